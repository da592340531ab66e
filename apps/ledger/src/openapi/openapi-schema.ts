import { INSTANT_PATTERN, RFC_3339_PATTERN } from '@ecl/kernel';

/**
 * A JSON Schema of a payload without the members that only TypeBox and this program read (`~refine`). A form needs the
 * rest: what is personal data, what a member means, in what it counts.
 *
 * @param of a request may write a moment in any form of RFC 3339, because it is read before it is checked
 */
export const openApiSchema = (schema: unknown, of: 'request' | 'answer' = 'request'): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(schema, (key: string, value: unknown): unknown => {
      if (key.startsWith('~') || OF_THIS_PROGRAM.has(key)) return undefined;
      return of === 'request' && key === 'pattern' && value === INSTANT_PATTERN ? RFC_3339_PATTERN : value;
    }),
  ) as Record<string, unknown>;

const OF_THIS_PROGRAM: ReadonlySet<string> = new Set(['x-upcast-only']);
