import { dataOf } from '../case-file/whole/data-of.js';
import type { Answers } from '../ledger/client.js';

type Step = Answers['WholeFileAnswer']['steps'][number];

export interface TextChanged {
  readonly step: Step['title'];
  readonly member: 'facts' | 'reasons';
  readonly before: string;
  readonly after: string;
}

const COMPARED = ['InvestigationConcluded', 'PenaltyNoticeIssued'] as const;
const MEMBERS = ['facts', 'reasons'] as const;

/**
 * What reports and notices say otherwise than when the case was submitted before.
 * @param until number of the step by which it was submitted before
 */
export const textsChanged = (steps: readonly Step[], until: number): readonly TextChanged[] =>
  COMPARED.flatMap((type) => {
    const own = steps.filter((step) => step.type === type);
    const [before, after] = [own.findLast(({ number }) => number < until), own.at(-1)];
    if (!before || !after || before === after) return [];
    const [was, is] = [dataOf(before) ?? {}, dataOf(after) ?? {}];
    return MEMBERS.flatMap((member) => {
      const [first, second] = [was[member], is[member]];
      return typeof first === 'string' && typeof second === 'string' && first !== second
        ? [{ step: after.title, member, before: first, after: second }]
        : [];
    });
  });
