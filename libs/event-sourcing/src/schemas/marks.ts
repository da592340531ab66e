import type { TSchema } from 'typebox';
import { withKeyword } from './keyword.js';

/**
 * The meaning of a payload member that readers have to know: the id of a person who acts, a last day or moment, the id
 * of a recording, a document, an amount of money, the id of a party.
 */
export type Mark = 'party' | 'person' | 'deadline' | 'recording' | 'document' | 'amount';

/** A member with a mark, by its path in the payload; `*` is every item of a list. */
export interface MarkedMember {
  readonly path: readonly string[];
  readonly mark: Mark;
}

/** The same schema with a mark, which the JSON Schema shows as `x-mark`. */
export const marked = <S extends TSchema>(schema: S, mark: Mark): S => withKeyword(schema, 'x-mark', mark);

interface Node {
  readonly 'x-mark'?: Mark;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Every member that a schema marks, in the order of the schema, each once. */
export const marksOf = (schema: TSchema): readonly MarkedMember[] => {
  const found = new Map(collect(schema as Node, []).map((member) => [JSON.stringify(member), member]));
  return [...found.values()];
};

const collect = (
  { 'x-mark': mark, properties, items, anyOf }: Node,
  path: readonly string[],
): readonly MarkedMember[] => [
  ...(mark === undefined ? [] : [{ path, mark }]),
  ...Object.entries(properties ?? {}).flatMap(([name, child]) => collect(child, [...path, name])),
  ...(items ? collect(items, [...path, '*']) : []),
  ...(anyOf ?? []).flatMap((child) => collect(child, path)),
];

/** The values at a path of a payload: none where an optional member is absent, one for each item of a list. */
export const valuesAt = (data: unknown, [first, ...rest]: readonly string[]): readonly unknown[] => {
  if (data === undefined || data === null) return [];
  if (first === undefined) return [data];
  if (first === '*') return Array.isArray(data) ? data.flatMap((item: unknown) => valuesAt(item, rest)) : [];
  return valuesAt((data as Readonly<Record<string, unknown>>)[first], rest);
};
