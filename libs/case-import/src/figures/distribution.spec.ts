import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Spread } from './distribution.js';

const spreadOf = (values: readonly number[]) => {
  const spread = new Spread();
  for (const value of values) spread.add(value);
  return spread.distribution();
};

describe('a distribution', () => {
  it('the distribution of no values has no figures', () => {
    expect(spreadOf([])).toBeUndefined();
  });

  it('a distribution has percentiles of nearest rank, each of which is an observed value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const rank = (percent: number) => sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
        const sum = values.reduce((a, b) => a + b);
        expect(spreadOf(values)).toEqual({
          n: values.length,
          min: sorted[0],
          p25: rank(25),
          median: rank(50),
          p75: rank(75),
          p90: rank(90),
          p99: rank(99),
          max: sorted.at(-1),
          sum,
          mean: Math.round((sum / values.length) * 10_000) / 10_000,
        });
      }),
    );
  });
});
