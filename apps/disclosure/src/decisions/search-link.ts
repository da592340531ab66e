import { SEARCH_PARAMETERS, type SearchParameter } from './decision-query.js';

/** The query of a request, checked or as it came. */
export type Asked = Readonly<Partial<Record<SearchParameter | 'limit', unknown>>>;

/** The search as it goes back into the form and into the link to the next page. */
export const askedFor = (query: Asked): ReadonlyMap<SearchParameter, string> => {
  const asked = new Map<SearchParameter, string>();
  for (const name of SEARCH_PARAMETERS) {
    const value = query[name];
    if (typeof value === 'string' && value.trim() !== '') asked.set(name, value.trim());
  }
  return asked;
};

/** The address of the next page of the same search. */
export const nextPage = (path: string, query: Asked, next: string): string => {
  const parameters = new URLSearchParams([...askedFor(query)]);
  const { limit } = query;
  if (typeof limit === 'number' || (typeof limit === 'string' && limit !== '')) parameters.set('limit', String(limit));
  parameters.set('after', next);
  return `${path}?${parameters.toString()}`;
};
