import type { Instant, PlainDate } from '@ecl/kernel';
import type { MovedDeadline, RecordedMove } from '@ecl/read-models';
import { Choice, Day, Flag, Moment, Part, Parts, WholeNumber } from '@ecl/web';
import { AnsweredPage } from './answered.js';
import { LimitOfCaseAnswer, SaidTwice } from './deadline-answers.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;

const BECOMES = wordsOf<NonNullable<MovedDeadline['becomes']>>({ late: true, inTime: true });

/** A time limit that news about the calendar would move. */
@Describes<MovedDeadline>()
export class MovedDeadlineAnswer extends LimitOfCaseAnswer implements MovedDeadline {
  @Day({ description: '更正前的最后一日 / The last day before' })
  readonly from!: PlainDate;

  @Day({ description: '更正后的最后一日 / The last day after' })
  readonly to!: PlainDate;

  @Flag()
  readonly isProvisional!: boolean;

  @Part(() => SaidTwice, {
    optional,
    description: '本应变动而不变动的原因 / Why it keeps its day, where it would have moved',
  })
  readonly keeps!: SaidTwice | undefined;

  @Choice(BECOMES, {
    optional,
    description: '已完成的：由按期变为逾期，或者相反 / What is done: in time before and late now, or the other way',
  })
  readonly becomes!: MovedDeadline['becomes'];
}

/** A time limit that news about the calendar moved. */
@Describes<RecordedMove>()
export class RecordedMoveAnswer extends MovedDeadlineAnswer implements RecordedMove {
  @Moment({ description: '日历更正的记录时刻 / When the news was recorded' })
  readonly recordedAt!: Instant;

  @WholeNumber({ min: 0, description: '日历登记簿中的序号 / Its number in the register of the calendar' })
  readonly entry!: number;
}

export class ListedMoves extends AnsweredPage {
  @Parts(() => RecordedMoveAnswer)
  readonly items!: readonly RecordedMoveAnswer[];
}

/** What an entry in the register of the calendar would move. */
export class MovesAheadAnswer {
  @WholeNumber({ min: 0, description: '涉及案件数 / Cases of which something would move' })
  readonly cases!: number;

  @WholeNumber({ min: 0, description: '变动的期限数 / Time limits that would move' })
  readonly moved!: number;

  @WholeNumber({ min: 0, description: '保持指定日的期限数 / Time limits that would keep a set day' })
  readonly kept!: number;

  @WholeNumber({ min: 0, description: '由按期变为逾期的已完成事项数 / What was done in time and would be late' })
  readonly becomeLate!: number;

  @Parts(() => MovedDeadlineAnswer, {
    description: '其中您可见的案件的期限，至多200项 / Those in cases that you may see, 200 at most',
  })
  readonly items!: readonly MovedDeadlineAnswer[];

  @Flag({ description: '可见的是否已全部列出 / Whether all that you may see are listed' })
  readonly isAll!: boolean;
}
