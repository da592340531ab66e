import {
  calendarHistory,
  calendarNewsFrom,
  parametersOf,
  rulePacks,
  rulePacksFrom,
  workingCalendar,
  type ClockFacts,
  type ParametersOn,
  type RegisterEvent,
  type WorkingCalendar,
} from '@ecl/enforcement';
import { instant, type Instant } from '@ecl/kernel';
import { columnsOf, json, oneOf, rowNumber, select, table, text, type Tables } from '../engine/index.js';

export interface LawOfClocks {
  readonly parametersOn: ParametersOn;
  readonly calendar: WorkingCalendar;
}

/** What the registers say that a clock may depend on, each register in its own order. */
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

const national = parametersOf(undefined, { packs: rulePacks() });
/** Everything that is known by now. */
const AFTER_ALL = instant('9999-12-31T00:00:00Z');

/**
 * The law by which the clocks are reckoned, as far as the registers are known by now. No agency sets the length of a term;
 * whether a clock runs, or a stop counts, may be for it to say.
 */
export const lawOf = (db: Tables): ((agencyId: string, facts: ClockFacts) => LawOfClocks) => {
  const calendar = calendarIn(db);
  let packs: ReturnType<typeof rulePacksFrom> | undefined;
  return (agencyId, facts) => {
    if (!dependsOnTheAgency(facts)) return { parametersOn: national, calendar };
    packs ??= rulePacksFrom(ENTRIES.all(db, 'parameters').map(({ event }) => event));
    return { parametersOn: parametersOf(agencyId, { packs }), calendar };
  };
};

/** The calendar of the package, with the notices that were registered. */
export const calendarIn = (db: Tables): WorkingCalendar => {
  const entries = ENTRIES.all(db, 'calendar');
  return entries.length === 0 ? workingCalendar() : calendarHistory(calendarNewsFrom(entries)).asKnownAt(AFTER_ALL);
};

const dependsOnTheAgency = ({ onlyWhere, stops }: ClockFacts): boolean =>
  onlyWhere !== undefined || stops.some((stop) => stop.onlyWhere !== undefined);
