/**
 * A JSON Schema without the members that only TypeBox and this program read (`~refine`, `x-…` stay out of the published
 * contract).
 */
export const openApiSchema = (schema: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(schema, published)) as Record<string, unknown>;

const published = (key: string, value: unknown): unknown =>
  key.startsWith('~') || key.startsWith('x-') ? undefined : value;
