import type { Reach } from '../../clocks/index.js';
import type { CaseEvent } from '../events.js';
import { reachedBy } from './whose.js';

/** Which of the parties of the case an event concerns. */
export const reachOf = (event: CaseEvent, parties: readonly string[]): Reach => ({
  reached: reachedBy(event, parties),
  all: parties,
});
