/**
 * What a record has under a key that somebody chose, such as an id. Only what it has itself: every object also answers to
 * `constructor`, `toString` and the like.
 */
export const underKey = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
