import { pointerSteps } from '@ecl/kernel';

/** A form in words: they follow "must be" and 应为. */
export interface FormWords {
  readonly en: string;
  readonly zh: string;
}

/** A form of text that a pattern describes, with a text that has it; the words name it too. */
export interface PatternWords extends FormWords {
  readonly example: string;
}

/** The keywords of JSON Schema that say something to a person, at one place of a schema. */
export interface SchemaNode {
  readonly type?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly 'x-unit'?: string;
  readonly 'x-form'?: PatternWords;
  readonly 'x-upcast-only'?: boolean;
}

/** Keywords whose next step names a part of the schema, with how many steps of the value the part is below it. */
const STEPS: Readonly<Record<string, { readonly named: boolean; readonly deeper: number }>> = {
  properties: { named: true, deeper: 1 },
  patternProperties: { named: true, deeper: 1 },
  additionalProperties: { named: false, deeper: 1 },
  items: { named: false, deeper: 1 },
  anyOf: { named: true, deeper: 0 },
};

/** A place in a schema and how deep it lies in the value. */
export interface SchemaPlace {
  readonly node: SchemaNode;
  readonly depth: number;
}

/**
 * The place that a pointer such as `#/properties/a/anyOf/0` names; if it goes through a union, the union, because until
 * a branch is chosen the branches contradict each other.
 */
export const placeOf = (schema: SchemaNode, pointer: string): SchemaPlace => {
  const steps = pointerSteps(pointer);
  let place: SchemaPlace = { node: schema, depth: 0 };
  for (let at = 0; at < steps.length && place.node.anyOf === undefined; at += 1) {
    const keyword = steps[at] ?? '';
    const step = STEPS[keyword];
    const part = (place.node as Readonly<Record<string, unknown>>)[keyword];
    const node = step?.named ? (part as Readonly<Record<string, unknown>> | undefined)?.[steps[(at += 1)] ?? ''] : part;
    if (step === undefined || typeof node !== 'object' || node === null) return place;
    place = { node, depth: place.depth + step.deeper };
  }
  return place;
};

/** The branch of a union that a value means: by its `kind` or another constant, otherwise by its type. */
export const branchFor = ({ anyOf = [] }: SchemaNode, value: unknown): SchemaNode | undefined => {
  const mark = discriminatorOf(anyOf);
  const said = mark === undefined ? undefined : memberOf(value, mark);
  const fitting =
    mark === undefined
      ? anyOf.filter(({ type }) => type === typeOf(value))
      : anyOf.filter(({ properties }) => properties?.[mark]?.const === said);
  return fitting.length === 1 ? fitting[0] : undefined;
};

/** The member that has another constant in each branch. */
export const discriminatorOf = (branches: readonly SchemaNode[]): string | undefined =>
  Object.keys(branches[0]?.properties ?? {}).find((name) =>
    branches.every(({ properties }) => properties?.[name]?.const !== undefined),
  );

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};
