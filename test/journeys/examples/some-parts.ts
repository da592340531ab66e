import type { Step } from '@ecl/storytelling';
import { instant, type Instant } from '@ecl/kernel';
import { demonstrationAt, registersFor } from '../../../apps/cli/src/demo/demonstration.js';
import { ordinaryCases } from '../../../apps/cli/src/demo/ordinary-cases.js';

/** When the examples are: a fixed moment, so that they are the same whenever they are made. */
export const NOW: Instant = instant('2026-09-14T02:00:00Z');

/** Its refused attempts are an example of what is on record of refusals. */
export const CASE_WITH_REFUSALS = 'demo-301';

/** The parts of the demonstration that have a step of each kind that is in it, and no more than it takes. */
export const partsWithEachStep = (): readonly (readonly Step[])[] => {
  const parts = demonstrationAt(NOW, ordinaryCases()).map(({ steps }) => steps);
  const chosen: (readonly Step[])[] = [];
  const told = new Set<string>();
  const news = (steps: readonly Step[]): number => new Set(typesOf(steps).filter((type) => !told.has(type))).size;
  for (;;) {
    const best = parts.reduce((one, other) => (news(other) > news(one) ? other : one), []);
    if (news(best) === 0) break;
    chosen.push(best);
    for (const type of typesOf(best)) told.add(type);
  }
  return parts.filter((steps) => chosen.includes(steps) || steps.some(({ id }) => id === CASE_WITH_REFUSALS));
};

export const registersOfTheDemonstration = () => registersFor(NOW, ordinaryCases());

/** Of the steps that are taken; a refused one is an example of nothing but a refusal. */
const typesOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ command, refusedBy }) => (refusedBy === undefined ? [command.type] : []));
