import { Type, type Static, type TSchema } from 'typebox';
import type { SchemaIssue } from './schema-error.js';
import { valuesAt } from './marks.js';

/**
 * A member that has a value which only an upcaster gives: what an old event meant without saying it. Reading accepts the
 * value; a new event may not have it, because it must say what it means.
 */
export const orUpcast = <S extends TSchema>(schema: S, value: string) =>
  Type.Unsafe<Static<S> | typeof value>({ anyOf: [schema, { const: value, [UPCAST_ONLY]: true }] });

const UPCAST_ONLY = 'x-upcast-only';

/** A value that only an upcaster gives, by the path of its member; `*` is every item of a list. */
interface UpcastOnly {
  readonly path: readonly string[];
  readonly value: string;
}

interface Node {
  readonly [UPCAST_ONLY]?: boolean;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The check of a new event for values that only an upcaster gives. The schema is searched for them at the first event. */
export const upcastOnlyCheck = (schema: TSchema): ((data: object) => readonly SchemaIssue[]) => {
  let found: readonly UpcastOnly[] | undefined;
  return (data) => {
    found ??= collect(schema, []);
    return found
      .filter(({ path, value }) => valuesAt(data, path).includes(value))
      .map(({ path, value }) => ({
        path: path.map((step) => `/${step}`).join(''),
        message: `must not be ${JSON.stringify(value)}: only an event of an earlier version has it`,
        messageZh: `不得为 ${JSON.stringify(value)}：该值只见于旧版本的事件`,
      }));
  };
};

const collect = ({ properties, items, anyOf, ...node }: Node, path: readonly string[]): readonly UpcastOnly[] => [
  ...(node[UPCAST_ONLY] === true ? [{ path, value: String(node.const) }] : []),
  ...Object.entries(properties ?? {}).flatMap(([name, child]) => collect(child, [...path, name])),
  ...(items ? collect(items, [...path, '*']) : []),
  ...(anyOf ?? []).flatMap((child) => collect(child, path)),
];
