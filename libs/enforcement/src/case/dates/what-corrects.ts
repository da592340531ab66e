import { pointerSteps } from '@ecl/kernel';
import type { CaseCommand } from '../commands.js';
import { caseEventTypes, type CaseEventName } from '../events.js';

/** Why a date is not corrected by a step of its own. */
export const REASONS = {
  act: {
    zh: '该日期是机关自己作出的行为的日期，载于其文书或者由作出人在本系统中确认；日期不同即为另一行为，应当重新作出，或者按更正文书办理。',
    en: 'It is the day of an act of the agency itself, which its own paper has or who acted entered: another day is another act, done again or corrected by a paper of its own.',
  },
  nothing: {
    zh: '没有期限、权利或者款项自该时间起算。',
    en: 'No clock, right or money reckons from it.',
  },
  reckoned: {
    zh: '该日期由账本根据所依据的步骤推算，更正该步骤的日期时一并重新推算。',
    en: 'The ledger reckons it from the step on which it depends, and reckons it again when the date of that step is corrected.',
  },
  set: {
    zh: '该日期由文书确定；日期不同即为另一要求，应当重新作出。',
    en: 'A paper sets it for what is to come: another day is another demand, made again.',
  },
  law: {
    zh: '该日期由法律规定产生，随其依据的日期推算。',
    en: 'The law brings it about: it follows from the days on which it depends.',
  },
  provision: {
    zh: '该日期属于法律条文的版本，由法律依据登记簿更正。',
    en: 'It belongs to a version of a legal provision, which the register of provisions corrects.',
  },
  device: {
    zh: '该时间由记录设备写入，不得编辑；登记有误的，以新的编号重新登记。',
    en: 'The device wrote it and nobody edits it; a wrong entry is registered anew under another id.',
  },
  correction: {
    zh: '该时间属于更正本身；更正有误的，再次更正原步骤。',
    en: 'It belongs to a correction; where that is wrong, the step is corrected once more.',
  },
  published: {
    zh: '该日期载于公示文本，更正决定或者撤回公示后重新公示。',
    en: 'It stands in a published text, which is withdrawn and published again.',
  },
} as const;

export type WhyNot = keyof typeof REASONS;
type Corrected = { readonly by: CaseCommand['type'] } | { readonly because: WhyNot };

const DATE = { by: 'CorrectDate' } as const;
const PRESENCE = { by: 'CorrectPresence' } as const;
const PARTY = { by: 'IdentifyParty' } as const;
const CONDUCT = { by: 'EstablishConductPeriod' } as const;
const because = <const W extends WhyNot>(why: W) => ({ because: why });
const [ACT, NOTHING, RECKONED] = [because('act'), because('nothing'), because('reckoned')];
const [SET, LAW, PROVISION] = [because('set'), because('law'), because('provision')];
const [DEVICE, CORRECTION, PUBLISHED] = [because('device'), because('correction'), because('published')];

type Members = Readonly<Record<string, Corrected>>;

const AT = '/occurredAt';
const moment = (corrected: Corrected, others: Members = {}): Members => ({ [AT]: corrected, ...others });
const act = (others: Members = {}): Members => moment(ACT, others);
const fact = (others: Members = {}): Members => moment(DATE, others);
const BASIS = { '/basis/*/effectiveFrom': PROVISION };
const delivered = (others: Members = {}): Members =>
  fact({ '/noticePublishedOn': DATE, '/failedAttempts/*/triedOn': DATE, '/servedOn': RECKONED, ...others });

/**
 * What corrects each date of each event of a case, or why nothing does. A member is a path, `*` any entry of a list. Last days are left out: they are
 * reckoned, or set by a paper.
 */
const TABLE: { readonly [Name in CaseEventName]: Members } = {
  FilingProposed: act({
    '/parties/*/birthDate': PARTY,
    '/conduct/beganOn': CONDUCT,
    '/conduct/endedOn': CONDUCT,
    '/discoveredOn': DATE,
    ...BASIS,
  }),
  ConductNamed: moment(NOTHING),
  ConductPeriodEstablished: act({ '/beganOn': CONDUCT, '/endedOn': CONDUCT }),
  PartyIdentified: act({ '/birthDate': PARTY, '/capacitySince': PARTY }),
  CaseFiled: fact({ '/filedOn': RECKONED }),
  FilingRefused: act({ '/lapse/endedOn': SET, '/lapse/discoveredOn': SET }),
  CaseTransferredOut: act(),
  HandlerAssigned: moment(NOTHING),
  RecusalRequested: fact(),
  RecusalDecided: act(),
  InvestigationSuspended: fact(),
  InvestigationResumed: fact(),
  CaseTermExtended: fact(),
  PartyJoined: act({ '/party/birthDate': PARTY, '/foundOn': DATE, '/inspectionsAt/*': PRESENCE }),
  PartyLeft: act({
    '/facts/inspectionsAt/*': PRESENCE,
    '/facts/ceased/diedOn': DATE,
    '/facts/ceased/endedOn': DATE,
    '/facts/ceased/mergedOn': DATE,
  }),
  PartySucceeded: act({
    '/successor/birthDate': PARTY,
    '/coSuccessors/*/birthDate': PARTY,
    '/happenedOn': DATE,
  }),
  PartySplitOff: act(),
  InspectionConducted: moment(PRESENCE, { '/endedAt': PRESENCE }),
  EvidenceCollected: moment(PRESENCE, { '/endedAt': PRESENCE }),
  InterviewRecorded: moment(NOTHING, { '/startedAt': PRESENCE, '/endedAt': PRESENCE }),
  PresenceCorrected: moment(CORRECTION, {
    '/corrected/startedAt': CORRECTION,
    '/corrected/endedAt': CORRECTION,
    '/corrected/recordedAs': CORRECTION,
    '/corrected/at': CORRECTION,
    '/wasAt/startedAt': CORRECTION,
    '/wasAt/endedAt': CORRECTION,
  }),
  CorrectionOrdered: act(),
  TestCommissioned: fact(),
  TestPeriodTold: fact(),
  TestResultReceived: fact(),
  InvestigationConcluded: act(),
  InvestigationTerminated: act({
    '/facts/inspectionsAt/*': PRESENCE,
    '/facts/parties/*/ceased/diedOn': DATE,
    '/facts/parties/*/ceased/endedOn': DATE,
  }),
  PreservationProposed: act(),
  PreservationApproved: act(),
  PreservationRefused: act(),
  EvidencePreservedByRegistration: moment(PRESENCE, { '/endedAt': PRESENCE }),
  PreservationDisposed: act({ '/items/*/outcome/basis/effectiveFrom': PROVISION }),
  PreservationLapsed: moment(LAW, { '/from': LAW }),
  PreservationLapseAnnulled: moment(LAW, { '/from': LAW }),
  PreservedGoodsReturned: fact(),
  PreservedGoodsHarmed: fact(),
  RecordingRegistered: moment(DEVICE, {
    '/startedAt': DEVICE,
    '/endedAt': DEVICE,
    '/uploadedAt': DEVICE,
    '/partyToldAt': DEVICE,
    '/gaps/*/from': DEVICE,
    '/gaps/*/to': DEVICE,
  }),
  RedactedCopyRegistered: moment(NOTHING),
  PenaltyNoticeIssued: act(BASIS),
  PenaltyNoticeServed: delivered(),
  DefenceReceived: fact({ '/posted/on': DATE }),
  DefenceReviewed: act(),
  RightsWaived: fact(),
  HearingRequested: fact({ '/posted/on': DATE }),
  HearingRequestRejected: act(),
  PresiderAppointed: act(),
  HearingNoticeServed: delivered({ '/heldAt': SET }),
  HearingHeld: fact(),
  HearingAbandoned: fact(),
  LegalReviewScopeDetermined: act(),
  LegalReviewSubmitted: act(),
  LegalReviewReturned: act(),
  LegalReviewSupplied: act(),
  LegalReviewOpinionGiven: act(),
  ReviewDisagreementEscalated: act(),
  CollectiveDeliberationHeld: act(),
  PenaltyDecided: act(BASIS),
  NoPenaltyDecided: act({ '/guardianNotified/notifiedOn': DATE }),
  BenchmarkDeviationApproved: act(),
  OnSpotPenaltyDecided: act({
    '/party/birthDate': PARTY,
    '/conduct/beganOn': CONDUCT,
    '/conduct/endedOn': CONDUCT,
    ...BASIS,
  }),
  OnSpotPenaltyReported: fact(),
  DecisionCorrected: act(),
  DecisionRevoked: act(),
  DecisionChanged: act({ '/changedOn': RECKONED }),
  DecisionConfirmedUnlawful: moment(RECKONED, { '/foundOn': RECKONED }),
  DecisionConfirmedVoid: moment(RECKONED, { '/foundOn': RECKONED }),
  RedoOrdered: moment(RECKONED, { '/orderedOn': RECKONED }),
  ItemRedoOrdered: moment(RECKONED, { '/orderedOn': RECKONED, '/party/birthDate': PARTY, ...BASIS }),
  ItemRedoFellAway: moment(RECKONED),
  DecisionRestored: moment(RECKONED, { '/restoredOn': RECKONED, '/fellOn': RECKONED }),
  MajorPenaltyReported: act(),
  DecisionServed: delivered(),
  PaymentObligationOpened: moment(RECKONED, {
    '/receivedOn': RECKONED,
    '/noticePublishedOn': RECKONED,
    '/costsOf': RECKONED,
  }),
  FinePaid: fact({ '/costsOf': RECKONED, '/paidOn': RECKONED }),
  FineCollectedOnSpot: fact({ '/collectedOn': RECKONED }),
  OnSpotCashHandedIn: fact({ '/landedOn': DATE }),
  OnSpotCashDeposited: fact(),
  DeferralGranted: act(),
  InstalmentsGranted: act(),
  RefundOrdered: act({ '/costsOf': RECKONED }),
  RefundPaid: fact({ '/costsOf': RECKONED }),
  PerformanceRecorded: fact({
    '/performance/paidOn': DATE,
    '/performance/takenOn': DATE,
    '/performance/disposedOn': DATE,
    '/performance/from': DATE,
    '/performance/until': DATE,
    '/performance/on': DATE,
    '/performance/orderedOn': DATE,
    '/performance/checkedOn': DATE,
  }),
  SubstituteCostsCharged: act({
    '/orderedOn': DATE,
    '/immediate/toldOn': DATE,
    '/demandServedOn': DATE,
    '/decidedOn': DATE,
    '/performedOn': DATE,
  }),
  SubstituteCostsServed: delivered(),
  SubstituteCostsChanged: act({ '/costsOf': RECKONED }),
  SubstituteCostsRevoked: act({ '/costsOf': RECKONED, '/redo/orderedOn': RECKONED }),
  CostsRemedyAccepted: fact({ '/acceptedOn': RECKONED }),
  CostsRemedyEnded: fact({ '/endedOn': RECKONED }),
  CostsJudgmentTookEffect: fact({ '/effectiveOn': DATE }),
  RemedyAccepted: fact({ '/acceptedOn': RECKONED }),
  RemedyEnded: fact({ '/endedOn': RECKONED }),
  ReconsiderationProlonged: fact(),
  ReconsiderationMadeOrdinary: fact({ '/acceptedOn': RECKONED }),
  JudgmentTookEffect: fact({ '/effectiveOn': DATE }),
  CrimeSuspected: act(),
  TransferTeamFormed: act(),
  TransferReportSubmitted: act(),
  SuspicionDropped: act(),
  TransferApproved: act(),
  TransferRefused: act(),
  TransferDelivered: fact(),
  TransferCopiedToProcuratorate: fact(),
  PoliceReceiptSigned: fact(),
  ReferredToCompetentPolice: fact(),
  PoliceSupplementRequested: fact(),
  SupplementSuppliedToPolice: fact(),
  CaseFiledByPolice: fact(),
  PoliceFilingRefused: fact(),
  PoliceReconsiderationRequested: fact(),
  PoliceReconsiderationDecided: fact(),
  FilingSupervisionSuggested: fact(),
  NonFilingReasonsRequired: fact(),
  NonFilingReasonsGiven: fact(),
  PoliceFilingOrdered: fact(),
  NonFilingReasonsAccepted: fact(),
  MaterialsHandedOver: fact(),
  PoliceNoDecisionReported: moment(NOTHING),
  AdministrativeHandlingResumed: fact(),
  DisclosureProposed: act(),
  DecisionPublished: act({
    '/publicText/decidedOn': PUBLISHED,
    '/publicText/changed/on': PUBLISHED,
    '/publishedOn': RECKONED,
  }),
  DisclosureWithheld: act({ '/reviewOn': SET }),
  DisclosureWithdrawn: act(),
  WithdrawalRestated: moment(NOTHING),
  WithdrawalPassedOn: fact(),
  EnforcementTerminated: act({
    '/facts/diedOn': DATE,
    '/facts/endedOn': DATE,
    '/facts/lostOn': DATE,
    '/facts/suspendedOn': DATE,
    '/facts/demandServedOn': DATE,
    '/facts/appliedOn': DATE,
  }),
  EndReached: moment(RECKONED, { '/ends/*/endedOn': RECKONED, '/lastEndedOn': RECKONED }),
  EndUndone: moment(RECKONED),
  PenaltyCheckedAgainstAge: moment(RECKONED),
  CaseClosureProposed: act(),
  CaseClosed: act(),
  CaseArchived: moment(NOTHING),
  DateCorrected: moment(CORRECTION, { '/corrected/was': CORRECTION, '/corrected/to': CORRECTION }),
};

/** What corrects a member of an event; `member` is a JSON Pointer. Undefined where it is no date of the event. */
export const whatCorrects = (type: CaseEventName, member: string): Corrected | undefined => {
  const steps = pointerSteps(member);
  const path = Object.keys(TABLE[type]).find((each) => isPathOf(pointerSteps(each), steps));
  if (path !== undefined) return TABLE[type][path];
  return (LAST_DAYS.get(type) ?? []).some((each) => isPathOf(each, steps)) ? RECKONED : undefined;
};

const isPathOf = (path: readonly string[], steps: readonly string[]): boolean =>
  path.length === steps.length && path.every((part, index) => part === '*' || part === steps[index]);

const LAST_DAYS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  caseEventTypes.map(({ name, marks }) => [
    name,
    marks.flatMap(({ mark, path }) => (mark === 'deadline' ? [path] : [])),
  ]),
);

/** The table, for documentation and tests. */
export const DATES_OF_EVENTS: { readonly [Name in CaseEventName]: Members } = TABLE;
