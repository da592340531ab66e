import { CLOCKS, clocksInOrder, type Actor, type ClockId } from '@ecl/enforcement';
import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { DEADLINE_LISTS, isDeadlineKey, type DeadlineList, type DeadlineSearch } from '@ecl/read-models';
import { Choice, Day, MomentGiven, Text, WholeNumberInText } from '@ecl/web';
import { Code } from '../input/code.js';
import { ListQuery, PagedQuery, PageKey } from '../input/list-query.js';

/** What somebody must do; rights of the party and days that must pass are in no list. */
const DUTIES = clocksInOrder.filter(([, { nature, begins }]) => nature === 'duty' && begins !== undefined);

/** The parameters of the lists of deadlines. */
export class DeadlineSearchQuery extends PagedQuery {
  @PageKey(isDeadlineKey)
  readonly after?: string;

  @Choice(DEADLINE_LISTS)
  readonly list!: DeadlineList;

  /** The day for which it is asked; if left out, today, or the day of `knownAt`. */
  @Day({ optional: true })
  readonly on?: PlainDate;

  @MomentGiven({
    optional: true,
    description:
      '按该时刻所知的台账，含当时的日历；缺省为现在 / The list as known at this moment, by the calendar of that time; absent: now',
  })
  readonly knownAt?: Instant;

  @Choice(DUTIES.map(([, { kind }]) => kind), { optional: true })
  readonly kind?: string;

  @Text({ max: 200, optional: true, description: '当事人名称的开头 / The beginning of the name of a party' })
  readonly party?: string;

  @Code({ optional: true, description: '只列该案的期限 / Of this case alone' })
  readonly case?: string;

  @Code({ optional: true, description: '只列该人员承办的案件 / Of the cases that this person handles' })
  readonly officer?: string;

  @Code({ optional: true, description: '只列该机关的案件 / Of the cases of this agency' })
  readonly agency?: string;

  @Code({
    optional: true,
    description: '只列该机构的案件，与 agency 同用 / Of the cases of this unit; goes with `agency`',
  })
  readonly unit?: string;

  @Choice(['me'], {
    optional: true,
    description:
      'me：只列由您办理的：您承办、审核的案件中，或者按您的职责 / me: only what you have to act on, in the cases that you handle or review, or by your duties',
  })
  readonly for?: 'me';
}

/** The parameters of the list of what news about the calendar moved. */
export class MovedSearchQuery extends ListQuery {
  @WholeNumberInText({
    min: 0,
    max: 999_999_999,
    optional: true,
    description: '日历登记簿中的序号；缺省为全部 / The number of an entry of the calendar; absent: all',
  })
  readonly entry?: number;
}

export const deadlineSearchIn = (
  { list, on, knownAt, kind, party, case: caseId, officer, agency, unit, for: whose }: DeadlineSearchQuery,
  now: Instant,
  { personId, roles }: Actor,
): DeadlineSearch => ({
  list,
  ...momentOf(on, knownAt ?? now),
  knownAt,
  clock: clockNamed(kind),
  party,
  ...{ caseId, officer, agencyId: agency, unitId: unit },
  mine: whose === undefined ? undefined : { personId, roles },
});

/** Of another day than that of the moment, its beginning. */
const momentOf = (on: PlainDate | undefined, at: Instant): Pick<DeadlineSearch, 'on' | 'at'> =>
  on === undefined || on === chinaDateOf(at) ? { on: chinaDateOf(at), at } : { on };

const clockNamed = (kind: string | undefined): ClockId | undefined =>
  kind === undefined ? undefined : DUTIES.map(([id]) => id).find((id) => CLOCKS[id].kind === kind);
