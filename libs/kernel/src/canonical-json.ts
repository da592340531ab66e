import { pointerStep } from './json-pointer.js';

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
 * The JSON Canonicalization Scheme, RFC 8785, for I-JSON values: keys in UTF-16 code unit order, ECMAScript numbers, no
 * white space. Everything that is hashed, and every payload that is stored, goes through here once, so that the bytes
 * are the same in every event store.
 *
 * @throws NotCanonicalizable for what JSON would silently change or drop: `undefined`, `NaN`, infinities, `bigint`,
 *   functions, symbols, dates and other class instances, lone surrogates, cycles.
 */
export const canonicalJson = (value: unknown): string => write(value, [], []);

/**
 * The keys and indexes that lead to a value. It becomes text only in an error, for speed: every event passes through
 * here.
 */
type Path = (string | number)[];

const write = (value: unknown, path: Path, ancestors: object[]): string => {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw notCanonicalizable(path, `${String(value)} is not a JSON number`);
      return String(value);
    case 'object':
      return value === null ? 'null' : writeComposite(value, path, ancestors);
    default:
      throw notCanonicalizable(path, `a ${typeof value} has no JSON form`);
  }
};

const writeComposite = (value: object, path: Path, ancestors: object[]): string => {
  if (ancestors.includes(value)) throw notCanonicalizable(path, 'the value contains itself');
  ancestors.push(value);
  const json = Array.isArray(value) ? writeList(value, path, ancestors) : writeObject(value, path, ancestors);
  ancestors.pop();
  return json;
};

const writeList = (list: readonly unknown[], path: Path, ancestors: object[]): string => {
  let json = '';
  for (let i = 0; i < list.length; i += 1) {
    path.push(i);
    json += (i === 0 ? '' : ',') + write(list[i], path, ancestors);
    path.pop();
  }
  return `[${json}]`;
};

const writeObject = (value: object, path: Path, ancestors: object[]): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw notCanonicalizable(path, `a ${value.constructor.name} is not a plain object`);
  let json = '';
  for (const key of sorted(Object.keys(value))) {
    path.push(key);
    const member = write((value as Record<string, unknown>)[key], path, ancestors);
    json += `${json === '' ? '' : ','}${writeString(key, path)}:${member}`;
    path.pop();
  }
  return `{${json}}`;
};

const FEW = 16;

/**
 * In the order of UTF-16 code units, which RFC 8785 requires and in which JavaScript compares texts. Most objects have few members,
 * many of them in order already: putting each in its place then takes a fraction of what sorting takes.
 */
const sorted = (keys: string[]): readonly string[] => {
  if (keys.length > FEW) return keys.sort();
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i] as string;
    let place = i;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
};

const writeString = (text: string, path: Path): string => {
  if (text.length <= SHORT && PLAIN.test(text)) return `"${text}"`;
  const json = JSON.stringify(text);
  // JSON.stringify escapes only a lone surrogate, so one quick check clears most texts.
  if (json.includes('\\ud') && LONE_SURROGATE.test(text))
    throw notCanonicalizable(path, 'the text has a lone surrogate, which UTF-8 cannot carry');
  return json;
};

/**
 * Keys, codes, ids and moments: most texts are of this form and need no escape. JSON.stringify is faster for longer
 * ones.
 */
const SHORT = 64;
const PLAIN = /^[ !#-[\]-~]*$/;

/** With the u flag a surrogate matches only without its other half. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const notCanonicalizable = (path: Path, why: string): NotCanonicalizable =>
  new NotCanonicalizable(path.map(pointerStep).join(''), why);
