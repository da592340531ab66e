import { addMonths, chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import type { Dated } from '../../law/dated.js';
import { clockFrom, clockOn } from '../clock-of-case.js';
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
import { imposedBy } from './imposed.js';
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
  CrimeMustBeSuspected,
  NothingPersonalMustBeInTheReason,
  publicReasonOf,
  ReasonMustNotTellOfACrime,
  WithdrawalMustBeShown,
} from './rules/withdrawal.js';
import { tombstoneShownUntil } from './tombstone.js';
import { disclosureTest } from './withholding-tests.js';
import type { PartyCase } from '../parties/party-case.js';

/**
 * The last day to publish as the time limit has it (L80): from the decision and not from its service, with what stopped it, and anew after a
 * change or a withdrawal for the police. A decision without a penalty has no such limit: counted from its own day.
 */
const publicationDueOn = (state: PartyCase, { occurredAt }: Dated, context: EnforcementContext): PlainDate => {
  const running = clockOn(chinaDateOf(occurredAt), 'L80', state, context, state.partyId);
  if (running !== undefined) return running.dueOn;
  const { decision } = state;
  const from = requiredByRule(decision.is === 'none' ? undefined : decision.decidedOn, DecisionMustStandToBeDisclosed);
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
        dueOn: publicationDueOn(state, command, context),
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
          ...imposedBy(decision.is === 'penalty' ? decision.penalties : []),
          publishedOn,
          publishUntil: addMonths(publishedOn, publicationMonths),
          dueOn: publicationDueOn(state, command, context),
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
      CrimeMustBeSuspected,
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
