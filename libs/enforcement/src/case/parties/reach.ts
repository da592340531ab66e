import type { Reach } from '../../clocks/index.js';
import type { CaseEvent } from '../events.js';
import { EVERY_PARTY } from '../values.js';
import { whoseIs } from './whose.js';

/** Which of the parties of the case an event concerns. */
export const reachOf = (event: CaseEvent, parties: readonly string[]): Reach => {
  const whose = whoseIs(event);
  const reached =
    whose === 'case' || whose.includes(EVERY_PARTY) ? parties : parties.filter((id) => whose.includes(id));
  return { reached, all: parties };
};
