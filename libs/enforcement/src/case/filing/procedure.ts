import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import {
  EveryProvisionMustBeInForce,
  LegalBasisMustBeLive,
  ProvisionsMustBePrintedAsRegistered,
  ProvisionsMustBeRegistered,
} from '../../guards/legal-basis.js';
import { AgencyMustHaveHeldPowerAtConduct, AgencyMustHoldPower, PowerMustBearCases } from '../../guards/power.js';
import { numberOrNext } from '../../numbers/given-number.js';
import { numberMustBeFree } from '../../numbers/rule.js';
import { caseTermOf } from '../case-term.js';
import { clockFrom } from '../clock-of-case.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { PartyMustNotBeWithThePolice } from '../decision/rules/transfer.js';
import { InvestigationMustBeRunning } from '../investigation/rules/stage.js';
import { parametersInForce } from '../parameters-in-force.js';
import { listedOrEveryPartyOf } from '../parties/concern.js';
import { decidingForThose, decidingForUndecided } from '../parties/deciding.js';
import { OriginMustHaveTheParty } from '../participation/rules/splitting.js';
import { wasAnyMinor } from '../parties/age.js';
import { requiredByRule } from '../required-by-rule.js';
import { decidingCase } from '../deciding-case.js';
import type { CaseDeciding } from '../rule.js';
import {
  CaseMustBeFiled,
  CaseMustBeProposedOrFiled,
  FilingMustBeProposed,
  FilingMustNotBeApprovedByItsProposer,
  TransferLetterMustBeThere,
} from './rules/approval.js';
import { DecidedPartiesMustBeDoneWith, OrderedRedoMustBeDone } from './rules/transfer-out.js';
import {
  ConductMustBeInQuestion,
  ConductMustNotHaveTheName,
  HandlersMustNameTheConduct,
} from './rules/conduct-name.js';
import {
  ConductMustNotEndBeforeItBegins,
  ConductPeriodMustBeOver,
  HandlersMustEstablishThePeriod,
} from './rules/conduct-period.js';
import {
  HandlerMustBeCertified,
  HandlerMustBeNew,
  HandlerMustNotBeRecused,
  HandlerMustNotJudgeTheCase,
  HeadMustDecideRecusal,
  NobodyDecidesTheirOwnRecusal,
  RecusalMustBeRequested,
  RecusalMustBeUnasked,
  ReplacedPersonMustBeHandler,
  SuperiorMustBeAnotherOrgan,
  SuperiorMustDecideAboutAHead,
} from './rules/handlers.js';
import {
  CapacityMustHaveItsDay,
  IdentifiedBirthDateMustFitNumber,
  IdentifiedNumberMustBeRight,
  IdentifiedPartyMustBeAPersonInTheCase,
  ProposedBirthDatesMustFitIdentityNumbers,
  ProposedIdentitiesMustFitTheKind,
  ProposedIdentityNumbersMustBeRight,
} from './rules/party-identity.js';
import { LeadMustBeOneOfTheAgency } from './rules/lead.js';
import { LapseMustBeStated, LimitationMustBearOutTheRefusal } from './rules/lapse.js';
import {
  ConductMustBeWithinLimitation,
  ConductMustLieInADivision,
  ConductMustLieInTerritory,
  ConductMustPrecedeProposal,
  DiscoveryMustNotLieAhead,
  EarlierDiscoveryMustBeShown,
  HandlersMustBeTwoCertifiedOfficers,
  PartiesMustBeDifferent,
  PartyMustBeNamedOnce,
  ProposerMustServeTheAgency,
  UnitMustBelongToAgency,
} from './rules/proposal.js';
import { AssignedHandlerMustNotBeAParty, ProposedPartiesMustNotHandleTheCase } from './rules/own-matter.js';
import {
  ChairMustDiscussExtension,
  CollectiveExtensionMustHavePanel,
  ExtensionMustBeDiscussedCollectively,
  ExtensionMustHaveItsQuorum,
  ExtensionMustBeInTurn,
  ExtensionMustBeVotedOnByHeads,
  ExtensionMustBeWithinLimit,
  ExtensionMustFollowTheVote,
  HandlersMustNotVoteOnExtension,
  InvestigationMustBeSuspended,
  RecusedHeadsMustNotVoteOnExtension,
  TermMustNotBeOver,
} from './rules/term.js';
import { identified } from './state.js';
import {
  ApproveFiling,
  AssignHandler,
  CaseFiled,
  CaseTermExtended,
  CaseTransferredOut,
  ConductNamed,
  ConductPeriodEstablished,
  DecideRecusal,
  EstablishConductPeriod,
  ExtendCaseTerm,
  FilingProposed,
  FilingRefused,
  HandlerAssigned,
  IdentifyParty,
  InvestigationResumed,
  InvestigationSuspended,
  NameConduct,
  PartyIdentified,
  ProposeFiling,
  RecusalDecided,
  RecusalRequested,
  RefuseFiling,
  RequestRecusal,
  ResumeInvestigation,
  SuspendInvestigation,
  TransferOut,
} from './vocabulary/index.js';

/** From a proposal to a case or to another organ; who handles it and who must not; and the term of the case. */
export const filingDeciding: readonly CaseDeciding[] = [
  decidingCase(ProposeFiling, {
    mustHold: [
      AgencyMustHoldPower,
      AgencyMustHaveHeldPowerAtConduct,
      PowerMustBearCases,
      ProvisionsMustBeRegistered,
      ProvisionsMustBePrintedAsRegistered,
      LegalBasisMustBeLive,
      EveryProvisionMustBeInForce,
      ConductMustBeWithinLimitation,
      EarlierDiscoveryMustBeShown,
      DiscoveryMustNotLieAhead,
      ConductMustPrecedeProposal,
      ConductMustNotEndBeforeItBegins,
      UnitMustBelongToAgency,
      ConductMustLieInADivision,
      ConductMustLieInTerritory,
      ProposerMustServeTheAgency,
      HandlersMustBeTwoCertifiedOfficers,
      ProposedPartiesMustNotHandleTheCase,
      ProposedIdentitiesMustFitTheKind,
      PartyMustBeNamedOnce,
      PartiesMustBeDifferent,
      OriginMustHaveTheParty,
      LeadMustBeOneOfTheAgency,
      ProposedIdentityNumbersMustBeRight,
      ProposedBirthDatesMustFitIdentityNumbers,
    ],
    then: (command, _, { actor }) => [FilingProposed({ ...command, proposedBy: actor.personId })],
  }),

  decidingForThose(NameConduct, listedOrEveryPartyOf<typeof NameConduct>(), {
    mustHold: [HandlersMustNameTheConduct, ConductMustBeInQuestion, ConductMustNotHaveTheName],
    then: (command, _, { actor }) => [ConductNamed({ ...command, namedBy: actor.personId })],
  }),

  decidingForUndecided(EstablishConductPeriod, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      InvestigationMustBeRunning,
      HandlersMustEstablishThePeriod,
      ConductPeriodMustBeOver,
    ],
    then: (command, { filing }, { actor }) => [
      ConductPeriodEstablished({
        ...command,
        concernsMinor: filing.is !== 'none' && wasAnyMinor(filing.parties, command.endedOn),
        establishedBy: actor.personId,
      }),
    ],
  }),

  decidingCase(IdentifyParty, {
    mustHold: [
      IdentifiedPartyMustBeAPersonInTheCase,
      IdentifiedNumberMustBeRight,
      IdentifiedBirthDateMustFitNumber,
      CapacityMustHaveItsDay,
    ],
    then: (command, { filing }, { actor }) => [
      PartyIdentified({
        ...command,
        concernsMinor: filing.is !== 'none' && wasAnyMinor(identified(filing, command), filing.conduct.endedOn),
        identifiedBy: actor.personId,
      }),
    ],
  }),

  decidingCase(ApproveFiling, {
    mustHold: [
      FilingMustBeProposed,
      ApproverMustHeadTheAgency,
      FilingMustNotBeApprovedByItsProposer,
      AgencyMustHoldPower,
      AgencyMustHaveHeldPowerAtConduct,
      PowerMustBearCases,
      LegalBasisMustBeLive,
      EveryProvisionMustBeInForce,
      numberMustBeFree('case', 'M55 15', 'M55 40'),
    ],
    then: (command, state, context) => {
      const filedOn = chinaDateOf(command.occurredAt);
      const { versions } = parametersInForce(command, state, context);
      return [
        CaseFiled({
          ...command,
          caseNumber: numberOrNext(command.caseNumber, 'case', context),
          approvedBy: context.actor.personId,
          filedOn,
          termDueOn: clockFrom('L04', { from: filedOn }, state, context).dueOn,
          packs: versions,
        }),
      ];
    },
  }),

  decidingCase(RefuseFiling, {
    mustHold: [
      FilingMustBeProposed,
      LapseMustBeStated,
      LimitationMustBearOutTheRefusal,
      ApproverMustHeadTheAgency,
      FilingMustNotBeApprovedByItsProposer,
    ],
    then: (command, _, { actor }) => [FilingRefused({ ...command, refusedBy: actor.personId })],
  }),

  decidingForUndecided(TransferOut, {
    mustHold: [
      CaseMustBeProposedOrFiled,
      CaseMustBeUndecided,
      PartyMustNotBeWithThePolice,
      ApproverMustHeadTheAgency,
      TransferLetterMustBeThere,
      DecidedPartiesMustBeDoneWith,
      OrderedRedoMustBeDone,
    ],
    then: (command, _, { actor }) => [CaseTransferredOut({ ...command, approvedBy: actor.personId })],
  }),

  decidingCase(AssignHandler, {
    mustHold: [
      HandlerMustBeCertified,
      HandlerMustBeNew,
      HandlerMustNotBeRecused,
      AssignedHandlerMustNotBeAParty,
      HandlerMustNotJudgeTheCase,
      ReplacedPersonMustBeHandler,
    ],
    then: (command, _, { actor }) => [HandlerAssigned({ ...command, assignedBy: actor.personId })],
  }),

  decidingCase(RequestRecusal, {
    mustHold: [RecusalMustBeUnasked],
    then: (command, _, { actor }) => [RecusalRequested({ ...command, requestedBy: actor.personId })],
  }),

  /** Until the decision the person continues: the investigation does not stop for a request (APL 43(3)). */
  decidingCase(DecideRecusal, {
    mustHold: [
      RecusalMustBeRequested,
      HeadMustDecideRecusal,
      NobodyDecidesTheirOwnRecusal,
      SuperiorMustDecideAboutAHead,
      SuperiorMustBeAnotherOrgan,
    ],
    then: (command, _, { actor }) => [RecusalDecided({ ...command, decidedBy: actor.personId })],
  }),

  decidingForUndecided(SuspendInvestigation, {
    mustHold: [CaseMustBeFiled, CaseMustBeUndecided, InvestigationMustBeRunning, ApproverMustHeadTheAgency],
    then: (command, _, { actor }) => [InvestigationSuspended({ ...command, approvedBy: actor.personId })],
  }),

  decidingCase(ResumeInvestigation, {
    mustHold: [InvestigationMustBeSuspended, ApproverMustHeadTheAgency],
    then: (command, _, { actor }) => [InvestigationResumed({ ...command, approvedBy: actor.personId })],
  }),

  decidingForUndecided(ExtendCaseTerm, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      ApproverMustHeadTheAgency,
      ExtensionMustBeInTurn,
      ExtensionMustBeWithinLimit,
      CollectiveExtensionMustHavePanel,
      ExtensionMustBeDiscussedCollectively,
      ExtensionMustHaveItsQuorum,
      ExtensionMustBeVotedOnByHeads,
      HandlersMustNotVoteOnExtension,
      RecusedHeadsMustNotVoteOnExtension,
      ChairMustDiscussExtension,
      ExtensionMustFollowTheVote,
      TermMustNotBeOver,
    ],
    then: (command, state, context) => {
      const term = caseTermOf(state, chinaDateOf(command.occurredAt), context, { extension: command });
      return [
        CaseTermExtended({
          ...command,
          approvedBy: context.actor.personId,
          termDueOn: requiredByRule(term, CaseMustBeFiled).dueOn,
        }),
      ];
    },
  }),
];
