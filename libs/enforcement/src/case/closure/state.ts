import type { ClosureGround } from './events.js';

export interface ClosureState {
  readonly is: 'open' | 'proposed' | 'closed' | 'archived';
  readonly proposedBy: string | undefined;
  readonly ground: ClosureGround | undefined;
}

export const initialClosure: ClosureState = { is: 'open', proposedBy: undefined, ground: undefined };
