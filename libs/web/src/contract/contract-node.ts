/** A place of a contract: a schema, or what holds one. */
export type ContractNode = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is ContractNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members that a schema of an object describes; undefined for any other place. */
export const membersOf = (node: ContractNode): Readonly<Record<string, ContractNode>> | undefined => {
  const { properties } = node;
  // A member of an object may itself be called `properties`; then the place is no schema.
  return isNode(properties) && (node['type'] === 'object' || Array.isArray(node['required']))
    ? (properties as Readonly<Record<string, ContractNode>>)
    : undefined;
};

/** The types that a schema allows. */
export const typesOf = ({ type }: ContractNode): readonly unknown[] => (Array.isArray(type) ? type : [type]);

/** A node with every node in it replaced, from the inside out. */
export const rewrittenIn = (value: unknown, rewrite: (node: ContractNode) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => rewrittenIn(each, rewrite));
  if (!isNode(value)) return value;
  return rewrite(
    Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rewrittenIn(member, rewrite)])),
  );
};

export const refTo = (name: string): ContractNode => ({ $ref: `#/components/schemas/${name}` });
