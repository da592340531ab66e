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
  textLike,
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
 *   - `cells: spreadsheet` also reads days as Excel and WPS write them: `2019/11/3`, `2019年11月3日`, full-width digits, and numbers of days
 *     (`43772`), counted from 1900; `spreadsheet1904` counts them from 1904
 * - `zone`: time stamps are moments; the day is that of the named time zone
 */
const timeRule = () =>
  anyOf(
    record({ rule: exactly('localDate'), cells: optional(oneOf('spreadsheet', 'spreadsheet1904')) }),
    record({
      rule: exactly('zone'),
      zone: textLike('^[A-Za-z0-9_+\\-/]{1,60}$', {
        en: 'a time zone such as Asia/Shanghai',
        zh: '时区，如 Asia/Shanghai',
        example: 'Asia/Shanghai',
      }),
    }),
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
    name: textLike(
      '^[a-z0-9]+(-[a-z0-9]+)*$',
      {
        en: 'a name such as road-fines: small letters, digits and -, at most 60 characters',
        zh: '名称，如 road-fines：只含小写字母、数字和 -，至多 60 个字符',
        example: 'road-fines',
      },
      { max: 60 },
    ),
    title: text({ max: 400 }),
    citation: text(),
    licence: text(),
  }),
  fields: record({
    xes: optional(fields({})),
    csv: optional(
      fields({
        delimiter: optional(
          textLike('^[^"\\r\\n]$', {
            en: 'one sign such as ; (no quotation mark)',
            zh: '一个字符，如 ;（不能是引号）',
            example: ';',
          }),
        ),
        encoding: optional(
          textLike('^[A-Za-z0-9_.:-]{1,40}$', {
            en: 'an encoding such as utf-8',
            zh: '字符编码，如 utf-8',
            example: 'utf-8',
          }),
        ),
      }),
    ),
  }),
  time: timeRule(),
  /** Events of a case keep the order of the file, also those of one day: no other order is offered. */
  order: exactly('file'),
  money: optional(
    record({
      currency: textLike('^[A-Z]{3}$', { en: 'a currency such as EUR', zh: '币种，如 EUR', example: 'EUR' }),
      minorDigits: integer({ min: 0, max: 4 }),
      /** Also reads amounts as Excel and WPS show them: `1,234.50`, `￥1,234.5`, full-width digits. */
      cells: optional(exactly('spreadsheet')),
    }),
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
