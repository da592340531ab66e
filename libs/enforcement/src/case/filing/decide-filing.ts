import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { powerAndBasis } from '../../guards/power.js';
import { after } from '../../deadlines/deadline.js';
import { parametersInForce } from '../parameters-in-force.js';
import { CaseMustBeUndecided } from '../decision/rules/standing.js';
import { CaseMustNotBeWithThePolice } from '../decision/rules/transfer.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import { ApproveFiling, ProposeFiling, RefuseFiling, TransferOut } from './commands.js';
import { CaseFiled, CaseTransferredOut, FilingProposed, FilingRefused } from './events.js';
import {
  CaseMustBeProposedOrFiled,
  FilingMustBeProposed,
  FilingMustNotBeApprovedByItsProposer,
  TransferLetterMustBeThere,
} from './rules/approval.js';
import {
  ConductMustBeWithinLimitation,
  ConductMustLieInTerritory,
  ConductMustPrecedeProposal,
  DiscoveryMustNotLieAhead,
  HandlersMustBeTwoCertifiedOfficers,
  PartyMustBeNamedOnce,
  ProposerMustServeTheAgency,
  UnitMustBelongToAgency,
} from './rules/proposal.js';

/** From a proposal to a case, or to another organ. */
export const filingDecisions: readonly CaseDeciding[] = [
  decidingCase(ProposeFiling, {
    mustHold: [
      ...powerAndBasis,
      ConductMustBeWithinLimitation,
      DiscoveryMustNotLieAhead,
      ConductMustPrecedeProposal,
      UnitMustBelongToAgency,
      ConductMustLieInTerritory,
      ProposerMustServeTheAgency,
      HandlersMustBeTwoCertifiedOfficers,
      PartyMustBeNamedOnce,
    ],
    then: (command, _, { actor }) => [FilingProposed({ ...command, proposedBy: actor.personId })],
  }),

  decidingCase(ApproveFiling, {
    mustHold: [FilingMustBeProposed, ApproverMustHeadTheAgency, FilingMustNotBeApprovedByItsProposer, ...powerAndBasis],
    then: (command, state, context) => {
      const filedOn = chinaDateOf(command.occurredAt);
      const { caseTerm, versions } = parametersInForce(command, state, context);
      return [
        CaseFiled({
          ...command,
          approvedBy: context.actor.personId,
          filedOn,
          termDueOn: after(filedOn, caseTerm, context.calendar).dueOn,
          packs: versions,
        }),
      ];
    },
  }),

  decidingCase(RefuseFiling, {
    mustHold: [FilingMustBeProposed, ApproverMustHeadTheAgency, FilingMustNotBeApprovedByItsProposer],
    then: (command, _, { actor }) => [FilingRefused({ ...command, refusedBy: actor.personId })],
  }),

  decidingCase(TransferOut, {
    mustHold: [
      CaseMustBeProposedOrFiled,
      CaseMustBeUndecided,
      CaseMustNotBeWithThePolice,
      ApproverMustHeadTheAgency,
      TransferLetterMustBeThere,
    ],
    then: (command, _, { actor }) => [CaseTransferredOut({ ...command, approvedBy: actor.personId })],
  }),
];
