import type { OpenAPIObject } from '@nestjs/swagger';
import { amountsInYuan } from './amounts-in-yuan.js';
import { isNode, rewrittenIn, type ContractNode } from './contract-node.js';
import { problemExamples, withExamples, type ContractExamples } from './examples.js';
import { describePaths, describeSchemas, type FactsOf } from './describe-members.js';
import { inOpenApi31 } from './open-api-31.js';
import { shareSchemas } from './share-schemas.js';

export interface ContractParts {
  /** What the members are called. */
  readonly factsOf: FactsOf;
  /** A text of the form that the pattern of a schema asks for. */
  readonly exampleOfPattern: (schema: ContractNode) => string | undefined;
  readonly examples: ContractExamples;
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
  { factsOf, exampleOfPattern, examples, schemas = {}, instead = (same) => same }: ContractParts,
): OpenAPIObject => {
  const { components, paths, ...rest } = inOpenApi31(found);
  const classes = amountsInYuan(components?.schemas ?? {}) as Readonly<Record<string, unknown>>;
  const all = exact({ ...instead(classes), ...schemas }, exampleOfPattern) as ContractNode;
  return {
    ...rest,
    servers: [{ url: '/', description: '本进程 / This process' }],
    paths: withExamples(secured(describePaths(exact(paths, exampleOfPattern), factsOf)) as ContractNode, examples),
    components: {
      ...components,
      schemas: shareSchemas(describeSchemas(all, factsOf)),
      examples: problemExamples(examples),
    },
  } as OpenAPIObject;
};

/** A route that names no session asks for none; without a word it would be left to the reader. */
const secured = (paths: unknown): unknown =>
  rewrittenIn(paths, (node) =>
    isNode(node['responses']) && node['security'] === undefined ? { ...node, security: [] } : node,
  );

/**
 * A set of words has a type, a map says so in the one way that generators of clients know, and a pattern means nothing to a
 * reader without an example.
 */
const exact = (schemas: unknown, exampleOfPattern: ContractParts['exampleOfPattern']): unknown =>
  rewrittenIn(schemas, (node) => {
    const { patternProperties, ...others } = withExampleOfPattern(node, exampleOfPattern);
    if (isNode(patternProperties)) return { ...others, additionalProperties: Object.values(patternProperties)[0] };
    if (Array.isArray(node['enum']) && node['type'] === undefined && node['enum'].every(isText))
      return { type: 'string', ...others };
    return others;
  });

const withExampleOfPattern = (node: ContractNode, exampleOf: ContractParts['exampleOfPattern']): ContractNode => {
  if (typeof node['pattern'] !== 'string' || node['example'] !== undefined) return node;
  const example = exampleOf(node);
  return example === undefined ? node : { ...node, example };
};

const isText = (value: unknown): boolean => typeof value === 'string';
