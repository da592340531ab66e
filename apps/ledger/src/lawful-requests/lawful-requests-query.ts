import type { RequestStatus } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { Choice, Day } from '@ecl/web';
import { wordsOf } from '../answers/describes.js';
import { Code } from '../input/code.js';
import { NumberedListQuery } from '../input/list-query.js';

const optional = true;

/** The parameters of the list of requests for case files. */
export class LawfulRequestsQuery extends NumberedListQuery {
  @Choice(wordsOf<RequestStatus>({ asked: true, objected: true, open: true, over: true, ended: true }), { optional })
  readonly status?: RequestStatus;

  @Code({ optional })
  readonly agency?: string;

  @Day({ optional, description: '当日尚未答复且已过答复期限 / Not answered, and due before this day' })
  readonly overdueOn?: PlainDate;
}
