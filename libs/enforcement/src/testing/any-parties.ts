import fc from 'fast-check';
import { EVERY_PARTY_OF_A_WALK, MANNERS, type Cast } from './cast-of-a-walk.js';
import type { PartyAttempt } from './party-walker.js';
import { everyone } from './walker.js';

const attempt: fc.Arbitrary<PartyAttempt> = fc.record({
  way: fc.oneof(
    { weight: 15, arbitrary: fc.constant('road' as const) },
    { weight: 3, arbitrary: fc.constant('detour' as const) },
    { weight: 2, arbitrary: fc.constant('together' as const) },
    { weight: 1, arbitrary: fc.constant('change' as const) },
    { weight: 3, arbitrary: fc.constant('stray' as const) },
  ),
  whose: fc.nat(2),
  place: fc.nat(10_000),
  stranger: fc.constantFrom(...everyone),
  hoursLater: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.integer({ min: 30, max: 200 })),
  hoursBack: fc.oneof(fc.constant(0), fc.nat(300)),
});

export type AnyParties = [cast: Cast[], isTogether: boolean, attempts: PartyAttempt[]];

const cast = fc
  .tuple(
    fc.shuffledSubarray([...EVERY_PARTY_OF_A_WALK], { minLength: 1 }),
    fc.array(fc.constantFrom(...MANNERS), { minLength: 3, maxLength: 3 }),
    fc.nat(2),
  )
  .map(([parties, manners, later]) =>
    parties.map((party, n): Cast => ({
      party,
      manner: manners[n] ?? 'silent',
      isThere: n === 0 || n !== parties.length - later,
    })),
  );

/** Any way in which one to three parties may go through a case, each at its own pace and in its own manner. */
export const anyParties: fc.Arbitrary<AnyParties> = fc.tuple(
  cast,
  fc.boolean(),
  fc.array(attempt, { minLength: 60, maxLength: 120, size: 'max' }),
);
