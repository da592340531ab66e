import { INSTANT_PATTERN, isInstant, isPlainDate, momentOf, RFC_3339_PATTERN } from '@ecl/kernel';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { isOutOfReach } from '../input/out-of-reach.js';
import { A_DAY, atMost, DAY_MEANT, NOT_EMPTY, ofType, oneOf, type Words } from '../input/words.js';
import { checkThat, member, said, type Check, type MemberOptions } from './member.js';

const isText: Check = IsString(said(ofType('string')));
const string = { type: 'string' } as const;

/** Text for people or programs: not empty, not only white space. */
export const Text = ({ max, ...options }: MemberOptions & { readonly max?: number } = {}): PropertyDecorator =>
  member(
    [
      isText,
      Matches(/\S/, said(NOT_EMPTY)),
      ...(max === undefined ? [] : [MaxLength(max, said(atMost(max, 'character')))]),
    ],
    { ...string, minLength: 1, ...(max === undefined ? {} : { maxLength: max }) },
    options,
  );

/** Any text, even an empty one. */
export const AnyText = (options: MemberOptions = {}): PropertyDecorator => member([isText], string, options);

/** Text that matches a pattern; the words have the example in them, where a person may read them. */
export const TextLike = (
  pattern: RegExp,
  words: Words,
  options: MemberOptions & { readonly format?: string; readonly example: string },
): PropertyDecorator =>
  member(
    [isText, Matches(pattern, said(words))],
    { ...string, pattern: pattern.source, ...(options.format === undefined ? {} : { format: options.format }) },
    options,
  );

/** One of a fixed set of words. */
export const Choice = (
  values: readonly string[],
  options: MemberOptions & { readonly words?: Words } = {},
): PropertyDecorator =>
  member([isText, IsIn(values, said(options.words ?? oneOf(values)))], { ...string, enum: [...values] }, options);

/** One of many words; the contract gives their form, not each of them. */
export const Known = (
  values: ReadonlySet<string>,
  words: Words,
  { schema = {}, ...options }: MemberOptions & { readonly schema?: Partial<ApiPropertyOptions> } = {},
): PropertyDecorator =>
  member(
    [isText, checkThat('isKnown', (value) => typeof value === 'string' && values.has(value), words)],
    { ...string, ...schema } as ApiPropertyOptions,
    options,
  );

/** `2026-05-06`; it must be a real day. */
export const Day = (options: MemberOptions = {}): PropertyDecorator =>
  member(
    [
      isText,
      checkThat('isDay', (value) => typeof value === 'string' && isPlainDate(value), A_DAY),
      checkThat('isDayMeant', (value) => typeof value !== 'string' || !isOutOfReach(value), DAY_MEANT),
    ],
    { ...string, format: 'date' },
    options,
  );

/** The last day of a range; another member of the class has its first day. */
export const NotBefore = <Query>(first: keyof Query & string): PropertyDecorator =>
  checkThat(
    'isNotBefore',
    (last, query) => {
      const from = (query as Readonly<Record<string, unknown>>)[first];
      return typeof from !== 'string' || typeof last !== 'string' || from <= last;
    },
    {
      zh: `早于 ${first}；截止日期不得早于起始日期`,
      en: `is before ${first}; the last day must not be before the first`,
    },
  );

/** `2026-05-06T01:00:00.000Z`: UTC with milliseconds, as every answer writes a moment. */
export const Moment = (options: MemberOptions = {}): PropertyDecorator =>
  member(
    [isText, checkThat('isMoment', (value) => typeof value === 'string' && isInstant(value), A_MOMENT)],
    { ...string, format: 'date-time', pattern: INSTANT_PATTERN },
    options,
  );

/**
 * A moment that a request gives, in any form of RFC 3339 with an offset; it is read into the form of answers. In an
 * address a `+` that is not encoded arrives as a space, and means nothing else there.
 */
export const MomentGiven = (options: MemberOptions = {}): PropertyDecorator => {
  const read = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (momentOf(value.replace(/ (?=\d{2}:\d{2}$)/, '+')) ?? value) : value,
  );
  const checked = member(
    [isText, checkThat('isMoment', (value) => typeof value === 'string' && isInstant(value), A_MOMENT)],
    { ...string, format: 'date-time', pattern: RFC_3339_PATTERN },
    options,
  );
  return (target, name) => {
    read(target, name);
    checked(target, name);
  };
};

const A_MOMENT: Words = {
  zh: '应为带时区的时刻，如 2026-05-06T09:00:00+08:00',
  en: 'must be a moment with its offset, such as 2026-05-06T09:00:00+08:00',
};
