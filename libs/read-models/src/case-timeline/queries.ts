import { parametersOf, rulePacks, type ParametersOn } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import { columnsOf, select, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition } from '../pages/condition.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { missingIn, type MissingRecord } from './missing.js';
import type { DocumentInStep, LimitInStep, PersonInStep } from './particulars.js';
import { entry, recording, type BrokenRule } from './schema.js';

/** One thing that happened, or was tried, in a case. */
export interface TimelineEntry {
  readonly id: number;
  readonly kind: 'step' | 'byLaw' | 'attempt' | 'imported' | 'finding';
  /** The type of the event; for an attempt, of the command. */
  readonly type: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Of a step of a case: its number in it, by which a correction of a date names it. */
  readonly number: number | undefined;
  /** The legal time: a moment, or a day if an imported step gives only a day. */
  readonly occurredAt: Instant | PlainDate;
  /** When it was, as it was first recorded, where that was corrected since. */
  readonly firstOccurredAt: Instant | undefined;
  readonly recordedAt: Instant;
  /** Full minutes between the two; undefined if only the day is known. */
  readonly recordedAfterMinutes: number | undefined;
  /** The account that sent the command. */
  readonly account: string;
  /** The parties whose step it is; undefined for one of the whole case. */
  readonly parties: readonly string[] | undefined;
  readonly persons: readonly PersonInStep[];
  readonly documents: readonly DocumentInStep[];
  readonly recordings: readonly string[];
  readonly limits: readonly LimitInStep[];
  readonly violations: readonly BrokenRule[];
}

export type TimelineOrder = 'asOccurred' | 'asRecorded';

export interface TimelineSearch {
  readonly order?: TimelineOrder | undefined;
  /** The id of a party: its own steps, those of the parties whose place it took, and those of the whole case. */
  readonly party?: string | undefined;
}

/**
 * The record of a stream (`case-<id>`, `lead-<id>`, or of an imported case), oldest first. The case register decides
 * who may see the case. @throws InvalidPage
 */
export const timelineOf = (
  db: Queries,
  stream: string,
  { order = 'asOccurred', party }: TimelineSearch = {},
  page: PageRequest = {},
): Page<TimelineEntry> => {
  const size = sizeOf(page);
  const { occurredAt, id } = keyOf(page.after);
  const { sql, values } = allOf(
    condition('stream = ?', stream),
    order === 'asRecorded' ? condition('id > ?', id) : condition('(occurredAt, id) > (?, ?)', occurredAt, id),
    party === undefined ? undefined : condition(OF_PARTIES, JSON.stringify(inLineOf(db, stream, party))),
  );
  const rows = select(
    ENTRY,
    `FROM entry WHERE ${sql} ORDER BY ${order === 'asRecorded' ? 'id' : 'occurredAt, id'} LIMIT ?`,
  ).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, (row) => `${row.occurredAt}/${String(row.id)}`);
  return { rows: shown.map(entryOf), next };
};

const KEY = /^([0-9TZ:.-]{10,24})\/(\d{1,15})$/;

/** Whether a timeline could give this key of a page. */
export const isTimelineKey = (key: string): boolean => KEY.test(key);

const keyOf = (after: string | undefined): { occurredAt: string; id: number } => {
  if (after === undefined) return { occurredAt: '', id: 0 };
  const [, occurredAt = '', id = ''] = KEY.exec(after) ?? [];
  if (id === '') throw new InvalidPage(`"${after}" is no key of a page`);
  return { occurredAt, id: Number(id) };
};

const usual = parametersOf(undefined, { packs: rulePacks() });

/** What is missing from the record of a case (rulebook 5.1). `parametersOn` is for an agency that set its own. */
export const missingRecords = (
  db: Queries,
  stream: string,
  parametersOn: ParametersOn = usual,
): readonly MissingRecord[] => {
  const steps = STEPS.all(db, stream);
  const recordings = RECORDINGS.all(db, stream);
  return missingIn(steps, recordings, parametersOn);
};

const STEPS = select(
  columnsOf(entry, 'id', 'recordings', 'need', 'lacksTextBy'),
  `FROM entry WHERE stream = ? AND kind = 'step' ORDER BY id`,
);
const RECORDINGS = select(
  columnsOf(
    recording,
    'recordingId',
    'step',
    'startedAt',
    'endedAt',
    'uploadedAt',
    'whyLate',
    'gapsWithoutNote',
    'gapsNotSpoken',
  ),
  'FROM recording WHERE stream = ? ORDER BY recordingId',
);

const ENTRY = columnsOf(
  entry,
  'id',
  'kind',
  'type',
  'titleZh',
  'titleEn',
  'number',
  'occurredAt',
  'firstOccurredAt',
  'recordedAt',
  'account',
  'parties',
  'persons',
  'documents',
  'recordings',
  'limits',
  'violations',
);
const OF_PARTIES = `(parties IS NULL OR EXISTS
  (SELECT 1 FROM json_each(entry.parties) WHERE value IN (SELECT value FROM json_each(?))))`;

const SUCCESSIONS = select(
  columnsOf(entry, 'parties'),
  `FROM entry WHERE stream = ? AND kind = 'step' AND type = 'PartySucceeded' ORDER BY id DESC`,
);

/** A party, and those whose place it took, one after another. */
const inLineOf = (db: Queries, stream: string, partyId: string): readonly string[] =>
  SUCCESSIONS.all(db, stream).reduce(
    (line, { parties: [before, ...successors] = [] }) =>
      before !== undefined && successors.some((id) => line.includes(id)) ? [...line, before] : line,
    [partyId],
  );

const DAY_ONLY = 10;

const entryOf = ({ titleZh, titleEn, ...row }: SelectedRow<typeof ENTRY>): TimelineEntry => ({
  ...row,
  title: { zh: titleZh, en: titleEn },
  recordedAfterMinutes:
    row.occurredAt.length === DAY_ONLY
      ? undefined
      : Math.floor((Date.parse(row.recordedAt) - Date.parse(row.occurredAt)) / 60_000),
});
