import { code, flag, listOf, marked, money, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import type { Role } from '../../law/role.js';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import { documentRef, lastDay, lastMoment, occurredAt, personId } from '../values.js';

/**
 * 行刑衔接: the road of a suspected crime to the police and back (rulebook 7.1), step by step. Each event says the last day or
 * moment of the step that it sets going, as it was when the step was recorded; that a step was late is derived, never refused.
 */

/** What another organ did is recorded by that organ, or by the agency from the paper that it received. */
const POLICE_OR_AGENCY: readonly Role[] = ['police', 'officer', 'unitHead'];
const PROCURATORATE_OR_AGENCY: readonly Role[] = ['procuratorate', 'officer', 'unitHead'];

/** In which phase of the case it showed, and how the facts compare with the threshold for criminal filing. */
const crimeSuspicion = () => ({
  occurredAt: occurredAt(),
  phase: oneOf('lead', 'investigation', 'legalReview', 'deliberation', 'afterDecision', 'supervision'),
  offence: text({ max: 200 }),
  note: text(),
});

export const CrimeSuspected = caseEvent('CrimeSuspected', record({ ...crimeSuspicion(), notedBy: personId() }), {
  zh: '发现涉嫌犯罪线索',
  en: 'Crime suspected',
  articles: ['R310 3', 'APL 27'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type CrimeSuspected = EventOf<typeof CrimeSuspected>;

export const RecordCrimeSuspicion = caseCommand('RecordCrimeSuspicion', record(crimeSuspicion()), {
  by: ['officer', 'unitHead', 'legalReviewer', 'head', 'supervisor', 'procuratorate'],
  en: 'Record that a crime is suspected',
  records: [CrimeSuspected],
  follows: [],
  mayFollow: ['closure'],
});

/** 专案组. That it has two officers is a rule and not a form. */
const transferTeam = () => ({ occurredAt: occurredAt(), members: listOf(personId(), { max: 20 }) });

export const TransferTeamFormed = caseEvent('TransferTeamFormed', record({ ...transferTeam(), formedBy: personId() }), {
  zh: '组成专案组',
  en: 'Transfer team formed',
  articles: ['R310 5'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type TransferTeamFormed = EventOf<typeof TransferTeamFormed>;

export const FormTransferTeam = caseCommand('FormTransferTeam', record(transferTeam()), {
  by: ['unitHead', 'head'],
  en: 'Form the transfer team',
  records: [TransferTeamFormed],
  follows: [],
  mayFollow: ['closure'],
});

const transferReport = () => ({ occurredAt: occurredAt(), document: documentRef() });

export const TransferReportSubmitted = caseEvent(
  'TransferReportSubmitted',
  record({ ...transferReport(), submittedBy: personId(), approvalDueOn: lastDay() }),
  {
    zh: '提出移送书面报告',
    en: 'Transfer report submitted',
    articles: ['R310 5'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type TransferReportSubmitted = EventOf<typeof TransferReportSubmitted>;

export const SubmitTransferReport = caseCommand('SubmitTransferReport', record(transferReport()), {
  by: ['officer'],
  en: 'Submit the transfer report',
  records: [TransferReportSubmitted],
  follows: [],
  mayFollow: ['closure'],
});

export const TransferApproved = caseEvent(
  'TransferApproved',
  record({ occurredAt: occurredAt(), approvedBy: personId(), deliveryDueAt: lastMoment() }),
  {
    zh: '批准移送',
    en: 'Transfer approved',
    articles: ['R310 5'],
    mainState: { pausesIn: 'criminalTransferred' },
    recordings: [],
    papers: [],
  },
);
export type TransferApproved = EventOf<typeof TransferApproved>;

export const ApproveTransfer = caseCommand('ApproveTransfer', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  en: 'Approve the transfer',
  records: [TransferApproved],
  follows: [],
  mayFollow: ['closure'],
});

export const TransferRefused = caseEvent(
  'TransferRefused',
  record({ occurredAt: occurredAt(), refusedBy: personId(), reasons: text() }),
  {
    zh: '不批准移送',
    en: 'Transfer refused',
    articles: ['R310 5'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type TransferRefused = EventOf<typeof TransferRefused>;

export const RefuseTransfer = caseCommand(
  'RefuseTransfer',
  record({ occurredAt: occurredAt(), reasons: optional(text()) }),
  { by: ['head'], en: 'Refuse the transfer', records: [TransferRefused], follows: [], mayFollow: ['closure'] },
);

/** The papers that R310 6 names, each by its kind. */
const transferPaper = () =>
  marked(
    record({
      ...documentRef().properties,
      kind: oneOf('transferLetter', 'investigationReport', 'objectList', 'testReport', 'other'),
    }),
    'document',
  );

/** 涉案物品. What was sealed or seized moves too, and the party is told of it (ACL 21). */
const transferObject = () => record({ objectId: code(), description: text({ max: 400 }), isSeized: optional(flag()) });

const transferDelivery = () => ({
  occurredAt: occurredAt(),
  policeOrgan: text({ max: 200 }),
  documents: listOf(transferPaper(), { max: 200 }),
  objects: listOf(transferObject()),
  /** The party was told in writing that what was sealed or seized went to the police. */
  partyTold: flag(),
});

export const TransferDelivered = caseEvent(
  'TransferDelivered',
  record({ ...transferDelivery(), deliveredBy: personId() }),
  {
    zh: '向公安机关移送',
    en: 'Delivered to the police',
    articles: ['R310 5', 'R310 6', 'ACL 21'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type TransferDelivered = EventOf<typeof TransferDelivered>;

export const DeliverTransfer = caseCommand('DeliverTransfer', record(transferDelivery()), {
  by: ['officer', 'unitHead'],
  en: 'Deliver the case to the police',
  records: [TransferDelivered],
  follows: [],
  mayFollow: ['closure'],
});

/** What a procuratorate receives: the copy, and later a suggestion or a report. */
const toProcuratorate = () => ({ occurredAt: occurredAt(), procuratorate: text({ max: 200 }) });

export const TransferCopiedToProcuratorate = caseEvent('TransferCopiedToProcuratorate', record(toProcuratorate()), {
  zh: '抄送人民检察院',
  en: 'Copied to the procuratorate',
  articles: ['JH2006 一'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type TransferCopiedToProcuratorate = EventOf<typeof TransferCopiedToProcuratorate>;

export const CopyToProcuratorate = caseCommand('CopyToProcuratorate', record(toProcuratorate()), {
  by: ['officer', 'unitHead'],
  en: 'Copy the transfer to the procuratorate',
  records: [TransferCopiedToProcuratorate],
  follows: ['TransferApproved'],
  mayFollow: ['closure'],
});

/** 回执. */
const policeReceipt = () => ({
  occurredAt: occurredAt(),
  signedBy: text({ max: 100 }),
  policeOrgan: text({ max: 200 }),
});

export const PoliceReceiptSigned = caseEvent(
  'PoliceReceiptSigned',
  record({ ...policeReceipt(), filingDueOn: lastDay() }),
  {
    zh: '公安机关签署回执',
    en: 'Receipt signed by the police',
    articles: ['R310 7'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type PoliceReceiptSigned = EventOf<typeof PoliceReceiptSigned>;

export const RecordPoliceReceipt = caseCommand('RecordPoliceReceipt', record(policeReceipt()), {
  by: POLICE_OR_AGENCY,
  en: 'Record the receipt of the police',
  records: [PoliceReceiptSigned],
  follows: [],
  mayFollow: ['closure'],
});

const policeReferral = () => ({ occurredAt: occurredAt(), to: text({ max: 200 }) });

export const ReferredToCompetentPolice = caseEvent('ReferredToCompetentPolice', record(policeReferral()), {
  zh: '转送有管辖权的公安机关',
  en: 'Referred to the competent police',
  articles: ['R310 7'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type ReferredToCompetentPolice = EventOf<typeof ReferredToCompetentPolice>;

export const RecordPoliceReferral = caseCommand('RecordPoliceReferral', record(policeReferral()), {
  by: POLICE_OR_AGENCY,
  en: 'Record a referral to the competent police organ',
  records: [ReferredToCompetentPolice],
  follows: [],
  mayFollow: ['closure'],
});

const supplementRequest = () => ({
  occurredAt: occurredAt(),
  list: listOf(text({ max: 400 }), { min: 1, max: 100 }),
});

export const PoliceSupplementRequested = caseEvent(
  'PoliceSupplementRequested',
  record({ ...supplementRequest(), dueOn: lastDay() }),
  {
    zh: '公安机关要求补正',
    en: 'Supplement asked for by the police',
    articles: ['PSP 180'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type PoliceSupplementRequested = EventOf<typeof PoliceSupplementRequested>;

export const RecordSupplementRequest = caseCommand('RecordSupplementRequest', record(supplementRequest()), {
  by: POLICE_OR_AGENCY,
  en: 'Record what the police ask to be supplemented',
  records: [PoliceSupplementRequested],
  follows: [],
  mayFollow: ['closure'],
});

const supplement = () => ({ occurredAt: occurredAt(), documents: listOf(documentRef(), { min: 1 }) });

export const SupplementSuppliedToPolice = caseEvent('SupplementSuppliedToPolice', record(supplement()), {
  zh: '向公安机关补充材料',
  en: 'Supplement supplied to the police',
  articles: ['PSP 180'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type SupplementSuppliedToPolice = EventOf<typeof SupplementSuppliedToPolice>;

export const SupplyToPolice = caseCommand('SupplyToPolice', record(supplement()), {
  by: ['officer', 'unitHead'],
  en: 'Supplement papers for the police',
  records: [SupplementSuppliedToPolice],
  follows: ['PoliceSupplementRequested'],
  mayFollow: ['closure'],
});

/** 立案通知书. */
const policeFiling = () => ({ occurredAt: occurredAt(), number: text({ max: 128 }), document: documentRef() });

export const CaseFiledByPolice = caseEvent(
  'CaseFiledByPolice',
  record({ ...policeFiling(), handOverDueOn: lastDay() }),
  {
    zh: '公安机关立案',
    en: 'Filed by the police',
    articles: ['R310 8', 'PSP 180', 'PPR 563'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type CaseFiledByPolice = EventOf<typeof CaseFiledByPolice>;

export const RecordPoliceFiling = caseCommand('RecordPoliceFiling', record(policeFiling()), {
  by: POLICE_OR_AGENCY,
  en: 'Record that the police filed the case',
  records: [CaseFiledByPolice],
  follows: [],
  mayFollow: ['closure'],
});

/** Why the police do not file. That papers are missing is no lawful ground: they ask for them (PSP 180(2)). */
const policeRefusalGround = () =>
  oneOf('noCrime', 'minor', 'notProsecutable', 'notTheirJurisdiction', 'papersIncomplete', 'other');

/** 不予立案通知书. */
const policeRefusal = () => ({
  occurredAt: occurredAt(),
  ground: policeRefusalGround(),
  reasons: text(),
  document: documentRef(),
});

export const PoliceFilingRefused = caseEvent(
  'PoliceFilingRefused',
  record({ ...policeRefusal(), challengeDueOn: lastDay() }),
  {
    zh: '公安机关不予立案',
    en: 'Refused by the police',
    articles: ['R310 8', 'PSP 180'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type PoliceFilingRefused = EventOf<typeof PoliceFilingRefused>;

export const RecordPoliceRefusal = caseCommand('RecordPoliceRefusal', record(policeRefusal()), {
  by: POLICE_OR_AGENCY,
  en: 'Record that the police refused to file',
  records: [PoliceFilingRefused],
  follows: [],
  mayFollow: ['closure'],
});

export const PoliceReconsiderationRequested = caseEvent(
  'PoliceReconsiderationRequested',
  record({ occurredAt: occurredAt(), requestedBy: personId(), decisionDueOn: lastDay() }),
  {
    zh: '提请公安机关复议',
    en: 'Reconsideration by the police requested',
    articles: ['R310 9', 'PSP 181'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type PoliceReconsiderationRequested = EventOf<typeof PoliceReconsiderationRequested>;

export const RequestPoliceReconsideration = caseCommand(
  'RequestPoliceReconsideration',
  record({ occurredAt: occurredAt() }),
  {
    by: ['officer', 'unitHead', 'head'],
    en: 'Ask the police to reconsider',
    records: [PoliceReconsiderationRequested],
    follows: [],
    mayFollow: ['closure'],
  },
);

const reconsiderationOutcome = () => ({
  occurredAt: occurredAt(),
  outcome: oneOf('file', 'refuse'),
  reasons: text(),
});

/** `suggestionDueOn`: the last day to ask the procuratorate for supervision after a second refusal. */
export const PoliceReconsiderationDecided = caseEvent(
  'PoliceReconsiderationDecided',
  record({ ...reconsiderationOutcome(), suggestionDueOn: lastDay() }),
  {
    zh: '公安机关作出复议决定',
    en: 'Reconsideration by the police decided',
    articles: ['R310 9', 'PSP 181'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type PoliceReconsiderationDecided = EventOf<typeof PoliceReconsiderationDecided>;

export const RecordPoliceReconsideration = caseCommand(
  'RecordPoliceReconsideration',
  record(reconsiderationOutcome()),
  {
    by: POLICE_OR_AGENCY,
    en: 'Record what the police decided on reconsideration',
    records: [PoliceReconsiderationDecided],
    follows: [],
    mayFollow: ['closure'],
  },
);

const supervisionSuggestion = () => ({ ...toProcuratorate(), reasons: text() });

export const FilingSupervisionSuggested = caseEvent(
  'FilingSupervisionSuggested',
  record({ ...supervisionSuggestion(), suggestedBy: personId() }),
  {
    zh: '建议人民检察院立案监督',
    en: 'Supervision of the filing suggested',
    articles: ['R310 9', 'PPR 557'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type FilingSupervisionSuggested = EventOf<typeof FilingSupervisionSuggested>;

export const SuggestFilingSupervision = caseCommand('SuggestFilingSupervision', record(supervisionSuggestion()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Suggest supervision of the filing',
  records: [FilingSupervisionSuggested],
  follows: [],
  mayFollow: ['closure'],
});

export const NonFilingReasonsRequired = caseEvent(
  'NonFilingReasonsRequired',
  record({ occurredAt: occurredAt(), dueOn: lastDay() }),
  {
    zh: '要求说明不立案理由',
    en: 'Reasons for not filing required',
    articles: ['PPR 559', 'PPR 562'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type NonFilingReasonsRequired = EventOf<typeof NonFilingReasonsRequired>;

export const RequireNonFilingReasons = caseCommand('RequireNonFilingReasons', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  en: 'Record that reasons for not filing were required',
  records: [NonFilingReasonsRequired],
  follows: [],
  mayFollow: ['closure'],
});

const nonFilingReasons = () => ({ occurredAt: occurredAt(), reasons: text() });

/** `noticeDueOn`: the last day for the procuratorate to tell the agency that it finds them sound. */
export const NonFilingReasonsGiven = caseEvent(
  'NonFilingReasonsGiven',
  record({ ...nonFilingReasons(), noticeDueOn: lastDay() }),
  {
    zh: '说明不立案理由',
    en: 'Reasons for not filing given',
    articles: ['PPR 560', 'PSP 182'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type NonFilingReasonsGiven = EventOf<typeof NonFilingReasonsGiven>;

export const RecordNonFilingReasons = caseCommand('RecordNonFilingReasons', record(nonFilingReasons()), {
  by: ['police', 'procuratorate', 'officer', 'unitHead'],
  en: 'Record the reasons for not filing',
  records: [NonFilingReasonsGiven],
  follows: ['NonFilingReasonsRequired'],
  mayFollow: ['closure'],
});

export const PoliceFilingOrdered = caseEvent(
  'PoliceFilingOrdered',
  record({ occurredAt: occurredAt(), dueOn: lastDay() }),
  {
    zh: '通知公安机关立案',
    en: 'Filing ordered',
    articles: ['PPR 561', 'PPR 563'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type PoliceFilingOrdered = EventOf<typeof PoliceFilingOrdered>;

export const OrderPoliceFiling = caseCommand('OrderPoliceFiling', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  en: 'Record that the police were told to file',
  records: [PoliceFilingOrdered],
  follows: [],
  mayFollow: ['closure'],
});

export const NonFilingReasonsAccepted = caseEvent('NonFilingReasonsAccepted', record({ occurredAt: occurredAt() }), {
  zh: '认定不立案理由成立',
  en: 'Reasons for not filing accepted',
  articles: ['PPR 561'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type NonFilingReasonsAccepted = EventOf<typeof NonFilingReasonsAccepted>;

export const AcceptNonFilingReasons = caseCommand('AcceptNonFilingReasons', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  en: 'Record that the reasons for not filing are sound',
  records: [NonFilingReasonsAccepted],
  follows: [],
  mayFollow: ['closure'],
});

/** What is handed over, and with it the receipts. Gaps against the list of the delivery are explained here (R310 15). */
const materialsHandOver = () => ({
  occurredAt: occurredAt(),
  objects: listOf(transferObject()),
  documents: listOf(documentRef()),
  gapsExplained: optional(text()),
});

/** Both comparisons by object id (Q10): listed at the delivery but not handed over, and handed over but never listed. */
export const MaterialsHandedOver = caseEvent(
  'MaterialsHandedOver',
  record({
    ...materialsHandOver(),
    handedOverBy: personId(),
    missingObjects: listOf(code()),
    unlistedObjects: listOf(code()),
  }),
  {
    zh: '移交涉案物品和材料',
    en: 'Objects and materials handed over',
    articles: ['R310 12', 'R310 15'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type MaterialsHandedOver = EventOf<typeof MaterialsHandedOver>;

export const HandOverMaterials = caseCommand('HandOverMaterials', record(materialsHandOver()), {
  by: ['officer', 'unitHead'],
  en: 'Hand objects and materials over to the police',
  records: [MaterialsHandedOver],
  follows: [],
  mayFollow: ['closure'],
});

export const PoliceNoDecisionReported = caseEvent(
  'PoliceNoDecisionReported',
  record({ ...toProcuratorate(), reportedBy: personId() }),
  {
    zh: '报告公安机关逾期未决定',
    en: 'Silence of the police reported',
    articles: ['PPR 562', 'R310 17'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type PoliceNoDecisionReported = EventOf<typeof PoliceNoDecisionReported>;

export const ReportPoliceSilence = caseCommand('ReportPoliceSilence', record(toProcuratorate()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Report that the police did not decide in time',
  records: [PoliceNoDecisionReported],
  follows: [],
  mayFollow: ['closure'],
});

/**
 * `refusalStands`: the police refused and nothing was left to ask; `reasonsAccepted`: the procuratorate agreed with them;
 * `policeWithdrew`: they closed the case; `notProsecuted`, `judged`: the criminal case ended.
 */
const resumption = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('refusalStands', 'reasonsAccepted', 'policeWithdrew', 'notProsecuted', 'judged'),
  /** The paper that ended the criminal case, for the last three grounds. */
  document: optional(documentRef()),
  /** The fine that the court imposed, in fen (APL 35(2)). */
  criminalFine: optional(money({ min: 1 })),
});

export const AdministrativeHandlingResumed = caseEvent(
  'AdministrativeHandlingResumed',
  record({ ...resumption(), approvedBy: personId() }),
  {
    zh: '恢复行政处理',
    en: 'Administrative handling resumed',
    articles: ['R310 10', 'R310 13'],
    mainState: 'resumed',
    recordings: [],
    papers: [],
  },
);
export type AdministrativeHandlingResumed = EventOf<typeof AdministrativeHandlingResumed>;

export const ResumeAdministrativeHandling = caseCommand('ResumeAdministrativeHandling', record(resumption()), {
  by: ['head'],
  en: 'Resume administrative handling',
  records: [AdministrativeHandlingResumed],
  follows: [],
  mayFollow: ['closure'],
});

export const transferEventTypes = [
  CrimeSuspected,
  TransferTeamFormed,
  TransferReportSubmitted,
  TransferApproved,
  TransferRefused,
  TransferDelivered,
  TransferCopiedToProcuratorate,
  PoliceReceiptSigned,
  ReferredToCompetentPolice,
  PoliceSupplementRequested,
  SupplementSuppliedToPolice,
  CaseFiledByPolice,
  PoliceFilingRefused,
  PoliceReconsiderationRequested,
  PoliceReconsiderationDecided,
  FilingSupervisionSuggested,
  NonFilingReasonsRequired,
  NonFilingReasonsGiven,
  PoliceFilingOrdered,
  NonFilingReasonsAccepted,
  MaterialsHandedOver,
  PoliceNoDecisionReported,
  AdministrativeHandlingResumed,
] as const;
export type TransferEvent = EventOf<(typeof transferEventTypes)[number]>;

export const transferCommandTypes = [
  RecordCrimeSuspicion,
  FormTransferTeam,
  SubmitTransferReport,
  ApproveTransfer,
  RefuseTransfer,
  DeliverTransfer,
  CopyToProcuratorate,
  RecordPoliceReceipt,
  RecordPoliceReferral,
  RecordSupplementRequest,
  SupplyToPolice,
  RecordPoliceFiling,
  RecordPoliceRefusal,
  RequestPoliceReconsideration,
  RecordPoliceReconsideration,
  SuggestFilingSupervision,
  RequireNonFilingReasons,
  RecordNonFilingReasons,
  OrderPoliceFiling,
  AcceptNonFilingReasons,
  HandOverMaterials,
  ReportPoliceSilence,
  ResumeAdministrativeHandling,
] as const;
