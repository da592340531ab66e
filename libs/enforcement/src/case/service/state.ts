import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { DocumentRef } from '../values.js';
import type { ServiceEvent } from './vocabulary.js';

/**
 * Service of the decision, as it is now: what the agency itself changed after the service is served anew. `servedOn` is the day that counts
 * in law (a public notice counts 30 days later).
 */
export type ServiceState =
  /** `isChanged`: what was served, or was being published, was changed by the agency itself. */
  (
    | { readonly is: 'notServed'; readonly isChanged?: true }
    | { readonly is: 'served'; readonly servedOn: PlainDate; readonly method: string }
  ) & {
    /** The day on which the decision was first served, whatever was changed since; undefined where a change came before that day. */
    readonly firstServedOn: PlainDate | undefined;
    /** In which capacity the decision was taken, refused or addressed, when it was last served; undefined: nobody says, or it was not. */
    readonly receivedBy?: string | undefined;
    /** The digests of the returns of every service to the party, of whatever document. */
    readonly returns: readonly string[];
  };

export const initialService: ServiceState = { is: 'notServed', firstServedOn: undefined, returns: [] };

const withReturn = ({ returns }: ServiceState, [first]: readonly DocumentRef[]): readonly string[] =>
  first === undefined ? returns : [...returns, first.sha256];

/** A public notice that runs when the agency changes the decision serves nobody: what it told is no longer decided. */
const ifServedBy = (first: PlainDate | undefined, day: PlainDate): PlainDate | undefined =>
  first !== undefined && first <= day ? first : undefined;

/** What is handed over while a public notice runs is served before its end. */
const earlier = (first: PlainDate | undefined, servedOn: PlainDate): PlainDate =>
  first !== undefined && first < servedOn ? first : servedOn;

/** A penalty on the spot is handed over when it is decided: it is served from that moment (APL 52(2)). */
export const evolveService = evolving<ServiceState, ServiceEvent, CaseEvent>({
  DecisionServed: (state, { servedOn, method, documents, receivedBy }) => ({
    ...{ is: 'served', servedOn, method, receivedBy: receivedBy?.capacity },
    firstServedOn: earlier(state.firstServedOn, servedOn),
    returns: withReturn(state, documents),
  }),
  PenaltyNoticeServed: (state, { documents }) => ({ ...state, returns: withReturn(state, documents) }),
  HearingNoticeServed: (state, { documents }) => ({ ...state, returns: withReturn(state, documents) }),
  OnSpotPenaltyDecided: ({ returns }, { occurredAt, handedTo }) => ({
    returns,
    receivedBy: handedTo,
    is: 'served',
    servedOn: chinaDateOf(occurredAt),
    firstServedOn: chinaDateOf(occurredAt),
    method: 'direct',
  }),
  /** What was served is gone; the new decision is served anew. */
  RedoOrdered: ({ returns }) => ({ is: 'notServed', firstServedOn: undefined, returns }),
  DecisionChanged: (state, { servedAnew, changedOn }) =>
    servedAnew
      ? {
          is: 'notServed',
          isChanged: true,
          firstServedOn: ifServedBy(state.firstServedOn, changedOn),
          receivedBy: state.receivedBy,
          returns: state.returns,
        }
      : state,
});
