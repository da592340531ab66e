import type { Declaration } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import { Day, Flag, Moment, Parts, Text } from '@ecl/web';
import { Describes } from './describes.js';

@Describes<Declaration>()
export class DeclaredCheck implements Declaration {
  @Text()
  readonly supervisor!: string;

  @Text()
  readonly withSupervisor!: string;

  @Text()
  readonly certificateNumber!: string;

  @Text()
  readonly ground!: string;

  @Moment()
  readonly occurredAt!: Instant;

  @Day({ description: '当日有效 / The day on which it counts' })
  readonly on!: PlainDate;
}

/** The checks of a case that supervisors declared today. */
export class SupervisionChecks {
  @Flag({ description: '两人均已发起，本人可查阅案卷 / Both have declared it, and you may read the file' })
  readonly isOpen!: boolean;

  @Parts(() => DeclaredCheck)
  readonly declared!: readonly DeclaredCheck[];
}
