import type { Instant } from '@ecl/kernel';
import { checkThat, MomentGiven, WholeNumberInText } from '@ecl/web';
import { FreshQuery, ListQuery } from '../input/list-query.js';

const AS_OF =
  '截至该法律时刻已经发生的步骤，期限、登记簿和规则均按该时刻；缺省为现在 / What had happened in law by this moment, with limits, registers and rules of that day; absent: now';
const KNOWN_AT =
  '按该时刻已经记录的内容，含当时的日历、登记簿和规则；缺省为现在 / What was recorded by this moment, with the calendar, registers and packs as known then; absent: now';

/** A question about a case at two moments, each by itself: what was known, and what had happened. */
export class MomentsQuery extends FreshQuery {
  @MomentGiven({ optional: true, description: KNOWN_AT })
  readonly knownAt?: Instant;

  @MomentGiven({ optional: true, description: AS_OF })
  readonly asOf?: Instant;
}

/** The same of a list. */
export class MomentsListQuery extends ListQuery {
  @MomentGiven({ optional: true, description: KNOWN_AT })
  readonly knownAt?: Instant;

  @MomentGiven({ optional: true, description: AS_OF })
  readonly asOf?: Instant;
}

const ONE_OF_TWO = {
  zh: '与 knownAt 只能给出一个',
  en: 'and knownAt are two ways to say what was known; give only one of them',
};

/** The same of a file, which may also be asked for as whoever took a step could see it. */
export class FileMomentsQuery extends MomentsQuery {
  @WholeNumberInText({
    min: 1,
    max: 999_999,
    optional: true,
    description:
      '办理该序号步骤的人员当时所能看到的案卷：该步骤记录之前 / The file as whoever took the step with this number could see it: before it was recorded',
  })
  @checkThat('isOneOfTwo', (_, asked) => (asked as FileMomentsQuery).knownAt === undefined, ONE_OF_TWO)
  readonly beforeStep?: number;
}
