import type { PassingOn, Reach } from '../../clocks/index.js';
import type { CaseEvent } from '../events.js';
import { successorsIn } from '../participation/vocabulary.js';
import { leavingWith } from './state.js';
import { reachedBy } from './whose.js';

/** Whose days run on for whom after an event. */
export const passingOnWith = (event: CaseEvent): PassingOn | undefined =>
  event.type === 'PartySucceeded'
    ? { from: event.data.partyId, to: successorsIn(event.data).map(({ partyId }) => partyId) }
    : undefined;

/** Which of the parties that the case has after an event it concerns; a party that leaves with it is one of them. */
export const reachOf = (event: CaseEvent, parties: readonly string[]): Reach => {
  const all = [...new Set([...parties, ...leavingWith(event)])];
  return { reached: reachedBy(event, all), all };
};
