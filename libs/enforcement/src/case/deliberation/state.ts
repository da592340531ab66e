import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { DeliberationEvent } from './vocabulary.js';

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

export const evolveDeliberation = evolving<DeliberationState, DeliberationEvent, CaseEvent>({
  CollectiveDeliberationHeld: (_, { occurredAt, conclusion, draftSha256, members }) => ({
    last: {
      heldOn: chinaDateOf(occurredAt),
      heldAt: occurredAt,
      conclusion,
      draftSha256,
      members: members.map(({ personId }) => personId),
    },
  }),
  RedoOrdered: () => initialDeliberation,
});
