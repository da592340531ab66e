import { describe, expect, it } from '@jest/globals';
import {
  FaultyEventStore,
  lostOnTheWay,
  overtakenBy,
  storedButUnanswered,
  unreachable,
} from '@ecl/event-sourcing/testing';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { CASES, EVENTS, temporaryFiles, xes } from './import-files.fixture.js';
import { contentOf, emptyLedger, eventsOf, importing, SMALL_FINES_XES } from './ledger.fixture.js';

const fileOf = temporaryFiles();

describe('an import that breaks off', () => {
  const whole = async () => {
    const store = emptyLedger();
    await importing(store, SMALL_FINES_XES);
    return contentOf(store);
  };

  it('an import that breaks off at any append goes on when it is run again, and makes the same ledger', async () => {
    const expected = await whole();
    for (let appends = 0; appends < CASES; appends += 1) {
      const inner = emptyLedger();
      const store = new FaultyEventStore(inner);
      store.plan(...Array(appends).fill(overtakenBy(async () => undefined)), unreachable);
      await expect(importing(store, SMALL_FINES_XES, { inFlight: 3 })).rejects.toThrow('could not be reached');
      await importing(store, SMALL_FINES_XES);
      expect(await contentOf(inner)).toEqual(expected);
    }
  });

  it('an import is not disturbed by answers that got lost', async () => {
    const inner = emptyLedger();
    const store = new FaultyEventStore(inner);
    store.plan(storedButUnanswered, lostOnTheWay, storedButUnanswered, lostOnTheWay, lostOnTheWay);
    expect(await importing(store, SMALL_FINES_XES)).toMatchObject({ events: { added: EVENTS } });
    expect(await contentOf(inner)).toEqual(await whole());
  });

  it('an import is not disturbed by another import of the same file at the same time', async () => {
    const inner = emptyLedger();
    const [first, second] = await Promise.all([importing(inner, SMALL_FINES_XES), importing(inner, SMALL_FINES_XES)]);
    expect(first.events.added + second.events.added).toBe(EVENTS);
    expect(first.refusals).toEqual([]);
    expect(second.refusals).toEqual([]);
    const content = await contentOf(inner);
    const expected = await whole();
    expect(content).toEqual(expected);
  });

  it('an import that is asked to stop has whole cases, and goes on when it is run again', async () => {
    const store = emptyLedger();
    const stop = new AbortController();
    const summary = await importing(store, SMALL_FINES_XES, {
      inFlight: 1,
      signal: stop.signal,
      progress: ({ phase }) => {
        if (phase === 'import') stop.abort();
      },
    });
    expect(summary).toMatchObject({ outcome: 'stopped' });
    expect(summary.events.added).toBeLessThan(EVENTS);
    await importing(store, SMALL_FINES_XES);
    expect(await contentOf(store)).toEqual(await whole());
  });
});

describe('a file that is cut off', () => {
  it('a file that is cut off has everything before the cut imported, and the whole file adds only the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: xes.length - 10 }), async (cut) => {
        const store = emptyLedger();
        const summary = await importing(store, await fileOf('cut.xes', xes.slice(0, cut)));
        const before = xes.slice(0, cut).split('</event>').length - 1;
        expect(summary).toMatchObject({
          outcome: 'unreadable',
          fault: { fault: 'truncated' },
          events: { added: before },
        });
        expect(await importing(store, SMALL_FINES_XES)).toMatchObject({
          outcome: 'complete',
          events: { added: EVENTS - before, alreadyThere: before, refused: 0 },
        });
        const after = await store.lastPosition();
        await importing(store, SMALL_FINES_XES);
        expect(await store.lastPosition()).toBe(after);
      }),
      { numRuns: 25 },
    );
  });

  it('a compressed file that is cut off is reported as such, too', async () => {
    const packed = gzipSync(xes);
    const store = emptyLedger();
    const summary = await importing(store, await fileOf('cut.xes.gz', packed.subarray(0, packed.length / 2)));
    expect(summary.outcome).toBe('unreadable');
    expect(summary.fault!.en).toContain('cut off');
    expect(summary.fault!.zh).toContain('截断');
    expect(summary.events.added).toBeGreaterThan(0);
  });

  it('a file that is cut off is not recorded as read to its end', async () => {
    const store = emptyLedger();
    await importing(store, await fileOf('cut.xes', xes.slice(0, 3000)));
    expect(await eventsOf(store.readStream('imports-small-fines'))).toEqual([]);
  });
});
