import {
  code,
  date,
  exactly,
  flag,
  integer,
  listOf,
  oneOf,
  optional,
  personal,
  record,
  sha256,
  text,
} from '@ecl/event-sourcing';
import {
  benchmarkApplied,
  conduct,
  documentRef,
  legalBasis,
  occurredAt,
  officers,
  party,
  penalties,
} from '../values.js';

/** What each decision must say: the same words in the command and in the event. */

/** Where and how a fine is to be paid: never to the agency that imposes it (APL 67; R235 7). */
const payment = () => ({
  collectingBankId: optional(code()),
  account: optional(code()),
  /** The document names the surcharge and its rate; without that none may be charged (X10). */
  statesSurcharge: flag(),
});

/** 行政处罚决定书 (APL 59; M55 27; R235 7; G27 (十二)). The remedies are not among these words: the law gives them. */
export const penaltyDecision = () => ({
  occurredAt: occurredAt(),
  decisionId: code(),
  decisionNumber: text({ max: 128 }),
  penalties: penalties(),
  facts: text(),
  reasons: text(),
  basis: listOf(legalBasis(), { max: 50 }),
  benchmark: optional(benchmarkApplied()),
  /** Manner of performance of what is not paid in money, and its last day. */
  performance: optional(record({ manner: text(), performBy: date() })),
  ...payment(),
  document: documentRef(),
  /** Digest of the draft that this decision puts into force. */
  draftSha256: sha256(),
  /** 从旧兼从轻: which law is lighter, where it changed between conduct and decision (APL 37; X6). */
  lawComparison: optional(text()),
});

/** 当场处罚决定书 (APL 51, 52; M55 12–14). */
export const onSpotDecision = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  unitId: code(),
  party: party(),
  conduct: conduct(),
  powerCode: code(),
  basis: listOf(legalBasis(), { max: 50 }),
  officers: officers(),
  certificatesShown: flag(),
  penalties: penalties(),
  /** Number of the pre-numbered form. */
  formNumber: text({ max: 64 }),
  facts: text(),
  /** The party was told of its rights and heard. */
  defenceHeard: flag(),
  defence: optional(text()),
  handedOver: flag(),
  signature: oneOf('signed', 'refusalNoted'),
  ...payment(),
  decisionId: code(),
  decisionNumber: text({ max: 128 }),
  document: documentRef(),
});

/** What the document tells of remedies, in calendar days and months. Only a law may set other periods (X4, X5). */
export const remediesTold = () =>
  record({ reconsiderationDays: integer({ min: 1 }), suitMonths: integer({ min: 1 }), reconsiderationFirst: flag() });
export const remediesToldOnSpot = () =>
  record({
    reconsiderationDays: integer({ min: 1 }),
    suitMonths: integer({ min: 1 }),
    reconsiderationFirst: exactly(true),
  });

/** The seven reasons of APL 30, 31, 33, 36 and 57. */
export const noPenaltyReason = () =>
  oneOf(
    'slightAndCorrected',
    'firstSlightAndCorrected',
    'noFault',
    'factsNotEstablished',
    'under14',
    'mentalDisorder',
    'limitationPassed',
  );

/** 责令监护人加以管教: who was told, on which day, by which paper (APL 30). */
export const guardianNotice = () =>
  record({
    guardianId: code(),
    name: personal(text({ max: 200 }), { of: 'guardianId' }),
    notifiedOn: date(),
    document: documentRef(),
  });

export const noPenaltyDecision = () => ({
  occurredAt: occurredAt(),
  decisionId: code(),
  decisionNumber: text({ max: 128 }),
  reason: noPenaltyReason(),
  explanation: text(),
  /** 教育: what was said to the party (APL 33(3)). */
  education: optional(text()),
  guardianNotified: optional(guardianNotice()),
  document: documentRef(),
});

/** 调整适用裁量基准 (G27 (十二)). */
export const benchmarkDeviation = () => ({
  occurredAt: occurredAt(),
  benchmarkId: code(),
  reasons: text(),
  /** Minutes of the collective discussion, where not the principal head alone approves. */
  minutes: optional(documentRef()),
});

/** 补正: only slips and omissions without real effect (M55 28(2)–(4)). */
export const correction = () => ({
  occurredAt: occurredAt(),
  kind: oneOf('slip', 'omission'),
  correction: text(),
  document: documentRef(),
});

export const revocation = () => ({
  occurredAt: occurredAt(),
  cause: oneOf('selfCorrection', 'reconsideration', 'court'),
  reasons: text(),
  document: documentRef(),
});

export const majorPenaltyReport = () => ({
  occurredAt: occurredAt(),
  to: listOf(oneOf('government', 'superior'), { min: 1, max: 2 }),
  document: documentRef(),
});
