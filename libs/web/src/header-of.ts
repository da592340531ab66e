import type { IncomingMessage } from 'node:http';

/** A header of a request, also of one that Express has not seen. @param name in small letters */
export const headerOf = ({ headers }: Pick<IncomingMessage, 'headers'>, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};
