import { isRulebookId, RULEBOOK_IDS, rulebookRow } from '@ecl/enforcement';
import { writeFileSync } from 'node:fs';
import { productRules } from '@ecl/ledger';
import { sourceTree } from '../architecture/source-tree.js';
import { aboutId } from './about-id.js';
import { testsById } from './page.js';
import { writtenPages } from './pages.js';
import { citations } from './repository-texts.js';

/**
 * Prints which ids of the rulebook have which tests and which have none; with ids, what there is about each of them; with
 * `--write`, writes the pages of the law.
 */
const all = citations();
const tests = testsById(all);
const print = (text: string): boolean => process.stdout.write(`${text}\n`);

const heading = (title: string, ids: readonly string[]): void => {
  print(`\n${title} (${String(ids.length)})`);
};
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const printAll = (): void => {
  const withTest = RULEBOOK_IDS.filter((id) => tests.has(id));
  const without = RULEBOOK_IDS.filter((id) => !tests.has(id));

  heading('Ids that a test names', withTest);
  for (const id of withTest) print(`${id.padEnd(6)} ${(tests.get(id) ?? []).join('\n       ')}`);
  heading('Ids that no test names', without);
  for (const id of without) print(`${id.padEnd(6)} ${rulebookRow(id).status.padEnd(9)} ${rulebookRow(id).says}`);
  print(`\n${String(RULEBOOK_IDS.length)} ids, named ${String(all.length)} times.`);

  const withoutId = productRules.filter(({ refs }) => refs.length === 0);
  heading(
    'Rules that name no id',
    withoutId.map(({ code }) => code),
  );
  print(withoutId.map(({ code }) => code).join(' '));
};

if (asked.length === 0) printAll();
else for (const id of asked) print(aboutId(id, all, sourceTree()).join('\n'));
if (!asked.every(isRulebookId)) process.exitCode = 1;

if (process.argv.includes('--write'))
  for (const { path, file, text } of writtenPages(all)) {
    writeFileSync(file, text);
    print(`Wrote ${path}.`);
  }
