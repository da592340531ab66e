import type { CaseState, RemedyKind } from '@ecl/enforcement';

/** What decides who may see a case. */
export interface CaseAudience {
  readonly agencyId: string;
  readonly unitId: string;
  /** Everyone who handles or handled it, except anyone who was recused. */
  readonly handlers: readonly string[];
  /** The reviewers to whom the draft about any of its parties was last submitted. */
  readonly reviewers: readonly string[];
  /** Who presides over the hearing of any of its parties. */
  readonly presiders: readonly string[];
  /** Who took part in the last collective discussion. */
  readonly panel: readonly string[];
  readonly isDecided: boolean;
  /** A fine is or was owed by one of its parties; `bankIds` are those that the decisions name. */
  readonly fine: { readonly bankIds: readonly string[] } | undefined;
  /** A suspected crime is recorded: from then on the procuratorate supervises (R310 14). */
  readonly hasTransfer: boolean;
  readonly isBeforePolice: boolean;
  readonly remedies: readonly ('reconsideration' | 'litigation')[];
}

/** Whoever hears a remedy sees its case: every instance is a court; supervisors see cases by their own right. */
const bodyOf = (kind: RemedyKind): 'reconsideration' | 'litigation' | undefined => {
  if (kind === 'supervision') return undefined;
  return kind === 'reconsideration' ? kind : 'litigation';
};

/** Undefined for a case that does not exist yet: there is nothing to see. */
export const caseAudienceOf = (state: CaseState): CaseAudience | undefined => {
  const { filing, handlers, transfer } = state;
  if (filing.is === 'none') return undefined;
  const parties = [...state.parties.values()];
  const owed = parties.flatMap(({ payments }) => payments);
  const recused = new Set(handlers.recused.map(({ personId }) => personId));
  return {
    agencyId: filing.agencyId,
    unitId: filing.unitId,
    handlers: handlers.everHandled.filter((personId) => !recused.has(personId)),
    reviewers: parties.flatMap(({ legalReview: { review } }) => (review.is === 'none' ? [] : [review.reviewer])),
    presiders: parties.flatMap(({ hearing: { presider } }) => presider ?? []),
    panel: parties.flatMap(({ deliberation }) => deliberation.last?.members ?? []),
    isDecided: parties.some(({ decision }) => decision.is !== 'none'),
    fine: owed.length === 0 ? undefined : { bankIds: owed.flatMap(({ collectingBankId }) => collectingBankId ?? []) },
    hasTransfer: transfer.stage !== 'none',
    isBeforePolice: transfer.at.delivered !== undefined,
    remedies: parties.flatMap(({ remedies }) => remedies.proceedings.flatMap(({ kind }) => bodyOf(kind) ?? [])),
  };
};
