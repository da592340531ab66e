import { pointerStep } from '@ecl/kernel';
import { Compile, type Validator } from 'typebox/compile';
import type { TSchema } from 'typebox';
import { faultsOfValue, schemaCheck, unknown, type Fault } from './schema-check.js';
import type { SchemaIssue } from './schema-error.js';
import type { SchemaNode } from './schema-node.js';

/** What a record that is only partly written lacks, as JSON Pointers, and what is wrong with the members that it has. */
export interface PartIssues {
  readonly missing: readonly string[];
  readonly wrong: readonly SchemaIssue[];
}

/** Checks a record that may be only partly written: whatever is there must fit, and nothing unknown may be there. */
export const partCheck = (schema: TSchema): ((value: unknown) => PartIssues) => {
  const { properties = {}, required = [] } = schema as SchemaNode & {
    readonly properties?: Readonly<Record<string, TSchema>>;
    readonly required?: readonly string[];
  };
  const whole = schemaCheck(schema);
  const members = new Map(Object.entries(properties).map(([name, member]) => [name, memberCheck(name, member)]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { missing: [], wrong: whole(value) };
    const faults = Object.entries(value).flatMap(
      ([name, given]) => members.get(name)?.(given) ?? [unknown('', name, Object.keys(properties))],
    );
    return {
      missing: [
        ...required.filter((name) => !Object.hasOwn(value, name)).map((name) => pointerStep(name)),
        ...faults.flatMap(({ path, missing = [] }) => missing.map((name) => `${path}${pointerStep(name)}`)),
      ],
      wrong: faults.filter(({ missing }) => missing === undefined).map(asIssue),
    };
  };
};

const memberCheck = (name: string, schema: TSchema): ((value: unknown) => readonly Fault[]) => {
  let validator: Validator | undefined;
  return (value) => {
    validator ??= Compile(schema);
    return validator.Check(value) ? [] : faultsOfValue(schema, value, pointerStep(name));
  };
};

const asIssue = ({ path, message, messageZh }: Fault): SchemaIssue => ({ path, message, messageZh });
