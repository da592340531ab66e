/** A form with one member left blank: `without(decision(), 'benchmark')`. */
export const without = <T extends object, K extends keyof T>(data: T, ...keys: readonly K[]): Omit<T, K> => {
  const rest: Partial<T> = { ...data };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest as Omit<T, K>;
};
