import {
  INSTANT_PATTERN,
  isInstant,
  isPlainDate,
  PLAIN_DATE_PATTERN,
  UUID_PATTERN,
  type Fen,
  type Instant,
  type JsonValue,
  type PlainDate,
  type Uuid,
} from '@ecl/kernel';
import { withKeyword } from './keyword.js';
import { marked } from './marks.js';
import { CODE_PATTERN, SHA256_PATTERN } from './patterns.js';
import type { PatternWords } from './schema-node.js';
import Type, { type Static, type TEnum, type TProperties, type TSchema, type TUnion } from 'typebox';

export type { Static, TSchema } from 'typebox';

/**
 * The building blocks for descriptions of payloads. They make JSON Schema (2020-12): one description gives the type,
 * the check at append and at the HTTP boundary, and the published contract.
 */

/** An object with exactly these members; an unknown one is an error, never silently kept. */
export const record = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

export const optional = <S extends TSchema>(schema: S) => Type.Optional(schema);
export const listOf = <S extends TSchema>(schema: S, limits: { min?: number; max?: number } = {}) =>
  Type.Array(schema, { minItems: limits.min ?? 0, maxItems: limits.max ?? 1000 });
export const oneOf = <V extends string[]>(...values: V): TEnum<V> => Type.Enum<V>(values);
export const anyOf = <S extends TSchema[]>(...schemas: S): TUnion<S> => Type.Union<S>(schemas);
export const exactly = <const V extends string | number | boolean>(value: V) => Type.Literal(value);
export const flag = () => Type.Boolean();
export const integer = (limits: { min?: number; max?: number } = {}) =>
  Type.Integer({ minimum: limits.min ?? Number.MIN_SAFE_INTEGER, maximum: limits.max ?? Number.MAX_SAFE_INTEGER });

/** Text for people: not empty, not only white space, and limited in length so that one field cannot fill a disk. */
export const text = (limits: { max?: number } = {}) =>
  Type.String({ minLength: 1, maxLength: limits.max ?? 4000, pattern: '\\S' });

/** Text of a form of its own. `form` says it in words that follow "must be" and 应为: a pattern means nothing to a reader. */
export const textLike = (pattern: string, form: PatternWords, limits: { max?: number } = {}) =>
  withKeyword(Type.String({ pattern, ...(limits.max === undefined ? {} : { maxLength: limits.max }) }), 'x-form', form);

/** A machine-readable name: letters, digits and `- _ . :`, at most 100. */
export const code = () => Type.String({ pattern: CODE_PATTERN });

/** A map from text to text, as foreign systems give it. */
export const textMap = () => Type.Record(Type.String(), Type.String({ maxLength: 100_000 }));

const check = <S extends TSchema>(schema: S, test: (value: string) => boolean, message: string) =>
  Type.Refine(
    schema,
    (value) => typeof value === 'string' && test(value),
    () => message,
  );

/** `2026-05-06`; it must be a real day. */
export const date = () =>
  check(
    Type.Unsafe<PlainDate>({ type: 'string', format: 'date', pattern: PLAIN_DATE_PATTERN }),
    isPlainDate,
    'is not a day that exists',
  );

/** `2026-05-06T01:00:00.000Z`: UTC with milliseconds. */
export const moment = () =>
  check(
    Type.Unsafe<Instant>({ type: 'string', format: 'date-time', pattern: INSTANT_PATTERN }),
    isInstant,
    'is not a moment in time',
  );

/** Whole fen. */
export const money = (limits: { min?: number; max?: number } = {}) =>
  marked(
    Type.Unsafe<Fen>({
      type: 'integer',
      minimum: limits.min ?? 0,
      maximum: limits.max ?? Number.MAX_SAFE_INTEGER,
      'x-unit': 'fen',
    }),
    'amount',
  );

export const uuid = () => Type.Unsafe<Uuid>({ type: 'string', format: 'uuid', pattern: UUID_PATTERN });

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = () => Type.String({ pattern: SHA256_PATTERN });

/** Any JSON, for foreign attributes. */
export const json = () => Type.Unsafe<JsonValue>(Type.Unknown());

/**
 * Marks a field as personal data of a natural person. `of` names the sibling member that holds the id of the person
 * whose data it is (or, with a leading `/`, a JSON Pointer from the root of the payload). The field is encrypted with
 * that person's key at append; its meaning does not change (`tamper-evidence` 3.3).
 */
export const personal = <S extends TSchema>(schema: S, { of }: { of: string }): S =>
  withKeyword(schema, 'x-personal', { of });

export type { Static as TypeOf };
export type PayloadSchema = TSchema;
export type Payload<S extends TSchema> = Static<S>;
