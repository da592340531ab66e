import type { CaseState } from '@ecl/enforcement';

/** What decides who may see a case. */
export interface CaseAudience {
  readonly agencyId: string;
  readonly unitId: string;
  /** Everyone who handles or handled it, except anyone who was recused. */
  readonly handlers: readonly string[];
  /** The reviewer to whom it was last submitted for legal review. */
  readonly reviewer: string | undefined;
  readonly presider: string | undefined;
  /** Who took part in the last collective discussion. */
  readonly panel: readonly string[];
  readonly isDecided: boolean;
  /** A fine is or was owed. `bankId` is undefined where the decision names no bank. */
  readonly fine: { readonly bankId: string | undefined } | undefined;
  /** A suspected crime is recorded: from then on the procuratorate supervises (R310 14). */
  readonly hasTransfer: boolean;
  readonly isBeforePolice: boolean;
  readonly remedies: readonly ('reconsideration' | 'litigation')[];
}

/** Undefined for a case that does not exist yet: there is nothing to see. */
export const caseAudienceOf = (state: CaseState): CaseAudience | undefined => {
  const { filing, handlers, legalReview, hearing, deliberation, decision, payment, transfer, remedies } = state;
  if (filing.is === 'none') return undefined;
  const recused = new Set(handlers.recused.map(({ personId }) => personId));
  return {
    agencyId: filing.agencyId,
    unitId: filing.unitId,
    handlers: handlers.everHandled.filter((personId) => !recused.has(personId)),
    reviewer: legalReview.review.is === 'none' ? undefined : legalReview.review.reviewer,
    presider: hearing.presider,
    panel: deliberation.last?.members ?? [],
    isDecided: decision.is !== 'none',
    fine: payment.is === 'none' ? undefined : { bankId: payment.collectingBankId },
    hasTransfer: transfer.stage !== 'none',
    isBeforePolice: transfer.at.delivered !== undefined,
    remedies: remedies.proceedings.map(({ kind }) => kind),
  };
};
