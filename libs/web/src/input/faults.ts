import { unknownMember, type Fault } from './invalid-input.js';
import { memberNamesOf } from './member-names.js';
import { missing, NOT_AS_ASKED, type Words } from './words.js';

/** Names of checks that are looked up by name: one is class-validator's, the other ours. */
export const GIVEN = 'isGiven';
const WHITELIST = 'whitelistValidation';

/** The `context` of a check. */
export interface CheckContext extends Words {
  /** For a check on each item of a list: whether one item is valid. */
  readonly holdsForItem?: (item: unknown) => boolean;
}

/** What class-validator found at one member, in the form that Nest shares. */
interface Finding {
  readonly property: string;
  /** The object that has the member. */
  readonly target?: object | undefined;
  readonly value?: unknown;
  readonly constraints?: Readonly<Record<string, string>> | undefined;
  readonly contexts?: Readonly<Record<string, unknown>> | undefined;
  readonly children?: readonly Finding[] | undefined;
}

/** Translates the findings of class-validator into our words, with the place of each fault. */
export const faultsOf = (errors: readonly Finding[], owner = ''): readonly Fault[] =>
  errors.flatMap((error) => [
    ...ownFaults(error, owner),
    ...faultsOf(error.children ?? [], `${owner}/${error.property}`),
  ]);

const ownFaults = (
  { property: name, target, constraints = {}, contexts = {}, value }: Finding,
  owner: string,
): readonly Fault[] =>
  Object.entries(constraints).flatMap(([check, message]): readonly Fault[] => {
    if (check === WHITELIST) return [unknownMember(owner, name, memberNamesOf(target?.constructor))];
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
