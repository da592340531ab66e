import type { MainState } from '@ecl/enforcement';
import { comparableNumber, addDays, daysBetween, plainDate, type PlainDate } from '@ecl/kernel';
import { hasPartyNamed } from '../case-files/parties.js';
import { hasPerson } from '../case-files/scope.js';
import { expression, integer, select, type Queries } from '../engine/index.js';
import { allOf, condition, equal, within, type Condition, type DayRange } from '../pages/condition.js';

/** The search criteria; all given ones must match. */
export interface CaseSearch {
  /** A complete number of the case, its decision or one of its papers, in any brackets, width and spacing. */
  readonly number?: string | undefined;
  readonly party?: { readonly name: string; readonly match: 'exact' | 'prefix' | 'substring' } | undefined;
  readonly powerCode?: string | undefined;
  readonly fieldCode?: string | undefined;
  /** Of its least advanced party. */
  readonly state?: MainState | undefined;
  /** Some party of the case is there. */
  readonly partyState?: MainState | undefined;
  readonly agencyId?: string | undefined;
  readonly unitId?: string | undefined;
  /** Someone who handles the case now. */
  readonly officer?: string | undefined;
  readonly filedOn?: DayRange | undefined;
  readonly decidedOn?: DayRange | undefined;
  /** Days on which something happened in the case, in the legal sense. */
  readonly occurredOn?: DayRange | undefined;
  /** Days on which something about it was recorded. */
  readonly recordedOn?: DayRange | undefined;
  /** Legal review found that a crime is suspected, and no transfer was approved since (Q02). */
  readonly reviewWantsTransfer?: true | undefined;
  /** Words in the text about conduct, place and facts in the file. */
  readonly text?: string | undefined;
  /**
   * Words, each anywhere in the numbers, the names of the parties or the text. A case that has all of them in its numbers comes first, then one
   * that has them in its names.
   */
  readonly words?: string | undefined;
}

/** What a search asks of each case. Words, and parts of names, are looked up in the index of texts instead. */
export const conditionsOf = (search: CaseSearch, db: Queries): readonly (Condition | undefined)[] => [
  search.number === undefined ? undefined : condition(BY_NUMBER, comparableNumber(search.number)),
  search.party && search.party.match !== 'substring' ? hasPartyNamed(search.party.name, search.party.match) : undefined,
  equal('case_file.powerCode', search.powerCode),
  equal('case_file.fieldCode', search.fieldCode),
  equal('case_file.state', search.state),
  equal('case_file.agencyId', search.agencyId),
  equal('case_file.unitId', search.unitId),
  search.officer === undefined ? undefined : hasPerson('handler', search.officer),
  search.reviewWantsTransfer && condition('case_file.reviewWantsTransfer = 1'),
  search.partyState && condition(BY_PARTY_STATE, search.partyState),
  inDays('case_file', 'filedOn', search.filedOn),
  inDays('case_party', 'decidedOn', search.decidedOn),
  dayCondition('occurred', search.occurredOn, db),
  dayCondition('recorded', search.recordedOn, db),
];

const BY_PARTY_STATE = 'case_file.seq IN (SELECT seq FROM case_party WHERE state = ? AND ended IS NULL)';
/** A number as it is compared is one of the case. */
export const BY_NUMBER = 'case_file.seq IN (SELECT seq FROM case_number WHERE number = ?)';

/** Written as a set of cases, so that the index of the days is used and the list still comes in its own order. */
const inDays = (
  table: 'case_file' | 'case_party',
  column: 'filedOn' | 'decidedOn',
  range: DayRange | undefined,
): Condition | undefined => {
  const days = within(column, range);
  return days && condition(`case_file.seq IN (SELECT seq FROM ${table} WHERE ${days.sql})`, ...days.values);
};

/** So many days are asked of each case; fewer days have few cases, which are collected. */
const LONG_DAYS = 31;
/** Of more days the last case is not looked up. */
const MOST_DAYS = 800;

const dayCondition = (clock: Clock, range: DayRange | undefined, db: Queries): Condition | undefined => {
  const days = within('day', range);
  if (!days) return undefined;
  const each = daysOf(range);
  return each === undefined
    ? condition(`case_file.seq IN (SELECT seq FROM case_day WHERE clock = '${clock}' AND ${days.sql})`, ...days.values)
    : allOf(
        condition('case_file.seq <= ?', lastOn(db, clock, each)),
        condition(
          `EXISTS (SELECT 1 FROM case_day WHERE case_day.seq = case_file.seq AND clock = '${clock}' AND ${days.sql})`,
          ...days.values,
        ),
      );
};

type Clock = 'occurred' | 'recorded';

/** The days of a long range that has both ends. */
const daysOf = (range: DayRange | undefined): readonly PlainDate[] | undefined => {
  if (range?.from === undefined || range.to === undefined) return undefined;
  const from = plainDate(range.from);
  const count = daysBetween(from, plainDate(range.to)) + 1;
  if (count <= LONG_DAYS || count > MOST_DAYS) return undefined;
  return Array.from({ length: count }, (_, index) => addDays(from, index));
};

/** The newest case in which something happened on one of the days: newer ones need not be looked at. */
const LAST_ON = select(
  { seq: expression(integer(), 'ifnull(max(of_day.seq), 0)') },
  `FROM (SELECT (SELECT max(seq) FROM case_day WHERE clock = ? AND day = asked.value) AS seq FROM json_each(?) AS asked) AS of_day`,
);
const lastOn = (db: Queries, clock: Clock, days: readonly PlainDate[]): number =>
  LAST_ON.get(db, clock, JSON.stringify(days))?.seq ?? 0;
