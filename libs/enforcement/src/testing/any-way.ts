import fc from 'fast-check';
import { everyone, VARIANTS, type Attempt } from './walker.js';

const attempt: fc.Arbitrary<Attempt> = fc.record({
  way: fc.oneof(
    { weight: 6, arbitrary: fc.constant('road' as const) },
    { weight: 3, arbitrary: fc.constant('detour' as const) },
    { weight: 2, arbitrary: fc.constant('stray' as const) },
  ),
  place: fc.nat(10_000),
  n: fc.nat(7),
  stranger: fc.constantFrom(...everyone),
  hoursLater: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 300 })),
  hoursBack: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(500) }),
});

export type AnyWay = [usual: number, hurry: number, attempts: Attempt[]];

/** Any way in which people may go through a case, plausible or not. */
export const anyWay: fc.Arbitrary<AnyWay> = fc.tuple(
  fc.nat(VARIANTS - 1),
  fc.constantFrom(1, 12),
  fc.array(attempt, { minLength: 60, maxLength: 140, size: 'max' }),
);
