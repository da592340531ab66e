import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../law/evolving.js';
import type { LawfulRequestEvent, RecordsRequested } from './vocabulary.js';

/** A request for case files, with what became of it. */
export interface LawfulRequest extends Omit<RecordsRequested['data'], 'occurredAt'> {
  readonly requestedAt: Instant;
  readonly granted: { readonly at: Instant; readonly by: string } | undefined;
  /** When it was first answered, by either. */
  readonly answeredAt: Instant | undefined;
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
      {
        ...asked,
        requestedAt: occurredAt,
        ...{ granted: undefined, answeredAt: undefined, objected: undefined, ended: undefined },
      },
    ],
  }),
  RecordsGranted: (state, { requestId, occurredAt: at, grantedBy: by }) =>
    changed(state, requestId, answered(at, { granted: { at, by } })),
  RecordsRequestObjected: (state, { requestId, occurredAt: at, objectedBy: by, reasons }) =>
    changed(state, requestId, answered(at, { objected: { at, by, reasons } })),
  RecordsRequestEnded: (state, { requestId, occurredAt: at, endedBy: by, reasons }) =>
    changed(state, requestId, () => ({ ended: { at, by, reasons } })),
});

const changed = (
  { requests }: LawfulRequestsState,
  requestId: string,
  change: (request: LawfulRequest) => Partial<LawfulRequest>,
): LawfulRequestsState => ({
  requests: requests.map((request) => (request.requestId === requestId ? { ...request, ...change(request) } : request)),
});

const answered =
  (at: Instant, how: Partial<LawfulRequest>) =>
  ({ answeredAt = at }: LawfulRequest): Partial<LawfulRequest> => ({ ...how, answeredAt });

export const requestIn = ({ requests }: LawfulRequestsState, requestId: string): LawfulRequest | undefined =>
  requests.find((request) => request.requestId === requestId);

/** Of an id, which has a hundred signs at most. */
const MOST_OF_THE_BODY = 90;

/** The id of the next request of an organ. Its own are counted, and nobody learns from it how many others have made. */
export const nextRequestId = ({ requests }: LawfulRequestsState, bodyId: string): string => {
  const taken = new Set(requests.map(({ requestId }) => requestId));
  for (let n = requests.filter((request) => request.bodyId === bodyId).length + 1; ; n += 1) {
    const id = `${bodyId.slice(0, MOST_OF_THE_BODY)}-${String(n)}`;
    if (!taken.has(id)) return id;
  }
};

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

/** Nobody had answered on a day after the last one to do so, and the organ had not ended it. */
export const isOverdueOn = ({ answerBy, answeredAt, ended }: LawfulRequest, day: PlainDate): boolean =>
  day > answerBy && [answeredAt, ended?.at].every((at) => at === undefined || chinaDateOf(at) > day);
