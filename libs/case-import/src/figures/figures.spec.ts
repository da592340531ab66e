import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { emptyLedger, importing, SMALL_FINES_CSV, SMALL_FINES_XES } from '../run/ledger.fixture.js';
import { figuresOfLedger } from './figures-of-ledger.js';
import { inPublishedForm } from './published-form.fixture.js';

const truth = JSON.parse(await readFile('test/fixtures/foreign-logs/small-fines-truth.json', 'utf8'));

describe('the figures of an imported log', () => {
  it.each([
    ['XES', SMALL_FINES_XES],
    ['CSV', SMALL_FINES_CSV],
  ])(
    'the figures of the small log, read from %s, are those that were worked out without this program',
    async (_, path) => {
      const store = emptyLedger();
      await importing(store, path);
      const [source] = await figuresOfLedger(store);
      expect(source!.sourceName).toBe('small-fines');
      expect(source!.currency).toEqual({ code: 'EUR', minorDigits: 2 });
      expect(inPublishedForm(source!.figures)).toEqual(truth);
    },
  );

  it('the figures of an empty ledger are all zero', async () => {
    expect(await figuresOfLedger(emptyLedger())).toEqual([]);
  });
});
