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

/** Every field that a schema marks with `personal(…)`. */
export const personalFieldsOf = (schema: TSchema): readonly PersonalField[] => collect(schema as Node, []);

const collect = (node: Node, path: readonly string[]): readonly PersonalField[] => {
  if (node['x-personal']) return [{ path, subject: subjectOf(node['x-personal'].of, path) }];
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => collect(child, [...path, name])),
    ...(node.items ? collect(node.items, [...path, '*']) : []),
    ...(node.anyOf ?? []).flatMap((child) => collect(child, path)),
  ];
};

const subjectOf = (of: string, path: readonly string[]): readonly string[] =>
  of.startsWith('/') ? of.slice(1).split('/') : [...path.slice(0, -1), of];
