import { listOf, oneOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, lastDay, occurredAt } from '../../values.js';
import { POLICE_OR_AGENCY } from './other-organs.js';

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
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L65'],
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
  whose: 'case',
  mainState: 'unchanged',
  clocks: ['L63', 'L65'],
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
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L64-request', 'L64'],
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
  whose: 'case',
  mainState: 'unchanged',
  clocks: ['L64'],
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
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L63', 'L64-request', 'L64', 'L65', 'L66', 'L67', 'L68', 'L69', 'L70', 'L71', 'L72'],
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

/** Why the police do not file. Missing papers are not a lawful ground: the police ask for them (PSP 180(2)). */
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
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L63', 'L64-request', 'L64', 'L65', 'L66'],
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
