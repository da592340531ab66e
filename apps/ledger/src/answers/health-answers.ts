import type { ModelState } from '@ecl/read-models';
import { Choice, member, Part, Parts, Text, WholeNumber } from '@ecl/web';
import { IsNumber } from 'class-validator';
import type { Health } from '../health/health.js';
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
      unreachable: true,
    }),
    { description: 'appendable，或不能记录的原因 / appendable, or what keeps steps from being recorded' },
  )
  readonly status!: LogHealth['status'];

  @Text({ nullable: true })
  readonly lastPosition!: string | null;
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
