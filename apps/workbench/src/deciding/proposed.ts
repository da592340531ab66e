import { dataOf } from '../case-file/whole/data-of.js';
import type { Answers } from '../ledger/client.js';

interface Penalty {
  readonly kind?: string;
  readonly amount?: number;
}

/** The fine that the newest step which proposes one names: a notice, or the end of the investigation. */
export const fineProposed = ({ steps }: Answers['WholeFileAnswer']): number | undefined => {
  for (const step of [...steps].reverse()) {
    const data = dataOf(step);
    const given: unknown =
      step.type === 'PenaltyNoticeIssued'
        ? data?.['penalties']
        : step.type === 'InvestigationConcluded'
          ? (data?.['proposals'] as readonly { readonly penalties?: unknown }[] | undefined)?.flatMap(
              ({ penalties }) => penalties,
            )
          : undefined;
    const fines = (Array.isArray(given) ? (given as readonly Penalty[]) : []).filter(({ kind }) => kind === 'fine');
    if (fines.length > 0) return fines.reduce((sum, { amount = 0 }) => sum + amount, 0);
  }
  return undefined;
};
