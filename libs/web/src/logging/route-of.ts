import type { Request } from 'express';

/** The route as the program names it: an address itself may hold a name or a number that nobody may log. */
export const routeOf = (request: Request): string => {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? `${(request.baseUrl as string | undefined) ?? ''}${path}` : 'unknown';
};
