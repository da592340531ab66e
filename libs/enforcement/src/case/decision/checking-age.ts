import type { Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';
import type { CaseState } from '../state.js';
import { isUnmitigated } from './rules/minor.js';
import { isBelowAge, isPunishableMinor } from './rules/party.js';
import type { DecidedPenalty } from './state.js';
import { PenaltyCheckedAgainstAge } from './vocabulary/index.js';

type Result = PenaltyCheckedAgainstAge['data']['result'];
/** What must be put right, if anything. */
type Fault = DecidedPenalty['againstAge'];

/** What a step showed about penalties in force and the age of those who were penalised, if anything is new. */
export const agesChecked = (
  after: CaseState,
  occurredAt: Instant,
  context: EnforcementContext,
): readonly ReturnType<typeof PenaltyCheckedAgainstAge>[] =>
  partyCasesOf(after).flatMap((party) => {
    const { partyId, decision } = party;
    if (decision.is !== 'penalty') return [];
    const result = resultOf(decision.againstAge, party, { occurredAt }, context);
    return result === undefined
      ? []
      : [PenaltyCheckedAgainstAge({ occurredAt, partyId, decisionId: decision.decisionId, result })];
  });

/** Undefined where it is as it was found before. */
const resultOf = (
  before: Fault,
  party: PartyCase,
  step: { readonly occurredAt: Instant },
  context: EnforcementContext,
): Result | undefined => {
  const now = faultOf(party, step, context);
  if (now === before) return undefined;
  return now ?? (isPunishableMinor(step, party, context) ? 'putRight' : 'unfounded');
};

const faultOf = (party: PartyCase, step: { readonly occurredAt: Instant }, context: EnforcementContext): Fault => {
  if (isBelowAge(step, party, context)) return 'onChild';
  return isUnmitigated(step, party, context) ? 'unmitigated' : undefined;
};
