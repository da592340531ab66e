import type { Unit } from '@ecl/web';

/** In what the numbers of payloads and answers count; amounts say `fen` themselves. */
const UNITS: Readonly<Record<Exclude<Unit, 'fen'>, readonly string[]>> = {
  day: ['days', 'daysLate', 'daysOverdue', 'leftDays', 'periodDays', 'reconsiderationDays', 'termExceededByDays'],
  month: ['suitMonths'],
  minute: ['minutes', 'recordedAfterMinutes'],
  millisecond: ['lagMs'],
  second: ['secondsLeft'],
  share: ['share'],
  kilometre: ['kilometresToBank'],
  byte: ['arrived', 'bytes'],
  piece: [
    'advisories',
    'alarms',
    'becomeLate',
    'cases',
    'decided',
    'found',
    'kept',
    'left',
    'moved',
    'eventsPerSecond',
    'projected',
    'parties',
    'refused',
    'times',
    'waiting',
    'deadLetters',
    'replayed',
    'DeadLetterEntry/attempts',
    'SectionOfFile/missing',
    'ReaderOfFile/papers',
    'limit',
    'size',
  ],
  number: [
    'actualRevision',
    'attempt',
    'endedByStep',
    'reading',
    'PaperOfFile/step',
    'SectionOfFile/steps',
    'calendarUpTo',
    'entry',
    'id',
    'number',
    'replacedBy',
    'revision',
    'round',
    'status',
    'test',
    'version',
    'year',
    'after',
  ],
  ofThing: ['quantity'],
  ofUnit: ['LatenessOfStep/amount'],
  ofParameter: ['value', 'citizen', 'soleTrader', 'organisation'],
};

const UNIT_OF: ReadonlyMap<string, Unit> = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) => names.map((name) => [name, unit as Unit] as const)),
);

export const unitOf = (owner: string, name: string): Unit | undefined =>
  UNIT_OF.get(`${owner}/${name}`) ?? UNIT_OF.get(name);
