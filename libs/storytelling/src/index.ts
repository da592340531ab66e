// Stories of cases, leads and banks
export { bankReports } from './bank-reports.js';
export { APPEARANCE, caseAbout, PLANNING, type CaseSubject } from './case-subject.js';
export { CaseStory } from './case-story.js';
export {
  appointment,
  approval,
  decision,
  dropping,
  hearingNotice,
  inspection,
  joining,
  notice,
  onSpotDecision,
  payment,
  photographs,
  proposal,
  splitting,
  submission,
  tellArchiving,
  tellClosure,
  tellComparedDecision,
  tellDecision,
  tellDeliberation,
  tellDisclosureProposal,
  tellHearingRequest,
  tellJudgmentEffect,
  tellNoPenaltyDecision,
  tellNotice,
  tellOnSpotDecision,
  tellOpinion,
  tellOutcome,
  tellOwnChange,
  tellPayment,
  tellPlatforms,
  tellPoliceFiling,
  tellPublication,
  tellRemedy,
  tellReviewScope,
  tellServiceTo,
  tellCorrectedSubmission,
  tellSubmission,
  tellSuspicionOfCrime,
  tellTransferToPolice,
  tellWaiver,
  tellWithdrawal,
  tellWithholding,
  transferApproval,
} from './chapters/index.js';
export { withFiles, type StoryFile } from './files/with-files.js';
export { requestForFiles, requestsForFiles } from './lawful-requests.js';
export { leadRegistration, leads, reportedBy } from './leads.js';
export { STAGES, tellTo, workingDaysTo, type Stage } from './ordinary-road.js';
export { basisOf, fineOf } from './papers.js';
export {
  tellCaseInReview,
  tellCaseReviewedTwice,
  tellCaseOfThreeParties,
  tellCaseOfTwoParties,
  tellCaseUnderTwoLaws,
  tellDeferred,
  tellFilingRefused,
  tellGoodsForgotten,
  tellGoodsKept,
  tellHeardCase,
  tellMinorsCase,
  tellNoPenalty,
  tellOnSpotCollected,
  tellOnSpotPaid,
  tellPaidInInstalments,
  tellReturnedCase,
  tellRevokedCase,
  tellTransferFiledByPolice,
  tellTransferredOut,
  tellTransferStalledAtPolice,
} from './special-roads.js';
export type { Step } from './step.js';
export { begunWorkingDaysAgo, workingDaysBefore } from './story-clock.js';

// How they are delivered to a ledger
export { storyAccounts, type StoryAccount } from './delivering/accounts.js';
export { deliver, StoryContradicted, type Answer, type Delivery } from './delivering/deliver.js';
export { OverHttp, type HttpAnswer } from './delivering/over-http.js';
export { actorOf, ThroughDoors } from './delivering/through-doors.js';

// The invented people, bodies and parties
export { AGENCY_ACCOUNT, TREASURY_ACCOUNT } from './world/bank-accounts.js';
export { HIGHEST_FINE_IN_YUAN } from './world/benchmarks.js';
export { citizen, company, trader } from './world/parties.js';
export { BANK, INVENTED, people, type InventedPerson } from './world/people.js';
export { type Amendment } from './world/provisions.js';
export { agencyNames, registerSteps, type StoryRegisters } from './world/registers.js';
export { bannerUnit, firstUnit, secondUnit, teams, type Team } from './world/teams.js';
