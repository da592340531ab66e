import {
  code,
  date,
  eventType,
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
import { FOREIGN_STEP_KINDS } from './steps.js';

/**
 * An attribute that a flat map of text cannot carry: one with members of its own, a list, a second one of the same key, or
 * one whose type differs from the other attributes of its key. `type` is the tag of the source (`string`, `list`, …).
 */
export type ForeignAttribute = Readonly<{
  key: string;
  type: string;
  value?: string;
  children?: readonly ForeignAttribute[];
}>;

/** Where in which file something stood: `event` counts the events of the file from 0, `line` its lines from 1. */
const placeInSource = () => record({ fileSha256: sha256(), event: integer({ min: 0 }), line: integer({ min: 1 }) });

/** Every attribute of the source under its own key, as the text that stood there. */
const sourceAttributes = () => ({
  attributes: textMap(),
  /** Attributes that the mapping calls personal data; they belong to whoever the case is about. */
  personalAttributes: optional(personal(textMap(), { of: 'sourceCaseId' })),
  structured: optional(listOf(json())),
});

/** A case of a foreign log stands in the ledger from here on; its steps follow in the same stream. */
export const ForeignCaseImported = eventType(
  'ForeignCaseImported',
  record({
    sourceName: code(),
    sourceCaseId: text({ max: 400 }),
    /** ISO 4217, with the number of decimals that its minor unit stands for. */
    currency: optional(record({ code: text({ max: 3 }), minorDigits: integer({ min: 0, max: 4 }) })),
    ...sourceAttributes(),
    mappingSha256: sha256(),
    source: placeInSource(),
  }),
);
export type ForeignCaseImported = EventOf<typeof ForeignCaseImported>;

/** One event of a foreign case, whole, whether it means anything here (`step`) or not. No rule refuses it. */
export const ForeignStepImported = eventType(
  'ForeignStepImported',
  record({
    sourceCaseId: text({ max: 400 }),
    /** Place in the case, from 0, in the order of the source. */
    index: integer({ min: 0 }),
    activity: optional(text()),
    step: optional(record({ kind: oneOf(...FOREIGN_STEP_KINDS), to: optional(text({ max: 100 })) })),
    /** The local day on which it happened. Absent where the source does not say it legibly. */
    occurredOn: optional(date()),
    /** In minor units of the currency. What the amount is depends on the step. */
    money: optional(record({ amount: integer(), currency: text({ max: 3 }) })),
    /** Why the step could not be read as the mapping says. Such a step is kept, and means nothing to figures and rules. */
    problem: optional(text({ max: 1000 })),
    ...sourceAttributes(),
    source: placeInSource(),
  }),
);
export type ForeignStepImported = EventOf<typeof ForeignStepImported>;

/** A rule of this ledger that a step of a foreign case breaks. A finding is a remark: the step stands. */
export const RuleFindingRecorded = eventType(
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
);
export type RuleFindingRecorded = EventOf<typeof RuleFindingRecorded>;

/** A foreign log was read to its end; what was read, in numbers. Stands in a stream of its own. */
export const ForeignLogImported = eventType(
  'ForeignLogImported',
  record({
    sourceName: code(),
    title: text({ max: 400 }),
    citation: text(),
    licence: text(),
    file: record({ name: text({ max: 400 }), sha256: sha256(), bytes: integer({ min: 0 }) }),
    format: oneOf('xes', 'csv'),
    mappingSha256: sha256(),
    /** Attributes of the log itself, and what it declares: extensions, classifiers, defaults. */
    header: json(),
    /** The type that the values of each key have in the source. */
    attributeTypes: textMap(),
    events: integer({ min: 0 }),
    unmappedActivities: listOf(record({ activity: text(), events: integer({ min: 1 }) })),
  }),
);
export type ForeignLogImported = EventOf<typeof ForeignLogImported>;

export type ImportedCaseEvent = ForeignCaseImported | ForeignStepImported | RuleFindingRecorded;

export const importedEventTypes = [
  ForeignCaseImported,
  ForeignStepImported,
  RuleFindingRecorded,
  ForeignLogImported,
] as const;
