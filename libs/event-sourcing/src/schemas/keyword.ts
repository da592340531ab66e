import type { TSchema } from 'typebox';

/** The same schema with one more keyword. */
export const withKeyword = <S extends TSchema>(schema: S, keyword: `x-${string}`, value: unknown): S =>
  // It copies descriptors instead of using a spread: a spread drops the members that make a schema optional or refined.
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(schema), [keyword]: { value, enumerable: true } },
  ) as S;
