import type { Fault } from './invalid-input.js';
import { missing, NOT_AS_ASKED, unknown, type Words } from './words.js';

/** Names of checks that are looked for by name: what class-validator calls the one, and we the other. */
export const GIVEN = 'isGiven';
const WHITELIST = 'whitelistValidation';

/** What a check of a class carries with it (its `context`). */
export interface CheckContext extends Words {
  /** Where each item of a list is checked: whether one of them is as it should be. */
  readonly holdsForItem?: (item: unknown) => boolean;
}

/** What class-validator found at one member, as Nest and it both describe it. */
interface Finding {
  readonly property: string;
  readonly value?: unknown;
  readonly constraints?: Readonly<Record<string, string>> | undefined;
  readonly contexts?: Readonly<Record<string, unknown>> | undefined;
  readonly children?: readonly Finding[] | undefined;
}

/** Puts what class-validator found into our words, with the place of each fault. */
export const faultsOf = (errors: readonly Finding[], owner = ''): readonly Fault[] =>
  errors.flatMap((error) => [
    ...ownFaults(error, owner),
    ...faultsOf(error.children ?? [], `${owner}/${error.property}`),
  ]);

const ownFaults = (
  { property: name, constraints = {}, contexts = {}, value }: Finding,
  owner: string,
): readonly Fault[] =>
  Object.entries(constraints).flatMap(([check, message]): readonly Fault[] => {
    if (check === WHITELIST) return [{ kind: 'unknown', name, path: owner, ...unknown(name) }];
    if (check === GIVEN) return [{ kind: 'missing', name, path: owner, ...missing(name) }];
    const context = contexts[check] as CheckContext | undefined;
    const { zh, en } = context ?? { ...NOT_AS_ASKED, en: message };
    return placesOf(`${owner}/${name}`, value, context?.holdsForItem).map((path) => ({
      kind: 'wrong',
      check,
      name,
      path,
      zh,
      en,
    }));
  });

/** The member itself, or the items in it that are wrong. */
const placesOf = (path: string, value: unknown, holds: CheckContext['holdsForItem']): readonly string[] =>
  holds === undefined || !Array.isArray(value)
    ? [path]
    : value.flatMap((item, index) => (holds(item) ? [] : [`${path}/${String(index)}`]));
