import { INSTANT_PATTERN, RFC_3339_PATTERN } from '@ecl/kernel';

/**
 * The JSON Schema of what a request gives, without the members that only TypeBox and this program read (`~refine`,
 * `x-…` stay out of the published contract). A moment may have any form of RFC 3339: it is read before it is checked.
 */
export const openApiSchema = (schema: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(schema, published)) as Record<string, unknown>;

const published = (key: string, value: unknown): unknown => {
  if (key.startsWith('~') || key.startsWith('x-')) return undefined;
  return key === 'pattern' && value === INSTANT_PATTERN ? RFC_3339_PATTERN : value;
};
