import {
  actsOn,
  CLOCKS,
  hasBegun,
  isLate,
  isOpenRun,
  readingOn,
  warnsOn,
  type ClockFacts,
  type ClockReading,
} from '@ecl/enforcement';
import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { NewRow } from '../engine/index.js';
import type { LawOfClocks } from '../law/law-entries.js';
import type { deadline } from './deadline-schema.js';

/** The columns of a row that follow from its facts. */
export type Reckoned = Omit<
  NewRow<typeof deadline.columns>,
  'id' | 'seq' | 'clock' | 'subject' | 'agencyId' | 'unitId' | 'knownFrom'
>;

const NOTHING_DUE = { dueOn: undefined, dueAt: undefined, warnsOn: undefined, actsOn: undefined } as const;
const IN_NO_LIST = { list: undefined, day: undefined } as const;

/** What follows from the facts, as of the day on which something last happened to the clock. */
export const reckoned = (on: PlainDate, facts: ClockFacts, { parametersOn, calendar }: LawOfClocks): Reckoned => {
  const isOpen = isOpenRun(facts);
  const nothing = { facts, isOpen, ...NOTHING_DUE, ...IN_NO_LIST, isProvisional: false };
  if (!hasBegun(facts)) return nothing;
  const reading = readingOn(on, facts, parametersOn, calendar);
  if (!reading.applies) return nothing;
  return {
    facts,
    isOpen,
    dueOn: reading.dueOn,
    dueAt: reading.dueAt,
    warnsOn: warnsOn(facts, reading),
    actsOn: actsOn(facts, reading),
    isProvisional: reading.isProvisional,
    ...(CLOCKS[facts.clock].nature === 'duty' ? listed(on, facts, reading) : IN_NO_LIST),
  };
};

/** The day as of which a row that is in the tables was reckoned: a stopped one as of the day on which that was recorded. */
export const reckonedOn = ({
  list,
  day,
  facts,
}: {
  readonly list: Reckoned['list'];
  readonly day: PlainDate | undefined;
  readonly facts: ClockFacts;
}): PlainDate => (list === 'stopped' && day !== undefined ? day : facts.from);

const listed = (on: PlainDate, { end }: ClockFacts, reading: ClockReading): Pick<Reckoned, 'list' | 'day'> => {
  // A stop whose end is known has moved the last day already; only one without an end keeps the clock out of the list.
  if (!end) {
    if (reading.isOpenEnded) return { list: 'stopped', day: on };
    return { list: reading.isProvisional ? 'provisional' : 'running', day: reading.dueOn };
  }
  if (end.how !== 'done') return IN_NO_LIST;
  return { list: isLate(reading, end.at) ? 'metLate' : 'met', day: chinaDateOf(end.at) };
};
