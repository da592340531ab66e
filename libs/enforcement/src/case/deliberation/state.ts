import type { Instant, PlainDate } from '@ecl/kernel';

export interface DeliberationState {
  readonly last:
    | {
        readonly heldOn: PlainDate;
        readonly heldAt: Instant;
        readonly conclusion: 'approve' | 'change' | 'reject';
        readonly draftSha256: string;
        readonly members: readonly string[];
      }
    | undefined;
}

export const initialDeliberation: DeliberationState = { last: undefined };
