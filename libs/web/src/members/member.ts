import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { GIVEN, type CheckContext } from '../input/faults.js';
import type { Words } from '../input/words.js';

/** The options of every kind of member. */
export interface MemberOptions {
  /** It may be left out. */
  readonly optional?: true;
  /** It may be null, which means that there is no value. */
  readonly nullable?: true;
  readonly description?: string;
  readonly example?: unknown;
  /** It still works, but another member replaces it. */
  readonly deprecated?: true;
}

/** A decorator of class-validator with its words already in it. */
export type Check = PropertyDecorator;

/** Passes the words of a check to class-validator, in both languages. */
export const said = (words: Words, more: Partial<CheckContext> = {}): ValidationOptions => ({
  message: words.en,
  context: { zh: words.zh, en: words.en, ...more } satisfies CheckContext,
});

/** A check that class-validator does not have. */
export const checkThat = (
  name: string,
  holds: (value: unknown, owner: object) => boolean,
  words: Words,
  more: Partial<CheckContext> = {},
): Check =>
  ValidateBy(
    { name, validator: { validate: (value: unknown, asked) => holds(value, asked?.object ?? {}) } },
    said(words, more),
  );

const isGiven = checkThat(GIVEN, (value) => value !== undefined, { zh: '缺少', en: 'must be given' });

/**
 * Describes a member of a class once: for class-validator, and for the published contract. The swagger plugin would add
 * the second part only in a build, so the contract would differ under Jest. @param checks run in this order
 */
export const member =
  (checks: readonly Check[], schema: ApiPropertyOptions, options: MemberOptions = {}): PropertyDecorator =>
  (target, name) => {
    const { optional = false, nullable = false, description, example, deprecated } = options;
    // Not class-validator's IsOptional, which accepts null wherever a member may be absent.
    if (optional) ValidateIf((_, value) => value !== undefined)(target, name);
    else isGiven(target, name);
    if (nullable) ValidateIf((_, value) => value !== null)(target, name);
    for (const check of checks) check(target, name);
    ApiProperty({
      ...schema,
      required: !optional,
      ...(nullable ? { nullable } : {}),
      ...(description === undefined ? {} : { description }),
      ...(example === undefined ? {} : { example }),
      ...(deprecated === undefined ? {} : { deprecated }),
    } as ApiPropertyOptions)(target, name);
  };
