import type { Answers } from '../ledger/client.js';

interface Penalty {
  readonly kind?: string;
  readonly amount?: number;
}

/** The fine that the newest step which proposes one names: a notice, or the end of the investigation. */
export const fineProposed = ({ steps }: Answers['WholeFileAnswer']): number | undefined => {
  for (const { type, says } of [...steps].reverse()) {
    const data = (says as { readonly data?: Readonly<Record<string, unknown>> } | undefined)?.data;
    const given: unknown =
      type === 'PenaltyNoticeIssued'
        ? data?.['penalties']
        : type === 'InvestigationConcluded'
          ? (data?.['proposals'] as readonly { readonly penalties?: unknown }[] | undefined)?.flatMap(
              ({ penalties }) => penalties,
            )
          : undefined;
    const fines = (Array.isArray(given) ? (given as readonly Penalty[]) : []).filter(({ kind }) => kind === 'fine');
    if (fines.length > 0) return fines.reduce((sum, { amount = 0 }) => sum + amount, 0);
  }
  return undefined;
};
