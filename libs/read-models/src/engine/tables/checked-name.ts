/**
 * Names go into SQL as they are, so they are made of what SQL reads as one name whatever stands around it.
 * @throws RangeError for any other
 */
export const checkName = (name: string): void => {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new RangeError(`"${name}" is no name for SQL`);
};
