import type { EnforcementContext } from '../../context.js';
import type { PartyCase } from '../parties/party-case.js';
import type { PeopleOfCase } from './personal-values.js';

/** The people whose data must not be read in a public text, with who reported the matter. */
export const peopleOf = (
  { everyParty, payments, others }: Pick<PartyCase, 'everyParty' | 'payments' | 'others'>,
  { elsewhere }: Pick<EnforcementContext, 'elsewhere'>,
): PeopleOfCase => ({ everyParty, payments, others, reporters: elsewhere?.reporters });

/** The numbers of the decision and of the case: they are public, however long. */
export const officialNumbersOf = ({ filing, decision }: Pick<PartyCase, 'filing' | 'decision'>): readonly string[] => [
  ...(filing.is === 'none' || filing.caseNumber === undefined ? [] : [filing.caseNumber]),
  ...(decision.is === 'none' ? [] : [decision.decisionNumber]),
];
