import { MAIN_STATES, type MainState } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import { AnyText, Choice, Day, Moment, Part, Parts, Text, WholeNumber } from '@ecl/web';
import type { Changed, Difference, LimitChanged, PartyChanged, StepNamed, StepRedated } from '../moments/difference.js';
import { SaidTwice, STANDINGS } from './deadline-answers.js';
import { Describes } from './describes.js';
import { MomentsAnswer } from './moments-answers.js';

const optional = true;
const State = (description: string): PropertyDecorator => Choice(Object.keys(MAIN_STATES), { optional, description });

@Describes<StepNamed>()
export class StepOfDifference implements StepNamed {
  @WholeNumber({ min: 1 })
  readonly number!: number;

  @Text()
  readonly type!: string;

  @Part(() => SaidTwice)
  readonly title!: SaidTwice;

  @Moment()
  readonly occurredAt!: Instant;

  @Moment()
  readonly recordedAt!: Instant;
}

@Describes<StepRedated>()
export class RedatedStep implements StepRedated {
  @WholeNumber({ min: 1 })
  readonly number!: number;

  @Part(() => SaidTwice)
  readonly title!: SaidTwice;

  @Moment({ description: '先前所知的时刻 / When it was, as known first' })
  readonly before!: Instant;

  @Moment({ description: '更正后的时刻 / When it was, as known later' })
  readonly after!: Instant;
}

@Describes<Changed<MainState>>()
export class StateOfDifference implements Changed<MainState> {
  @State('先前的状态；当时尚无此案则没有 / The state first; absent where the case was not there yet')
  readonly before!: MainState | undefined;

  @State('后来的状态 / The state later')
  readonly after!: MainState | undefined;
}

@Describes<PartyChanged>()
export class PartyOfDifference implements PartyChanged {
  @Text()
  readonly partyId!: string;

  @AnyText()
  readonly name!: string;

  @State('先前的状态；当时尚非当事人则没有 / The state first; absent where it was no party yet')
  readonly before!: MainState | undefined;

  @State('后来的状态 / The state later')
  readonly after!: MainState | undefined;
}

/** A time limit that began, ended, moved or fell away. */
@Describes<LimitChanged>()
export class LimitOfDifference implements LimitChanged {
  @Text()
  readonly kind!: string;

  @Text()
  readonly limit!: string;

  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;

  @Text({ optional })
  readonly partyId!: string | undefined;

  @Text({ optional })
  readonly subject!: string | undefined;

  @Day({
    optional,
    description: '先前的到期日；当时尚未起算则没有 / The last day first; absent where it did not run yet',
  })
  readonly dueBefore!: PlainDate | undefined;

  @Day({ optional, description: '后来的到期日；不再起算则没有 / The last day later; absent where it never began' })
  readonly dueAfter!: PlainDate | undefined;

  @Choice(STANDINGS, { optional, description: '先前的状况 / How it stood first' })
  readonly statusBefore!: LimitChanged['statusBefore'];

  @Choice(STANDINGS, { optional, description: '后来的状况 / How it stood later' })
  readonly statusAfter!: LimitChanged['statusAfter'];
}

@Describes<Difference>()
export class DifferenceAnswer implements Difference {
  @Text()
  readonly caseId!: string;

  @Part(() => MomentsAnswer, { optional, description: '先前的时刻；缺省为现在 / The first moments; absent: now' })
  readonly from!: MomentsAnswer | undefined;

  @Part(() => MomentsAnswer, { optional, description: '后来的时刻；缺省为现在 / The second moments; absent: now' })
  readonly to!: MomentsAnswer | undefined;

  @Parts(() => StepOfDifference, { description: '新增的步骤 / Steps that were added' })
  readonly added!: readonly StepOfDifference[];

  @Parts(() => StepOfDifference, {
    description: '后一时刻没有的步骤 / Steps that the second moment has not',
  })
  readonly gone!: readonly StepOfDifference[];

  @Parts(() => RedatedStep, { description: '时间被更正的步骤 / Steps whose date was corrected in between' })
  readonly redated!: readonly RedatedStep[];

  @Part(() => StateOfDifference, { description: '案件状态 / The state of the case' })
  readonly state!: StateOfDifference;

  @Parts(() => PartyOfDifference, { description: '状态有变化的当事人 / Parties whose state differs' })
  readonly parties!: readonly PartyOfDifference[];

  @Parts(() => LimitOfDifference, { description: '有变化的期限 / Time limits that differ' })
  readonly limits!: readonly LimitOfDifference[];
}
