import { expect, it } from '@jest/globals';
import { repetitions } from '../../running/repetitions.js';
import { seedOfThisSpec } from '../../running/seed.js';
import { Chance } from './chance.js';
import { fuzz } from './fuzz.js';

/** `npm run fuzz` says how much; in the other runs it is little. */
const bodies = Number(process.env['ECL_FUZZ_BODIES'] ?? repetitions(170, 1_500));

it('no request over any route of both processes is a fault of the server, whatever it holds', async () => {
  const outcome = await fuzz(bodies, seedOfThisSpec());
  if (process.env['ECL_FUZZ_BODIES'] !== undefined) process.stdout.write(`${JSON.stringify(outcome.statuses)}\n`);
  expect(outcome.findings).toEqual([]);
  expect(outcome.bodies).toBe(bodies);
  // The requests get past the doors: some are read, some judged by what is on record.
  expect(Object.keys(outcome.statuses)).toEqual(expect.arrayContaining(['200', '400', '404', '412']));
});

it('a seed chooses the same every time', () => {
  const chosen = (seed: number) =>
    Array.from(
      { length: 5 },
      (
        (chance) => () =>
          chance.upTo(1_000)
      )(new Chance(seed)),
    );
  expect(chosen(7)).toEqual(chosen(7));
  expect(chosen(7)).not.toEqual(chosen(8));
});
