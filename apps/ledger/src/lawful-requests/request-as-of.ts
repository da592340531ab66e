import { isOverdueOn, statusOfRequest, type LawfulRequest, type RequestStatus } from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';

/** A request with how it stands on a day. */
export interface RequestAsOf extends LawfulRequest {
  readonly status: RequestStatus;
  /** Nobody has answered, and the day to do so has passed. */
  readonly isOverdue: boolean;
  /** It was answered after that day. */
  readonly wasLate: boolean;
}

export const requestAsOf = (request: LawfulRequest, today: PlainDate): RequestAsOf => ({
  ...request,
  status: statusOfRequest(request, today),
  isOverdue: isOverdueOn(request, today),
  wasLate: request.answeredAt !== undefined && chinaDateOf(request.answeredAt) > request.answerBy,
});
