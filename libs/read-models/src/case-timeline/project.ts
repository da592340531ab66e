import { type CommandRefused, type EventOf, type RecordedEvent } from '@ecl/event-sourcing';
import {
  caseCommandTypes,
  caseEventTypes,
  EVENTS_BY_LAW,
  EVERY_PARTY,
  FOREIGN_STEPS,
  ForeignCaseImported,
  ForeignStepImported,
  keysOfCorrection,
  leadEventTypes,
  presenceIn,
  spanOf,
  titleOfEvent,
  whoseIs,
  type CaseEvent,
  type ImportedCaseEvent,
  type LeadEvent,
} from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import {
  columnsOf,
  insert,
  insertOrReplace,
  readModel,
  select,
  update,
  type Handlers,
  type NewRow,
  type Tables,
} from '../engine/index.js';
import { REREADS, stepsAsCorrected } from '../handling/corrected.js';
import { onEach, recordedAtOf, together } from '../handling/handlers.js';
import { particularsBy, type Particulars } from './particulars.js';
import { paperLackingBy, recordingNeedOf, type RecordOfStep } from './record-of-step.js';
import { entry, recording, type BrokenRule } from './schema.js';
import { titleOf, type Title } from './titles.js';

type Attempt = EventOf<typeof CommandRefused>;
type TimelineEvent = CaseEvent | LeadEvent | ImportedCaseEvent | Attempt;

type Entry = Pick<
  NewRow<typeof entry.columns>,
  'stream' | 'kind' | 'type' | 'parties' | 'stepIndex' | 'number' | 'need' | 'lacksTextBy' | 'presence'
> & {
  readonly title: Title;
  /** Undefined if an imported step does not give it in readable form: then the step is placed by its recording. */
  readonly occurredAt: Instant | PlainDate | undefined;
  readonly particulars?: Particulars;
  readonly violations?: readonly BrokenRule[];
};

const NOTHING: Particulars = { persons: [], documents: [], recordings: [], limits: [] };

/** Used for nearly every event: written member by member, which costs half as much as copying an object. */
const write = (event: RecordedEvent, db: Tables, said: Entry): void => {
  const recordedAt = recordedAtOf(event);
  const { persons, documents, recordings, limits } = said.particulars ?? NOTHING;
  insert(db, entry, {
    stream: said.stream,
    kind: said.kind,
    type: said.type,
    titleZh: said.title.zh,
    titleEn: said.title.en,
    occurredAt: said.occurredAt ?? recordedAt,
    recordedAt,
    account: event.metadata['actor'] ?? '',
    parties: said.parties,
    persons,
    documents,
    recordings,
    limits,
    violations: said.violations ?? [],
    stepIndex: said.stepIndex,
    number: said.number,
    need: said.need,
    lacksTextBy: said.lacksTextBy,
    presence: said.presence,
  });
};

const steps = onEach<CaseEvent, (typeof caseEventTypes)[number]>(caseEventTypes, (eventType) => {
  const particularsOf = particularsBy(eventType.marks);
  const ofRecord: RecordOfStep = eventType;
  // No person took it: the ledger recorded what the law brought about.
  const kind = EVENTS_BY_LAW.has(eventType.name) ? 'byLaw' : 'step';
  return (event, db) => {
    const { streamName: stream, type, data } = event;
    write(event, db, {
      stream,
      kind,
      type,
      title: titleOfEvent(eventType, data),
      occurredAt: data.occurredAt,
      parties: partiesOf(event as CaseEvent),
      number: event.revision + 1,
      particulars: particularsOf(data),
      need: recordingNeedOf(ofRecord, data),
      lacksTextBy: paperLackingBy(ofRecord, data),
      presence: presenceIn(event as CaseEvent)?.key,
    });
  };
});

/** An old event is about every party, as one of the whole case is. */
const partiesOf = (event: CaseEvent): readonly string[] | undefined => {
  const whose = whoseIs(event);
  return whose === 'case' || whose.includes(EVERY_PARTY) ? undefined : whose;
};

const leadSteps = onEach<LeadEvent, (typeof leadEventTypes)[number]>(leadEventTypes, (eventType) => {
  const title = titleOf(eventType);
  const particularsOf = particularsBy(eventType.marks);
  return (event, db) => {
    const { streamName: stream, type, data } = event;
    const { occurredAt } = data;
    write(event, db, { stream, kind: 'step', type, title, occurredAt, particulars: particularsOf(data) });
  };
});

const recordings: Handlers<CaseEvent> = {
  RecordingRegistered: ({ streamName, data }, db) => {
    const { recordingId, step, startedAt, endedAt, uploadedAt, remoteOrContinuousReason, gaps } = data;
    insertOrReplace(db, recording, {
      stream: streamName,
      recordingId,
      step,
      startedAt,
      endedAt,
      uploadedAt,
      whyLate: remoteOrContinuousReason,
      gapsWithoutNote: gaps.filter(({ writtenNote }) => writtenNote === undefined).length,
      gapsNotSpoken: gaps.filter(({ spoken }) => !spoken).length,
    });
  },
};

const NEEDS = select(columnsOf(entry, 'id', 'need'), 'FROM entry WHERE stream = ? AND presence = ?');

/** The recording has to cover the time at which the step really was; which one it is may be the moment on record. */
const corrections: Handlers<CaseEvent> = {
  PresenceCorrected: ({ streamName, data }, db) => {
    const { before, after } = keysOfCorrection(data);
    for (const { id, need } of NEEDS.all(db, streamName, before))
      update(db, entry, {
        set: { presence: after, need: need === undefined ? undefined : { ...need, ...spanOf(data.corrected) } },
        where: { id },
      });
  },
};

const BY_NAME: ReadonlyMap<string, (typeof caseEventTypes)[number]> = new Map(
  caseEventTypes.map((eventType) => [eventType.name, eventType]),
);
const NUMBERED = select(
  columnsOf(entry, 'id', 'occurredAt', 'firstOccurredAt'),
  'FROM entry WHERE stream = ? AND number = ?',
);

/** A step stands where it really was, with its last days as they are reckoned from there; what was recorded first is told too. */
const correctedDates: Handlers<CaseEvent> = {
  DateCorrected: (event, db) => {
    const touched = new Set(event.data.changes.map(({ number }) => number));
    for (const { type, data, revision, streamName } of stepsAsCorrected(event)) {
      const [eventType, number] = [BY_NAME.get(type), revision + 1];
      const row = touched.has(number) ? NUMBERED.get(db, streamName, number) : undefined;
      if (eventType === undefined || row === undefined) continue;
      const { occurredAt } = data;
      const isMoved = row.occurredAt !== occurredAt;
      update(db, entry, {
        set: {
          occurredAt,
          limits: particularsBy(eventType.marks)(data).limits,
          need: recordingNeedOf(eventType as RecordOfStep, data),
          ...(isMoved ? { firstOccurredAt: row.firstOccurredAt ?? (row.occurredAt as Instant) } : {}),
        },
        where: { id: row.id },
      });
    }
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
  caseCommandTypes.map((commandType) => [commandType.name, titleOf(commandType)]),
);

/** A command of another stream, or of a later release, is shown by its type name. */
const titleOfCommand = (name: string): Title => COMMAND_TITLES.get(name) ?? { zh: name, en: name };

/** A finding is stored with the step that it is about. */
const OF_STEP = select(columnsOf(entry, 'occurredAt'), 'FROM entry WHERE stream = ? AND stepIndex = ?');

const importedSteps: Handlers<ImportedCaseEvent> = {
  ForeignCaseImported: (event, db) => {
    const { streamName: stream, type } = event;
    write(event, db, { stream, kind: 'imported', type, title: titleOf(ForeignCaseImported), occurredAt: undefined });
  },
  ForeignStepImported: (event, db) => {
    const { streamName: stream, type, data } = event;
    const { step, activity, occurredOn: occurredAt, index: stepIndex } = data;
    const unmapped = activity === undefined ? titleOf(ForeignStepImported) : { zh: activity, en: activity };
    const title = step ? FOREIGN_STEPS[step.kind] : unmapped;
    write(event, db, { stream, kind: 'imported', type, title, occurredAt, stepIndex });
  },
  RuleFindingRecorded: (event, db) => {
    const { streamName: stream, type, data } = event;
    const { rule, articles, zh, en, stepIndex } = data;
    const broken = OF_STEP.get(db, stream, stepIndex);
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

/** 全过程记录: every step of a case, every refused attempt, and what is missing from its record. */
export const caseTimeline = readModel<TimelineEvent>({
  name: 'case-timeline',
  // Version 6 has the corrected times of steps, version 7 the titles of costs, version 8 the numbers of steps and their corrected dates.
  version: 8,
  rereads: REREADS,
  tables: [entry, recording],
  on: together<TimelineEvent>(
    together<CaseEvent>(together<CaseEvent>(recordings, corrections, correctedDates), steps),
    leadSteps,
    attempts,
    importedSteps,
  ),
});
