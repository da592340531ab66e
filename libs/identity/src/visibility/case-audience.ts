import type { CaseEvent } from '@ecl/enforcement';

/** What decides who may see a case, as its events tell it. */
export interface CaseAudience {
  /** Undefined before the first event: there is no case to see. */
  readonly agencyId: string | undefined;
  readonly unitId: string | undefined;
  /** Everyone who handles it or did; not whoever was recused from it. */
  readonly handlers: readonly string[];
  /** Whom it was submitted to for legal review. */
  readonly reviewers: readonly string[];
  readonly presiders: readonly string[];
  /** Who took part in the collective discussion. */
  readonly panel: readonly string[];
  /** Banks that a fine is owed to through; `''` where the decision names none. */
  readonly collectingBanks: readonly string[];
  readonly isDecided: boolean;
  /** A suspected crime is on record: from here on the procuratorate supervises (R310 14). */
  readonly hasTransfer: boolean;
  readonly isBeforePolice: boolean;
  readonly remedies: readonly ('reconsideration' | 'litigation')[];
}

export const emptyAudience: CaseAudience = {
  agencyId: undefined,
  unitId: undefined,
  handlers: [],
  reviewers: [],
  presiders: [],
  panel: [],
  collectingBanks: [],
  isDecided: false,
  hasTransfer: false,
  isBeforePolice: false,
  remedies: [],
};

/** The audience after one more event. Events that change nothing of it leave it the same object. */
export const evolveAudience = (audience: CaseAudience, event: CaseEvent): CaseAudience => {
  switch (event.type) {
    case 'FilingProposed':
      return { ...audience, ...placeOf(event.data), handlers: event.data.handlers };
    case 'OnSpotPenaltyDecided':
      return {
        ...audience,
        ...placeOf(event.data),
        handlers: event.data.officers,
        isDecided: true,
        collectingBanks: event.data.penalties.some(({ kind }) => kind === 'fine')
          ? including(audience.collectingBanks, event.data.collectingBankId ?? '')
          : audience.collectingBanks,
      };
    case 'HandlerAssigned':
      return { ...audience, handlers: including(audience.handlers, event.data.personId) };
    case 'RecusalDecided':
      return event.data.isGranted
        ? {
            ...audience,
            handlers: without(audience.handlers, event.data.personId),
            reviewers: without(audience.reviewers, event.data.personId),
            presiders: without(audience.presiders, event.data.personId),
          }
        : audience;
    case 'LegalReviewSubmitted':
      return { ...audience, reviewers: including(audience.reviewers, event.data.reviewer) };
    case 'PresiderAppointed':
      return { ...audience, presiders: including(audience.presiders, event.data.presider) };
    case 'CollectiveDeliberationHeld':
      return { ...audience, panel: [...audience.panel, ...event.data.members.map(({ personId }) => personId)] };
    case 'PenaltyDecided':
    case 'NoPenaltyDecided':
      return { ...audience, isDecided: true };
    case 'PaymentObligationOpened':
      return { ...audience, collectingBanks: including(audience.collectingBanks, event.data.collectingBankId) };
    case 'CrimeSuspected':
      return { ...audience, hasTransfer: true };
    case 'TransferDelivered':
      return { ...audience, hasTransfer: true, isBeforePolice: true };
    case 'RemedyAccepted':
      return { ...audience, remedies: including(audience.remedies, event.data.kind) };
    default:
      return audience;
  }
};

const placeOf = ({ agencyId, unitId }: { agencyId: string; unitId: string }) => ({ agencyId, unitId });

const including = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list : [...list, item]);
const without = (list: readonly string[], item: string): readonly string[] => list.filter((other) => other !== item);
