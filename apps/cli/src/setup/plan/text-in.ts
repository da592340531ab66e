/** A member that is a text; empty where it is missing or no text. */
export const textIn = (body: Readonly<Record<string, unknown>>, member: string | undefined): string => {
  const value = member === undefined ? undefined : body[member];
  return typeof value === 'string' ? value : '';
};
