/** A log in OCEL 2.0 as its JSON schema has it. */
export interface OcelLog {
  readonly eventTypes: readonly OcelType[];
  readonly objectTypes: readonly OcelType[];
  readonly events: readonly (OcelItem & { readonly time: string })[];
  readonly objects: readonly OcelItem[];
}

interface OcelType {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}

interface OcelItem {
  readonly id: string;
  readonly type: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly relationships?: readonly { readonly objectId: string; readonly qualifier: string }[];
}

/**
 * What the JSON schema of OCEL 2.0 lets pass, although the standard does not: names that stand for nothing, and ids that stand for two
 * things. Empty for a log that holds together.
 */
export const ocelFaults = ({ eventTypes, objectTypes, events, objects }: OcelLog): readonly string[] => {
  const ids = new Set(objects.map(({ id }) => id));
  return [
    ...twice(
      'event type',
      eventTypes.map(({ name }) => name),
    ),
    ...twice(
      'object type',
      objectTypes.map(({ name }) => name),
    ),
    ...twice(
      'event',
      events.map(({ id }) => id),
    ),
    ...twice(
      'object',
      objects.map(({ id }) => id),
    ),
    ...events.flatMap((event) => faultsOf('event', event, eventTypes, ids)),
    ...objects.flatMap((object) => faultsOf('object', object, objectTypes, ids)),
  ];
};

const twice = (what: string, names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    if (seen.has(name)) return [`the ${what} "${name}" is there twice`];
    seen.add(name);
    return [];
  });
};

const faultsOf = (
  what: string,
  { id, type, attributes = [], relationships = [] }: OcelItem,
  types: readonly OcelType[],
  objects: ReadonlySet<string>,
): string[] => {
  const declared = types.find(({ name }) => name === type);
  const known = new Set(declared?.attributes.map(({ name }) => name));
  return [
    ...(declared ? [] : [`the ${what} "${id}" is of the type "${type}", which is not declared`]),
    ...attributes
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => `the ${what} "${id}" has an attribute "${name}", which its type does not declare`),
    ...relationships
      .filter(({ objectId }) => !objects.has(objectId))
      .map(({ objectId }) => `the ${what} "${id}" refers to the object "${objectId}", which is not there`),
  ];
};
