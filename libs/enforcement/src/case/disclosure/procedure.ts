import { addMonths, chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { clockFrom } from '../clock-of-case.js';
import { parametersInForce } from '../parameters-in-force.js';
import { decidingForParty } from '../parties/deciding.js';
import { PartyMustHaveBeenHeard } from '../notice/rules/posting.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import {
  ApproverMustNotHaveProposedDisclosure,
  DecisionMustBePublished,
  DecisionMustStandToBeDisclosed,
  DisclosureMustBeProposed,
  DisclosureMustNotBeUnderWay,
  PlatformsMustWaitForWord,
  UnlawfulDecisionMustNotBePublished,
} from './rules/duties.js';
import {
  AgeMustBeKnown,
  AgencyMustPublishSuchDecisions,
  MinorMustNotBePublished,
  NoOtherLawMustForbidPublication,
  NoPenaltyMustNotBePublished,
  NothingPersonalMustBeLegible,
  PublicationMustNotAffectRelatedCase,
  PublicationMustNotHarmSecurity,
  SecretsMustNotBePublished,
  SuspectedCrimeMustNotBePublished,
  textToPublish,
} from './rules/publication.js';
import { TemporaryWithholdingMustBeReviewed, WithholdingMustNameTheTestThatApplies } from './rules/withholding.js';
import {
  DecisionPublished,
  DisclosureProposed,
  DisclosureWithdrawn,
  DisclosureWithheld,
  PassOnWithdrawal,
  ProposeDisclosure,
  PublishDecision,
  RestateWithdrawal,
  WithdrawalPassedOn,
  WithdrawalRestated,
  WithdrawDisclosure,
  WithholdDisclosure,
} from './vocabulary.js';
import {
  ClosedMatterMustNotBeExplained,
  ClosedMatterMustStayUnexplained,
  NothingPersonalMustBeInTheReason,
  publicReasonOf,
  ReasonMustNotTellOfACrime,
  WithdrawalMustBeShown,
} from './rules/withdrawal.js';
import { tombstoneShownUntil } from './tombstone.js';
import { disclosureTest } from './withholding-tests.js';
import type { PartyCase } from '../parties/party-case.js';

/** The last day to publish, counted from the decision and not from its service (L80). */
const publicationDueOn = (state: PartyCase, context: EnforcementContext): PlainDate => {
  const { decision } = state;
  const changedOn = decision.is === 'penalty' ? decision.changedOn : undefined;
  const decidedOn = changedOn ?? (decision.is === 'none' ? undefined : decision.decidedOn);
  const from = requiredByRule(decidedOn, DecisionMustStandToBeDisclosed);
  return clockFrom('L80', { from }, state, context).dueOn;
};

export const disclosureDeciding: readonly CaseDeciding[] = [
  decidingForParty(ProposeDisclosure, {
    mustHold: [DecisionMustStandToBeDisclosed, UnlawfulDecisionMustNotBePublished, DisclosureMustNotBeUnderWay],
    then: (command, state, context) => [
      DisclosureProposed({
        ...command,
        proposedBy: context.actor.personId,
        test: disclosureTest(state, command.declared, parametersInForce(command, state, context)).test,
        dueOn: publicationDueOn(state, context),
      }),
    ],
  }),

  decidingForParty(PublishDecision, {
    mustHold: [
      ApproverMustHeadTheAgency,
      DisclosureMustBeProposed,
      ApproverMustNotHaveProposedDisclosure,
      DecisionMustStandToBeDisclosed,
      UnlawfulDecisionMustNotBePublished,
      PartyMustHaveBeenHeard,
      MinorMustNotBePublished,
      SecretsMustNotBePublished,
      PublicationMustNotHarmSecurity,
      PublicationMustNotAffectRelatedCase,
      SuspectedCrimeMustNotBePublished,
      NoOtherLawMustForbidPublication,
      NoPenaltyMustNotBePublished,
      AgencyMustPublishSuchDecisions,
      AgeMustBeKnown,
      NothingPersonalMustBeLegible,
    ],
    then: (command, state, context) => {
      const { publicationMonths } = parametersInForce(command, state, context);
      const { decision, filing } = state;
      const publishedOn = chinaDateOf(command.occurredAt);
      return [
        DecisionPublished({
          partyId: command.partyId,
          occurredAt: command.occurredAt,
          test: 7,
          decisionId: requiredByRule(
            decision.is === 'none' ? undefined : decision.decisionId,
            DecisionMustStandToBeDisclosed,
          ),
          powerCode: requiredByRule(
            filing.is === 'none' ? undefined : filing.powerCode,
            DecisionMustStandToBeDisclosed,
          ),
          publicText: requiredByRule(textToPublish(command, state, context), DecisionMustStandToBeDisclosed),
          publishedOn,
          publishUntil: addMonths(publishedOn, publicationMonths),
          dueOn: publicationDueOn(state, context),
          approvedBy: context.actor.personId,
        }),
      ];
    },
  }),

  decidingForParty(WithholdDisclosure, {
    mustHold: [
      ApproverMustHeadTheAgency,
      DisclosureMustBeProposed,
      ApproverMustNotHaveProposedDisclosure,
      WithholdingMustNameTheTestThatApplies,
      TemporaryWithholdingMustBeReviewed,
    ],
    then: (command, _, { actor }) => [DisclosureWithheld({ ...command, approvedBy: actor.personId })],
  }),

  decidingForParty(WithdrawDisclosure, {
    mustHold: [
      DecisionMustBePublished,
      NothingPersonalMustBeInTheReason,
      ReasonMustNotTellOfACrime,
      ClosedMatterMustNotBeExplained,
    ],
    then: (command, state, context) => [
      DisclosureWithdrawn({
        ...command,
        ...publicReasonOf(command, state, context),
        shownUntil: tombstoneShownUntil(command, state, context),
        withdrawnBy: context.actor.personId,
      }),
    ],
  }),

  decidingForParty(RestateWithdrawal, {
    mustHold: [
      WithdrawalMustBeShown,
      NothingPersonalMustBeInTheReason,
      ReasonMustNotTellOfACrime,
      ClosedMatterMustStayUnexplained,
    ],
    then: (command, state, context) => [
      WithdrawalRestated({
        ...command,
        ...publicReasonOf(command, state, context),
        decisionId: requiredByRule(state.disclosure.tombstone?.decisionId, WithdrawalMustBeShown),
        restatedBy: context.actor.personId,
      }),
    ],
  }),

  decidingForParty(PassOnWithdrawal, {
    mustHold: [PlatformsMustWaitForWord],
    then: (command, { disclosure }, { actor }) => [
      WithdrawalPassedOn({
        ...command,
        ...(disclosure.passOnBy === undefined ? {} : { dueOn: disclosure.passOnBy }),
        passedOnBy: actor.personId,
      }),
    ],
  }),
];
