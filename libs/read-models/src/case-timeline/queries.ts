import { rulePacks, type Term } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import type { Queries } from '../engine/index.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { missingIn, type MissingRecord, type RecordingRecord, type StepRecord } from './missing.js';
import type { DocumentInStep, LimitInStep, PersonInStep } from './particulars.js';

/** One thing that happened, or was tried, in a case. */
export interface TimelineEntry {
  readonly id: number;
  readonly kind: 'step' | 'attempt' | 'imported' | 'finding';
  /** Of the event; for an attempt, of the command. */
  readonly type: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** In law: a moment, or a day where an imported step knows no more. */
  readonly occurredAt: Instant | PlainDate;
  readonly recordedAt: Instant;
  /** Full minutes from the one to the other; undefined for what is only known by its day. */
  readonly recordedAfterMinutes: number | undefined;
  /** The account that sent the command. */
  readonly account: string;
  readonly persons: readonly PersonInStep[];
  readonly documents: readonly DocumentInStep[];
  readonly recordings: readonly string[];
  readonly limits: readonly LimitInStep[];
  /** The rules that an attempt or an imported step broke. */
  readonly violations: readonly { readonly rule: string; readonly articles: readonly string[] }[];
}

export type TimelineOrder = 'asOccurred' | 'asRecorded';

/**
 * The record of a stream (`case-<id>`, `lead-<id>`, or of an imported case), oldest first. Who may see the case is asked of the
 * case register. @throws InvalidPage
 */
export const timelineOf = (
  db: Queries,
  stream: string,
  order: TimelineOrder = 'asOccurred',
  page: PageRequest = {},
): Page<TimelineEntry> => {
  const size = sizeOf(page);
  const { occurredAt, id } = keyOf(page.after);
  const rows =
    order === 'asRecorded'
      ? db.all<StoredEntry>(`${SELECT} WHERE stream = ? AND id > ? ORDER BY id LIMIT ?`, stream, id, size + 1)
      : db.all<StoredEntry>(
          `${SELECT} WHERE stream = ? AND (occurredAt, id) > (?, ?) ORDER BY occurredAt, id LIMIT ?`,
          stream,
          occurredAt,
          id,
          size + 1,
        );
  const { rows: shown, next } = pageOf(rows, size, (row) => `${row.occurredAt}/${String(row.id)}`);
  return { rows: shown.map(entryOf), next };
};

const keyOf = (after: string | undefined): { occurredAt: string; id: number } => {
  if (after === undefined) return { occurredAt: '', id: 0 };
  const [, occurredAt = '', id = ''] = /^([0-9TZ:.-]{10,24})\/(\d{1,15})$/.exec(after) ?? [];
  if (id === '') throw new InvalidPage(`"${after}" is no key of a page`);
  return { occurredAt, id: Number(id) };
};

const nationalPacks = rulePacks();
const usualUploadTerm = (day: PlainDate): Term => nationalPacks.inForce(day, undefined).recordingUpload;

/** What the record of a case lacks (rulebook 5.1). `uploadTermOn` where an agency set a term of its own. */
export const missingRecords = (
  db: Queries,
  stream: string,
  uploadTermOn: (day: PlainDate) => Term = usualUploadTerm,
): readonly MissingRecord[] => {
  const steps = db.all<{ id: number; recordings: string; need: string | null; lacksTextBy: string | null }>(
    `SELECT id, recordings, need, lacksTextBy FROM entry WHERE stream = ? AND kind = 'step' ORDER BY id`,
    stream,
  );
  const recordings = db.all<{ [K in keyof RecordingRecord]: Exclude<RecordingRecord[K], undefined> | null }>(
    `SELECT recordingId, step, startedAt, endedAt, uploadedAt, whyLate, gapsWithoutNote, gapsNotSpoken
     FROM recording WHERE stream = ? ORDER BY recordingId`,
    stream,
  );
  return missingIn(
    steps.map(stepRecord),
    recordings.map((row) => ({ ...row, whyLate: row.whyLate ?? undefined }) as RecordingRecord),
    uploadTermOn,
  );
};

const stepRecord = (row: {
  id: number;
  recordings: string;
  need: string | null;
  lacksTextBy: string | null;
}): StepRecord => ({
  id: row.id,
  recordings: JSON.parse(row.recordings) as string[],
  need: row.need === null ? undefined : (JSON.parse(row.need) as NonNullable<StepRecord['need']>),
  lacksTextBy: row.lacksTextBy ?? undefined,
});

const SELECT = `SELECT id, kind, type, titleZh, titleEn, occurredAt, recordedAt, account, persons, documents, recordings, limits,
  violations FROM entry`;

interface StoredEntry {
  readonly id: number;
  readonly kind: TimelineEntry['kind'];
  readonly type: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly occurredAt: Instant | PlainDate;
  readonly recordedAt: Instant;
  readonly account: string;
  readonly persons: string;
  readonly documents: string;
  readonly recordings: string;
  readonly limits: string;
  readonly violations: string;
}

const DAY_ONLY = 10;

const entryOf = ({ titleZh, titleEn, ...row }: StoredEntry): TimelineEntry => ({
  ...row,
  title: { zh: titleZh, en: titleEn },
  recordedAfterMinutes:
    row.occurredAt.length === DAY_ONLY
      ? undefined
      : Math.floor((Date.parse(row.recordedAt) - Date.parse(row.occurredAt)) / 60_000),
  persons: JSON.parse(row.persons) as PersonInStep[],
  documents: JSON.parse(row.documents) as DocumentInStep[],
  recordings: JSON.parse(row.recordings) as string[],
  limits: JSON.parse(row.limits) as LimitInStep[],
  violations: JSON.parse(row.violations) as TimelineEntry['violations'],
});
