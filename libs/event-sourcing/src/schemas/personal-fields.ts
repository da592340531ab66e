import type { TSchema } from 'typebox';

/** Where personal data is in a payload: `path` and `subject` as segments; `*` means every item of a list. */
export interface PersonalField {
  readonly path: readonly string[];
  /** Where the id of the person is whose data it is. */
  readonly subject: readonly string[];
}

interface Node {
  'x-personal'?: { of: string };
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

/**
 * Every field that a schema marks with `personal(…)`.
 * @throws RangeError for a mark that cannot be applied: at a place without a path, or without a member that names the
 *   person. The check runs at start; a later discovery would mean that personal data is stored unencrypted for ever.
 */
export const personalFieldsOf = (schema: TSchema): readonly PersonalField[] => {
  const root = schema as Node;
  const fields = collect(root, []);
  for (const { path, subject } of fields)
    if (!leadsSomewhere(root, subject))
      throw new RangeError(
        `/${path.join('/')} is the data of the person /${subject.join('/')}, which the schema does not have`,
      );
  return fields;
};

const collect = (node: Node, path: readonly string[]): readonly PersonalField[] => {
  if (node['x-personal']) return [{ path, subject: subjectOf(node['x-personal'].of, path) }];
  const { properties, items, anyOf, ...rest } = node;
  if (Object.values(rest).some(holdsPersonalData))
    throw new RangeError(`/${path.join('/')} holds personal data in a place that cannot be encrypted by itself`);
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, child]) => collect(child, [...path, name])),
    ...(items ? collect(items, [...path, '*']) : []),
    ...(anyOf ?? []).flatMap((child) => collect(child, path)),
  ];
};

/** Most other keywords are a text or a number, which needs no search. */
const holdsPersonalData = (keyword: unknown): boolean =>
  typeof keyword === 'object' && keyword !== null && JSON.stringify(keyword).includes('"x-personal"');

const subjectOf = (of: string, path: readonly string[]): readonly string[] =>
  of.startsWith('/') ? of.slice(1).split('/') : [...path.slice(0, -1), of];

const leadsSomewhere = (node: Node | undefined, [first, ...others]: readonly string[]): boolean => {
  if (!node) return false;
  if (first === undefined) return true;
  const child = first === '*' ? node.items : node.properties?.[first];
  return (
    leadsSomewhere(child, others) ||
    (node.anyOf ?? []).some((alternative) => leadsSomewhere(alternative, [first, ...others]))
  );
};
