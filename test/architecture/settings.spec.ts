import { SETTINGS, settingNamesOf } from '@ecl/web';
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DisclosureSettings } from '../../apps/disclosure/src/disclosure-settings.js';
import { LedgerSettings } from '../../apps/ledger/src/ledger-settings.js';

const inRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The command line reads its variables by name. */
const ofTheCommandLine = [...inRoot('apps/cli/src/program.ts').matchAll(/valueOf\('([A-Z_]+)'\)/g)].map(
  ([, name]) => name!,
);

it('the list of settings has each one that a process reads, and no other', () => {
  const read = [...settingNamesOf(LedgerSettings), ...settingNamesOf(DisclosureSettings), ...ofTheCommandLine];
  expect(ofTheCommandLine).toContain('LEDGER_FROM');
  expect([...SETTINGS].sort()).toEqual([...new Set(read)].sort());
});

it('every setting is described to the person who runs the ledger', () => {
  const pages = ['apps/ledger/README.md', 'apps/disclosure/README.md', 'docs/deployment.md', 'docs/moving-house.md'];
  const documented = pages.map(inRoot).join('\n');
  expect(SETTINGS.filter((name) => !documented.includes(name))).toEqual([]);
});
