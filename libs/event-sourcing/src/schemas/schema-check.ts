import { Compile, type Validator } from 'typebox/compile';
import type { TSchema } from 'typebox';
import type { SchemaIssue } from './schema-error.js';

/** What is wrong with a value (the first few faults: TypeBox stops after eight); nothing when it fits. */
export type SchemaCheck = (value: unknown) => readonly SchemaIssue[];

/** Compiles a schema into a check. Compiled on first use: most processes never see most event types. */
export const schemaCheck = (schema: TSchema): SchemaCheck => {
  let validator: Validator | undefined;
  return (value) => {
    validator ??= Compile(schema);
    return validator.Check(value) ? NO_ISSUES : issuesOf(validator, value);
  };
};

const NO_ISSUES: readonly SchemaIssue[] = [];

const issuesOf = (validator: Validator, value: unknown): readonly SchemaIssue[] => {
  const found = new Map<string, SchemaIssue>();
  for (const error of validator.Errors(value)) {
    // An unknown member is reported twice, as "schema is false" at the member and by name at its owner: the second says more.
    if (error.keyword === 'boolean') continue;
    const path = error.instancePath;
    const message = describe(error);
    found.set(`${path} ${message}`, { path, message });
  }
  return [...found.values()];
};

const describe = (error: { keyword: string; params: object; message: string }): string => {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `must have ${namesOf(params['requiredProperties'])}`;
    case 'additionalProperties':
      return `has no such member as ${namesOf(params['additionalProperties'])}`;
    case 'enum':
      return `must be one of ${namesOf(params['allowedValues'])}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    default:
      return error.message;
  }
};

const namesOf = (names: unknown): string => (Array.isArray(names) ? names.map(String).join(', ') : String(names));
