import type { Instant, PlainDate } from '@ecl/kernel';

export interface HearingState {
  readonly is: 'notRequested' | 'requested' | 'notified' | 'held' | 'abandoned' | 'rejected';
  readonly requestedOn: PlainDate | undefined;
  readonly presider: string | undefined;
  readonly scheduledFor: Instant | undefined;
  readonly endedOn: PlainDate | undefined;
}
