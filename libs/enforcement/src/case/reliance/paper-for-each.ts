import type { DocumentRef } from '../values.js';

/**
 * When a step breaks the rule that one paper proves one thing, and which papers do.
 *
 * @param thingsOf the papers of each thing that a step shows, in order; those in one list may be one paper
 */
export const paperForEach = <Step>(thingsOf: (step: Step) => readonly (readonly DocumentRef[])[]) => ({
  brokenWhen: (step: Step): boolean => usedTwice(thingsOf(step)).length > 0,
  particulars: (step: Step) => ({
    papers: usedTwice(thingsOf(step))
      .map(({ title }) => title)
      .join(', '),
  }),
});

const usedTwice = (things: readonly (readonly DocumentRef[])[]): readonly DocumentRef[] =>
  things.flatMap((papers, i) => {
    const before = things.slice(0, i).flat();
    return papers.filter(({ sha256 }) => before.some((other) => other.sha256 === sha256));
  });
