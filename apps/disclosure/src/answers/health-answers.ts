import { Choice, Text } from '@ecl/web';
import type { RecordState } from '../published/published-record.js';

export class AliveAnswer {
  @Choice(['live'])
  readonly status!: 'live';
}

export class ReadyAnswer {
  @Choice(['ready'])
  readonly status!: 'ready';

  @Choice(['empty', 'building', 'live', 'halted'])
  readonly state!: RecordState;

  @Text({ nullable: true })
  readonly asOfPosition!: string | null;
}
