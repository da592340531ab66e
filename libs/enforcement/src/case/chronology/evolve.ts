import type { CaseEvent } from '../events.js';
import { isFollowed } from './following.js';
import type { ChronologyState } from './state.js';

/** Keeps only the moments for which some other step has to wait. */
export const evolveChronology = (state: ChronologyState, { type, data }: CaseEvent): ChronologyState => {
  const last = state.lastAt[type];
  if (!isFollowed(type) || (last !== undefined && last >= data.occurredAt)) return state;
  return { lastAt: { ...state.lastAt, [type]: data.occurredAt } };
};
