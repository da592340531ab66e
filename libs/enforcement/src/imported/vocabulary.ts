import {
  code,
  date,
  integer,
  json,
  listOf,
  oneOf,
  optional,
  personal,
  record,
  sha256,
  text,
  textMap,
  type EventOf,
} from '@ecl/event-sourcing';
import { legalEventType } from '../law/event-type.js';

/** 外部案件: what a foreign log can mean here, and what is kept of it. */

/**
 * What the steps of a foreign case can mean in the words of this ledger. A mapping says which activity of the foreign
 * log is which step; an activity without a counterpart is kept as it is and has no meaning here.
 *
 * The comment of each step says what its amount of money is, if it has one.
 */
export const FOREIGN_STEPS = {
  /** The fine as decided. */
  fineImposed: { zh: '作出罚款决定', en: 'Fine imposed' },
  /** Costs of sending, added to what is due. */
  decisionSent: { zh: '寄送决定书', en: 'Decision sent' },
  /** Other costs, added to what is due. */
  costsAdded: { zh: '增加费用', en: 'Costs added' },
  noticeServed: { zh: '送达决定书', en: 'Decision served' },
  /** The new total of fine and surcharge: not the increment. */
  penaltyIncreased: { zh: '加处罚款', en: 'Penalty increased' },
  /** What was paid. */
  paymentReceived: { zh: '缴纳罚款', en: 'Payment received' },
  appealLodged: { zh: '申请行政复议', en: 'Appeal lodged' },
  appealForwarded: { zh: '转送复议申请', en: 'Appeal forwarded' },
  appealResultReceived: { zh: '收到复议决定', en: 'Result of the appeal received' },
  appealResultNotified: { zh: '告知复议结果', en: 'Result of the appeal notified' },
  appealToJudge: { zh: '提起诉讼', en: 'Appeal to the judge' },
  demandServed: { zh: '送达催告书', en: 'Demand served' },
  sentForCollection: { zh: '移送强制征收', en: 'Sent for collection' },
} as const;

export type ForeignStepKind = keyof typeof FOREIGN_STEPS;

/** What a step can mean, by name. */
export const FOREIGN_STEP_KINDS = Object.keys(FOREIGN_STEPS) as readonly ForeignStepKind[];

/** The steps whose amount of money the figures and rules read. */
export const STEPS_WITH_MONEY = [
  'fineImposed',
  'decisionSent',
  'costsAdded',
  'penaltyIncreased',
  'paymentReceived',
] as const satisfies readonly ForeignStepKind[];

/**
 * An attribute that a flat map of text cannot carry: one with its own members, a list, a second one of the same key, or
 * one whose type differs from the other attributes of its key. `type` is the tag of the source (`string`, `list`, …).
 */
export type ForeignAttribute = Readonly<{
  key: string;
  type: string;
  value?: string;
  children?: readonly ForeignAttribute[];
}>;

/** Where in which file something was: `event` counts the events of the file from 0, `line` its lines from 1. */
const placeInSource = () => record({ fileSha256: sha256(), event: integer({ min: 0 }), line: integer({ min: 1 }) });

/** Every attribute of the source under its own key, as the text that was there. */
const sourceAttributes = () => ({
  attributes: textMap(),
  /** Attributes that the mapping calls personal data; they belong to the person whom the case is about. */
  personalAttributes: optional(personal(textMap(), { of: 'sourceCaseId' })),
  structured: optional(listOf(json())),
});

/** A case of a foreign log is in the ledger from here on; its steps follow in the same stream. */
export const ForeignCaseImported = legalEventType(
  'ForeignCaseImported',
  record({
    sourceName: code(),
    sourceCaseId: text({ max: 400 }),
    /** ISO 4217, with the number of decimals of its minor unit. */
    currency: optional(record({ code: text({ max: 3 }), minorDigits: integer({ min: 0, max: 4 }) })),
    ...sourceAttributes(),
    mappingSha256: sha256(),
    source: placeInSource(),
  }),
  { zh: '导入外部案件', en: 'Foreign case imported', articles: [] },
);
export type ForeignCaseImported = EventOf<typeof ForeignCaseImported>;

/** One complete event of a foreign case, whether or not it has a meaning here (`step`). No rule refuses it. */
export const ForeignStepImported = legalEventType(
  'ForeignStepImported',
  record({
    sourceCaseId: text({ max: 400 }),
    /** Place in the case, from 0, in the order of the source. */
    index: integer({ min: 0 }),
    activity: optional(text()),
    step: optional(record({ kind: oneOf(...FOREIGN_STEP_KINDS), to: optional(text({ max: 100 })) })),
    /** The local day on which it happened. Absent where the source does not give it in a readable form. */
    occurredOn: optional(date()),
    /** In minor units of a foreign currency, so that it has no mark of an amount in fen. What it is depends on the step. */
    money: optional(record({ amount: integer(), currency: text({ max: 3 }) })),
    /** Why the step could not be read as the mapping says. Such a step is kept, but figures and rules ignore it. */
    problem: optional(text({ max: 1000 })),
    ...sourceAttributes(),
    source: placeInSource(),
  }),
  { zh: '导入外部步骤', en: 'Foreign step imported', articles: [] },
);
export type ForeignStepImported = EventOf<typeof ForeignStepImported>;

/** A rule of this ledger that a step of a foreign case breaks. A finding is a remark and does not change the step. */
export const RuleFindingRecorded = legalEventType(
  'RuleFindingRecorded',
  record({
    sourceCaseId: text({ max: 400 }),
    /** The step that broke it. */
    stepIndex: integer({ min: 0 }),
    rule: text({ max: 100 }),
    articles: listOf(text({ max: 40 }), { min: 1, max: 20 }),
    en: text(),
    zh: text(),
    /** Dates, amounts and counts that the finding rests on. */
    detail: textMap(),
  }),
  { zh: '规则审查发现', en: 'Rule finding recorded', articles: [] },
);
export type RuleFindingRecorded = EventOf<typeof RuleFindingRecorded>;

/** A foreign log was read to its end; what was read, in numbers. It has its own stream. */
export const ForeignLogImported = legalEventType(
  'ForeignLogImported',
  record({
    sourceName: code(),
    title: text({ max: 400 }),
    citation: text(),
    licence: text(),
    file: record({ name: text({ max: 400 }), sha256: sha256(), bytes: integer({ min: 0 }) }),
    format: oneOf('xes', 'csv'),
    mappingSha256: sha256(),
    /** Attributes of the log itself, and its declarations: extensions, classifiers, defaults. */
    header: json(),
    /** The type that the values of each key have in the source. */
    attributeTypes: textMap(),
    events: integer({ min: 0 }),
    unmappedActivities: listOf(record({ activity: text(), events: integer({ min: 1 }) })),
  }),
  { zh: '导入外部日志', en: 'Foreign log imported', articles: [] },
);
export type ForeignLogImported = EventOf<typeof ForeignLogImported>;

export type ImportedCaseEvent = ForeignCaseImported | ForeignStepImported | RuleFindingRecorded;

export const importedEventTypes = [
  ForeignCaseImported,
  ForeignStepImported,
  RuleFindingRecorded,
  ForeignLogImported,
] as const;
