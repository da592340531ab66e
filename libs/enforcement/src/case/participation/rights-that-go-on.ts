import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import { isRightOpen, type Right } from '../notice/rights.js';
import type { PartyCase } from '../parties/party-case.js';
import { mergedInto, type DropParty } from './vocabulary.js';

const RIGHTS: readonly Right[] = ['defence', 'hearing'];

/** The rights that a party may still use when it merges into another one of the case: they are that one's now (CC 67). */
export const rightsThatGoOn = (
  command: DataOf<typeof DropParty>,
  party: PartyCase,
  context: EnforcementContext,
): Right[] =>
  mergedInto(command) === undefined
    ? []
    : RIGHTS.filter((right) => isRightOpen(right, party, chinaDateOf(command.occurredAt), context));
