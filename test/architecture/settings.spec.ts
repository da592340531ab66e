import { SETTINGS } from '@ecl/web';
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { COMMAND_SETTINGS, SETTINGS_LEFT_TO_SERVING } from '../../apps/cli/src/command-settings.js';
import { DISCLOSURE_SETTINGS } from '../../apps/disclosure/src/configuration.js';
import { LEDGER_SETTINGS } from '../../apps/ledger/src/configuration.js';
import { sourceTree } from './source-tree.js';

const inRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('every setting of the product is read by a program', () => {
  const read = [...LEDGER_SETTINGS, ...DISCLOSURE_SETTINGS, ...COMMAND_SETTINGS, ...SETTINGS_LEFT_TO_SERVING];
  expect([...SETTINGS].sort()).toEqual([...new Set(read)].sort());
});

/** Files of the product that read a setting by its name, past the class that describes it. */
const readPastTheClass = (files: Iterable<readonly [path: string, text: string]>): readonly string[] =>
  [...files]
    .filter(([path]) => /^(apps|libs)\//.test(path) && !path.endsWith('.spec.ts'))
    .filter(([, text]) => /\b(?:env|environment|variables)\b(?:\.|\[['"`])(?:LEDGER|DISCLOSURE)_/.test(text))
    .map(([path]) => path);

it('no program reads a setting past the class that describes it', () => {
  expect(readPastTheClass(sourceTree())).toEqual([]);
});

it('a setting that is read past its class is found out', () => {
  expect(
    readPastTheClass([
      ['apps/cli/src/planted.ts', "const data = process.env['LEDGER_DATA'];"],
      ['libs/web/src/planted.ts', 'const { host } = { host: environment.DISCLOSURE_HOST };'],
      ['apps/cli/src/innocent.ts', "const debug = process.env['ECL_DEBUG'];"],
    ]),
  ).toEqual(['apps/cli/src/planted.ts', 'libs/web/src/planted.ts']);
});

it('every setting is described to the person who runs the ledger', () => {
  const pages = ['apps/ledger/README.md', 'apps/disclosure/README.md', 'docs/deployment.md', 'docs/moving-house.md'];
  const documented = pages.map(inRoot).join('\n');
  expect(SETTINGS.filter((name) => !documented.includes(name))).toEqual([]);
});
