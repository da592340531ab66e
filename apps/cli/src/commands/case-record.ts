import { placesOf, type LedgerPlace } from '@ecl/ledger';
import {
  caseTimeline,
  missingRecords,
  MOST_ROWS,
  ReadModelMissing,
  ReadModels,
  timelineOf,
  type MissingRecord,
  type TimelineEntry,
} from '@ecl/read-models';
import { beijingTime } from '../console/beijing-time.js';
import { table } from '../console/table.js';

/** The whole-process record of a stream, as the read model holds it. */
export interface CaseRecord {
  readonly stream: string;
  /** The record knows of every event up to this one. */
  readonly asOfPosition: string | null;
  readonly steps: readonly TimelineEntry[];
  readonly missing: readonly MissingRecord[];
}

/** Undefined when the read models of the folder have not been made yet. */
export const caseRecordOf = (place: LedgerPlace, stream: string): CaseRecord | undefined => {
  const readModels = new ReadModels(placesOf(place).folder.readModels);
  try {
    const { asOfPosition, value } = readModels.open(caseTimeline).read((db) => {
      const steps: TimelineEntry[] = [];
      for (let after: string | undefined; ;) {
        const page = timelineOf(db, stream, { order: 'asRecorded' }, { size: MOST_ROWS, after });
        steps.push(...page.rows);
        if (page.next === undefined) return { steps, missing: missingRecords(db, stream) };
        after = page.next;
      }
    });
    return { stream, asOfPosition: asOfPosition ?? null, ...value };
  } catch (error) {
    if (error instanceof ReadModelMissing) return undefined;
    throw error;
  } finally {
    readModels.close();
  }
};

/** The record for people. */
export const caseRecordText = ({ stream, asOfPosition, steps, missing }: CaseRecord): string =>
  [
    `${stream}  截至位置 as of position ${asOfPosition ?? '—'}`,
    '',
    table(
      [
        { title: '#', align: 'right' },
        { title: '发生（北京时间） occurred' },
        { title: '记录（北京时间） recorded' },
        { title: '步骤 step', most: 70 },
        { title: '当事人 party', most: 30 },
        { title: '人员 people', most: 40 },
        { title: '文书 documents', most: 50 },
        { title: '违反 broken rules', most: 60 },
        { title: '账号 account', most: 30 },
      ],
      steps.map((step, i) => [
        String(i + 1),
        beijingTime(step.occurredAt),
        beijingTime(step.recordedAt),
        `${MARKS[step.kind]}${step.title.zh} ${step.title.en}`,
        step.parties?.join(', ') ?? '',
        step.persons.map(({ personId }) => personId).join(', '),
        step.documents.map(({ title }) => title).join(', '),
        step.violations.map(({ rule }) => rule).join(', '),
        step.account,
      ]),
    ),
    ...missingText(missing, steps),
  ].join('\n');

const MARKS: Readonly<Record<TimelineEntry['kind'], string>> = {
  step: '',
  byLaw: '⏰ ',
  attempt: '✗ ',
  imported: '',
  finding: '⚠ ',
};

const missingText = (missing: readonly MissingRecord[], steps: readonly TimelineEntry[]): string[] => {
  if (missing.length === 0) return [];
  const numberOf = (entry: number | undefined): string => {
    const at = steps.findIndex(({ id }) => id === entry);
    return at === -1 ? '' : String(at + 1);
  };
  return [
    '',
    table(
      [
        { title: '#', align: 'right' },
        { title: '记录缺失 missing from the record', most: 80 },
        { title: '依据 article' },
      ],
      missing.map(({ entry, zh, en, article }) => [numberOf(entry), `${zh} ${en}`, article]),
    ),
  ];
};
