/** The vocabulary of the specifications of this library. */
export { aCase, CaseHistory } from './case-history.js';
export {
  caseFiled,
  evidence,
  evidenceCollected,
  filingProposed,
  inspection,
  inspectionConducted,
  interview,
  interviewRecorded,
  investigationConcluded,
  proposal,
  report,
} from './chapters.js';
export { at, contextOn } from './context-on.js';
export {
  decided,
  decision,
  benchmarkFor,
  disposition,
  decisionServed,
  isDecided,
  noPenalty,
  noPenaltyDecided,
  onSpotDecision,
  onSpotPenaltyDecided,
  penaltyDecided,
  ripe,
} from './decided-case.js';
export { delivered, directly, leftBehind, photographed, published, recordedAround, returnOf } from './deliveries.js';
/** What a text says is imposed: a made-up publication says it twice. */
export { imposedIn } from '../case/disclosure/imposed.js';
export { decidedOn6May, decidedOnConduct, disclosureProposed } from './disclosed-case.js';
export {
  forgottenInCase,
  forgottenInGlossary,
  unlistedInCase,
  writtenInCase,
  type ForgottenInCase,
} from './forgotten.js';
export { everyParties, everyParty, naming, theDebt } from './every-party.js';
export { given } from './given.js';
export {
  heard,
  hearing,
  hearingAhead,
  hearingHeld,
  hearingNoticeServed,
  hearingRequest,
  hearingRequested,
  LARGE_FINE,
  notifiedOfLargeFine,
  presiderAppointed,
} from './heard-case.js';
export {
  defence,
  defenceReceived,
  defenceReview,
  defenceReviewed,
  notice,
  noticeIssued,
  noticeServed,
  notified,
  rightsWaived,
  waiver,
} from './notified-case.js';
export { bankPayment, collectedOnSpot, fineOwed, fineOwedOnSpot, finePaid } from './paid-case.js';
export {
  ActingHead,
  Administrator,
  Archivist,
  Bai,
  Bank,
  Chen,
  Chu,
  CITY_AGENCY,
  COUNTY_AGENCY,
  COUNTY_SQUAD,
  CountyHead,
  DeputyHead,
  Finance,
  ids,
  Jin,
  LEGAL_UNIT,
  Li,
  PrincipalHead,
  Publisher,
  Qian,
  SQUAD,
  Sun,
  System,
  Tang,
  Wang,
  Wei,
  Zhao,
} from './people.js';
export {
  checksInOrder,
  deliberated,
  deliberation,
  discussed,
  opinion,
  opinionGiven,
  reviewed,
  scopeDetermined,
  submission,
  submitted,
} from './reviewed-case.js';
export {
  barrows,
  disposal,
  evidencePreserved,
  goodsReturn,
  harm,
  preservation,
  preservationApproved,
  preservationProposed,
  preserved,
} from './preserved-goods.js';
export { transferUpTo } from './transferred-case.js';
export { citizen, company, conduct, digest, document, fine, warning } from './values.js';
export { everyone, VARIANTS, walk, type Attempt } from './walker.js';
export { without } from './without.js';
export {
  AGENCY_ACCOUNT,
  AIR_IN_THE_CODE,
  AIR_LAW,
  BENCHMARK,
  CODE_SINCE,
  COLLECTING_BANK,
  NEW_IN_THE_CODE,
  POWER,
  TREASURY_ACCOUNT,
  world,
} from './world.js';
export { after, recordedBy } from './taken.js';
export { registersFrom } from '../registers/register-fold.js';
