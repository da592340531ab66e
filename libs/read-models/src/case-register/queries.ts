import type { MainState } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import {
  unlessSealed,
  unlessSealedTo,
  withinEachGround,
  withinScope,
  type SealedRecords,
} from '../case-files/scope.js';
import type { CaseScope } from '@ecl/identity';
import { columnsOf, select, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { conditionsOf, type CaseSearch } from './case-search.js';
import {
  dueOf,
  NEXT_DUE_OF_CASE,
  PARTIES_OF_CASE,
  partyOf,
  progressOf,
  type CaseParty,
  type Due,
  type Progress,
} from './parties-of-case.js';
import { INDEXED, registeredCase } from './schema.js';
import { matchOf } from '../case-files/word-index.js';

export interface CaseRow {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly decisionNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly powerCode: string;
  readonly fieldCode: string;
  /** That of its least advanced party. */
  readonly state: MainState;
  readonly conduct: string;
  readonly place: string;
  readonly parties: readonly CaseParty[];
  /** Undefined where the case has one party. */
  readonly progress: Progress | undefined;
  readonly filedOn: PlainDate | undefined;
  readonly decidedOn: PlainDate | undefined;
  readonly closedOn: PlainDate | undefined;
  /** The running time limit that ends next; undefined without one. */
  readonly nextDue: Due | undefined;
  readonly flags: {
    readonly hasTransfer: boolean;
    readonly isSuspended: boolean;
    readonly isPublished: boolean;
    readonly hasRemedy: boolean;
    readonly concernsMinor: boolean;
    readonly isSealed: boolean;
  };
}

/**
 * Cases that someone may see and that match the search, newest first; those that are found by words, the best places first.
 * @throws InvalidPage
 */
export const searchCases = (
  db: Queries,
  scope: CaseScope,
  search: CaseSearch = {},
  page: PageRequest = {},
  sealed?: SealedRecords,
): Page<CaseRow> => {
  const size = sizeOf(page);
  const asked = allOf(unlessSealedTo(scope, 'file', sealed), ...conditionsOf(search, db));
  const found: (SelectedRow<typeof CASE> & { readonly rank: number })[] = [];
  for (const { rank, match, before } of placesOf(search, below(page))) {
    if (found.length > size) break;
    const rows =
      match === undefined
        ? newest(scope, asked, { before, count: size + 1 }, (rest, values) => select(CASE, rest).all(db, ...values))
        : matching(db, match, allOf(withinScope(scope), asked), before, size + 1);
    found.push(...rows.map((row) => ({ ...row, rank })));
  }
  const { rows: shown, next } = pageOf(found, size, ({ rank, seq }) => rank * RANK + seq);
  return { rows: shown.map(({ rank: _, ...row }) => caseRow(row)), next };
};

/** Every case of a register that was told for one reader, and matches the search; what was told last comes first. */
export const everyRow = (db: Queries, search: CaseSearch): readonly CaseRow[] => {
  const { sql, values } = allOf(...conditionsOf(search, db));
  return placesOf(search, Number.MAX_SAFE_INTEGER)
    .flatMap(({ match }) =>
      match === undefined
        ? select(CASE, `FROM case_file WHERE ${sql} ORDER BY case_file.seq DESC`).all(db, ...values)
        : matching(db, match, { sql, values }, Number.MAX_SAFE_INTEGER, -1),
    )
    .map(caseRow);
};

type Found = readonly SelectedRow<typeof CASE>[];

/** The newest cases from below a number on; one that several grounds show comes once. @param rowsOf reads rows `FROM case_file …` */
const newest = <Row extends { readonly seq: number }>(
  scope: CaseScope,
  asked: Condition,
  { before, count }: { readonly before: number; readonly count: number },
  rowsOf: (rest: string, values: Condition['values']) => readonly Row[],
): readonly Row[] => {
  const each = withinEachGround(scope).map((ground) => {
    const { sql, values } = allOf(condition('case_file.seq < ?', before), ground, asked);
    return rowsOf(`FROM case_file WHERE ${sql} ORDER BY case_file.seq DESC LIMIT ?`, [...values, count]);
  });
  if (each.length <= 1) return each[0] ?? [];
  const once = new Map(each.flat().map((row) => [row.seq, row]));
  return [...once.values()].toSorted((a, b) => b.seq - a.seq).slice(0, count);
};

/** The index is read from the newest case on, and only as far as the page needs it. */
const matching = (db: Queries, match: string, { sql, values }: Condition, before: number, count: number): Found =>
  select(
    CASE,
    `FROM case_text CROSS JOIN case_file ON case_file.seq = case_text.rowid
       WHERE case_text MATCH ? AND case_text.rowid < ? AND ${sql} ORDER BY case_text.rowid DESC LIMIT ?`,
  ).all(db, match, before, ...values, count);

/** More than there are cases: the key of a page has the place in which a case was found, and its number. */
const RANK = 1e13;

interface SearchedPlace {
  /** 0: the best. */
  readonly rank: number;
  readonly match: string | undefined;
  /** The number below which the cases of this place are that the page may still show. */
  readonly before: number;
}

/** Where words are looked for, one place after another; what was found in an earlier one does not come again. */
const placesOf = (search: CaseSearch, after: number): readonly SearchedPlace[] => {
  const filters = [
    ...(search.text === undefined ? [] : [matchOf(search.text, ['content'])]),
    ...(search.party?.match === 'substring' ? [matchOf(search.party.name, ['parties'])] : []),
  ];
  if (search.words === undefined) {
    if (filters.includes(undefined)) return [];
    return [{ rank: 0, match: filters.length === 0 ? undefined : filters.join(' AND '), before: after }];
  }
  const { words } = search;
  const wanted = [['numbers'], ['parties'], INDEXED].map((columns) => matchOf(words, columns));
  const [from, seq] = after === Number.MAX_SAFE_INTEGER ? [0, after] : [Math.floor(after / RANK), after % RANK];
  return wanted.flatMap((match, rank) => {
    const all = [...filters, match];
    if (rank < from || all.includes(undefined)) return [];
    const earlier = wanted.slice(0, rank).map((each) => ` NOT ${each ?? ''}`);
    return [
      {
        rank,
        match: `(${all.join(' AND ')})${earlier.join('')}`,
        before: rank === from ? seq : Number.MAX_SAFE_INTEGER,
      },
    ];
  });
};

/** Whether the register holds any case: anyone may learn this, but nothing more. */
export const hasCases = (db: Queries): boolean => db.get('SELECT 1 FROM case_file LIMIT 1') !== undefined;

/** One case that someone may see, sealed or not: anyone who asks for a file by its id knows of it. */
export const caseById = (db: Queries, scope: CaseScope, caseId: string): CaseRow | undefined => {
  const { sql, values } = allOf(equal('case_file.caseId', caseId), withinScope(scope));
  const row = select(CASE, `FROM case_file WHERE ${sql}`).get(db, ...values);
  return row && caseRow(row);
};

/**
 * The ids of cases of which something is published now, newest first, for whoever may at least know of their decisions.
 * @throws InvalidPage
 */
export const publishedCases = (db: Queries, scope: CaseScope, page: PageRequest = {}): Page<string> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(
    condition('case_file.seq < ?', below(page)),
    condition('case_file.isPublished = 1'),
    withinScope(scope, 'decision'),
    unlessSealed(),
  );
  const rows = select(OF_CASE, `FROM case_file WHERE ${sql} ORDER BY case_file.seq DESC LIMIT ?`).all(
    db,
    ...values,
    size + 1,
  );
  const { rows: shown, next } = pageOf(rows, size, ({ seq }) => seq);
  return { rows: shown.map(({ caseId }) => caseId), next };
};

/** A case that somebody may see, by the number that orders it. */
export interface CaseToTell {
  readonly seq: number;
  readonly caseId: string;
}

/**
 * The cases that someone may see and that may have been there by two moments: whatever else they were then is for their own steps to say.
 * Newest first, from below a number on.
 * @throws InvalidPage
 */
export const casesToTell = (
  db: Queries,
  scope: CaseScope,
  { knownBy, happenedBy }: { readonly knownBy: PlainDate | undefined; readonly happenedBy: PlainDate | undefined },
  page: PageRequest,
): readonly CaseToTell[] => {
  // The days on which something happened are those that are known now: what was known then may have been earlier ones.
  const happened = knownBy === undefined ? beganBy('occurred', happenedBy) : undefined;
  const asked = allOf(unlessSealed(), beganBy('recorded', knownBy), happened);
  const wanted = { before: below(page), count: sizeOf(page) };
  return newest(scope, asked, wanted, (rest, values) => select(OF_CASE, rest).all(db, ...values));
};

const beganBy = (clock: 'occurred' | 'recorded', day: PlainDate | undefined): Condition | undefined =>
  day === undefined
    ? undefined
    : condition(
        `EXISTS (SELECT 1 FROM case_day WHERE case_day.seq = case_file.seq AND clock = '${clock}' AND day <= ?)`,
        day,
      );

const OF_CASE = columnsOf(registeredCase, 'seq', 'caseId');

const CASE = {
  ...columnsOf(
    registeredCase,
    'seq',
    'caseId',
    'caseNumber',
    'decisionNumber',
    'agencyId',
    'unitId',
    'powerCode',
    'fieldCode',
    'state',
    'conduct',
    'place',
    'filedOn',
    'decidedOn',
    'closedOn',
  ),
  ...columnsOf(registeredCase, 'hasTransfer', 'isSuspended', 'isPublished', 'hasRemedy', 'concernsMinor', 'isSealed'),
  parties: PARTIES_OF_CASE,
  nextDue: NEXT_DUE_OF_CASE,
};

const caseRow = ({ seq: _, ...row }: SelectedRow<typeof CASE>): CaseRow => {
  const { hasTransfer, isSuspended, isPublished, hasRemedy, concernsMinor, isSealed, nextDue, parties, ...said } = row;
  return {
    ...said,
    parties: parties.map(partyOf),
    progress: progressOf(parties),
    nextDue: dueOf(nextDue),
    flags: { hasTransfer, isSuspended, isPublished, hasRemedy, concernsMinor, isSealed },
  };
};
