import { cpus, totalmem } from 'node:os';
import { measureAppends } from './appends/appends.js';
import type { Figure } from './figure.js';
import { measureCommands } from './http/commands.js';
import { measureImport } from './import/import.js';
import { measureStores } from './stores/stores.js';
import { tableOf } from './table.js';

/** `npm run bench [-- section…]`: prints the figures beside their references, all measured in this one run. */
const sections: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  appends: measureAppends,
  http: measureCommands,
  import: measureImport,
  stores: measureStores,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`no such section: ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}, ${String(Math.round(totalmem() / 2 ** 30))} GiB\n`,
);
for (const [name, measure] of Object.entries(sections))
  if (chosen.length === 0 || chosen.includes(name)) {
    console.log(`## ${name}\n`);
    console.log(`${tableOf(await measure())}\n`);
  }
