import type { ModelState } from '@ecl/read-models';
import { Choice, member, Part, Parts, Text, WholeNumber } from '@ecl/web';
import { IsNumber } from 'class-validator';
import type { Health, ReadingHealth } from '../health/health.js';
import type { LogHealth } from '../health/log-health.js';
import { Describes, wordsOf } from './describes.js';

export class Alive {
  @Choice(['live'])
  readonly status!: 'live';
}

@Describes<LogHealth>()
export class LogHealthAnswer implements LogHealth {
  @Choice(
    wordsOf<LogHealth['status']>({
      appendable: true,
      'disk-full': true,
      unanswered: true,
      'read-only': true,
      locked: true,
      closed: true,
      damaged: true,
      incompatible: true,
      replaced: true,
      incomplete: true,
      stopped: true,
      unreachable: true,
    }),
    { description: 'appendable，或不能记录的原因 / appendable, or what keeps steps from being recorded' },
  )
  readonly status!: LogHealth['status'];

  @Text({ nullable: true })
  readonly lastPosition!: string | null;
}

@Describes<ReadingHealth>()
export class ReadingHealthAnswer implements ReadingHealth {
  @Choice(wordsOf<ReadingHealth['of']>({ answering: true, rebuild: true }), {
    description:
      'answering：现用的表；rebuild：另建的新表 / answering: the tables in use; rebuild: new ones beside them',
  })
  readonly of!: ReadingHealth['of'];

  @member([IsNumber()], {
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: '已读部分，0 至 1 / Share of the log that was read',
  })
  readonly share!: number;

  @member([IsNumber()], {
    type: 'number',
    minimum: 0,
    description: '近几秒每秒事件数 / Events per second of the last seconds',
  })
  readonly eventsPerSecond!: number;

  @WholeNumber({ nullable: true, description: '按现速尚需秒数 / Seconds left at the rate of now' })
  readonly secondsLeft!: number | null;
}

type ModelHealth = Health['readModels'][number];

@Describes<ModelHealth>()
export class ReadModelHealth implements ModelHealth {
  @Text()
  readonly name!: string;

  @Choice(
    wordsOf<ModelState>({
      building: true,
      'catching-up': true,
      following: true,
      halted: true,
      disconnected: true,
    }),
  )
  readonly state!: ModelState;

  @Text({ nullable: true })
  readonly position!: string | null;

  @member([IsNumber()], { type: 'number', minimum: 0 })
  readonly lagMs!: number;

  @Part(() => ReadingHealthAnswer, {
    nullable: true,
    description:
      '正在读取日志：追赶，或者另建新表（期间由原表答复） / It reads the log: to catch up, or to build new tables beside those that answer',
  })
  readonly underWay!: ReadingHealthAnswer | null;

  @Text({ nullable: true, description: '停止于此事件之前 / The event before which it halted' })
  readonly haltedBefore!: string | null;
}

@Describes<Health['byLaw']>()
export class ByLawHealth {
  @Text({ nullable: true })
  readonly lastLookedAt!: string | null;

  @WholeNumber({
    description:
      '期限届满而未能自动记录的数量；详见日志 / Limits that are over and could not be acted upon; the log says which',
  })
  readonly alarms!: number;
}

@Describes<Health>()
export class HealthAnswer implements Health {
  @Choice(wordsOf<Health['status']>({ ready: true, 'not-ready': true }))
  readonly status!: Health['status'];

  @Part(() => LogHealthAnswer)
  readonly log!: LogHealthAnswer;

  @Part(() => ByLawHealth)
  readonly byLaw!: ByLawHealth;

  @Parts(() => ReadModelHealth)
  readonly readModels!: readonly ReadModelHealth[];
}
