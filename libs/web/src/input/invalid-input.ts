import { Problem } from '../problem.js';
import { webProblems } from '../problems.js';
import { missing, unknown, type Words } from './words.js';

/** One fault in the input of a request. */
export interface Fault extends Words {
  readonly kind: 'missing' | 'unknown' | 'wrong';
  /** The member or parameter. */
  readonly name: string;
  /** JSON Pointer to the fault; to its owner if the member itself is missing or unknown. */
  readonly path: string;
}

/** The same in an answer, with exactly the words of the payload schemas. */
export interface InputError {
  readonly path: string;
  readonly message: string;
  readonly messageZh: string;
}

/** 400 `invalid-request`: names all faults at once, in both languages, and repeats no value. */
export class InvalidInput extends Problem {
  constructor(readonly faults: readonly Fault[]) {
    const errors = errorsOf(faults);
    super(
      webProblems.invalidRequest,
      {
        zh: errors.map(({ path, messageZh }) => `${path} ${messageZh}`.trim()).join('；'),
        en: errors.map(({ path, message }) => `${path} ${message}`.trim()).join('; '),
      },
      { errors },
    );
  }
}

/** A fault of one member, with its own text. */
export const wrong = (name: string, { zh, en }: Words): Fault => ({ kind: 'wrong', name, path: `/${name}`, zh, en });

/** All missing members are in one sentence, and so are all unknown ones. */
const errorsOf = (faults: readonly Fault[]): readonly InputError[] => [
  ...inOne(faults, 'missing', missing),
  ...inOne(faults, 'unknown', unknown),
  ...faults.filter(({ kind }) => kind === 'wrong').map(({ path, zh, en }) => ({ path, message: en, messageZh: zh })),
];

/** An answer repeats the names of the caller; it must not be many times as long as the request. */
const MOST_NAMES = 20;
const LONGEST_NAME = 100;

const inShort = (names: readonly string[]): string =>
  [
    ...names.slice(0, MOST_NAMES).map((name) => {
      const characters = Array.from(name);
      return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name;
    }),
    ...(names.length > MOST_NAMES ? ['…'] : []),
  ].join(', ');

/** All names of one kind at one place in one sentence. */
const inOne = (
  faults: readonly Fault[],
  kind: Fault['kind'],
  wordsFor: (names: string) => Words,
): readonly InputError[] => {
  const found = faults.filter((fault) => fault.kind === kind);
  return [...new Set(found.map(({ path }) => path))].map((place) => {
    const names = found.filter(({ path }) => path === place).map(({ name }) => name);
    const { zh, en } = wordsFor(inShort(names));
    return { path: place, message: en, messageZh: zh };
  });
};
