import { nameInShort, namesInstead, pointerStep, pointerSteps } from '@ecl/kernel';
import { Compile, type Validator } from 'typebox/compile';
import { Errors } from 'typebox/value';
import type { TSchema } from 'typebox';
import { formOf } from './form-words.js';
import type { SchemaIssue } from './schema-error.js';
import { branchFor, discriminatorOf, placeOf, type SchemaNode } from './schema-node.js';

/** What is wrong with a value, one fault a member (the first few: TypeBox stops after eight); empty when it fits. */
export type SchemaCheck = (value: unknown) => readonly SchemaIssue[];

/** Compiles a schema into a check. It is compiled on first use, because most processes never see most event types. */
export const schemaCheck = (schema: TSchema): SchemaCheck => {
  let validator: Validator | undefined;
  return (value) => {
    validator ??= Compile(schema);
    return validator.Check(value) ? NO_ISSUES : issuesOf(schema, value);
  };
};

const NO_ISSUES: readonly SchemaIssue[] = [];
const MOST_ISSUES = 8;

const issuesOf = (schema: TSchema, value: unknown): readonly SchemaIssue[] =>
  faultsOfValue(schema, value)
    .slice(0, MOST_ISSUES)
    .map(({ path, message, messageZh }) => ({ path, message, messageZh }));

/** A fault; `missing` names the members that are not there. */
export interface Fault extends SchemaIssue {
  readonly missing?: readonly string[];
}

/** The first fault of each member that does not fit. @param path where the value is */
export const faultsOfValue = (schema: TSchema, value: unknown, path = ''): readonly Fault[] => {
  const first = new Map<string, Fault>();
  for (const fault of faultsIn(schema, value, path)) if (!first.has(fault.path)) first.set(fault.path, fault);
  return [...first.values()];
};

type Found = ReturnType<typeof Errors>[number];

const faultsIn = (schema: TSchema, value: unknown, owner: string): readonly Fault[] => {
  const unionsSeen = new Set<string>();
  return Errors(schema, value).flatMap((error) => {
    // An unknown member is reported twice, as "schema is false" at the member and by name at its owner: the second says more.
    if (error.keyword === 'boolean') return [];
    const { node, depth } = placeOf(schema, error.schemaPath);
    if (node.anyOf === undefined) return faultsOf(error, node, `${owner}${error.instancePath}`);
    const inValue = pointerSteps(error.instancePath).slice(0, depth);
    const place = `${owner}${inValue.map(pointerStep).join('')}`;
    if (unionsSeen.has(place)) return [];
    unionsSeen.add(place);
    return faultsOfUnion(node, valueAt(value, inValue), place);
  });
};

const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>>)[step], value);

/** The faults in the branch that was meant; if none was, what the branches are. */
const faultsOfUnion = (union: SchemaNode, value: unknown, path: string): readonly Fault[] => {
  const branch = branchFor(union, value);
  if (branch) return faultsIn(branch, value, path);
  const branches = union.anyOf ?? [];
  const mark = discriminatorOf(branches);
  if (mark === undefined || typeof value !== 'object' || value === null || Array.isArray(value))
    return [mustBe(path, mark === undefined ? union : { type: 'object' })];
  if (!Object.hasOwn(value, mark)) return [missing(path, [mark])];
  return [mustBe(`${path}/${mark}`, { enum: branches.map(({ properties }) => properties?.[mark]?.const) })];
};

const faultsOf = ({ keyword, params }: Found, node: SchemaNode, path: string): readonly Fault[] => {
  switch (keyword) {
    case 'required':
      return [missing(path, (params as { requiredProperties: readonly string[] }).requiredProperties)];
    case 'additionalProperties':
      return (params as { additionalProperties: readonly string[] }).additionalProperties.map((name) =>
        unknown(path, name, Object.keys(node.properties ?? {})),
      );
    case 'minLength':
      return [atLeast(path, node.minLength, 'character', '个字符')];
    case 'maxLength':
      return [atMost(path, node.maxLength, 'character', '个字符')];
    case 'minItems':
      return [atLeast(path, node.minItems, 'item', '项')];
    case 'maxItems':
      return [atMost(path, node.maxItems, 'item', '项')];
    case 'pattern':
      return [node.pattern === NOT_ONLY_SPACE ? atLeast(path, 1, 'character', '个字符') : mustBe(path, node)];
    default:
      return [mustBe(path, node)];
  }
};

const NOT_ONLY_SPACE = '\\S';

const issue = (path: string, message: string, messageZh: string): SchemaIssue => ({ path, message, messageZh });

const mustBe = (path: string, node: SchemaNode): SchemaIssue => {
  if (node.enum && node.enum.length > 1)
    return issue(path, `must be one of ${node.enum.join(', ')}`, `只能取 ${node.enum.join(', ')}`);
  const { en, zh } = formOf(node);
  return issue(path, `must be ${en}`, `应为${zh}`);
};

const missing = (path: string, names: readonly string[]): Fault => ({
  ...issue(path, `must have ${names.join(', ')}`, `缺少 ${names.join(', ')}`),
  missing: names,
});

/** A member that the schema does not have. */
export const unknown = (owner: string, given: string, known: readonly string[]): SchemaIssue => {
  const name = nameInShort(given);
  const { en, zh } = namesInstead(name, known);
  return issue(`${owner}${pointerStep(name)}`, `must not have ${name}${en}`, `不应有 ${name}${zh}`);
};

const atLeast = (path: string, least = 0, of: string, zhOf: string): SchemaIssue =>
  issue(path, `must have at least ${counted(least, of)}`, `至少 ${String(least)} ${zhOf}`);

const atMost = (path: string, most = 0, of: string, zhOf: string): SchemaIssue =>
  issue(path, `must have at most ${counted(most, of)}`, `至多 ${String(most)} ${zhOf}`);

const counted = (count: number, of: string): string => `${String(count)} ${of}${count === 1 ? '' : 's'}`;
