/** A case: its commands, its events, and the state that its rules need. */
export { broughtAboutByLaw } from './by-law/brought-about.js';
export { EVENTS_BY_LAW } from './by-law/event-names.js';
export { commandIdByLaw, happensAt, stepByLaw, type RunOut } from './by-law/steps.js';
export { caseDecider } from './case.js';
export { EndReached, EndUndone, NoteEnd } from './closure/ending.js';
export { ArchiveCase, CloseCase, ProposeClosure } from './closure/vocabulary.js';
export { caseCommandTypes } from './commands.js';
export {
  ChangeDecision,
  DecideNoPenalty,
  DecideOnSpot,
  DecidePenalty,
  DecisionChanged,
  DecisionRevoked,
  PenaltyDecided,
  ItemRedoFellAway,
  ItemRedoOrdered,
  RedoOrdered,
  ReportOnSpot,
  RevokeDecision,
} from './decision/vocabulary/index.js';
export { HoldDeliberation } from './deliberation/vocabulary.js';
export {
  DecisionPublished,
  DisclosureWithdrawn,
  WithdrawalRestated,
  type WithdrawalCause,
  DisclosureWithheld,
  ProposeDisclosure,
  PassOnWithdrawal,
  PublishDecision,
  WithdrawDisclosure,
  WithholdDisclosure,
  type PublicText,
} from './disclosure/vocabulary.js';
export { disclosurePreviews, type DisclosurePreview, type TestAsked } from './disclosure/preview.js';
export type { RecordingDuty } from './case-event.js';
export { caseEventTypes, type CaseEvent } from './events.js';
export { lawOfCase, type LawOfCase, type LawOfFines, type LawOfProvision } from './law-of-case.js';
export { lateUses } from './notice/late-use.js';
export { explainedClocks, type ExplainedClock } from './explained-clocks.js';
export { changedSince, checksFound, type CheckFound } from './legal-review/findings.js';
export { CHECKS, type Check, type ReviewChecks } from './legal-review/checks.js';
export { rolesBehind, type Answerable, type AnswerableStep } from './answerable.js';
export { FILE_SECTIONS, fileSections, sectionOf, type FileSection } from './whole-file/sections.js';
export { partiesOnFile, type EndOfParty, type PartyOnFile } from './whole-file/parties-on-file.js';
export { caseAsOf, type CaseAsOf } from './whole-file/case-as-of.js';
export { stepsOnFile, type StepOnFile } from './whole-file/steps-on-file.js';
export { fineIn } from './penalties/amounts.js';
export { PENALTY_KINDS, PENALTY_NAMES, type PenaltyKind } from './penalties/names.js';
export { isMinorOn, wasAnyMinor } from './parties/age.js';
export { checkDigitOf } from './parties/identity-number.js';
export {
  ApproveFiling,
  CaseFiled,
  FilingProposed,
  HandlerAssigned,
  RecusalDecided,
  InvestigationResumed,
  InvestigationSuspended,
  ConductPeriodEstablished,
  EstablishConductPeriod,
  NameConduct,
  PartyIdentified,
  ProposeFiling,
  RefuseFiling,
  TransferOut,
} from './filing/vocabulary/index.js';
export {
  AppointPresider,
  HoldHearing,
  PresiderAppointed,
  RequestHearing,
  ServeHearingNotice,
} from './hearing/vocabulary.js';
export { asCorrected } from './dates/log.js';
export { CorrectDate, DateCorrected } from './dates/vocabulary.js';
export { isStillPresent, keysOfCorrection, presenceIn } from './investigation/presences.js';
export {
  CollectEvidence,
  ConcludeInvestigation,
  ConductInspection,
  CorrectPresence,
  PresenceCorrected,
  InspectionConducted,
  InterviewRecorded,
  InvestigationConcluded,
  RecordInterview,
} from './investigation/vocabulary/index.js';
export {
  DetermineReviewScope,
  GiveReviewOpinion,
  LegalReviewOpinionGiven,
  LegalReviewReturned,
  LegalReviewSubmitted,
  LegalReviewSupplied,
  ReturnForSupplement,
  SubmitForLegalReview,
  SupplyForReview,
} from './legal-review/vocabulary.js';
export { EnforcementTerminated } from './closure/termination.js';
export { DecisionRestored } from './decision/vocabulary/index.js';
export { OrderCorrection } from './investigation/vocabulary/index.js';
export { PayRefund } from './payment/vocabulary/index.js';
export {
  ChangeSubstituteCosts,
  ChargeSubstituteCosts,
  RevokeSubstituteCosts,
  SubstituteCostsChanged,
  SubstituteCostsCharged,
  substituteEventTypes,
  SubstituteCostsRevoked,
} from './substitute/vocabulary.js';
export type { ReviewOpinion } from './legal-review/state.js';
export { titleOfEvent } from './case-event.js';
export { MAIN_STATES, type MainState, type MainStateChange } from './main-state.js';
export { nextSteps, type NextSteps, type Step } from './next-steps.js';
export {
  DropParty,
  JoinParty,
  PartySucceeded,
  SplitOffParty,
  SucceedParty,
  successorsIn,
} from './participation/vocabulary.js';
export { IssuePenaltyNotice, ServePenaltyNotice, WaiveRights } from './notice/vocabulary.js';
export { passingOnWith, reachOf } from './parties/reach.js';
export { broughtInBy, EVENTS_THAT_BRING_PARTIES, leavingWith } from './parties/state.js';
export { reachedBy, whoseIs } from './parties/whose.js';
export { balanceOn, paidIn, refundableOn, type Balance } from './payment/balance.js';
export { evolvePayments, owedBeside, type Instalment, type PaymentObligation } from './payment/state.js';
export { reckonedObligation } from './payment/reckoned.js';
export { surchargeOn } from './payment/surcharge.js';
export {
  CollectOnSpot,
  DeferralGranted,
  DepositCash,
  FineCollectedOnSpot,
  FinePaid,
  GrantDeferral,
  GrantInstalments,
  HandInCash,
  InstalmentsGranted,
  OnSpotCashDeposited,
  OnSpotCashHandedIn,
  paymentEventTypes,
  PaymentObligationOpened,
  RecordBankPayment,
  RefundOrdered,
  RefundPaid,
} from './payment/vocabulary/index.js';
export {
  ApprovePreservation,
  DisposePreserved,
  LapsePreservation,
  PreserveEvidence,
  ProposePreservation,
  RefusePreservation,
  ReturnPreserved,
  type ListedItem,
} from './preservation/vocabulary/index.js';
export { parametersOf } from './clock-of-case.js';
export { uploadLimit } from './recording/upload-limit.js';
export { RecordingRegistered, RegisterRecording } from './recording/vocabulary.js';
export {
  AcceptRemedy,
  EndRemedy,
  RecordJudgmentEffect,
  remediesEventTypes,
  RemedyAccepted,
  type RemedyKind,
} from './remedies/vocabulary.js';
export { evolveRemedies, type RemediesState, type RemedyDays } from './remedies/state.js';
export { DecisionServed, ServeDecision } from './service/vocabulary.js';
export type { CaseState } from './state.js';
export {
  AdministrativeHandlingResumed,
  ApproveTransfer,
  CaseFiledByPolice,
  CopyToProcuratorate,
  CrimeSuspected,
  DeliverTransfer,
  FormTransferTeam,
  HandOverMaterials,
  MaterialsHandedOver,
  PoliceReceiptSigned,
  RecordCrimeSuspicion,
  RecordPoliceFiling,
  RecordPoliceReceipt,
  ReportPoliceSilence,
  SubmitTransferReport,
  SuspicionDropped,
  TransferApproved,
  TransferCopiedToProcuratorate,
  TransferDelivered,
  transferEventTypes,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
  type TransferEvent,
} from './transfer/vocabulary/index.js';
export { evolveTransfer, initialTransfer, type TransferStage, type TransferState } from './transfer/state.js';
export { transferTimeline, type TransferTimelineStep } from './transfer/timeline.js';
export { StrangerSearch } from './parties/strangers.js';
export { EVERY_PARTY } from './values.js';
export type { Conduct, DocumentRef, LegalBasis, Party, Penalty, RecordedStep } from './values.js';
