import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { parametersInForce } from '../parameters-in-force.js';
import { decidingCase } from '../rule.js';
import { DecideNoPenalty } from './commands.js';
import { NoPenaltyDecided } from './events.js';
import {
  AgeMustBearOutTheReason,
  CaseMustBeInvestigated,
  GuardianMustBeTold,
  LimitationMustBearOutTheReason,
  PartyMustBeTaught,
} from './rules/no-penalty.js';
import { CaseMustBeUndecided } from './rules/standing.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { CaseMustNotBeWithThePolice } from './rules/transfer.js';

/** E2. */
export const decideNoPenalty = decidingCase(DecideNoPenalty, {
  mustHold: [
    CaseMustBeFiled,
    CaseMustBeUndecided,
    ApproverMustHeadTheAgency,
    CaseMustBeInvestigated,
    CaseMustNotBeWithThePolice,
    PartyMustBeTaught,
    GuardianMustBeTold,
    AgeMustBearOutTheReason,
    LimitationMustBearOutTheReason,
  ],
  then: (command, state, context) => [
    NoPenaltyDecided({
      ...command,
      decidedBy: context.actor.personId,
      packs: parametersInForce(command, state, context).versions,
    }),
  ],
});
