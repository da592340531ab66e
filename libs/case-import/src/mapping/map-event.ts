import type { ForeignStepImported } from '@ecl/enforcement';
import { minorUnits, type Fen, type PlainDate } from '@ecl/kernel';
import type { ForeignEvent, LogHeader } from '../reading/foreign-event.js';
import type { LogFormat } from '../reading/read-foreign-log.js';
import { attributeLookup, type AttributeLookup } from './attribute-lookup.js';
import { localDateBy } from './local-date.js';
import type { MappedActivity, Mapping } from './mapping.js';
import { keptAttributes, type KeptAttributes } from './personal-attributes.js';
import { amountInCell } from './spreadsheet-cells.js';

type StepData = ForeignStepImported['data'];

/** A foreign event as the mapping reads it; its place in the case and the digest of the file are added later. */
export type MappedEvent = Omit<StepData, 'index' | 'source' | 'sourceCaseId'>;

/** A mapping, applied to the events of one log. */
export interface EventMapper {
  /** The id of the case that an event belongs to, as the log writes it; undefined where there is none. */
  caseIdOf(event: ForeignEvent): string | undefined;
  eventOf(event: ForeignEvent): MappedEvent;
  attributesOf(foreignCase: ForeignEvent['case']): KeptAttributes;
}

/**
 * Gives foreign events the meaning that a mapping says they have. Pure. An event that cannot be read as the mapping
 * says (no day, an amount that is not a number) is kept with a note of the problem, and has no meaning.
 * @throws RangeError when the mapping does not describe the format.
 */
export const eventMapper = (mapping: Mapping, format: LogFormat, header: LogHeader): EventMapper => {
  const fields = mapping.fields[format];
  if (!fields) throw new RangeError(`the mapping ${mapping.source.name} has no section for ${format} files`);
  const lookUp = attributeLookup(header.extensions);
  const dayOf = localDateBy(mapping.time);
  const personal = new Set(mapping.personal ?? []);
  const ofCase = format === 'xes';
  const activities = new Map(Object.entries(mapping.activities));
  return {
    caseIdOf: (event) => nonBlank(lookUp(ofCase ? event.case : event, fields.case) ?? header.caseDefaults[fields.case]),
    attributesOf: (foreignCase) => keptAttributes(foreignCase, personal),
    eventOf: (event) => {
      const activity = nonBlank(lookUp(event, fields.activity) ?? header.eventDefaults[fields.activity]);
      const timestamp = lookUp(event, fields.timestamp);
      const occurredOn = timestamp === undefined ? undefined : dayOf(timestamp);
      const meaning = meaningOf(event, activity === undefined ? undefined : activities.get(activity), mapping, lookUp);
      const problem = problemOf(activity, timestamp, occurredOn) ?? meaning.problem;
      // Filled in member by member for speed: every event of every log comes through here.
      const mapped: Writable<MappedEvent> = keptAttributes(event, personal);
      if (activity !== undefined) mapped.activity = activity;
      if (occurredOn !== undefined) mapped.occurredOn = occurredOn;
      if (problem !== undefined) mapped.problem = problem;
      else if (meaning.step) {
        mapped.step = meaning.step;
        if (meaning.money) mapped.money = meaning.money;
      }
      return mapped;
    },
  };
};

const problemOf = (
  activity: string | undefined,
  timestamp: string | undefined,
  occurredOn: PlainDate | undefined,
): string | undefined => {
  if (activity === undefined) return 'the event has no activity';
  if (timestamp === undefined) return 'the event has no time stamp';
  return occurredOn === undefined ? `"${timestamp.slice(0, 100)}" is not a date or a time` : undefined;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Meaning {
  readonly step?: StepData['step'];
  readonly money?: StepData['money'];
  readonly problem?: string;
}

const NO_MEANING: Meaning = {};

const meaningOf = (
  event: ForeignEvent,
  mapped: MappedActivity | undefined,
  { money }: Mapping,
  lookUp: AttributeLookup,
): Meaning => {
  if (!mapped) return NO_MEANING;
  const step = { kind: mapped.step, ...(mapped.to === undefined ? {} : { to: mapped.to }) };
  if (mapped.amountFrom === undefined || !money) return { step };
  const written = lookUp(event, mapped.amountFrom);
  if (written === undefined) return { problem: `the event has no ${mapped.amountFrom}, which should hold its amount` };
  try {
    return { step, money: { amount: amountIn(written, money), currency: money.currency } };
  } catch (error) {
    if (error instanceof RangeError) return { problem: `${mapped.amountFrom}: ${error.message.slice(0, 500)}` };
    throw error;
  }
};

const amountIn = (written: string, { cells, minorDigits }: NonNullable<Mapping['money']>): Fen =>
  cells === undefined ? minorUnits(written, minorDigits) : amountInCell(written, minorDigits);

const nonBlank = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);
