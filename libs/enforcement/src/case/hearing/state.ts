import type { Instant, PlainDate } from '@ecl/kernel';

export interface HearingState {
  readonly is: 'notRequested' | 'requested' | 'notified' | 'held' | 'abandoned' | 'rejected';
  readonly requestedOn: PlainDate | undefined;
  /** The request came after its period, and nothing beyond the party's control excuses it. */
  readonly isRequestLate: boolean;
  readonly presider: string | undefined;
  readonly scheduledFor: Instant | undefined;
  readonly endedOn: PlainDate | undefined;
  /** When a hearing of this case last ended, under whichever notice: review counts only after it (X7). */
  readonly lastHeldAt: Instant | undefined;
}

export const initialHearing: HearingState = {
  is: 'notRequested',
  requestedOn: undefined,
  isRequestLate: false,
  presider: undefined,
  scheduledFor: undefined,
  endedOn: undefined,
  lastHeldAt: undefined,
};
