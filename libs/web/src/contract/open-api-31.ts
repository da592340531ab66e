type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * A description in the form of OpenAPI 3.1: a member that may be null is `type: [..., "null"]`; `nullable` does not
 * exist.
 */
export const inOpenApi31 = <Description>(description: Description): Description =>
  rewritten(description) as Description;

const rewritten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rewritten);
  if (!isNode(value)) return value;
  const { nullable, ...node } = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, rewritten(member)]),
  );
  // A member of an answer may have this name too; then a schema describes it.
  if (nullable !== true) return nullable === undefined ? node : { ...node, nullable };
  if (typeof node['type'] === 'string') return { ...node, type: [node['type'], 'null'] };
  const { description, ...schema } = node;
  return { ...(description === undefined ? {} : { description }), anyOf: [schema, { type: 'null' }] };
};
