import { SEARCH_PARAMETERS, type SearchParameter } from './decision-query.js';

/** The query of a request, checked or as it came. */
export type Asked = Readonly<Partial<Record<SearchParameter | 'order' | 'limit', unknown>>>;

/** The search as it goes back into the form and into the link to the next page. */
export const askedFor = (query: Asked): ReadonlyMap<SearchParameter, string> => {
  const asked = new Map<SearchParameter, string>();
  for (const name of SEARCH_PARAMETERS) {
    const value = query[name];
    if (typeof value === 'string' && value.trim() !== '') asked.set(name, value.trim());
  }
  return asked;
};

/** The order that was asked for; without words nothing is more relevant than the rest, so that this one falls away. */
export const orderIn = <Order>({ order, q }: { readonly order?: Order; readonly q?: unknown }): Order | undefined =>
  order === 'relevance' && (q === undefined || q === '') ? undefined : order;

/** The address of a search. `order` and `limit` stand only where they were given. */
export const searchAddress = (
  path: string,
  asked: ReadonlyMap<SearchParameter, string>,
  { order, limit }: { readonly order?: unknown; readonly limit?: unknown } = {},
): string => {
  const parameters = new URLSearchParams([...asked]);
  if (typeof order === 'string' && order !== '') parameters.set('order', order);
  if (typeof limit === 'number' || (typeof limit === 'string' && limit !== '')) parameters.set('limit', String(limit));
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The address of the next page of the same search. */
export const nextPage = (path: string, query: Asked, next: string): string => {
  const address = searchAddress(path, askedFor(query), query);
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ after: next }).toString()}`;
};
