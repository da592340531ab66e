import { chinaDateOf } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { DeliberationEvent } from './events.js';
import type { DeliberationState } from './state.js';

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
});
