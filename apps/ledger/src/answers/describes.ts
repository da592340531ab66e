/**
 * Says which row a class describes. It does not compile while the class lacks a member of the row; `implements` alone
 * does not report a missing optional member.
 */
export const Describes =
  <Row>() =>
  <Description extends abstract new (...args: never[]) => unknown>(
    _: Description & (keyof Row extends keyof InstanceType<Description> ? unknown : never),
  ): void =>
    undefined;

/** Every word of a union, checked by the compiler: a missing or an extra one does not compile. */
export const wordsOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[];
