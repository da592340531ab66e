import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { NoticeState } from '../notice/state.js';
import { decidingForListed, decidingForThose } from '../parties/deciding.js';
import type { Penalty } from '../values.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import { suspicionOf } from '../transfer/suspicion.js';
import { AgreementMustRestOnTheFileAsItIs, SubmissionMustFollowTheDefence } from '../reliance/rules.js';
import { answered } from './checks.js';
import { coveredBy, ofEachDraft } from './concern.js';
import {
  AgreementMustFindNoDefect,
  AllChecksMustBeAnswered,
  CrimeSuspicionMustNameOffence,
  OnlyTheAssignedReviewerReviews,
  ReviewMustBePending,
  ReviewMustBeReturned,
  ThereMustBeADisagreement,
} from './rules/opinion.js';
import { DefencesMustBeReviewed, HearingMustBeOver, HearingRightMustBeUsedUp } from './rules/phase.js';
import {
  ActingReviewerMustNotHaveHandledTheCase,
  ActingReviewerMustNotHaveDraftedTheDecision,
  ActingReviewerMustNotBeRecused,
  ActingReviewerMustBeQualified,
  ActingReviewerMustNotBelongToTheHandlingUnit,
  ActingReviewerMustNotPreside,
  ReviewerMustNotHaveHandledTheCase,
  ReviewerMustNotHaveDraftedTheDecision,
  ReviewerMustNotBeRecused,
  ReviewerMustBeQualified,
  ReviewerMustNotBelongToTheHandlingUnit,
  ReviewerMustNotPreside,
} from './rules/reviewer.js';
import { rulesOfTheDraft } from './rules/draft.js';
import {
  DraftMustNotExceedNotice,
  NoReviewMustBePending,
  ResubmissionMustSayWhatChanged,
  ScopeMustBeDetermined,
  SubmissionMustHaveFile,
  SubmitterMustNotReview,
} from './rules/submission.js';
import { groundsOfTheCase } from './scope.js';
import { reviewTerms, termsAfterSupplement } from './terms.js';
import {
  DetermineReviewScope,
  EscalateReviewDisagreement,
  GiveReviewOpinion,
  LegalReviewOpinionGiven,
  LegalReviewReturned,
  LegalReviewScopeDetermined,
  LegalReviewSubmitted,
  LegalReviewSupplied,
  ReturnForSupplement,
  ReviewDisagreementEscalated,
  SubmitForLegalReview,
  SupplyForReview,
} from './vocabulary.js';

const proposedIn = (notice: NoticeState): readonly Penalty[] => (notice.is === 'none' ? [] : notice.proposedPenalties);

export const legalReviewDeciding: readonly CaseDeciding[] = [
  decidingForListed(DetermineReviewScope, {
    mustHold: [CaseMustBeFiled, CaseMustBeUndecided, NoticeMustBeServed, HearingMustBeOver, HearingRightMustBeUsedUp],
    then: (command, { state, parties, partyIds }, context) => {
      const parameters = parametersInForce(command, state, context);
      const ofEachParty = parties.flatMap(({ partyCase }) =>
        groundsOfTheCase(partyCase, proposedIn(partyCase.notice), parameters),
      );
      const grounds = [...new Set([...command.declaredGrounds, ...ofEachParty])];
      return [
        LegalReviewScopeDetermined({
          partyIds,
          occurredAt: command.occurredAt,
          isRequired: grounds.length > 0,
          grounds,
          reasons: command.reasons,
          determinedBy: context.actor.personId,
          packs: parameters.versions,
        }),
      ];
    },
  }),

  decidingForThose(SubmitForLegalReview, ofEachDraft, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      NoticeMustBeServed,
      HearingMustBeOver,
      HearingRightMustBeUsedUp,
      SubmissionMustFollowTheDefence,
      DefencesMustBeReviewed,
      ScopeMustBeDetermined,
      NoReviewMustBePending,
      ResubmissionMustSayWhatChanged,
      SubmissionMustHaveFile,
      DraftMustNotExceedNotice,
      ...rulesOfTheDraft,
      SubmitterMustNotReview,
      ReviewerMustNotHaveHandledTheCase,
      ReviewerMustNotHaveDraftedTheDecision,
      ReviewerMustNotBeRecused,
      ReviewerMustBeQualified,
      ReviewerMustNotBelongToTheHandlingUnit,
      ReviewerMustNotPreside,
    ],
    then: (command, { state, parties }, context) => {
      const parameters = parametersInForce(command, state, context);
      return [
        LegalReviewSubmitted({
          ...command,
          draftPenalties: parties.map(({ partyId, own: { penalties } }) => ({ partyId, penalties })),
          submittedBy: context.actor.personId,
          ...reviewTerms(command, state, context),
          packs: parameters.versions,
        }),
      ];
    },
  }),

  decidingForThose(ReturnForSupplement, coveredBy(ReturnForSupplement), {
    mustHold: [ReviewMustBePending, OnlyTheAssignedReviewerReviews],
    then: (command, { partyIds }, { actor }) => [
      LegalReviewReturned({ ...command, partyIds, returnedBy: actor.personId }),
    ],
  }),

  decidingForThose(SupplyForReview, coveredBy(SupplyForReview), {
    mustHold: [ReviewMustBeReturned],
    then: (command, { partyIds, state }, context) => {
      const terms = termsAfterSupplement(command, state, context);
      return [LegalReviewSupplied({ ...command, partyIds, suppliedBy: context.actor.personId, ...terms })];
    },
  }),

  decidingForThose(GiveReviewOpinion, coveredBy(GiveReviewOpinion), {
    mustHold: [
      CaseMustBeUndecided,
      ReviewMustBePending,
      OnlyTheAssignedReviewerReviews,
      ActingReviewerMustNotHaveHandledTheCase,
      ActingReviewerMustNotHaveDraftedTheDecision,
      ActingReviewerMustNotBeRecused,
      ActingReviewerMustBeQualified,
      ActingReviewerMustNotBelongToTheHandlingUnit,
      ActingReviewerMustNotPreside,
      HearingMustBeOver,
      AllChecksMustBeAnswered,
      AgreementMustFindNoDefect,
      AgreementMustRestOnTheFileAsItIs,
      CrimeSuspicionMustNameOffence,
    ],
    then: (command, { partyIds, state }, { actor }) => {
      const { occurredAt, opinion, offence, reasons, checks } = command;
      const given = LegalReviewOpinionGiven({
        ...command,
        partyIds,
        checks: answered(checks, AllChecksMustBeAnswered),
        reviewer: actor.personId,
      });
      if (opinion !== 'crimeSuspected') return [given];
      const suspicion = { offence: requiredByRule(offence, CrimeSuspicionMustNameOffence), note: reasons };
      const said = { occurredAt, phase: 'legalReview', ...suspicion, notedBy: actor.personId } as const;
      return [given, ...suspicionOf(state, said, state.parties.size > 1 ? partyIds : undefined)];
    },
  }),

  decidingForThose(EscalateReviewDisagreement, coveredBy(EscalateReviewDisagreement), {
    mustHold: [CaseMustBeUndecided, ThereMustBeADisagreement, ApproverMustHeadTheAgency],
    then: (command, { partyIds }, { actor }) => [
      ReviewDisagreementEscalated({ ...command, partyIds, directedBy: actor.personId }),
    ],
  }),
];
