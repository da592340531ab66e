import { uuidV5, type JsonValue, type Uuid } from '@ecl/kernel';
import type { TSchema } from 'typebox';
import { schemaCheck } from '../schemas/schema-check.js';

/** The keywords of JSON Schema that `schema.ts` writes. */
interface Node {
  readonly examples?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly anyOf?: readonly Node[];
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

type WordAt = (path: string) => string | undefined;
const noWord: WordAt = () => undefined;

/**
 * A value that fits a schema, always the same one: every member is present, including the optional and personal ones,
 * every list has an item, every alternative is the first. A string with its own pattern gives a sample in `examples`.
 *
 * @param wordAt a text for a place, taken where it fits.
 * @throws RangeError naming the place for which no value was found.
 */
export const exampleOf = (schema: TSchema, wordAt: WordAt = noWord): JsonValue => {
  const example = valueFor(schema, '', wordAt);
  const [issue] = schemaCheck(schema)(example);
  if (issue)
    throw new RangeError(`the example ${JSON.stringify(example)} does not fit: ${issue.path} ${issue.message}`);
  return example;
};

const valueFor = (node: Node, path: string, wordAt: WordAt): JsonValue => {
  const given = node.examples?.[0] ?? node.const ?? node.enum?.[0];
  if (given !== undefined) return given;
  const [firstAlternative] = node.anyOf ?? [];
  if (firstAlternative) return valueFor(firstAlternative, path, wordAt);
  switch (node.type) {
    case 'object':
      return objectFor(node, path, wordAt);
    case 'array':
      return node.items && node.maxItems !== 0
        ? Array.from({ length: node.minItems || 1 }, (_, index) =>
            valueFor(node.items ?? {}, `${path}/${String(index)}`, wordAt),
          )
        : [];
    case 'integer':
    case 'number':
      return Math.min(Math.max(1, node.minimum ?? 1), node.maximum ?? Infinity);
    case 'boolean':
      return true;
    case 'string':
      return stringFor(node, path, wordAt);
    case undefined:
      return 'anything';
    default:
      throw new RangeError(`${path}: there is no example of type ${node.type}; give the schema examples`);
  }
};

const objectFor = (node: Node, path: string, wordAt: WordAt): JsonValue => {
  const members = Object.entries(node.properties ?? {});
  const others = Object.values(node.patternProperties ?? {}).map((child): [string, Node] => ['name', child]);
  return Object.fromEntries(
    [...members, ...others].map(([name, child]) => [name, valueFor(child, `${path}/${name}`, wordAt)]),
  );
};

const NAMESPACE = '8f2b6c0e-4d0a-5d7e-9a55-0c1f8a6f3b21' as Uuid;

const stringFor = (node: Node, path: string, wordAt: WordAt): string => {
  const wanted = wordAt(path);
  const found = [...(wanted === undefined ? [] : [wanted]), ...WORDS, uuidV5(NAMESPACE, path)].find(
    (word) => schemaCheck(node as TSchema)(word).length === 0,
  );
  if (found === undefined) throw new RangeError(`${path}: no example was found; give the schema examples`);
  return found;
};

/** From formats that people write to formats that only machines write. */
const WORDS = [
  '示例',
  '2026-05-06',
  '2026-05-06T01:00:00.000Z',
  'example',
  'A1',
  '1',
  '0'.repeat(64),
  'https://example.cn',
];
