import type { OpenAPIObject } from '@nestjs/swagger';
import { membersOf, type Node } from './contract-walk.js';

/** What a value is: a list of what, a number of what, one of which words; a part that is a set overlaps or does not. */
interface Form {
  readonly is: string;
  readonly of?: ReadonlySet<string>;
}

const formsOf = (contract: OpenAPIObject, given: Node): readonly Form[] => {
  const schema = resolved(contract, given);
  const { const: only, enum: words, type, items } = schema;
  if (typeof only === 'boolean') return [{ is: 'flag' }];
  if (only !== undefined) return [{ is: 'one word' }];
  if (Array.isArray(words)) return [{ is: 'words', of: new Set(words.map(String)) }];
  const branches = (schema['anyOf'] ?? schema['oneOf']) as readonly Node[] | undefined;
  if (branches) return branches.flatMap((branch) => formsOf(contract, branch));
  return [type].flat().flatMap((each): readonly Form[] => {
    if (each === 'null') return [];
    if (each === 'array')
      return formsOf(contract, items as Node).map(({ is, ...form }) => ({ is: `list of ${is}`, ...form }));
    if (each === 'object' && schema['properties'] === undefined) return [{ is: 'map' }];
    if (each === 'object') return [{ is: 'object', of: new Set(Object.keys(schema['properties'] ?? {})) }];
    if (each === 'integer' || each === 'number') return [{ is: `number of ${String(schema['x-unit'])}` }];
    if (each === 'boolean') return [{ is: 'flag' }];
    return [{ is: String(schema['format'] ?? each) }];
  });
};

const resolved = (contract: OpenAPIObject, schema: Node): Node => {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  return resolved(contract, contract.components?.schemas?.[$ref.split('/').at(-1) ?? ''] as Node);
};

const meets = (one: Form, other: Form): boolean =>
  one.is === other.is && (one.of === undefined || [...one.of].some((word) => other.of?.has(word)));

/**
 * Titles that one name has where the values have nothing in common: each is `name: title`, and is either true of all of them
 * or a label that is false somewhere.
 */
export const titlesOfSeveralForms = (contract: OpenAPIObject): readonly string[] => {
  const byTitle = new Map<string, (readonly Form[])[]>();
  for (const { place, schema } of membersOf(contract)) {
    const { zh } = (schema['x-title'] ?? {}) as { readonly zh?: string };
    const key = `${place.split(/[/?]/).at(-1) ?? ''}: ${String(zh)}`;
    byTitle.set(key, [...(byTitle.get(key) ?? []), formsOf(contract, schema)]);
  }
  return [...byTitle].flatMap(([key, [first = [], ...others]]) => (areOfOneKind([first, ...others]) ? [] : [key]));
};

/** Whether the forms hang together, each with one before it. */
const areOfOneKind = (all: readonly (readonly Form[])[]): boolean => {
  let [together, apart] = [all.slice(0, 1), all.slice(1)];
  for (;;) {
    const joins = (forms: readonly Form[]) =>
      together.some((known) => known.some((one) => forms.some((other) => meets(one, other))));
    const [joining, left] = [apart.filter(joins), apart.filter((forms) => !joins(forms))];
    if (left.length === 0) return true;
    if (joining.length === 0) return false;
    [together, apart] = [[...together, ...joining], left];
  }
};
