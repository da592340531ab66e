export { tellArchiving, tellClosure } from './closure.js';
export { decision, tellComparedDecision, tellDecision, tellService, tellServiceTo } from './decision.js';
export {
  publication,
  tellDisclosureProposal,
  tellPublication,
  tellRevocation,
  tellWithdrawal,
  tellWithholding,
} from './disclosure.js';
export { approval, proposal, tellApproval, tellProposal } from './filing.js';
export { appointment, hearingNotice, tellHearing, tellHearingRequest } from './hearing.js';
export { inspection, photographs, tellConclusion, tellEvidence, tellInspection } from './investigation.js';
export {
  submission,
  tellDeliberation,
  tellOpinion,
  tellReviewScope,
  tellCorrectedSubmission,
  tellSubmission,
} from './legal-review.js';
export { notice, tellNotice, tellWaiver, type NoticeOptions } from './notice.js';
export { onSpotDecision, tellOnSpotDecision } from './on-the-spot.js';
export { dropping, joining, splitting, tellSuccession } from './parties.js';
export { tellNoPenaltyDecision } from './other-ends.js';
export { payment, tellPayment } from './payment.js';
export { tellJudgmentEffect, tellOutcome, tellOwnChange, tellPlatforms, tellRemedy } from './remedies.js';
export { tellPoliceFiling, tellSuspicionOfCrime, tellTransferToPolice, transferApproval } from './transfer.js';
