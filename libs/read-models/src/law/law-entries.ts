import {
  calendarHistory,
  calendarNewsFrom,
  parametersOf,
  rulePacks,
  rulePacksFrom,
  workingCalendar,
  type ClockFacts,
  type ParametersOn,
  type RecordedEntry,
  type RegisterEvent,
  type WorkingCalendar,
} from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { instant, type Instant } from '@ecl/kernel';
import {
  columnsOf,
  insert,
  json,
  oneOf,
  rowNumber,
  select,
  table,
  text,
  type Queries,
  type Tables,
} from '../engine/index.js';
import { recordedAtOf } from '../handling/handlers.js';

/** The law by which a time limit is reckoned. */
export interface LawOfClocks {
  readonly parametersOn: ParametersOn;
  readonly calendar: WorkingCalendar;
}

/** What the registers say that a time limit may depend on, each register in its own order. */
export const lawEntry = table(
  'law_entry',
  {
    id: rowNumber(),
    register: oneOf('calendar', 'parameters'),
    event: json<RegisterEvent>(),
    recordedAt: text<Instant>(),
  },
  { indexes: { law_entry_by_register: ['register', 'id'] } },
);

const ENTRIES = select(columnsOf(lawEntry, 'event', 'recordedAt'), 'FROM law_entry WHERE register = ? ORDER BY id');

/** The entries of a register as far as they are known by now; the place of an entry is its number. */
export const lawEntries = (db: Queries, register: 'calendar' | 'parameters'): readonly RecordedEntry[] =>
  ENTRIES.all(db, register);

/** Keeps an entry of a register, or a correction. */
export const keepLawEntry = (register: 'calendar' | 'parameters', event: RecordedEvent, db: Tables): void =>
  insert(db, lawEntry, {
    register,
    event: { type: event.type, data: event.data } as RegisterEvent,
    recordedAt: recordedAtOf(event),
  });

const national = parametersOf(undefined, { packs: rulePacks() });
/** Everything that is known by now. */
const AFTER_ALL = instant('9999-12-31T00:00:00Z');

/**
 * The law by which the clocks are reckoned, as far as the registers are known by now. No agency sets the length of a term;
 * whether a clock runs, or a stop counts, may be for it to say.
 */
export const lawOf = (db: Queries): LawForRows => lawWith(db, calendarIn(db));

type LawForRows = (agencyId: string, facts: ClockFacts) => LawOfClocks;

/** The same with another calendar, and with what the agencies had set by a moment. */
export const lawWith = (db: Queries, calendar: WorkingCalendar, by: Instant = AFTER_ALL): LawForRows => {
  let packs: ReturnType<typeof rulePacksFrom> | undefined;
  return (agencyId, facts) => {
    if (!dependsOnTheAgency(facts)) return { parametersOn: national, calendar };
    packs ??= rulePacksFrom(
      lawEntries(db, 'parameters')
        .filter(({ recordedAt }) => recordedAt <= by)
        .map(({ event }) => event),
    );
    return { parametersOn: parametersOf(agencyId, { packs }), calendar };
  };
};

/** The same as the ledger knew it at a moment; undefined: as it is known now. */
export const lawAsKnownAt = (db: Queries, moment: Instant | undefined): LawForRows =>
  moment === undefined ? lawOf(db) : lawWith(db, calendarOf(lawEntries(db, 'calendar'), moment), moment);

/** The calendar of the package, with the notices that were registered. */
export const calendarIn = (db: Queries): WorkingCalendar => calendarOf(lawEntries(db, 'calendar'));

/** The calendar after these entries of its register, as far as they were recorded by a moment. */
export const calendarOf = (entries: readonly RecordedEntry[], by: Instant = AFTER_ALL): WorkingCalendar =>
  entries.length === 0 ? workingCalendar() : calendarHistory(calendarNewsFrom(entries)).asKnownAt(by);

const dependsOnTheAgency = ({ onlyWhere, stops }: ClockFacts): boolean =>
  onlyWhere !== undefined || stops.some((stop) => stop.onlyWhere !== undefined);
