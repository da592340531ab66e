import { code, flag, listOf, money, oneOf, optional, record, text } from '@ecl/event-sourcing';
import { documentRef, occurredAt, personId } from '../values.js';

/** What each step to the police must say: the same words in the command and in the event. */

/** T0. The phase of the case in which it showed, and how the facts compare with the threshold for criminal filing. */
export const crimeSuspicion = () => ({
  occurredAt: occurredAt(),
  phase: oneOf('lead', 'investigation', 'legalReview', 'deliberation', 'afterDecision', 'supervision'),
  offence: text({ max: 200 }),
  note: text(),
});

/** T1 专案组. That there are two officers is a rule and not a form. */
export const transferTeam = () => ({ occurredAt: occurredAt(), members: listOf(personId(), { max: 20 }) });

/** T2. */
export const transferReport = () => ({ occurredAt: occurredAt(), document: documentRef() });

/** The papers that R310 6 names, each by its kind. */
export const transferPaper = () =>
  record({
    ...documentRef().properties,
    kind: oneOf('transferLetter', 'investigationReport', 'objectList', 'testReport', 'other'),
  });

/** 涉案物品. What was sealed or seized moves too, and the party is told of it (ACL 21). */
export const transferObject = () =>
  record({ objectId: code(), description: text({ max: 400 }), isSeized: optional(flag()) });

/** T4 移送. */
export const transferDelivery = () => ({
  occurredAt: occurredAt(),
  policeOrgan: text({ max: 200 }),
  documents: listOf(transferPaper(), { max: 200 }),
  objects: listOf(transferObject()),
  /** The party was told in writing that what was sealed or seized went to the police. */
  partyTold: flag(),
});

/** T5 抄送, and every later step that a procuratorate receives (T9, T13). */
export const toProcuratorate = () => ({ occurredAt: occurredAt(), procuratorate: text({ max: 200 }) });

/** T6 回执. */
export const policeReceipt = () => ({
  occurredAt: occurredAt(),
  signedBy: text({ max: 100 }),
  policeOrgan: text({ max: 200 }),
});

/** T6a. */
export const policeReferral = () => ({ occurredAt: occurredAt(), to: text({ max: 200 }) });

/** T6b. */
export const supplementRequest = () => ({
  occurredAt: occurredAt(),
  list: listOf(text({ max: 400 }), { min: 1, max: 100 }),
});
export const supplement = () => ({ occurredAt: occurredAt(), documents: listOf(documentRef(), { min: 1 }) });

/** T7 立案通知. */
export const policeFiling = () => ({ occurredAt: occurredAt(), number: text({ max: 128 }), document: documentRef() });

/** Why the police do not file. That papers are missing is no lawful ground: they ask for them (PSP 180(2)). */
export const policeRefusalGround = () =>
  oneOf('noCrime', 'minor', 'notProsecutable', 'notTheirJurisdiction', 'papersIncomplete', 'other');

/** T7 不予立案通知书. */
export const policeRefusal = () => ({
  occurredAt: occurredAt(),
  ground: policeRefusalGround(),
  reasons: text(),
  document: documentRef(),
});

/** T8. */
export const reconsiderationOutcome = () => ({
  occurredAt: occurredAt(),
  outcome: oneOf('file', 'refuse'),
  reasons: text(),
});

/** T9 建议立案监督. */
export const supervisionSuggestion = () => ({ ...toProcuratorate(), reasons: text() });

/** T10. */
export const nonFilingReasons = () => ({ occurredAt: occurredAt(), reasons: text() });

/** T12 移交: what is handed over, and with it the receipts. Gaps against the list of T4 are explained here (R310 15). */
export const materialsHandOver = () => ({
  occurredAt: occurredAt(),
  objects: listOf(transferObject()),
  documents: listOf(documentRef()),
  gapsExplained: optional(text()),
});

/**
 * T14. `refusalStands`: the police refused and nothing was left to ask; `reasonsAccepted`: the procuratorate agreed with them;
 * `policeWithdrew`: they closed the case; `notProsecuted`, `judged`: the criminal case ended.
 */
export const resumption = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('refusalStands', 'reasonsAccepted', 'policeWithdrew', 'notProsecuted', 'judged'),
  /** The paper that ended the criminal case, for the last three grounds. */
  document: optional(documentRef()),
  /** The fine that the court imposed, in fen (APL 35(2)). */
  criminalFine: optional(money({ min: 1 })),
});
