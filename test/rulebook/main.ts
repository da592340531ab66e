import { RULEBOOK_IDS, rulebookRow, type RulebookId } from '@ecl/enforcement';
import { writeFileSync } from 'node:fs';
import { PAGE, pagePath, citations } from './repository-texts.js';
import { pageOf, testsById } from './page.js';

/** Prints which ids of the rulebook have which tests and which have none; with `--write`, writes the page. */
const all = citations();
const tests = testsById(all);
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

const heading = (title: string, ids: readonly RulebookId[]): void => {
  print(`\n${title} (${String(ids.length)})`);
};
const withTest = RULEBOOK_IDS.filter((id) => tests.has(id));
const without = RULEBOOK_IDS.filter((id) => !tests.has(id));

heading('Ids that a test names', withTest);
for (const id of withTest) print(`${id.padEnd(6)} ${(tests.get(id) ?? []).join('\n       ')}`);
heading('Ids that no test names', without);
for (const id of without) print(`${id.padEnd(6)} ${rulebookRow(id).status.padEnd(9)} ${rulebookRow(id).says}`);
print(`\n${String(RULEBOOK_IDS.length)} ids, named ${String(all.length)} times.`);

if (process.argv.includes('--write')) {
  writeFileSync(pagePath, pageOf(all));
  print(`Wrote ${PAGE}.`);
}
