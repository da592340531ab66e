import { code, date, oneOf, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import type { EventHistory } from '../../../law/event-type.js';
import { caseEvent, ofItsDebtors } from '../../case-event.js';
import { RefundOrdered } from '../../payment/vocabulary/refund.js';
import {
  amount,
  debt,
  documentRef,
  lastDay,
  occurredAt,
  partyId,
  partyNamed,
  personId,
  whyRedone,
} from '../../values.js';
import { SubstituteCostsChanged, SubstituteCostsRevoked } from '../revision-events.js';

/**
 * 对代履行费用决定的复议、诉讼: the decision on costs is an act of its own (ACL 8, 51), and what is sought against it says nothing of the
 * penalty: neither the surcharge of the fine nor the penalty's days stop for it, and its outcome changes the costs alone.
 */
/** As of a decision: a retrial or a protest is against a judgment that has effect (ALL 90, 93). */
const costsRemedyKind = () => oneOf('reconsideration', 'litigation', 'appeal', 'retrial', 'protest');
export type CostsRemedyKind = Payload<ReturnType<typeof costsRemedyKind>>;

const acceptance = () => ({
  occurredAt: occurredAt(),
  costsId: code(),
  remedyId: code(),
  kind: costsRemedyKind(),
  /** Of an appeal, a retrial or a protest: the remedy whose judgment is challenged. */
  against: optional(code()),
  reference: text({ max: 128 }),
});

/** Version 2 knows more kinds and one outcome more; what is on record means the same. */
const knowingMore: EventHistory = { version: 2, upcasters: { 1: (data) => data } };

/**
 * `partyId`: who of the debtors went to the court or the reconsideration body. `afterReconsideration`: of a suit, the reconsideration
 * after which it came, decided or not decided in time (ALL 45).
 */
export const CostsRemedyAccepted = caseEvent(
  'CostsRemedyAccepted',
  record({
    ...debt(),
    partyId: partyId(),
    ...acceptance(),
    afterReconsideration: optional(code()),
    acceptedOn: date(),
    recordedBy: personId(),
  }),
  {
    zh: '代履行费用复议、诉讼受理',
    en: 'Remedy against costs accepted',
    articles: ['ACL 8', 'ARL 30', 'ALL 12'],
    ...knowingMore,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L26-costs', 'L46-costs', 'L49-costs', 'L51-costs'],
    recordings: [],
    papers: [],
  },
);
export type CostsRemedyAccepted = EventOf<typeof CostsRemedyAccepted>;

export const AcceptCostsRemedy = caseCommand('AcceptCostsRemedy', record({ partyId: partyNamed(), ...acceptance() }), {
  by: ['officer', 'legalReviewer'],
  en: 'Record that a remedy against costs was accepted',
  // A reconsideration that was not decided in time ends with the suit.
  records: [CostsRemedyAccepted, 'CostsRemedyEnded'],
  follows: ['SubstituteCostsCharged'],
  mayFollow: ['closure'],
});

/** 维持 / 变更 / 撤销 / 确认违法 / 驳回 / 撤回 / 调解和解 / 逾期不作复议决定; of an appeal or a retrial also 发回重审. */
const costsOutcome = () =>
  oneOf(
    'upheld',
    'changed',
    'revoked',
    'confirmedIllegal',
    'dismissed',
    'withdrawn',
    'settled',
    'remanded',
    'notDecidedInTime',
  );
export type CostsOutcome = Payload<ReturnType<typeof costsOutcome>>;

const end = () => ({
  occurredAt: occurredAt(),
  costsId: code(),
  remedyId: code(),
  outcome: costsOutcome(),
  /** What is left of the debt, in fen: where it was changed, or less was agreed. */
  amount: optional(amount()),
  /** 责令重新作出: why the decision on the costs fell, and the last day that the order sets, if it sets one (ARL 64; ALL 70). */
  redo: optional(record({ because: whyRedone(), dueOn: optional(lastDay()) })),
  reasons: optional(text()),
  document: optional(documentRef()),
  reference: text({ max: 128 }),
});

/** `appealUntil`: the judgment can be appealed until then at least, and changes nothing yet. */
export const CostsRemedyEnded = caseEvent(
  'CostsRemedyEnded',
  record({
    ...debt(),
    partyId: partyId(),
    ...end(),
    kind: costsRemedyKind(),
    against: optional(code()),
    endedOn: date(),
    /** Of a reconsideration that was not decided in time: the last day that its body had. */
    decisionDueOn: optional(lastDay()),
    appealUntil: optional(lastDay()),
    recordedBy: personId(),
  }),
  {
    zh: '代履行费用复议、诉讼终结',
    en: 'Remedy against costs ended',
    articles: ['ARL 63', 'ARL 64', 'ALL 70', 'ALL 77'],
    ...knowingMore,
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L26-costs', 'L46-costs', 'L49-costs', 'L51-costs'],
    recordings: [],
    papers: [],
  },
);
export type CostsRemedyEnded = EventOf<typeof CostsRemedyEnded>;

const EFFECTS = [SubstituteCostsChanged, SubstituteCostsRevoked, RefundOrdered] as const;

export const EndCostsRemedy = caseCommand('EndCostsRemedy', record({ partyId: partyNamed(), ...end() }), {
  by: ['officer', 'legalReviewer'],
  en: 'Record that a remedy against costs ended',
  records: [CostsRemedyEnded, ...EFFECTS],
  follows: [],
  mayFollow: ['closure'],
});

const effect = () => ({
  occurredAt: occurredAt(),
  costsId: code(),
  remedyId: code(),
  effectiveOn: date(),
  /** 裁判文书生效证明. */
  document: documentRef(),
});

/** Nobody appealed: what the judgment says about the costs holds from `effectiveOn` on. */
export const CostsJudgmentTookEffect = caseEvent(
  'CostsJudgmentTookEffect',
  record({ ...debt(), partyId: partyId(), ...effect(), recordedBy: personId() }),
  {
    zh: '代履行费用裁判生效',
    en: 'Judgment about costs took effect',
    articles: ['ALL 85'],
    whose: ofItsDebtors,
    mainState: 'unchanged',
    clocks: ['L26-costs', 'L51-costs'],
    recordings: [],
    papers: [],
  },
);
export type CostsJudgmentTookEffect = EventOf<typeof CostsJudgmentTookEffect>;

export const RecordCostsJudgmentEffect = caseCommand(
  'RecordCostsJudgmentEffect',
  record({ partyId: partyNamed(), ...effect() }),
  {
    by: ['officer', 'legalReviewer'],
    en: 'Record that a judgment about costs took effect',
    records: [CostsJudgmentTookEffect, ...EFFECTS],
    follows: [],
    mayFollow: ['closure'],
  },
);

export const challengeEventTypes = [CostsRemedyAccepted, CostsRemedyEnded, CostsJudgmentTookEffect] as const;

export const challengeCommandTypes = [AcceptCostsRemedy, EndCostsRemedy, RecordCostsJudgmentEffect] as const;
