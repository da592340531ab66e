import { statusOfRequest, type LawfulRequest, type RequestStatus } from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';

/** A request with how it stands on a day. */
export interface RequestAsOf extends LawfulRequest {
  readonly status: RequestStatus;
  /** Nobody has answered, and the day to do so has passed. */
  readonly isOverdue: boolean;
  /** It was answered after that day. */
  readonly wasLate: boolean;
}

export const requestAsOf = (request: LawfulRequest, today: PlainDate): RequestAsOf => {
  const { granted, objected, answerBy, ended } = request;
  const answers = [granted?.at, objected?.at].flatMap((at) => (at === undefined ? [] : [chinaDateOf(at)]));
  const first = answers.toSorted()[0];
  return {
    ...request,
    status: statusOfRequest(request, today),
    isOverdue: first === undefined && ended === undefined && today > answerBy,
    wasLate: first !== undefined && first > answerBy,
  };
};
