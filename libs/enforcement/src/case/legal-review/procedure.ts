import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { NoticeState } from '../notice/state.js';
import { decidingForUndecided } from '../parties/deciding.js';
import { undecidedIn } from '../parties/party-case.js';
import type { Penalty } from '../values.js';
import { requiredByRule } from '../required-by-rule.js';
import { type CaseDeciding, decidingCase } from '../rule.js';
import { CrimeSuspected } from '../transfer/vocabulary/index.js';
import { answered } from './checks.js';
import { lastReview } from './review-outcome.js';
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
  decidingForUndecided(DetermineReviewScope, {
    mustHold: [CaseMustBeFiled, CaseMustBeUndecided, NoticeMustBeServed, HearingMustBeOver, HearingRightMustBeUsedUp],
    then: (command, state, context) => {
      const parameters = parametersInForce(command, state, context);
      const ofEachParty = undecidedIn(state).flatMap((party) =>
        groundsOfTheCase(party, proposedIn(party.notice), parameters),
      );
      const grounds = [...new Set([...command.declaredGrounds, ...ofEachParty])];
      return [
        LegalReviewScopeDetermined({
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

  decidingForUndecided(SubmitForLegalReview, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      NoticeMustBeServed,
      HearingMustBeOver,
      HearingRightMustBeUsedUp,
      DefencesMustBeReviewed,
      ScopeMustBeDetermined,
      NoReviewMustBePending,
      ResubmissionMustSayWhatChanged,
      SubmissionMustHaveFile,
      DraftMustNotExceedNotice,
      SubmitterMustNotReview,
      ReviewerMustNotHaveHandledTheCase,
      ReviewerMustNotHaveDraftedTheDecision,
      ReviewerMustNotBeRecused,
      ReviewerMustBeQualified,
      ReviewerMustNotBelongToTheHandlingUnit,
      ReviewerMustNotPreside,
    ],
    then: (command, state, context) => {
      const parameters = parametersInForce(command, state, context);
      return [
        LegalReviewSubmitted({
          ...command,
          submittedBy: context.actor.personId,
          ...reviewTerms(chinaDateOf(command.occurredAt), parameters, context.calendar),
          packs: parameters.versions,
        }),
      ];
    },
  }),

  decidingCase(ReturnForSupplement, {
    mustHold: [ReviewMustBePending, OnlyTheAssignedReviewerReviews],
    then: (command, _, { actor }) => [LegalReviewReturned({ ...command, returnedBy: actor.personId })],
  }),

  decidingCase(SupplyForReview, {
    mustHold: [ReviewMustBeReturned],
    then: (command, state, { actor, calendar }) => {
      const review = requiredByRule(lastReview(state), ReviewMustBeReturned);
      const terms = termsAfterSupplement(review, chinaDateOf(command.occurredAt), calendar);
      return [LegalReviewSupplied({ ...command, suppliedBy: actor.personId, ...terms })];
    },
  }),

  decidingForUndecided(GiveReviewOpinion, {
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
      CrimeSuspicionMustNameOffence,
    ],
    then: (command, _, { actor }) => {
      const { occurredAt, opinion, offence, reasons, checks } = command;
      const given = LegalReviewOpinionGiven({
        ...command,
        checks: answered(checks, AllChecksMustBeAnswered),
        reviewer: actor.personId,
      });
      if (opinion !== 'crimeSuspected') return [given];
      const suspicion = { offence: requiredByRule(offence, CrimeSuspicionMustNameOffence), note: reasons };
      return [given, CrimeSuspected({ occurredAt, phase: 'legalReview', ...suspicion, notedBy: actor.personId })];
    },
  }),

  decidingForUndecided(EscalateReviewDisagreement, {
    mustHold: [CaseMustBeUndecided, ThereMustBeADisagreement, ApproverMustHeadTheAgency],
    then: (command, _, { actor }) => [ReviewDisagreementEscalated({ ...command, directedBy: actor.personId })],
  }),
];
