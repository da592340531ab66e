import { Compile, type Validator } from 'typebox/compile';
import type { TSchema } from 'typebox';
import type { SchemaIssue } from './schema-error.js';

/** What is wrong with a value (the first few faults: TypeBox stops after eight); empty when it fits. */
export type SchemaCheck = (value: unknown) => readonly SchemaIssue[];

/** Compiles a schema into a check. It is compiled on first use, because most processes never see most event types. */
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
    const [message, messageZh] = describe(error);
    found.set(`${path} ${message}`, { path, message, messageZh });
  }
  return [...found.values()];
};

/** In English and in Chinese. */
const describe = (error: { keyword: string; params: object; message: string }): readonly [string, string] => {
  const params = error.params as Record<string, unknown>;
  const limit = String(params['limit']);
  switch (error.keyword) {
    case 'required':
      return both(namesOf(params['requiredProperties']), 'must have', '缺少');
    case 'additionalProperties':
      return both(namesOf(params['additionalProperties']), 'must not have', '不应有');
    case 'enum':
      return both(namesOf(params['allowedValues']), 'must be one of', '只能取');
    case 'const':
      return both(JSON.stringify(params['allowedValue']), 'must be', '必须为');
    case 'type':
      return [error.message, `类型应为 ${namesOf(params['type'])}`];
    case 'minLength':
    case 'minItems':
    case 'minimum':
      return [error.message, `不得少于 ${limit}`];
    case 'maxLength':
    case 'maxItems':
    case 'maximum':
      return [error.message, `不得超过 ${limit}`];
    case 'pattern':
    case 'format':
      return [error.message, '格式不正确'];
    case 'anyOf':
      return [error.message, '不符合任何一种允许的形式'];
    default:
      return [error.message, '不符合要求'];
  }
};

const both = (names: string, en: string, zh: string): readonly [string, string] => [`${en} ${names}`, `${zh} ${names}`];

const namesOf = (names: unknown): string => (Array.isArray(names) ? names.map(String).join(', ') : String(names));
