/** What somebody has entered so far: any part of the body of a step. */
export type Value = string | number | boolean | undefined | readonly Value[] | { readonly [member: string]: Value };

/** A text as it is; anything else has none. */
export const textIn = (value: Value): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

export type Path = readonly (string | number)[];

/** A draft that was kept has null where an item of a list was not filled in yet. */
const isNothing = (value: unknown): boolean => value === undefined || value === null;

export const isGroup = (value: Value): value is { readonly [member: string]: Value } =>
  typeof value === 'object' && !isNothing(value) && !Array.isArray(value);

/** What a group has so far; of anything else, nothing. */
export const membersOf = (value: Value): { readonly [member: string]: Value } => (isGroup(value) ? value : {});

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const itemsOf = (value: Value): readonly Value[] => (isList(value) ? value : []);

export const at = (value: Value, path: Path): Value =>
  path.reduce<Value>((found, step) => {
    if (isList(found) && typeof step === 'number') return found[step];
    return isGroup(found) && typeof step === 'string' ? found[step] : undefined;
  }, value);

/** The value with another one at a place of it; what has to be there for it is made. */
export const withAt = (value: Value, path: Path, next: Value): Value => {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = [...itemsOf(value)];
    list[step] = withAt(list[step], rest, next);
    return list;
  }
  const group = membersOf(value);
  return { ...group, [step]: withAt(group[step], rest, next) };
};

/** Without everything that was left empty: what is not filled in is not sent. */
export const filledIn = (value: Value): Value => {
  if (isNothing(value)) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (isList(value)) return value.map(filledIn).filter((each) => each !== undefined);
  if (isGroup(value)) {
    const members = Object.entries(value)
      .map(([name, each]) => [name, filledIn(each)] as const)
      .filter(([, each]) => each !== undefined);
    return members.length === 0 ? undefined : Object.fromEntries(members);
  }
  return value;
};

/** `/parties/0/name` of a body, as the ledger names a member. */
export const pointerOf = (path: Path): string => path.map((step) => `/${String(step)}`).join('');

export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
