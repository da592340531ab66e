import type { EnforcementContext } from '../context.js';
import type { NumberKind } from './kinds.js';
import { NUMBER_TO_BE_GIVEN } from './official-numbers.js';

/** The number that the caller gives; without one, the next number of the ledger's own. */
export const numberOrNext = (given: string | undefined, kind: NumberKind, { elsewhere }: EnforcementContext): string =>
  given ?? elsewhere?.numbersGiven?.[kind] ?? NUMBER_TO_BE_GIVEN;
