import { addDays, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Timeline } from './timeline.js';

const start = plainDate('2020-01-01');
const anyDay = fc.nat(60).map((days) => addDays(start, days));

describe('a timeline', () => {
  it('a timeline gives for every day what was set for the latest day not after it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDay, fc.nat()), { maxLength: 30 }), anyDay, (entries, asked) => {
        const timeline = new Timeline<number>();
        for (const [from, value] of entries) timeline.set(from, value);
        const before = entries.filter(([from]) => from <= asked);
        const last = before.reduce<(typeof entries)[number] | undefined>(
          (a, b) => (a && a[0] > b[0] ? a : b),
          undefined,
        );
        expect(timeline.on(asked)).toBe(last?.[1]);
      }),
    );
  });

  it('a timeline keeps its changes in the order of their days', () => {
    const timeline = new Timeline<string>().set(plainDate('2026-03-01'), 'b').set(plainDate('2026-01-01'), 'a');
    expect(timeline.changes).toEqual(['2026-01-01', '2026-03-01']);
  });
});
