import type { JsonValue } from './json.js';

/** Thrown for a value that has no canonical form. `path` is a JSON Pointer (RFC 6901) to it. */
export class NotCanonicalizable extends Error {
  override readonly name = 'NotCanonicalizable';
  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`${path === '' ? 'the value' : path}: ${why}`);
  }
}

/**
 * The JSON Canonicalization Scheme, RFC 8785, over I-JSON values: keys in UTF-16 code unit order, ECMAScript numbers,
 * no white space. Everything that is hashed, and every payload that is stored, goes through here once, so that the
 * bytes are the same whichever event store keeps them.
 *
 * @throws NotCanonicalizable for what JSON would silently change or drop: `undefined`, `NaN`, infinities, `bigint`,
 *   functions, symbols, dates and other class instances, lone surrogates, cycles.
 */
export const canonicalJson = (value: unknown): string => write(value, '', []);

/** The value as it reads back from its canonical form: a deep copy that shares nothing with its source. */
export const canonicalCopy = <T extends JsonValue>(value: T): T => JSON.parse(canonicalJson(value)) as T;

const write = (value: unknown, path: string, ancestors: readonly object[]): string => {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonicalizable(path, `${String(value)} is not a JSON number`);
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : writeComposite(value, path, ancestors);
    default:
      throw new NotCanonicalizable(path, `a ${typeof value} has no JSON form`);
  }
};

const writeComposite = (value: object, path: string, ancestors: readonly object[]): string => {
  if (ancestors.includes(value)) throw new NotCanonicalizable(path, 'the value contains itself');
  const inside = [...ancestors, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => write(item, `${path}/${i}`, inside)).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotCanonicalizable(path, `a ${value.constructor.name} is not a plain object`);
  const members = Object.keys(value)
    .sort(byCodeUnits)
    .map((key) => {
      const pointer = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return `${writeString(key, pointer)}:${write((value as Record<string, unknown>)[key], pointer, inside)}`;
    });
  return `{${members.join(',')}}`;
};

const writeString = (text: string, path: string): string => {
  if (LONE_SURROGATE.test(text)) throw new NotCanonicalizable(path, 'the text has a lone surrogate, which UTF-8 cannot carry');
  return JSON.stringify(text);
};

/** With the u flag a surrogate matches only where it stands without its other half. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
