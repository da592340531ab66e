import type { TSchema } from 'typebox';

/** The same schema with one more keyword. */
export const withKeyword = <S extends TSchema>(schema: S, keyword: `x-${string}`, value: unknown): S =>
  // Descriptors, not a spread: what makes a schema optional or refined is in members that a spread leaves behind.
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(schema), [keyword]: { value, enumerable: true } },
  ) as S;
