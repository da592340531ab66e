import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { After, Begin, PassingOn, WithItsEnd } from '../clock.js';

interface Dated {
  readonly occurredAt: Instant;
}

/** Words of the table. */
export const always = (): true => true;
export const fromItsDay = ({ occurredAt }: Dated): Begin => ({ from: chinaDateOf(occurredAt) });
export const fromItsMoment = ({ occurredAt }: Dated): Begin => ({ from: chinaDateOf(occurredAt), at: occurredAt });
interface Service {
  readonly servedOn: PlainDate;
  readonly noticePublishedOn?: PlainDate;
}

/**
 * After what a service counts: a paper that was published is served with the last day of its notice (L15), and that may move until
 * the holidays are known. The event says what was known of it.
 */
export const afterNotice = (noticePublishedOn: PlainDate | undefined): Pick<Begin, 'after'> =>
  noticePublishedOn === undefined ? {} : { after: { clock: 'L15', from: noticePublishedOn, alone: true } };

export const fromService = ({ servedOn, noticePublishedOn }: Service): Begin => ({
  from: servedOn,
  ...afterNotice(noticePublishedOn),
});
/** A right was used; an event that can be late says whether it was. */
export const isInTime = ({ isLate = false }: { readonly isLate?: boolean }): 'inTime' | 'late' =>
  isLate ? 'late' : 'inTime';

interface Succeeding {
  readonly partyId: string;
  readonly successor: { readonly partyId: string };
  readonly coSuccessors?: readonly { readonly partyId: string }[];
}

/** A successor takes the place of a party, or several do together. */
export const toSuccessors = ({ partyId: from, successor, coSuccessors = [] }: Succeeding): PassingOn => ({
  from,
  to: [successor, ...coSuccessors].map(({ partyId }) => partyId),
});
/** An outcome of a remedy; a judgment that can still be appealed does nothing yet. */
export interface Outcome {
  readonly outcome: string;
  readonly appealUntil?: PlainDate;
  readonly decisionId?: string;
}

/**
 * Of older logs, in which an outcome did nothing by itself and named no decision: it was annulled, and nothing more is due under it. Now an event
 * of its own says so; and a remedy about a decision of before a redo annuls nothing of the one in force.
 */
export const isAnnulled = ({ outcome, appealUntil, decisionId }: Outcome): boolean =>
  decisionId === undefined && appealUntil === undefined && (outcome === 'revoked' || outcome === 'confirmedInvalid');

/** An application for reconsideration that was accepted: which one. */
export const reconsideration = ({ kind, remedyId }: { readonly kind: string; readonly remedyId: string }) =>
  kind === 'reconsideration' ? remedyId : undefined;

/** After a withdrawal the first period goes on; an agreement cannot be sued against (ARL 73). */
export const canBeSuedAgainst = ({ outcome }: Outcome): boolean => outcome !== 'withdrawn' && outcome !== 'settled';

interface EndOfReconsideration extends Outcome {
  readonly endedOn: PlainDate;
  readonly decisionDueOn?: PlainDate;
}

/** From when the fifteen days count (ALL 45): the decision, or the last day that the body had for one. */
export const suableFrom = ({ endedOn, decisionDueOn }: EndOfReconsideration): PlainDate => decisionDueOn ?? endedOn;

/** After what the way to the court is free, once a reconsideration ended; undefined: after the six months, as before. */
export const afterReconsideration = (data: EndOfReconsideration): After | undefined => {
  if (data.outcome === 'withdrawn') return undefined;
  return canBeSuedAgainst(data) ? { clock: 'L49', from: suableFrom(data) } : { from: data.endedOn };
};

/** Where the body does not decide, it counts from the end of the time that it had. */
export const unlessDecided = (from: PlainDate, procedure?: 'ordinary' | 'simple'): Begin => ({
  from,
  after: { clock: procedure === 'simple' ? 'L46-simple' : 'L46', from },
});

/** What an end of a reconsideration means for the time that its body has. */
export const endOfReconsideration = ({ remedyId, outcome }: Outcome & { readonly remedyId: string }): WithItsEnd => ({
  of: remedyId,
  how: outcome === 'notDecidedInTime' ? 'fellAway' : 'done',
});

/** 责令重新作出复议决定: which reconsideration begins again. */
export const decidedAgain = ({ decidesAgain }: { readonly decidesAgain?: string }): string | undefined => decidesAgain;

/** The agency changed what it had served: the change is served anew, and what counts from a service counts from that one. */
export const isServedAnew = ({ servedAnew }: { readonly servedAnew?: true }): boolean => servedAnew === true;

/** Nobody received what was changed while its public notice ran: nothing counts from the end of that notice. */
export const notReceivedBefore = ({
  servedAnew,
  changedOn,
}: {
  readonly servedAnew?: true;
  readonly changedOn: PlainDate;
}): PlainDate | undefined => (servedAnew ? changedOn : undefined);

/** The decision that an event is about; older ones may not say it. */
export const itsDecision = ({ decisionId }: { readonly decisionId?: string }): string | undefined => decisionId;

/** A decision that has force again imposes something. */
export const imposes = ({ penalties }: { readonly penalties?: readonly unknown[] }): boolean => penalties !== undefined;

/** Three months count once the party can no longer sue (L48). */
export const afterSuitFrom = (day: PlainDate, noticePublishedOn?: PlainDate): Begin => {
  const { after: since } = afterNotice(noticePublishedOn);
  const suit = { clock: 'L48', from: day } as const;
  return since === undefined ? { from: day, after: suit } : { from: day, after: { ...suit, since, alone: true } };
};

/** Which of the remedies that end is a reconsideration, also one that is decided again: what ends them does not say it. */
export const WHICH_RECONSIDERATION = {
  RemedyAccepted: reconsideration,
  RemedyEnded: decidedAgain,
  JudgmentTookEffect: decidedAgain,
};

/** What follows where the reconsideration body is late. */
export const UNDECIDED = {
  is: 'derived',
  zh: '复议机关逾期不作决定的，申请人可以在复议期满之日起十五日内起诉；批准延长的，以延长后的期限为准。',
  en: 'The party may sue within fifteen days of the end of the period; an extension moves that end.',
} as const;
