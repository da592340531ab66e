import type { OpenAPIObject } from '@nestjs/swagger';
import { amountsInYuan } from './amounts-in-yuan.js';
import { isNode, rewrittenIn, type ContractNode } from './contract-node.js';
import { describePaths, describeSchemas, type FactsOf } from './describe-members.js';
import { inOpenApi31 } from './open-api-31.js';
import { shareSchemas } from './share-schemas.js';

export interface ContractParts {
  /** What the members are called. */
  readonly factsOf: FactsOf;
  /** Schemas that no class describes: the payloads of steps and events. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** Changes schemas that classes describe, by their names. */
  readonly instead?: (schemas: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/**
 * The contract of a process as others read it, made from what Nest found: in the form of OpenAPI 3.1, every member in both
 * languages, each form once, and every route with its server and whether it asks for a session.
 */
export const finishContract = (
  found: OpenAPIObject,
  { factsOf, schemas = {}, instead = (same) => same }: ContractParts,
): OpenAPIObject => {
  const { components, paths, ...rest } = inOpenApi31(found);
  const classes = amountsInYuan(components?.schemas ?? {}) as Readonly<Record<string, unknown>>;
  const all = { ...instead(classes), ...schemas };
  return {
    ...rest,
    servers: [{ url: '/', description: '本进程 / This process' }],
    paths: secured(describePaths(paths, factsOf)),
    components: { ...components, schemas: shareSchemas(describeSchemas(exact(all) as ContractNode, factsOf)) },
  } as OpenAPIObject;
};

/** A route that names no session asks for none; without a word it would be left to the reader. */
const secured = (paths: unknown): unknown =>
  rewrittenIn(paths, (node) =>
    isNode(node['responses']) && node['security'] === undefined ? { ...node, security: [] } : node,
  );

/** A set of words has a type, and a map says so in the one way that generators of clients know. */
const exact = (schemas: unknown): unknown =>
  rewrittenIn(schemas, (node) => {
    const { patternProperties, ...others } = node;
    if (isNode(patternProperties)) return { ...others, additionalProperties: Object.values(patternProperties)[0] };
    if (Array.isArray(node['enum']) && node['type'] === undefined && node['enum'].every(isText))
      return { type: 'string', ...node };
    return node;
  });

const isText = (value: unknown): boolean => typeof value === 'string';
