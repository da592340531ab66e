/**
 * Says of which row a class is the description. It does not compile while the row has a member that the class has not;
 * `implements` alone is silent about one that may be absent.
 */
export const Describes =
  <Row>() =>
  <Description extends abstract new (...args: never[]) => unknown>(
    _: Description & (keyof Row extends keyof InstanceType<Description> ? unknown : never),
  ): void =>
    undefined;

/** Every word of a union, by the compiler's leave: one that is missing or too many does not compile. */
export const wordsOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[];
