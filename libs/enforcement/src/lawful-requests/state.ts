import type { Instant, PlainDate } from '@ecl/kernel';
import { evolving } from '../law/evolving.js';
import type { LawfulRequestEvent, RecordsRequested } from './vocabulary.js';

/** A request for case files, with what became of it. */
export interface LawfulRequest extends Omit<RecordsRequested['data'], 'occurredAt'> {
  readonly requestedAt: Instant;
  readonly granted: { readonly at: Instant; readonly by: string } | undefined;
  /** The last objection. */
  readonly objected: { readonly at: Instant; readonly by: string; readonly reasons: string } | undefined;
  readonly ended: { readonly at: Instant; readonly by: string; readonly reasons: string } | undefined;
}

/** Every request that was ever made, oldest first. They are few, and whoever reads a list is asked for all of them. */
export interface LawfulRequestsState {
  readonly requests: readonly LawfulRequest[];
}

export const initialLawfulRequests: LawfulRequestsState = { requests: [] };

export const evolveLawfulRequests = evolving<LawfulRequestsState, LawfulRequestEvent, LawfulRequestEvent>({
  RecordsRequested: ({ requests }, { occurredAt, ...asked }) => ({
    requests: [
      ...requests,
      { ...asked, requestedAt: occurredAt, granted: undefined, objected: undefined, ended: undefined },
    ],
  }),
  RecordsGranted: (state, { requestId, occurredAt: at, grantedBy: by }) =>
    changed(state, requestId, { granted: { at, by } }),
  RecordsRequestObjected: (state, { requestId, occurredAt: at, objectedBy: by, reasons }) =>
    changed(state, requestId, { objected: { at, by, reasons } }),
  RecordsRequestEnded: (state, { requestId, occurredAt: at, endedBy: by, reasons }) =>
    changed(state, requestId, { ended: { at, by, reasons } }),
});

const changed = (
  { requests }: LawfulRequestsState,
  requestId: string,
  change: Partial<LawfulRequest>,
): LawfulRequestsState => ({
  requests: requests.map((request) => (request.requestId === requestId ? { ...request, ...change } : request)),
});

export const requestIn = ({ requests }: LawfulRequestsState, requestId: string): LawfulRequest | undefined =>
  requests.find((request) => request.requestId === requestId);

/** The id of the next request: they are counted. */
export const nextRequestId = ({ requests }: LawfulRequestsState): string => `r${String(requests.length + 1)}`;

/**
 * How a request stands on a day. `asked`: the agency has to answer; `objected`: it said why it does not; `open`: the files may be read;
 * `over`: its time has passed; `ended`: whoever asked ended it.
 */
export type RequestStatus = 'asked' | 'objected' | 'open' | 'over' | 'ended';

export const statusOfRequest = ({ ended, until, granted, objected }: LawfulRequest, on: PlainDate): RequestStatus => {
  if (ended) return 'ended';
  if (on > until) return 'over';
  if (granted) return 'open';
  return objected ? 'objected' : 'asked';
};
