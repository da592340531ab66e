import { filledIn, isGroup, isList, membersOf, textIn, type Path, type Value } from './draft.js';
import { isOutsider, type Field, type Kind } from './grammar.js';
import { idOf, isMadeHere, mayBeNew } from './made-ids.js';

/** A member that can only say yes: left out, it says no. */
const saysOnlyYes = ({ isRequired, kind }: Field): boolean =>
  !isRequired && kind.is === 'choice' && kind.values.every((value) => value === true);

/** A group that must be there and says no to everything when nothing in it is filled in. */
const mayBeEmpty = ({ isRequired, kind }: Field): boolean =>
  isRequired && kind.is === 'group' && kind.fields.every(saysOnlyYes);

/** Of which step the form is, and under which key the step will count once. */
export interface OfStep {
  readonly step: string;
  readonly key: string;
}

/** What is sent of a form: what was filled in, groups that say no by having nothing in them, and the ids that the form makes. */
export const bodyOf = (
  fields: readonly Field[],
  value: Value,
  { step, key }: OfStep,
): { readonly [member: string]: Value } => {
  const withIds = (own: readonly Field[], group: Readonly<Record<string, Value>>, path: Path) => {
    const isNew = ({ name, isRequired, kind }: Field): boolean =>
      group[name] === undefined &&
      (isMadeHere(step, [...path, name]) ||
        mayBeNew(step, [...path, name]) ||
        (isRequired && kind.is === 'id' && kind.of === 'personId' && isOutsider(own)));
    const named = new Map(own.map((field) => [field.name, field]));
    return {
      ...Object.fromEntries(own.filter(isNew).map(({ name }) => [name, idOf(name, key, [...path, name])] as const)),
      ...Object.fromEntries(
        Object.entries(group).map(([name, each]) => {
          const field = named.get(name);
          return [name, field === undefined ? each : below(field.kind, each, [...path, name])] as const;
        }),
      ),
    };
  };
  const below = (kind: Kind, each: Value, path: Path): Value => {
    if (kind.is === 'list' && isList(each)) return each.map((item, nth) => below(kind.item.kind, item, [...path, nth]));
    if (kind.is === 'group' && isGroup(each)) return withIds(kind.fields, each, path);
    if (kind.is === 'union' && kind.by !== undefined && isGroup(each)) {
      const told = textIn(each[kind.by]);
      return withIds(kind.branches.find(({ value: own }) => own === told)?.fields ?? [], each, path);
    }
    return each;
  };
  return {
    ...Object.fromEntries(fields.filter(mayBeEmpty).map(({ name }) => [name, {}])),
    ...withIds(fields, membersOf(filledIn(value)), []),
  };
};
