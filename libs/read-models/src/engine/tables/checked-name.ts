/**
 * Names go into SQL unchanged, so they may contain only characters that SQL reads as one name in any context.
 * @throws RangeError for other names
 */
export const checkName = (name: string): void => {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new RangeError(`"${name}" is no name for SQL`);
};
