import type { RecordedStep } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import { integer, json, nullable, oneOf, rowNumber, table, text } from '../engine/index.js';
import type { DocumentInStep, LimitInStep, PersonInStep } from './particulars.js';
import type { RecordingNeed } from './record-of-step.js';

/** A rule that an attempt or an imported step broke. */
export interface BrokenRule {
  readonly rule: string;
  readonly articles: readonly string[];
}

/**
 * 全过程记录. One row per step, effect of the law itself, refused attempt or imported step, in the order of the log. `occurredAt` is a moment, or
 * a day if an imported step gives only a day; both sort together. Lists are stored as JSON, because they are shown with
 * their step and never searched.
 */
export const entry = table(
  'entry',
  {
    id: rowNumber(),
    stream: text(),
    kind: oneOf('step', 'byLaw', 'attempt', 'imported', 'finding'),
    type: text(),
    titleZh: text(),
    titleEn: text(),
    occurredAt: text<Instant | PlainDate>(),
    recordedAt: text<Instant>(),
    account: text(),
    /** The parties whose step it is; undefined for one of the whole case. */
    parties: nullable(json<readonly string[]>()),
    persons: json<readonly PersonInStep[]>(),
    documents: json<readonly DocumentInStep[]>(),
    recordings: json<readonly string[]>(),
    limits: json<readonly LimitInStep[]>(),
    violations: json<readonly BrokenRule[]>(),
    stepIndex: nullable(integer()),
    /** Of a step of a case: its number in it, by which a correction of a date names it. */
    number: nullable(integer()),
    /** When it was, as it was first recorded, where that was corrected. */
    firstOccurredAt: nullable(text<Instant>()),
    need: nullable(json<RecordingNeed>()),
    lacksTextBy: nullable(text()),
    /** How a correction of its time names the step. */
    presence: nullable(text()),
  },
  { indexes: { entry_as_recorded: ['stream', 'id'], entry_as_occurred: ['stream', 'occurredAt', 'id'] } },
);

/** The registered recordings of a stream. `whyLate`: why one was not uploaded in time (NM244 20). */
export const recording = table(
  'recording',
  {
    stream: text(),
    recordingId: text(),
    step: text<RecordedStep>(),
    startedAt: text<Instant>(),
    endedAt: text<Instant>(),
    uploadedAt: text<Instant>(),
    whyLate: nullable(text()),
    gapsWithoutNote: integer(),
    gapsNotSpoken: integer(),
  },
  { primaryKey: ['stream', 'recordingId'], withoutRowid: true },
);
