import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { HearingEvent } from './vocabulary.js';

export interface HearingState {
  readonly is: 'notRequested' | 'requested' | 'notified' | 'held' | 'abandoned' | 'rejected' | 'fellAway';
  readonly requestedOn: PlainDate | undefined;
  /** The request came after its period, without an excuse beyond the party's control. */
  readonly isRequestLate: boolean;
  readonly presider: string | undefined;
  readonly scheduledFor: Instant | undefined;
  /** How the party was notified of the day; undefined until it is. */
  readonly notice: { readonly servedOn: PlainDate; readonly receivedBy: string | undefined } | undefined;
  readonly endedOn: PlainDate | undefined;
  /** When a hearing of this case last ended, under any notice: only a review after it counts (X7). */
  readonly lastHeldAt: Instant | undefined;
}

export const initialHearing: HearingState = {
  is: 'notRequested',
  requestedOn: undefined,
  isRequestLate: false,
  presider: undefined,
  scheduledFor: undefined,
  notice: undefined,
  endedOn: undefined,
  lastHeldAt: undefined,
};

/**
 * The hearing also listens to the notice: a new one opens the right again (C11) and a pending request stays, and an express waiver ends a request.
 */
export const evolveHearing = evolving<HearingState, HearingEvent, CaseEvent>({
  HearingRequested: (state, { occurredAt, isLate, obstacle }) => ({
    ...state,
    is: 'requested',
    requestedOn: chinaDateOf(occurredAt),
    isRequestLate: isLate && obstacle === undefined,
  }),
  HearingRequestRejected: (state) => ({ ...state, is: 'rejected' }),
  PresiderAppointed: (state, { presider }) => ({ ...state, presider }),
  HearingNoticeServed: (state, { heldAt, servedOn, receivedBy }) => ({
    ...state,
    is: 'notified',
    scheduledFor: heldAt,
    notice: { servedOn, receivedBy: receivedBy?.capacity },
  }),
  HearingHeld: (state, { occurredAt }) => ({ ...ended(state, 'held', occurredAt), lastHeldAt: occurredAt }),
  HearingAbandoned: (state, { occurredAt }) => ended(state, 'abandoned', occurredAt),
  RightsWaived: (state, { rights, occurredAt }) =>
    rights.includes('hearing') && isPending(state) ? ended(state, 'abandoned', occurredAt) : state,
  // The presider stays appointed; the party is told the day of the hearing anew.
  PenaltyNoticeIssued: (state, { pendingHearingRequest }) =>
    pendingHearingRequest === undefined
      ? { ...initialHearing, lastHeldAt: state.lastHeldAt }
      : { ...state, is: 'requested', scheduledFor: undefined, notice: undefined },
  // Without a penalty there is nothing to hear the party about.
  NoPenaltyDecided: fallenAway,
  InvestigationTerminated: fallenAway,
  RedoOrdered: ({ lastHeldAt }) => ({ ...initialHearing, lastHeldAt }),
});

/** A hearing was asked for, and has not been held, abandoned or rejected. */
export const isPending = ({ is }: HearingState): boolean => is === 'requested' || is === 'notified';

function fallenAway(state: HearingState): HearingState {
  return isPending(state) ? { ...state, is: 'fellAway' } : state;
}

const ended = (state: HearingState, is: 'held' | 'abandoned', at: Instant): HearingState => ({
  ...state,
  is,
  endedOn: chinaDateOf(at),
});
