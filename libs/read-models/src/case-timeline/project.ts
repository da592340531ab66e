import type { CommandRefused } from '@ecl/event-sourcing';
import { type EventOf, type RecordedEvent } from '@ecl/event-sourcing';
import {
  caseCommandTypes,
  caseEventTypes,
  FOREIGN_STEPS,
  leadEventTypes,
  type CaseEvent,
  type ImportedCaseEvent,
  type LeadEvent,
} from '@ecl/enforcement';
import { readModel, type Handlers, type Tables } from '../engine/index.js';
import { onEvery, recordedAtOf, together } from '../handling/handlers.js';
import { documentsIn, limitsIn, personsIn, recordingsIn } from './particulars.js';
import { recordingNeedOf, textLackingBy, type RecordingNeed } from './record-needs.js';
import { CASE_TIMELINE_TABLES } from './schema.js';
import { STEP_TITLES, type Title } from './titles.js';

type Attempt = EventOf<typeof CommandRefused>;
type TimelineEvent = CaseEvent | LeadEvent | ImportedCaseEvent | Attempt;

interface Entry {
  readonly stream: string;
  readonly kind: 'step' | 'attempt' | 'imported' | 'finding';
  readonly type: string;
  readonly title: Title;
  /** Undefined where an imported step does not say it legibly: then it stands where it was written down. */
  readonly occurredAt: string | undefined;
  readonly violations?: readonly { readonly rule: string; readonly articles: readonly string[] }[];
  /** Place of an imported step in its case. */
  readonly stepIndex?: number;
  readonly need?: RecordingNeed | undefined;
  readonly lacksTextBy?: string | undefined;
}

const write = (event: RecordedEvent, db: Tables, entry: Entry): void => {
  const recordedAt = recordedAtOf(event);
  db.run(
    `INSERT INTO entry (stream, kind, type, titleZh, titleEn, occurredAt, recordedAt, account, persons, documents, recordings,
       limits, violations, stepIndex, need, lacksTextBy) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.stream,
    entry.kind,
    entry.type,
    entry.title.zh,
    entry.title.en,
    entry.occurredAt ?? recordedAt,
    recordedAt,
    event.metadata['actor'] ?? '',
    JSON.stringify(personsIn(event.data)),
    JSON.stringify(documentsIn(event.data)),
    JSON.stringify(recordingsIn(event.data)),
    JSON.stringify(limitsIn(event.data)),
    JSON.stringify(entry.violations ?? []),
    entry.stepIndex ?? null,
    entry.need === undefined ? null : JSON.stringify(entry.need),
    entry.lacksTextBy ?? null,
  );
};

const steps = onEvery<CaseEvent>(caseEventTypes, (event, db) => {
  const { streamName: stream, type, data } = event;
  write(event, db, {
    stream,
    kind: 'step',
    type,
    title: STEP_TITLES[type],
    occurredAt: data.occurredAt,
    need: recordingNeedOf(event as CaseEvent),
    lacksTextBy: textLackingBy(event as CaseEvent),
  });
});

const leadSteps = onEvery<LeadEvent>(leadEventTypes, (event, db) => {
  const { streamName: stream, type, data } = event;
  write(event, db, { stream, kind: 'step', type, title: STEP_TITLES[type], occurredAt: data.occurredAt });
});

const recordings: Handlers<CaseEvent> = {
  RecordingRegistered: ({ streamName, data }, db) => {
    const { recordingId, step, startedAt, endedAt, uploadedAt, remoteOrContinuousReason, gaps } = data;
    db.run(
      `INSERT OR REPLACE INTO recording
         (stream, recordingId, step, startedAt, endedAt, uploadedAt, whyLate, gapsWithoutNote, gapsNotSpoken)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      streamName,
      recordingId,
      step,
      startedAt,
      endedAt,
      uploadedAt,
      remoteOrContinuousReason ?? null,
      gaps.filter(({ writtenNote }) => writtenNote === undefined).length,
      gaps.filter(({ spoken }) => !spoken).length,
    );
  },
};

const attempts: Handlers<Attempt> = {
  CommandRefused: (event, db) => {
    const { stream, commandType, violations, occurredAt } = event.data;
    write(event, db, {
      stream,
      kind: 'attempt',
      type: commandType,
      title: titleOfCommand(commandType),
      occurredAt,
      violations,
    });
  },
};

const COMMAND_TITLES: ReadonlyMap<string, Title> = new Map(
  caseCommandTypes.map(({ name, titleZh, titleEn }) => [name, { zh: titleZh, en: titleEn }]),
);

/** A command of another stream, or of a later release, is called by its name. */
const titleOfCommand = (name: string): Title => COMMAND_TITLES.get(name) ?? { zh: name, en: name };

/** A finding stands beside the step that it is about. */
const OF_STEP = 'SELECT occurredAt FROM entry WHERE stream = ? AND stepIndex = ?';

const importedSteps: Handlers<ImportedCaseEvent> = {
  ForeignCaseImported: (event, db) => {
    const { streamName: stream, type } = event;
    write(event, db, { stream, kind: 'imported', type, title: STEP_TITLES[type], occurredAt: undefined });
  },
  ForeignStepImported: (event, db) => {
    const { streamName: stream, type, data } = event;
    const { step, activity, occurredOn: occurredAt, index: stepIndex } = data;
    const unmapped = activity === undefined ? STEP_TITLES[type] : { zh: activity, en: activity };
    const title = step ? FOREIGN_STEPS[step.kind] : unmapped;
    write(event, db, { stream, kind: 'imported', type, title, occurredAt, stepIndex });
  },
  RuleFindingRecorded: (event, db) => {
    const { streamName: stream, type, data } = event;
    const { rule, articles, zh, en, stepIndex } = data;
    const broken = db.get<{ occurredAt: string }>(OF_STEP, stream, stepIndex);
    write(event, db, {
      stream,
      kind: 'finding',
      type,
      title: { zh, en },
      occurredAt: broken?.occurredAt,
      violations: [{ rule, articles }],
    });
  },
};

/** 全过程记录: every step of a case, every refused attempt, and what its record lacks. */
export const caseTimeline = readModel<TimelineEvent>({
  name: 'case-timeline',
  version: 1,
  schema: CASE_TIMELINE_TABLES,
  on: together<TimelineEvent>(together<CaseEvent>(recordings, steps), leadSteps, attempts, importedSteps),
});
