import { cpus, totalmem } from 'node:os';
import { measureAppends } from './appends/appends.js';
import { measureDeadlines } from './deadlines/deadlines.js';
import type { Figure } from './figure.js';
import { measureGrowth } from './growth/growth.js';
import { measureCommands } from './http/commands.js';
import { measureImport } from './import/import.js';
import { measureNumbers } from './numbers/numbers.js';
import { measureStores } from './stores/stores.js';
import { tableOf } from './table.js';

/**
 * `npm run bench [-- section…]`: prints the figures with their references, all measured in this same run. A section
 * with a variable size takes the size as a value: `growth=10000000`.
 */
const sections: Readonly<Record<string, (howMuch?: string) => Promise<readonly Figure[]>>> = {
  appends: measureAppends,
  deadlines: measureDeadlines,
  growth: measureGrowth,
  http: measureCommands,
  import: measureImport,
  numbers: measureNumbers,
  stores: measureStores,
};

const chosen = new Map<string, string | undefined>(
  process.argv.slice(2).map((argument) => {
    const [name = '', howMuch] = argument.split('=', 2);
    return [name, howMuch];
  }),
);
const unknown = [...chosen.keys()].filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`no such section: ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}, ${String(Math.round(totalmem() / 2 ** 30))} GiB\n`,
);
for (const [name, measure] of Object.entries(sections))
  if (chosen.size === 0 || chosen.has(name)) {
    console.log(`## ${name}
`);
    console.log(`${tableOf(await measure(chosen.get(name)))}
`);
  }
