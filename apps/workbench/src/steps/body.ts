import { filledIn, membersOf, type Value } from './draft.js';
import type { Field } from './grammar.js';

/** A member that can only say yes: left out, it says no. */
const saysOnlyYes = ({ isRequired, kind }: Field): boolean =>
  !isRequired && kind.is === 'choice' && kind.values.every((value) => value === true);

/** A group that must be there and says no to everything when nothing in it is filled in. */
const mayBeEmpty = ({ isRequired, kind }: Field): boolean =>
  isRequired && kind.is === 'group' && kind.fields.every(saysOnlyYes);

/** What is sent of a form: what was filled in, and groups that say no by having nothing in them. */
export const bodyOf = (fields: readonly Field[], value: Value): { readonly [member: string]: Value } => ({
  ...Object.fromEntries(fields.filter(mayBeEmpty).map(({ name }) => [name, {}])),
  ...membersOf(filledIn(value)),
});
