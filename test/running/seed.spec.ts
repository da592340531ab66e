import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seedOf, seedOfThisSpec } from './seed.js';

const { specsThatRepeat } = (await import(new URL('../lanes/configuration.js', import.meta.url).href)) as {
  specsThatRepeat: () => readonly string[];
};
const { seedOfRun } = (await import(new URL('../lanes/seed-of-run.js', import.meta.url).href)) as {
  seedOfRun: (said: string | undefined) => string | undefined;
};

/** What a property is tried with. */
const asserted = (): readonly number[] => {
  const values: number[] = [];
  const property = fc.property(fc.integer(), (value) => {
    values.push(value);
  });
  fc.assert(property, { numRuns: 9 });
  return values;
};

describe('what a spec draws at random', () => {
  it('a spec draws the same in every run, on every system', () => {
    expect(seedOf('libs/kernel/src/money.spec.ts', undefined)).toBe(
      seedOf('libs\\kernel\\src\\money.spec.ts', undefined),
    );
    expect(seedOf('a', undefined)).toBe(0xe40c292c | 0);
  });

  it('a spec draws what no other spec draws', () => {
    const specs = specsThatRepeat();
    expect(specs.length).toBeGreaterThan(50);
    expect(new Set(specs.map((path) => seedOf(path, undefined))).size).toBe(specs.length);
  });

  it('a property and a sample begin from the seed of their spec', () => {
    expect(asserted()).toEqual(asserted());
    expect(fc.sample(fc.integer(), 9)).toEqual(fc.sample(fc.integer(), { seed: seedOfThisSpec(), numRuns: 9 }));
    expect(asserted().slice(0, 9)).toEqual(
      fc
        .sample(
          fc.property(fc.integer(), () => true),
          9,
        )
        .flat(),
    );
  });

  it('a property that fails says the seed with which it fails again', () => {
    const failing = () => fc.assert(fc.property(fc.integer(), () => false));
    expect(failing).toThrow(`seed: ${String(seedOfThisSpec())},`);
  });

  it('a run draws from the seed that somebody says, and from a new one when asked to', () => {
    expect(seedOf('any.spec.ts', '-31')).toBe(-31);
    expect(seedOfRun('-31')).toBe('-31');
    expect(seedOfRun('random')).toMatch(/^\d+$/);
    expect([seedOfRun(undefined), seedOfRun('')]).toEqual([undefined, undefined]);
    expect(() => seedOfRun('any')).toThrow('ECL_SEED is "any": say a whole number');
  });
});
