import type { OpenAPIObject } from '@nestjs/swagger';
import { Compile } from 'typebox/schema';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Closes every object with described members: a member of an answer that is not in its description is a fault. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (!isNode(value)) return value;
  const node = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, closed(member)]));
  return isNode(value['properties']) && value['type'] === 'object' && value['additionalProperties'] === undefined
    ? { ...node, additionalProperties: false }
    : node;
};

type Operation = Readonly<{
  security?: readonly unknown[];
  responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: Node }>> }>>;
}>;

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** The operations of a contract: `GET /api/cases/{id}`. */
export const operationsOf = (contract: OpenAPIObject): ReadonlyMap<string, Operation> =>
  new Map(
    Object.entries(contract.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = (item as Readonly<Partial<Record<string, Operation>>>)[method];
        return operation ? [[`${method.toUpperCase()} ${path}`, operation] as const] : [];
      }),
    ),
  );

/** The schema of an operation's answer with a status; undefined if the contract has none. */
export const answerOf = (operation: Operation, status: number): Node | undefined =>
  Object.values(operation.responses[String(status)]?.content ?? {})[0]?.schema;

/** Compares an answer with its description; returns the faults, empty when it is exactly as described. */
export type Measure = (schema: Node, answer: unknown) => readonly string[];

/**
 * Checks answers against a contract. Most share a description with others, so each description is compiled once. What is one
 * of many by a word in it, as events are, is compiled for the words that are met, and no other.
 */
export const measureOf = (contract: OpenAPIObject): Measure => {
  const schemas = closed(cutAtWords(contract.components?.schemas ?? {})) as Readonly<Record<string, Node>>;
  const compiled = new Map<string, ReturnType<typeof Compile>>();
  const measure: Measure = (schema, answer) => {
    const written = JSON.stringify(schema);
    const validator = compiled.get(written) ?? compile(closed(cutAtWords(schema)) as Node, schemas);
    compiled.set(written, validator);
    const faults = validator.Check(answer)
      ? []
      : validator
          .Errors(answer)[1]
          .map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`);
    return [...faults, ...chosenByWord(contract, schema, answer).flatMap(([branch, part]) => measure(branch, part))];
  };
  return measure;
};

/** With the schemas that it leads to, and no others: a contract has a thousand. */
const compile = (schema: Node, all: Readonly<Record<string, Node>>): ReturnType<typeof Compile> => {
  const schemas = new Map<string, Node>();
  const collect = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      const found = all[name];
      if (found === undefined || schemas.has(name)) continue;
      schemas.set(name, found);
      collect(found);
    }
  };
  collect(schema);
  return Compile({ ...schema, components: { schemas: Object.fromEntries(schemas) } });
};

/** One of many by a word becomes an object with one of the words; its form is compared by itself. */
const cutAtWords = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cutAtWords);
  if (!isNode(value)) return value;
  const words = wordsIn(value);
  return words
    ? {
        type: 'object',
        required: [words.member],
        properties: { [words.member]: { enum: Object.keys(words.branches) } },
        additionalProperties: true,
      }
    : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cutAtWords(part)]));
};

const wordsIn = ({
  discriminator,
}: Node): { readonly member: string; readonly branches: Readonly<Record<string, string>> } | undefined =>
  isNode(discriminator) && isNode(discriminator['mapping'])
    ? {
        member: String(discriminator['propertyName']),
        branches: discriminator['mapping'] as Readonly<Record<string, string>>,
      }
    : undefined;

/** The parts of an answer that are one of many by a word, each with the form that its word names. */
const chosenByWord = (contract: OpenAPIObject, schema: Node, value: unknown): readonly (readonly [Node, unknown])[] => {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const named = contract.components?.schemas?.[ref.replace('#/components/schemas/', '')];
    return isNode(named) ? chosenByWord(contract, named, value) : [];
  }
  if (Array.isArray(value))
    return isNode(schema['items'])
      ? value.flatMap((each) => chosenByWord(contract, schema['items'] as Node, each))
      : [];
  if (!isNode(value)) return [];
  const words = wordsIn(schema);
  const branch = words?.branches[String(value[words.member])];
  if (words) return branch === undefined ? [] : [[{ $ref: branch }, value]];
  return Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Node>>).flatMap(([name, member]) =>
    chosenByWord(contract, member, value[name]),
  );
};

/**
 * Places of a schema without an exact description: an object without members, or a value without a type. A map says what
 * its values are.
 */
export const vaguePlaces = (
  contract: OpenAPIObject,
  schema: unknown,
  path = '',
  seen = new Set<string>(),
): readonly string[] => {
  if (!isNode(schema)) return [`${path} is not described`];
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    if (seen.has(ref)) return [];
    seen.add(ref);
    const name = ref.replace('#/components/schemas/', '');
    return vaguePlaces(contract, contract.components?.schemas?.[name], `${path}(${name})`, seen);
  }
  const several = [schema['oneOf'], schema['anyOf'], schema['allOf']].find(Array.isArray) as unknown[] | undefined;
  if (several) return several.flatMap((each, index) => vaguePlaces(contract, each, `${path}|${String(index)}`, seen));
  if (schema['const'] !== undefined) return [];
  const { type } = schema;
  const types = Array.isArray(type) ? type : [type];
  if (types.includes('array')) return vaguePlaces(contract, schema['items'], `${path}[]`, seen);
  if (!types.includes('object')) return type === undefined ? [`${path} has no type`] : [];
  if (isNode(schema['additionalProperties']) && schema['properties'] === undefined)
    return vaguePlaces(contract, schema['additionalProperties'], `${path}{}`, seen);
  if (!isNode(schema['properties'])) return [`${path} has no members`];
  return Object.entries(schema['properties']).flatMap(([name, member]) =>
    vaguePlaces(contract, member, `${path}/${name}`, seen),
  );
};
