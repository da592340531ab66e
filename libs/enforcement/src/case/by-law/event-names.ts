import { caseCommandTypes } from '../commands.js';
import type { AnyCaseCommandType } from '../case-command.js';

const types: readonly AnyCaseCommandType[] = caseCommandTypes;

/**
 * The events that no person brings about: their step is taken by the ledger alone. Lists show them as such, and no step waits
 * for them, because the same event may be recorded a day or a month after it happened.
 */
export const EVENTS_BY_LAW: ReadonlySet<string> = new Set(
  types.filter(({ by }) => by.every((role) => role === 'system')).flatMap(({ records }) => records),
);
