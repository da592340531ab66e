import { FOREIGN_STEP_KINDS } from '@ecl/enforcement';
import {
  anyOf,
  exactly,
  integer,
  listOf,
  oneOf,
  optional,
  record,
  text,
  type Payload,
  type PayloadSchema,
} from '@ecl/event-sourcing';
import Type from 'typebox';

/** What each column or attribute key means. */
const fields = <P extends Record<string, PayloadSchema>>(more: P) =>
  record({ case: text({ max: 200 }), activity: text({ max: 200 }), timestamp: text({ max: 200 }), ...more });

/**
 * - `localDate`: the first ten characters are the day at the place of the log, as written there; the right rule for a log
 *   whose time stamps are local midnights, which an offset from UTC would otherwise move to the day before
 * - `zone`: time stamps are moments; the day is that of the named time zone
 */
const timeRule = () =>
  anyOf(
    record({ rule: exactly('localDate') }),
    record({ rule: exactly('zone'), zone: Type.String({ pattern: '^[A-Za-z0-9_+\\-/]{1,60}$' }) }),
  );

const activity = () =>
  record({
    step: oneOf(...FOREIGN_STEP_KINDS),
    /** The column or attribute that holds the amount of money of the step. */
    amountFrom: optional(text({ max: 200 })),
    /** The body that an appeal goes to. */
    to: optional(text({ max: 100 })),
  });

/** How a foreign log is to be read: the form of a mapping file. */
export const mappingSchema = record({
  source: record({
    /** Becomes part of stream names: `imported-<name>-<case>`. Never change it: it is what makes a second run the same run. */
    name: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 }),
    title: text({ max: 400 }),
    citation: text(),
    licence: text(),
  }),
  fields: record({
    xes: optional(fields({})),
    csv: optional(
      fields({
        delimiter: optional(Type.String({ pattern: '^[^"\\r\\n]$' })),
        encoding: optional(Type.String({ pattern: '^[A-Za-z0-9_.:-]{1,40}$' })),
      }),
    ),
  }),
  time: timeRule(),
  /** Events of a case keep the order of the file, also those of one day: no other order is offered. */
  order: exactly('file'),
  money: optional(
    record({ currency: Type.String({ pattern: '^[A-Z]{3}$' }), minorDigits: integer({ min: 0, max: 4 }) }),
  ),
  /** Keys whose values are personal data; they are kept apart from the others. */
  personal: optional(listOf(text({ max: 200 }))),
  activities: Type.Record(Type.String({ minLength: 1 }), activity()),
});

export type MappingFile = Payload<typeof mappingSchema>;
export type MappedActivity = MappingFile['activities'][string];

/** A mapping file, checked, with the digest of its bytes. */
export interface Mapping extends MappingFile {
  readonly sha256: string;
}
