import { CLOCKS, clocksInOrder, type ClockId } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { DEADLINE_LISTS, isDeadlineKey, type DeadlineList, type DeadlineSearch } from '@ecl/read-models';
import { Choice, Day, Text } from '@ecl/web';
import { PagedQuery, PageKey } from '../input/list-query.js';

/** What somebody must do; rights of the party and days that must pass are in no list. */
const DUTIES = clocksInOrder.filter(([, { nature, begins }]) => nature === 'duty' && begins !== undefined);

/** The parameters of the lists of deadlines. */
export class DeadlineSearchQuery extends PagedQuery {
  @PageKey(isDeadlineKey)
  readonly after?: string;

  @Choice(DEADLINE_LISTS)
  readonly list!: DeadlineList;

  /** The day for which it is asked; today if left out. */
  @Day({ optional: true })
  readonly on?: PlainDate;

  @Choice(DUTIES.map(([, { kind }]) => kind), { optional: true })
  readonly kind?: string;

  @Text({ max: 200, optional: true, description: '当事人名称的开头 / The beginning of the name of a party' })
  readonly party?: string;
}

export const deadlineSearchIn = ({ list, on, kind, party }: DeadlineSearchQuery, today: PlainDate): DeadlineSearch => ({
  list,
  on: on ?? today,
  clock: clockNamed(kind),
  party,
});

const clockNamed = (kind: string | undefined): ClockId | undefined =>
  kind === undefined ? undefined : DUTIES.map(([id]) => id).find((id) => CLOCKS[id].kind === kind);
