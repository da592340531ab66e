import { SEARCH_PARAMETERS, type SearchParameter } from './decision-query.js';

/** The query of a request, checked or as it came. */
export type Asked = Readonly<Partial<Record<SearchParameter | 'order' | 'limit', unknown>>>;

/** What a list is limited to, in the order of the form; a kind of penalty may be there several times. */
export type Conditions = readonly (readonly [name: SearchParameter, value: string])[];

/** The search as it goes back into the form and into the link to the next page. */
export const askedFor = (query: Asked): Conditions =>
  SEARCH_PARAMETERS.flatMap((name) => {
    const given: unknown = query[name];
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    return values.flatMap((value) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
    );
  });

export const valueIn = (conditions: Conditions, name: SearchParameter): string | undefined =>
  conditions.find(([each]) => each === name)?.[1];

/** The order that was asked for; without words nothing is more relevant than the rest, so that this one falls away. */
export const orderIn = <Order>({ order, q }: { readonly order?: Order; readonly q?: unknown }): Order | undefined =>
  order === 'relevance' && (q === undefined || q === '') ? undefined : order;

/** The address of a search. `order` and `limit` stand only where they were given. */
export const searchAddress = (
  path: string,
  asked: Conditions,
  { order, limit }: { readonly order?: unknown; readonly limit?: unknown } = {},
): string => {
  const parameters = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, value]));
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

/** The conditions of a list with those of one value of what was found: it never widens what was asked for. */
export const narrowedTo = (asked: Conditions, facet: Narrowing, value: string): Conditions => {
  if (facet !== 'year') return [...asked.filter((each) => each[0] !== facet || facet === 'kind'), [facet, value]];
  const days = { decidedFrom: `${value}-01-01`, decidedTo: `${value}-12-31` };
  const [from, to] = [valueIn(asked, 'decidedFrom'), valueIn(asked, 'decidedTo')];
  return [
    ...asked.filter(([name]) => name !== 'decidedFrom' && name !== 'decidedTo'),
    ['decidedFrom', from !== undefined && from > days.decidedFrom ? from : days.decidedFrom],
    ['decidedTo', to !== undefined && to < days.decidedTo ? to : days.decidedTo],
  ];
};

/** What a list can be narrowed to: a condition of the search, or a year of decision. */
export type Narrowing = 'field' | 'kind' | 'agencyName' | 'fine' | 'year';
