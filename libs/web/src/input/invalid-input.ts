import { nameInShort, pointerStep } from '@ecl/kernel';
import { Problem } from '../problem.js';
import { webProblems } from '../problems.js';
import { missing, unknown, type Words } from './words.js';

/** One fault in the input of a request. */
export interface Fault extends Words {
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** The member or parameter. */
  readonly name: string;
  /** JSON Pointer to the fault; to its owner if the member itself is missing. */
  readonly path: string;
}

/** The same in an answer, with exactly the words of the payload schemas. */
export interface InputError {
  readonly path: string;
  readonly message: string;
  readonly messageZh: string;
  /** What the member is called, where it has a title. */
  readonly titleZh?: string;
}

/** What a member of the input at a JSON Pointer is called in Chinese. */
export type TitleOf = (path: string) => string | undefined;

/** The errors with what their members are called, and the sentence of them all. */
export const titled = (
  errors: readonly InputError[],
  titleOf: TitleOf,
): { readonly errors: readonly InputError[]; readonly zh: string; readonly en: string } => {
  const named = errors.map((error): InputError => {
    const titleZh = error.path === '' ? undefined : titleOf(error.path);
    const inChinese = { ...error, messageZh: namesInChinese(error.messageZh, error.path, titleOf) };
    return titleZh === undefined ? inChinese : { ...inChinese, titleZh };
  });
  return {
    errors: named,
    zh: named
      .map(({ path, titleZh, messageZh }) =>
        `${titleZh === undefined ? path : `${titleZh}（${path}）`} ${messageZh}`.trim(),
      )
      .join('；'),
    en: named.map(({ path, message }) => `${path} ${message}`.trim()).join('; '),
  };
};

/** What is missing is named at its owner. */
const namesInChinese = (messageZh: string, path: string, titleOf: TitleOf): string => {
  const [, names] = /^缺少 ([\w\-, ]+)$/.exec(messageZh) ?? [];
  if (names === undefined) return messageZh;
  const called = names.split(', ').map((name) => {
    const title = titleOf(`${path}/${name}`);
    return title === undefined ? name : `${title}（${name}）`;
  });
  return `缺少${called.join('、')}`;
};

/** 400 `invalid-request`: names all faults at once, in both languages, and repeats no value. */
export class InvalidInput extends Problem {
  readonly faults: readonly Fault[];

  constructor(given: readonly Fault[], titleOf: TitleOf = () => undefined) {
    const faults = worthSaying(given);
    const { errors, zh, en } = titled(errorsOf(faults), titleOf);
    super(webProblems.invalidRequest, { zh, en }, { errors });
    this.faults = faults;
  }
}

/** A member that its owner must not have. @param known what it may have */
export const unknownMember = (owner: string, given: string, known: readonly string[]): Fault => {
  const name = nameInShort(given);
  return {
    kind: 'unknown',
    name,
    path: `${owner}${pointerStep(name)}`,
    ...unknown(name, known),
  };
};

/** An answer repeats the names of the caller; it must not be many times as long as the request. */
const MOST_UNKNOWN = 20;

/** The first twenty members that are unknown, and all other faults. */
const worthSaying = (faults: readonly Fault[]): readonly Fault[] => {
  const unsaid = new Set(faults.filter(({ kind }) => kind === 'unknown').slice(MOST_UNKNOWN));
  return faults.filter((fault) => !unsaid.has(fault));
};

/** A fault of one member, with its own text. */
export const wrong = (name: string, { zh, en }: Words): Fault => ({ kind: 'wrong', name, path: `/${name}`, zh, en });

/** The missing members of one owner are in one sentence; every other fault has its own. */
const errorsOf = (faults: readonly Fault[]): readonly InputError[] => [
  ...missingInOne(faults.filter(({ kind }) => kind === 'missing')),
  ...faults.filter(({ kind }) => kind !== 'missing').map(({ path, zh, en }) => ({ path, message: en, messageZh: zh })),
];

const missingInOne = (faults: readonly Fault[]): readonly InputError[] =>
  [...new Set(faults.map(({ path }) => path))].map((place) => {
    const names = faults.filter(({ path }) => path === place).map(({ name }) => name);
    const { zh, en } = missing(names.join(', '));
    return { path: place, message: en, messageZh: zh };
  });
