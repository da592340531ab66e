import type { Reach } from '../../clocks/index.js';
import type { CaseEvent } from '../events.js';

/** Which of the parties an event concerns. No event names a party yet, so each reaches every party. */
export const reachOf = (_event: CaseEvent, parties: readonly string[]): Reach => ({ reached: parties, all: parties });
