import type { CaseState, RemedyKind } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';

/** A court hears suits, appeals and retrials; a reconsideration body hears reconsiderations. */
export type HearingKind = 'reconsideration' | 'litigation';

/** What decides who may see a case. */
export interface CaseAudience {
  readonly agencyId: string;
  readonly unitId: string;
  /** By what a request for case files names it. */
  readonly caseNumber: string | undefined;
  readonly powerCode: string;
  /** The day on which its filing was proposed, or it was decided on the spot. */
  readonly begunOn: PlainDate;
  /** Everyone who handles it now. */
  readonly handlers: readonly string[];
  /** Everyone in whose place somebody else handles it. */
  readonly replaced: readonly string[];
  /** Everyone who was recused from it: nobody of them sees it on any ground. */
  readonly recused: readonly string[];
  /** The reviewers to whom the draft about any of its parties was last submitted. */
  readonly reviewers: readonly string[];
  /** Who presides over the hearing of any of its parties. */
  readonly presiders: readonly string[];
  readonly isDecided: boolean;
  /** A fine is or was owed by one of its parties; `bankIds` are those that the decisions name. */
  readonly fine: { readonly bankIds: readonly string[] } | undefined;
  /** A suspected crime is recorded: from then on the procuratorate supervises (R310 14). */
  readonly hasTransfer: boolean;
  /** The police organ that has it, by the id or the name that the delivery gives. */
  readonly policeOrgan: string | undefined;
  /** Who hears its remedies; no `bodyId` where somebody else recorded it. */
  readonly remedies: readonly { readonly kind: HearingKind; readonly bodyId: string | undefined }[];
}

/** Who hears a remedy; supervisors see cases by their own right. */
export const hearingKindOf = (kind: RemedyKind): HearingKind | undefined => {
  if (kind === 'supervision') return undefined;
  return kind === 'reconsideration' ? kind : 'litigation';
};

/** Undefined for a case that does not exist yet: there is nothing to see. */
export const caseAudienceOf = (state: CaseState): CaseAudience | undefined => {
  const { filing, handlers, transfer } = state;
  if (filing.is === 'none') return undefined;
  const parties = [...state.parties.values()];
  const owed = parties.flatMap(({ payments }) => payments);
  return {
    agencyId: filing.agencyId,
    unitId: filing.unitId,
    caseNumber: filing.caseNumber,
    powerCode: filing.powerCode,
    begunOn: filing.begunOn,
    handlers: handlers.handlers,
    replaced: handlers.replaced,
    recused: handlers.recused.map(({ personId }) => personId),
    reviewers: parties.flatMap(({ legalReview: { review } }) => (review.is === 'none' ? [] : [review.reviewer])),
    presiders: parties.flatMap(({ hearing: { presider } }) => presider ?? []),
    isDecided: parties.some(({ decision }) => decision.is !== 'none'),
    fine: owed.length === 0 ? undefined : { bankIds: owed.flatMap(({ collectingBankId }) => collectingBankId ?? []) },
    hasTransfer: transfer.stage !== 'none',
    policeOrgan: transfer.policeOrgan,
    remedies: parties.flatMap(({ remedies }) =>
      remedies.proceedings.flatMap(({ kind, bodyId }) => {
        const heardAs = hearingKindOf(kind);
        return heardAs === undefined ? [] : [{ kind: heardAs, bodyId }];
      }),
    ),
  };
};
