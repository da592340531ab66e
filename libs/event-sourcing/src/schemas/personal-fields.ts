import type { TSchema } from 'typebox';

/** Where personal data stands in a payload: `path` and `subject` as segments; `*` stands for every item of a list. */
export interface PersonalField {
  readonly path: readonly string[];
  /** Where the id of the person stands whose data it is. */
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
 * @throws RangeError for a mark that could not be honoured: one in a place that has no path, or one that names no member as
 *   its person. Found here, at start; found later, it would be personal data in the clear for ever.
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
  if (JSON.stringify(rest).includes('"x-personal"'))
    throw new RangeError(`/${path.join('/')} holds personal data in a place that cannot be encrypted by itself`);
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, child]) => collect(child, [...path, name])),
    ...(items ? collect(items, [...path, '*']) : []),
    ...(anyOf ?? []).flatMap((child) => collect(child, path)),
  ];
};

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
