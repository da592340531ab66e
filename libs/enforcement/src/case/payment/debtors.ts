import type { CaseState } from '../state.js';

/** The parties that owe a debt, in the order in which they joined the case. */
export const debtorsIn = ({ parties }: Pick<CaseState, 'parties'>, obligationId: string): string[] =>
  [...parties].flatMap(([partyId, { payments }]) =>
    payments.some((debt) => debt.obligationId === obligationId) ? [partyId] : [],
  );
