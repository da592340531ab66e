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

/** Checks answers against a contract. Most share a description with others, so each description is compiled once. */
export const measureOf = (contract: OpenAPIObject): Measure => {
  const components = closed(contract.components) as Node;
  const compiled = new Map<string, ReturnType<typeof Compile>>();
  return (schema, answer) => {
    const written = JSON.stringify(schema);
    const validator = compiled.get(written) ?? Compile({ ...(closed(schema) as Node), components });
    compiled.set(written, validator);
    if (validator.Check(answer)) return [];
    const [, errors] = validator.Errors(answer);
    return errors.map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`);
  };
};

/**
 * Places of a schema without an exact description: an object without members, or a value without a type. Event payloads
 * are described elsewhere, in their own JSON Schema, and are marked with `additionalProperties`.
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
  const { type } = schema;
  const types = Array.isArray(type) ? type : [type];
  if (types.includes('array')) return vaguePlaces(contract, schema['items'], `${path}[]`, seen);
  if (!types.includes('object')) return type === undefined ? [`${path} has no type`] : [];
  if (schema['additionalProperties'] !== undefined) return [];
  if (!isNode(schema['properties'])) return [`${path} has no members`];
  return Object.entries(schema['properties']).flatMap(([name, member]) =>
    vaguePlaces(contract, member, `${path}/${name}`, seen),
  );
};
