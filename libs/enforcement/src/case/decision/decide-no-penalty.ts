import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { parametersInForce } from '../parameters-in-force.js';
import { decidingCase } from '../rule.js';
import { DecideNoPenalty } from './commands.js';
import { NoPenaltyDecided } from './events.js';
import { DeciderMustNotHaveHandledTheCase, DeciderMustNotHaveProposed } from './rules/decider.js';
import {
  AgeMustBearOutTheReason,
  GuardianMustBeTold,
  LimitationMustBearOutTheReason,
  PartyMustBeTaught,
} from './rules/no-penalty.js';
import { CaseMustBeInvestigated, CaseMustBeUndecided } from './rules/standing.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { CaseMustNotBeWithThePolice } from './rules/transfer.js';

/** E2. */
export const decideNoPenalty = decidingCase(DecideNoPenalty, {
  mustHold: [
    CaseMustBeFiled,
    CaseMustBeUndecided,
    ApproverMustHeadTheAgency,
    DeciderMustNotHaveProposed,
    DeciderMustNotHaveHandledTheCase,
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
