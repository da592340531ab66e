import type { OpenAPIObject } from '@nestjs/swagger';

export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const membersIn = (node: Node): Readonly<Record<string, Node>> | undefined =>
  isNode(node['properties']) && (node['type'] === 'object' || Array.isArray(node['required']))
    ? (node['properties'] as Readonly<Record<string, Node>>)
    : undefined;

/** A member of an object, or a parameter of a route. */
export interface Member {
  readonly place: string;
  readonly description: unknown;
  readonly schema: Node;
}

/** Every member that a contract describes, and every parameter. */
export const membersOf = (contract: OpenAPIObject): readonly Member[] => {
  const found: Member[] = [];
  const walk = (value: unknown, place: string): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, place);
    if (!isNode(value)) return;
    const members = membersIn(value);
    for (const [name, schema] of Object.entries(members ?? {}))
      found.push({ place: `${place}/${name}`, description: schema['description'], schema });
    for (const [name, part] of Object.entries(value))
      if (name === 'properties' && members)
        for (const [member, node] of Object.entries(members)) walk(node, `${place}/${member}`);
      else walk(part, place);
  };
  for (const [name, schema] of Object.entries(contract.components?.schemas ?? {})) walk(schema, name);
  for (const [path, item] of Object.entries(contract.paths)) {
    walk(item, path);
    for (const operation of Object.values(item as Readonly<Record<string, Node>>))
      for (const each of (operation['parameters'] ?? []) as readonly Node[])
        found.push({
          place: `${path}?${String(each['name'])}`,
          description: each['description'],
          schema: { ...(each['schema'] as Node), description: each['description'] },
        });
  }
  return found;
};

/** The names of the schemas that a part of a contract leads to. */
export const schemasIn = (contract: OpenAPIObject, part: unknown): ReadonlySet<string> => {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      collect(contract.components?.schemas?.[name]);
    }
  };
  collect(part);
  return found;
};

const SAYS_ITS_FORM = ['$ref', 'oneOf', 'anyOf', 'allOf', 'const'] as const;

/** Schemas that say nothing of what they describe: without a type, an object without members, a list of anything. */
export const vagueSchemas = (contract: OpenAPIObject): readonly string[] => {
  const vague: string[] = [];
  const check = (schema: unknown, place: string): void => {
    if (!isNode(schema)) {
      vague.push(`${place} is not described`);
      return;
    }
    for (const keyword of ['oneOf', 'anyOf', 'allOf'])
      for (const [index, part] of ((schema[keyword] ?? []) as readonly unknown[]).entries())
        check(part, `${place}|${String(index)}`);
    for (const [name, member] of Object.entries((schema['properties'] ?? {}) as Node))
      check(member, `${place}/${name}`);
    if ('items' in schema) check(schema['items'], `${place}[]`);
    if (isNode(schema['additionalProperties'])) check(schema['additionalProperties'], `${place}{}`);
    if (SAYS_ITS_FORM.some((keyword) => keyword in schema)) return;
    const types = [schema['type']].flat();
    if (types[0] === undefined) vague.push(`${place} has no type`);
    if (types.includes('object') && !isNode(schema['properties']) && !isNode(schema['additionalProperties']))
      vague.push(`${place} has no members`);
    if (types.includes('array') && !('items' in schema)) vague.push(`${place} has no items`);
  };
  for (const [name, schema] of Object.entries(contract.components?.schemas ?? {})) check(schema, name);
  const bodies = (value: unknown, place: string): void => {
    if (Array.isArray(value)) for (const each of value) bodies(each, place);
    if (!isNode(value)) return;
    for (const [name, part] of Object.entries(value))
      if (name === 'schema') check(part, place);
      else bodies(part, place);
  };
  for (const [path, item] of Object.entries(contract.paths)) bodies(item, path);
  return vague;
};

/** Every text with a pattern in a contract or a schema; `\S` asks for something that can be seen, which needs no example. */
export const patternsIn = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(patternsIn);
  if (!isNode(value)) return [];
  const isPattern = typeof value['pattern'] === 'string' && value['pattern'] !== '\\S';
  return [...(isPattern ? [value] : []), ...Object.values(value).flatMap(patternsIn)];
};
