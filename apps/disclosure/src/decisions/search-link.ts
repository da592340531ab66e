import { SEARCH_PARAMETERS, type SearchParameter } from './search-request.js';
import type { QueryParameters } from './query-reader.js';

/** What was asked for, as it goes back into the form and into the link to the next page. */
export const askedFor = (query: QueryParameters): ReadonlyMap<SearchParameter, string> => {
  const asked = new Map<SearchParameter, string>();
  for (const name of SEARCH_PARAMETERS) {
    const value = query[name];
    if (typeof value === 'string' && value.trim() !== '') asked.set(name, value.trim());
  }
  return asked;
};

/** The address of the page behind this one, for the same search. */
export const nextPage = (path: string, query: QueryParameters, next: string): string => {
  const parameters = new URLSearchParams([...askedFor(query)]);
  if (typeof query['limit'] === 'string' && query['limit'] !== '') parameters.set('limit', query['limit']);
  parameters.set('after', next);
  return `${path}?${parameters.toString()}`;
};
