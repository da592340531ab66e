import type { CaseStory } from './case-story.js';
import { tellClosure } from './chapters/closure.js';
import {
  decision,
  decisionAbout,
  tellComparedDecision,
  tellDecision,
  tellService,
  tellServiceTo,
} from './chapters/decision.js';
import {
  publication,
  tellDisclosureProposal,
  tellPublication,
  tellRevocation,
  tellWithholding,
} from './chapters/disclosure.js';
import { tellHearing, tellHearingRequest } from './chapters/hearing.js';
import {
  tellCorrectedSubmission,
  tellDeliberation,
  tellOpinion,
  tellReturn,
  tellReviewScope,
  tellSubmission,
  tellSupplement,
} from './chapters/legal-review.js';
import { notice, tellNotice, tellWaiver } from './chapters/notice.js';
import { tellCashOnSpot, tellOnSpotDecision, tellOnSpotReport } from './chapters/on-the-spot.js';
import { tellFilingRefusal, tellNoPenaltyDecision, tellTransferOut } from './chapters/other-ends.js';
import { tellSuccession } from './chapters/parties.js';
import { tellDeferral, tellInstalments, tellPayment } from './chapters/payment.js';
import { tellRemedy } from './chapters/remedies.js';
import { tellPreservation, tellRelease } from './chapters/preservation.js';
import { tellPoliceFiling, tellPoliceSilence, tellTransferToPolice } from './chapters/transfer.js';
import { tellTo } from './ordinary-road.js';
import { company } from './world/parties.js';

/**
 * A fine above the threshold: hearing requested and held, then legal review, then collective deliberation, then the
 * decision.
 */
export const tellHeardCase = (story: CaseStory): void => {
  tellTo(story, 'notified', { offersHearing: true });
  story.clock.later(1);
  tellHearingRequest(story);
  tellHearing(story);
  tellReviewScope(story);
  tellSubmission(story);
  tellOpinion(story);
  tellDeliberation(story);
  tellDecision(story);
  tellService(story);
};

/** The papers are with the reviewer. */
export const tellCaseInReview = (story: CaseStory): void => {
  tellTo(story, 'notified', { offersHearing: true });
  tellWaiver(story, ['defence', 'hearing']);
  tellReviewScope(story);
  tellSubmission(story);
};

/** The reviewer returned the papers. */
export const tellReturnedCase = (story: CaseStory): void => {
  tellCaseInReview(story);
  tellReturn(story);
};

/** Returned, supplied, found insufficient, corrected and agreed to in the second round. */
export const tellCaseReviewedTwice = (story: CaseStory): void => {
  tellReturnedCase(story);
  tellSupplement(story);
  tellOpinion(story, 'correct');
  tellCorrectedSubmission(story);
  tellOpinion(story, 'agree', 2);
  tellDeliberation(story);
  tellDecision(story);
};

/** Decided as soon as the party has waived its rights; without legal review. */
const tellDecided = (story: CaseStory): void => {
  tellTo(story, 'scoped');
  tellDecision(story);
};

/** The law changed between the conduct and the decision; the older one applies. */
export const tellCaseUnderTwoLaws = (story: CaseStory): void => {
  tellTo(story, 'scoped');
  tellComparedDecision(story);
  tellService(story);
};

const tellServed = (story: CaseStory): void => {
  tellDecided(story);
  tellService(story);
};

/** Decided, published, paid; then found to be wrong, revoked, withdrawn from the public, and due for a refund. */
export const tellRevokedCase = (story: CaseStory): void => {
  tellDecided(story);
  tellPublication(story);
  tellService(story);
  tellPayment(story);
  tellRevocation(story);
};

/** A party of seventeen: decided like others, but never published in Inner Mongolia, and sealed from ordinary search. */
export const tellMinorsCase = (story: CaseStory): void => {
  tellDecided(story);
  tellDisclosureProposal(story);
  story.refused(story.head, publication(story), 'disclosure.minor');
  tellWithholding(story, { test: 1, reason: '当事人系未成年人，不予公示。' });
};

export const tellNoPenalty = (story: CaseStory): void => {
  tellTo(story, 'concluded');
  tellNoPenaltyDecision(story);
  tellService(story);
  tellClosure(story, 'noPenalty');
};

export const tellFilingRefused = (story: CaseStory): void => {
  tellTo(story, 'proposed');
  tellFilingRefusal(story);
};

export const tellTransferredOut = (story: CaseStory): void => {
  tellTo(story, 'inspected');
  tellTransferOut(story);
};

/** Goods are preserved; one of them has gone back to its owner, and the days for a decision about the others run. */
export const tellGoodsKept = (story: CaseStory): void => {
  tellTo(story, 'inspected');
  tellPreservation(story);
  tellRelease(story);
};

/** Goods are preserved, and nobody decides: after seven working days the law releases them, and the ledger records it by itself. */
export const tellGoodsForgotten = (story: CaseStory): void => {
  tellTo(story, 'inspected');
  tellPreservation(story);
};

/** The police filed the case and received everything. */
export const tellTransferFiledByPolice = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  tellTransferToPolice(story);
  tellPoliceFiling(story);
};

export const tellTransferStalledAtPolice = (story: CaseStory): void => {
  tellTo(story, 'investigated');
  tellTransferToPolice(story);
  tellPoliceSilence(story);
};

/** Decided and served; the fine is paid in instalments. */
export const tellPaidInInstalments = (story: CaseStory): void => {
  tellServed(story);
  tellInstalments(story);
};

/** Decided and served; the fine may be paid later. */
export const tellDeferred = (story: CaseStory): void => {
  tellServed(story);
  tellDeferral(story);
};

/** Decided on the spot, reported in time, paid at the bank, closed. */
export const tellOnSpotPaid = (story: CaseStory): void => {
  tellOnSpotDecision(story);
  tellOnSpotReport(story);
  tellPayment(story);
  tellClosure(story);
};

/** Decided on the spot; the fine was collected in cash. */
export const tellOnSpotCollected = (story: CaseStory): void => {
  tellOnSpotDecision(story);
  tellCashOnSpot(story);
};

/**
 * Two parties in one case: each is told and served by itself, one paper decides about both. One pays and is published,
 * the other asks for reconsideration.
 */
export const tellCaseOfTwoParties = (story: CaseStory): void => {
  tellTo(story, 'concluded');
  const [first, second] = story.shares;
  if (!second) throw new RangeError(`${story.id} needs two parties`);
  const { type, data } = notice(story);
  const { partyId: _, ...unnamed } = data;
  story.refused(story.handler, { type, data: unnamed }, 'party.not-named');
  tellNotice(story, {}, first);
  tellNotice(story, {}, second);
  tellWaiver(story, ['defence'], first);
  tellReviewScope(story);
  story.refused(story.head, decision(story), 'decision.defence-period-running');
  story.clock.later(8);
  tellDecision(story);
  story.clock.later(1);
  tellServiceTo(story, first);
  tellServiceTo(story, second);
  tellPublication(story, undefined, first);
  tellPayment(story, first.fineInYuan, first);
  tellRemedy(story, 'reconsideration', undefined, second);
};

/**
 * Three parties: two are fined in one decision, the third is not penalised. The first merges into another company, which
 * pays its fine.
 */
export const tellCaseOfThreeParties = (story: CaseStory): void => {
  tellTo(story, 'concluded');
  const [first, second, third] = story.shares;
  if (!second || !third) throw new RangeError(`${story.id} needs three parties`);
  for (const share of [first, second]) tellNotice(story, {}, share);
  tellNoPenaltyDecision(story, third);
  for (const share of [first, second]) tellWaiver(story, ['defence'], share);
  tellReviewScope(story);
  story.clock.later(2);
  story.give(story.head, decisionAbout(story, first, second));
  tellServiceTo(story, first);
  const merged = tellSuccession(story, first, company(`${story.id}-merged`, '演示搭建集团有限公司'));
  tellPayment(story, merged.fineInYuan, merged);
};
