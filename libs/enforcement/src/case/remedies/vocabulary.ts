import {
  code,
  date,
  exactly,
  money,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
  type Payload,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, namingItsParty, ofThoseTogether } from '../case-event.js';
import { outstanding } from '../payment/vocabulary/index.js';
import {
  alsoFor,
  documentRef,
  lastDay,
  occurredAt,
  partyId,
  partyNamed,
  penalties,
  personId,
  whyRedone,
} from '../values.js';
import { restsOn } from '../reliance/filed.js';
import { faultOfSubstance } from '../decision/vocabulary/fault-of-substance.js';

/**
 * 行政复议、行政诉讼、执法监督: a remedy begins, ends with an outcome, and a judgment that can be appealed takes effect. An
 * outcome that touches the decision is carried out in the same step (M8): see `effects.ts`.
 */

/**
 * 复议, 一审, 二审, 再审, 检察院抗诉引起的再审, 上级执法监督. The last is no remedy of the party: it stops no surcharge.
 */
const remedyKind = () => oneOf('reconsideration', 'litigation', 'appeal', 'retrial', 'protest', 'supervision');
export type RemedyKind = Payload<ReturnType<typeof remedyKind>>;

/** 普通程序, 简易程序 of a reconsideration (ARL 53). */
const reconsiderationProcedure = () => oneOf('ordinary', 'simple');

const remedyAcceptance = () => ({
  occurredAt: occurredAt(),
  remedyId: code(),
  kind: remedyKind(),
  /** The decision that is challenged. Absent in a command: the one in force. Older events lack it: the only one. */
  decisionId: optional(code()),
  /** Of an appeal, a retrial or a protest: the remedy whose judgment is challenged. Of a suit: the reconsideration whose decision is. */
  against: optional(code()),
  /** Of a reconsideration: in which procedure it is heard, and so how long the body has (ARL 62). Absent: the ordinary one. */
  procedure: optional(reconsiderationProcedure()),
  reference: text({ max: 128 }),
});

/** From `acceptedOn` on the surcharge does not grow; the decision itself must still be performed (M2). */
export const RemedyAccepted = caseEvent(
  'RemedyAccepted',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    ...remedyAcceptance(),
    /** The court or reconsideration body that hears it, where it recorded this itself; it reads the file. */
    bodyId: optional(code()),
    acceptedOn: date(),
    recordedBy: personId(),
  }),
  {
    zh: '行政复议、行政诉讼受理',
    en: 'Remedy accepted',
    articles: ['ARL 30', 'APL 73'],
    ...namingItsParty,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L40', 'L46', 'L46-simple', 'L48', 'L49', 'L51', 'L26'],
    recordings: [],
    papers: [],
  },
);
export type RemedyAccepted = EventOf<typeof RemedyAccepted>;

/**
 * 维持 / 变更 / 部分撤销 / 撤销 / 确认违法 / 确认无效 / 责令履行 / 驳回 / 发回重审, and the ends without a ruling: 撤回, 调解和解,
 * 逾期不作复议决定 (M4, M7; ALL 45). Of an appeal, `upheld` and `dismissed` leave the judgment below in force.
 */
const remedyOutcome = () =>
  oneOf(
    'upheld',
    'changed',
    'partlyRevoked',
    'revoked',
    'confirmedIllegal',
    'confirmedInvalid',
    'performanceOrdered',
    'dismissed',
    'remanded',
    'withdrawn',
    'settled',
    'notDecidedInTime',
  );
export type RemedyOutcome = Payload<ReturnType<typeof remedyOutcome>>;

/** 责令重新作出: why the first decision fell, and the last day that the order sets, if it sets one (ARL 64; ALL 70). */
const redoOrder = () =>
  record({
    because: whyRedone(),
    /** Where it was the substance: what of it did not hold. */
    fault: optional(faultOfSubstance()),
    dueOn: optional(lastDay()),
  });
export type RedoOrder = Payload<ReturnType<typeof redoOrder>>;

/** The reconsideration that its body is to decide again from this day on (责令重新作出复议决定). */
const decidesAgain = () => optional(code());

const remedyEnd = () => ({
  occurredAt: occurredAt(),
  remedyId: code(),
  outcome: remedyOutcome(),
  /** The fine as the review body changed it, in fen; never more than it was (ARL 63). */
  changedFine: optional(money({ min: 1 })),
  /** What remains of the penalties, where more than the fine changed, or nothing remains of the fine. */
  changedPenalties: optional(penalties()),
  redo: optional(redoOrder()),
  /**
   * 撤销原裁判、复议决定: what was challenged falls, and the outcome is about the decision itself; `remanded`: the reconsideration is to be
   * decided again (ALL-I 89).
   */
  quashes: optional(exactly(true)),
  /** Why the decision did not hold. The public reads it when the text is withdrawn (APL 48). */
  reasons: optional(text()),
  /** The decision on reconsideration, the judgment, or the agreement. */
  document: optional(documentRef()),
  reference: text({ max: 128 }),
});

/**
 * From the day after `endedOn` the surcharge counts again. `outstanding` is what is owed on that day, where a fine is owed.
 * `appealUntil`: the judgment can be appealed until then at least, and has no effect yet; absent: it has.
 */
export const RemedyEnded = caseEvent(
  'RemedyEnded',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    /** The decision that was challenged; older events lack it. */
    decisionId: optional(code()),
    /** Older events lack it. */
    kind: optional(remedyKind()),
    ...remedyEnd(),
    endedOn: date(),
    /** Of a reconsideration that was not decided in time: the last day that its body had. The party may sue from then on (ALL 45). */
    decisionDueOn: optional(lastDay()),
    decidesAgain: decidesAgain(),
    appealUntil: optional(lastDay()),
    outstanding: optional(outstanding()),
    recordedBy: personId(),
  }),
  {
    zh: '行政复议、行政诉讼终结',
    en: 'Remedy ended',
    articles: ['ARL 62', 'ARL 63', 'ALL 70', 'ALL 77'],
    ...namingItsParty,
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L14', 'L20', 'L46', 'L46-simple', 'L48', 'L49', 'L51', 'L80', 'L80-review', 'L82', 'L26'],
    recordings: [],
    papers: [],
  },
);
export type RemedyEnded = EventOf<typeof RemedyEnded>;

export const AcceptRemedy = caseCommand('AcceptRemedy', record({ partyId: partyNamed(), ...remedyAcceptance() }), {
  by: ['reconsiderationBody', 'court', 'officer', 'legalReviewer'],
  en: 'Record that a remedy was accepted',
  // Its own event comes first; a reconsideration that was not decided in time ends with the suit, and before it.
  records: [RemedyAccepted, RemedyEnded],
  follows: [],
  mayFollow: ['closure'],
});

/** What a remedy ended with. */
export type RemedyResult = Pick<
  RemedyEnded['data'],
  'outcome' | 'changedFine' | 'changedPenalties' | 'redo' | 'quashes' | 'reasons' | 'document'
>;

/** What an outcome does to the decision and to what follows from it, beside the step's own event. */
const EFFECTS = [
  'DecisionRevoked',
  'DecisionChanged',
  'DecisionConfirmedUnlawful',
  'DecisionConfirmedVoid',
  'DisclosureWithdrawn',
  'RefundOrdered',
  'RedoOrdered',
  'ItemRedoOrdered',
  'DecisionRestored',
  'ItemRedoFellAway',
] as const;

/** A rule checks which remedy it ends. */
export const EndRemedy = caseCommand('EndRemedy', record({ partyId: partyNamed(), ...remedyEnd() }), {
  by: ['reconsiderationBody', 'court', 'officer', 'legalReviewer'],
  en: 'Record that a remedy ended',
  records: [RemedyEnded, ...EFFECTS],
  follows: [],
  mayFollow: ['closure'],
});

const judgmentEffect = () => ({
  occurredAt: occurredAt(),
  remedyId: code(),
  effectiveOn: date(),
  /** 裁判文书生效证明. */
  document: documentRef(),
});

/** Nobody appealed: what the judgment says happens from `effectiveOn` on. */
export const JudgmentTookEffect = caseEvent(
  'JudgmentTookEffect',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    decisionId: optional(code()),
    ...judgmentEffect(),
    decidesAgain: decidesAgain(),
    outstanding: optional(outstanding()),
    recordedBy: personId(),
  }),
  {
    zh: '裁判生效',
    en: 'Judgment took effect',
    articles: ['ALL 85'],
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L46', 'L49', 'L51', 'L26'],
    recordings: [],
    papers: [],
  },
);
export type JudgmentTookEffect = EventOf<typeof JudgmentTookEffect>;

export const RecordJudgmentEffect = caseCommand(
  'RecordJudgmentEffect',
  record({ partyId: partyNamed(), ...judgmentEffect() }),
  {
    by: ['court', 'officer', 'legalReviewer'],
    en: 'Record that a judgment took effect',
    records: [JudgmentTookEffect, ...EFFECTS],
    follows: [],
    mayFollow: ['closure'],
  },
);

const aboutReconsideration = () => ({ occurredAt: occurredAt(), remedyId: code(), document: documentRef() });
const ofReconsideration = () => ({ partyId: partyId(), alsoFor: alsoFor(), ...aboutReconsideration() });

/** 延长复议期限: its head gives the body up to thirty days more where the case is complex, and tells the parties (ARL 62). `until`: the last day it has then. */
export const ReconsiderationProlonged = caseEvent(
  'ReconsiderationProlonged',
  record({ ...ofReconsideration(), until: lastDay(), recordedBy: personId() }),
  {
    zh: '延长行政复议期限',
    en: 'Time to decide on the reconsideration prolonged',
    articles: ['ARL 62'],
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L46', 'L49'],
    recordings: [],
    papers: [],
  },
);
export type ReconsiderationProlonged = EventOf<typeof ReconsiderationProlonged>;

export const ProlongReconsideration = caseCommand(
  'ProlongReconsideration',
  record({ partyId: partyNamed(), ...aboutReconsideration(), until: lastDay() }),
  {
    by: ['reconsiderationBody', 'officer', 'legalReviewer'],
    en: 'Record that a reconsideration takes longer',
    records: [ReconsiderationProlonged],
    follows: [],
    mayFollow: ['closure'],
  },
);

/** 转为普通程序: the body finds that the simple procedure does not fit (ARL 55). It has sixty days from its acceptance then: `decisionDueOn`. */
export const ReconsiderationMadeOrdinary = caseEvent(
  'ReconsiderationMadeOrdinary',
  record({ ...ofReconsideration(), acceptedOn: date(), decisionDueOn: lastDay(), recordedBy: personId() }),
  {
    zh: '行政复议转为普通程序',
    en: 'Reconsideration goes on in the ordinary procedure',
    articles: ['ARL 55', 'ARL 62'],
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L46', 'L46-simple', 'L49'],
    recordings: [],
    papers: [],
  },
);
export type ReconsiderationMadeOrdinary = EventOf<typeof ReconsiderationMadeOrdinary>;

export const MakeReconsiderationOrdinary = caseCommand(
  'MakeReconsiderationOrdinary',
  record({ partyId: partyNamed(), ...aboutReconsideration() }),
  {
    by: ['reconsiderationBody', 'officer', 'legalReviewer'],
    en: 'Record that a reconsideration goes on in the ordinary procedure',
    records: [ReconsiderationMadeOrdinary],
    follows: [],
    mayFollow: ['closure'],
  },
);

export const remediesEventTypes = [
  RemedyAccepted,
  RemedyEnded,
  JudgmentTookEffect,
  ReconsiderationProlonged,
  ReconsiderationMadeOrdinary,
] as const;
export type RemediesEvent = EventOf<(typeof remediesEventTypes)[number]>;

export const remediesCommandTypes = [
  AcceptRemedy,
  EndRemedy,
  RecordJudgmentEffect,
  ProlongReconsideration,
  MakeReconsiderationOrdinary,
] as const;
