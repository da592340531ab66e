import { Identity } from '@ecl/identity';
import { openLedger, placesOf } from '@ecl/ledger';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLedgerApp } from '../../../apps/ledger/src/ledger-app.js';
import { dataFolder, ecl, removeFolders } from '../cli/ecl.fixture.js';
import { promises, TourShell, tourIn } from '../demo/shell-tour.js';

const guide = (language: string): string => readFileSync(`docs/guide/${language}/from-nothing.md`, 'utf8');

const stops: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop();
  await removeFolders();
});

/** Serves a data folder as `npm start` does, in this process. @returns its address */
const served = async (data: string): Promise<string> => {
  const ledger = await openLedger({ data, looks: 'whenAsked' });
  stops.push(() => ledger.close());
  const { credentials, keys } = placesOf({ data }).folder;
  const { store, clock } = ledger;
  const registers = () => ledger.currentRegisters();
  const identity = await Identity.open({
    ...{ store, clock, registers, credentialsFile: credentials, keysFolder: keys },
    passwordCost: { N: 2 ** 4, r: 8, p: 1 },
  });
  stops.push(async () => identity.close());
  const app = await createLedgerApp(ledger, identity);
  stops.push(() => app.close());
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
};

describe('the guide from nothing to the first decision', () => {
  it('both languages have the same commands and the same answers', () => {
    expect(tourIn(guide('zh-CN'))).toEqual(tourIn(guide('en')));
  });

  it('every command of the guide does what it says, from an empty folder to the decision', async () => {
    const folder = await dataFolder();
    // The page is in one folder, and this process in another.
    const here = (word: string) => (/^(?:my-|first-)/.test(word) ? join(folder, word) : word);
    const addresses: Record<string, string> = {};
    const shell = new TourShell(addresses, folder, {
      'npx ecl': async (words) => {
        const { code, notes } = await ecl(...words.map(here));
        expect([words, code, notes]).toEqual([words, 0, expect.not.stringContaining('ecl:')]);
      },
      'LEDGER_DATA=my-data npm start': async () => {
        addresses['http://127.0.0.1:3000'] = await served(here('my-data'));
      },
    });
    const steps = tourIn(guide('en'));
    expect(steps.length).toBeGreaterThan(35);
    for (const { command, answer } of steps) {
      const answered = await shell.run(command);
      if (answer !== undefined && !promises(answer, answered)) expect([command, answered]).toEqual([command, answer]);
    }
  });
});
