import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../law/role.js';
import {
  aCase,
  at,
  checksInOrder,
  Chen,
  contextOn,
  DeputyHead,
  everyParties,
  given,
  hearingRequested,
  Jin,
  Li,
  notified,
  opinion,
  opinionGiven,
  PrincipalHead,
  Qian,
  scopeDetermined,
  submitted,
  Tang,
  Wang,
  Wei,
  without,
  Zhao,
} from '../../testing/index.js';
import { caseDecider } from '../case.js';
import { HandlerAssigned } from '../filing/vocabulary/index.js';
import { CrimeSuspected } from '../transfer/vocabulary/index.js';
import {
  EscalateReviewDisagreement,
  GiveReviewOpinion,
  LegalReviewOpinionGiven,
  ReviewDisagreementEscalated,
} from './vocabulary.js';
import {
  AgreementMustFindNoDefect,
  AllChecksMustBeAnswered,
  CrimeSuspicionMustNameOffence,
  OnlyTheAssignedReviewerReviews,
  ReviewMustBePending,
  ThereMustBeADisagreement,
} from './rules/opinion.js';
import { HearingMustBeOver } from './rules/phase.js';

const now = '2026-05-06T12:00:00+08:00';
const reviewer = contextOn(now, { actor: Qian });
const pending = aCase()
  .concluded()
  .with(notified({ offersHearing: true }))
  .and(scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }), submitted());
const give = (over: Parameters<typeof opinion>[0] = {}) => GiveReviewOpinion(opinion(over));
const assigned = ({ personId }: Actor) =>
  HandlerAssigned({ occurredAt: at('2026-04-10 09:00'), personId, assignedBy: Wei.personId });

describe('an opinion of legal review', () => {
  it('an opinion of legal review answers all eight checks and is signed by the assigned reviewer [D4]', () => {
    given(pending)
      .when(give(), reviewer)
      .then(LegalReviewOpinionGiven({ ...everyParties, ...opinion(), checks: checksInOrder, reviewer: Qian.personId }));
  });

  it('an opinion of legal review leaves no check open, and names those that were left [D4]', () => {
    given(pending)
      .when(give({ checks: without(checksInOrder, 'competence', 'suspectedCrime') }), reviewer)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === AllChecksMustBeAnswered.code && particulars?.['unanswered'] === 'competence, suspectedCrime',
      );
  });

  it('an opinion of legal review does not agree where a check found a defect [D4]', () => {
    const checks = { ...checksInOrder, procedure: { finding: 'defective', note: '未告知听证权利' } } as const;
    given(pending).when(give({ checks }), reviewer).thenRefused(AgreementMustFindNoDefect);
    given(pending)
      .when(give({ checks, opinion: 'correct' }), reviewer)
      .thenState(({ legalReview: { review } }) => review.is === 'closed' && review.opinion === 'correct');
  });

  it('an opinion of legal review is given by the assigned reviewer and no other [D4]', () => {
    given(pending)
      .when(give(), contextOn(now, { actor: Tang }))
      .thenRefused(OnlyTheAssignedReviewerReviews, 'legal-review.reviewer-unqualified');
  });

  it('an opinion of legal review is given once, on what was submitted', () => {
    given(pending.and(opinionGiven())).when(give(), reviewer).thenRefused(ReviewMustBePending);
    given(pending)
      .when(give({ submissionId: 'submission-9' }), reviewer)
      .thenRefused(ReviewMustBePending);
  });

  it('an opinion of legal review is not given while a hearing is pending that was asked for after the submission [X7]', () => {
    given(pending.and(hearingRequested())).when(give(), reviewer).thenRefused(HearingMustBeOver);
  });

  it('an opinion of legal review is not given by a reviewer who became a handler in between [SC17]', () => {
    given(pending.and(assigned(Qian)))
      .when(give(), reviewer)
      .thenRefused('legal-review.reviewer-handled-case');
  });

  it('an opinion that suspects a crime names the offence and starts the transfer to the police [D4, T0]', () => {
    const suspicion = { opinion: 'crimeSuspected', offence: '非法经营罪', reasons: '经营数额达到追诉标准' } as const;
    given(pending)
      .when(give(suspicion), reviewer)
      .then(
        LegalReviewOpinionGiven({
          ...everyParties,
          ...opinion(suspicion),
          checks: checksInOrder,
          reviewer: Qian.personId,
        }),
        CrimeSuspected({
          occurredAt: opinion().occurredAt,
          phase: 'legalReview',
          offence: '非法经营罪',
          note: '经营数额达到追诉标准',
          notedBy: Qian.personId,
        }),
      );
    given(pending)
      .when(give({ opinion: 'crimeSuspected' }), reviewer)
      .thenRefused(CrimeSuspicionMustNameOffence);
  });

  it('an opinion of legal review is never accepted from anyone who ever handled the case, even if replaced', () => {
    const staff = [Li, Wang, Zhao, Chen, Jin, Tang, Qian];
    fc.assert(
      fc.property(fc.shuffledSubarray(staff, { minLength: 1 }), fc.constantFrom(...staff), (handlers, actor) => {
        const state = pending
          .and(...handlers.map(assigned))
          .and(submitted({ submissionId: 'submission-2', reviewer: actor.personId })).state;
        const outcome = caseDecider.decide(
          give({ submissionId: 'submission-2' }),
          state,
          contextOn(now, { actor: { ...actor, roles: ['legalReviewer'] } }),
        );
        const hasHandled = [Li, Wang, ...handlers].includes(actor);
        expect(outcome.is === 'accepted').toBe(!hasHandled && actor === Qian);
      }),
    );
  });
});

describe('a disagreement about the review [X8]', () => {
  const views = {
    occurredAt: at('2026-04-14 09:00'),
    submissionId: 'submission-1',
    views: { handlingUnit: '证据已经充分', reviewer: '应当补充调查' },
    direction: '按审核意见补充后再次送审',
  };
  const failed = pending.and(opinionGiven({ opinion: 'investigateFurther' }));

  it('a disagreement about the review is put to the head, whose direction is on record and does not pass the draft [D6]', () => {
    const head = contextOn(now, { actor: DeputyHead });
    given(failed)
      .when(EscalateReviewDisagreement(views), head)
      .then(ReviewDisagreementEscalated({ ...everyParties, ...views, directedBy: DeputyHead.personId }));
    given(failed)
      .when(EscalateReviewDisagreement(views), head)
      .thenState(({ legalReview: { review } }) => review.is === 'closed' && review.opinion === 'investigateFurther');
  });

  it('a disagreement about the review exists only where the reviewer did not agree [D6]', () => {
    const head = contextOn(now, { actor: PrincipalHead });
    given(pending).when(EscalateReviewDisagreement(views), head).thenRefused(ThereMustBeADisagreement);
    given(pending.and(opinionGiven()))
      .when(EscalateReviewDisagreement(views), head)
      .thenRefused(ThereMustBeADisagreement);
  });
});
