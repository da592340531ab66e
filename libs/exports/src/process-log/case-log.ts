import { MAIN_STATES } from '@ecl/enforcement';
import type { CaseRow, TimelineEntry } from '@ecl/read-models';
import {
  date,
  OUR_EXTENSIONS,
  string,
  type LogAttribute,
  type LogObject,
  type ProcessCase,
  type ProcessEvent,
  type ProcessLog,
  type Relation,
} from './process-log.js';

/** Cases of this ledger, and the record of each: what somebody may read of them. */
export interface CasesToLog {
  readonly cases: AsyncIterable<CaseRow>;
  readonly stepsOf: (caseId: string) => AsyncIterable<TimelineEntry>;
}

/**
 * Cases of this ledger as a process log: which steps were taken, when, by whom and about which party. It has ids, and no names or texts
 * of anybody: what the mining of processes asks for needs none. Refused attempts are no steps.
 */
export const caseLog = ({ cases, stepsOf }: CasesToLog): ProcessLog => ({
  head: {
    extensions: OUR_EXTENSIONS,
    classifiers: [
      { name: 'Activity', keys: 'concept:name' },
      { name: 'Type', keys: 'eventType' },
    ],
    ...{ caseDefaults: [], eventDefaults: [], attributes: [] },
  },
  cases: eachCase(cases, stepsOf),
});

async function* eachCase(cases: AsyncIterable<CaseRow>, stepsOf: CasesToLog['stepsOf']): AsyncGenerator<ProcessCase> {
  for await (const row of cases)
    yield {
      object: { id: `case/${row.caseId}`, type: 'case', isShared: false },
      name: row.caseId,
      attributes: caseAttributes(row),
      events: eachStep(row, stepsOf(row.caseId)),
    };
}

const given = (key: string, value: string | undefined): LogAttribute[] =>
  value === undefined || value === '' ? [] : [string(key, value)];

const caseAttributes = (row: CaseRow): LogAttribute[] => [
  ...given('caseNumber', row.caseNumber),
  ...given('decisionNumber', row.decisionNumber),
  ...given('agency', row.agencyId),
  ...given('unit', row.unitId),
  ...given('power', row.powerCode),
  ...given('field', row.fieldCode),
  string('state', MAIN_STATES[row.state].zh),
  ...given('filedOn', row.filedOn),
  ...given('decidedOn', row.decidedOn),
  ...given('closedOn', row.closedOn),
];

async function* eachStep({ caseId }: CaseRow, steps: AsyncIterable<TimelineEntry>): AsyncGenerator<ProcessEvent> {
  for await (const step of steps) if (step.kind === 'step' || step.kind === 'byLaw') yield stepOf(caseId, step);
}

const stepOf = (caseId: string, step: TimelineEntry): ProcessEvent => {
  const { kind, type, title, number, occurredAt, recordedAt, parties = [], persons, documents } = step;
  const id = `case/${caseId}#${String(number)}`;
  return {
    id,
    activity: title.zh,
    time: occurredAt,
    attributes: [
      { key: 'identity:id', type: 'id', value: id },
      string('eventType', type),
      string('title', title.en),
      date('recordedAt', recordedAt),
      ...given('org:resource', persons[0]?.personId),
      string('lifecycle:transition', 'complete'),
      { key: 'byLaw', type: 'boolean', value: String(kind === 'byLaw') },
      ...given('account', step.account),
      ...listOf(
        'parties',
        parties.map((partyId) => string('party', partyId)),
      ),
      ...listOf(
        'persons',
        persons.map(({ as, personId }) => string(as, personId)),
      ),
      ...listOf(
        'papers',
        documents.map(({ sha256 }) => string('sha256', sha256)),
      ),
    ],
    relations: [
      ...parties.map((partyId) => related(`party/${caseId}/${partyId}`, 'party', 'about', false)),
      ...persons.map(({ personId, as }) => related(`person/${personId}`, 'person', as, true)),
      ...documents.map(({ documentId }) => related(`paper/${caseId}/${documentId}`, 'paper', 'names', false)),
    ],
  };
};

const listOf = (key: string, children: readonly LogAttribute[]): LogAttribute[] =>
  children.length === 0 ? [] : [{ key, type: 'list', children }];

const related = (id: string, type: string, qualifier: string, isShared: boolean): Relation => {
  const object: LogObject = { id, type, isShared };
  return { object, qualifier };
};
