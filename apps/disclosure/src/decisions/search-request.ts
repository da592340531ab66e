import { powersByCode, powersCatalogue } from '@ecl/enforcement';
import { failed, isPlainDate, ok, type Result } from '@ecl/kernel';
import type { DecisionSearch } from '@ecl/read-models';
import { QueryReader, type ParameterError, type QueryParameters } from './query-reader.js';

/** A search with the page of it that is asked for. */
export interface SearchRequest {
  readonly search: DecisionSearch;
  readonly after: string | undefined;
  readonly limit: number;
}

const USUAL_LIMIT = 20;
const MOST_ON_A_PAGE = 100;
/** The parameters of the search form; a page has `after` and `limit` besides. */
export const SEARCH_PARAMETERS = ['number', 'party', 'field', 'power', 'agency', 'decidedFrom', 'decidedTo'] as const;
export type SearchParameter = (typeof SEARCH_PARAMETERS)[number];

const fieldCodes: ReadonlySet<string> = new Set(powersCatalogue.fields.map(({ code }) => code));

/** Reads the query of a search; says of every parameter what is wrong with it, not of the first alone. */
export const searchRequestOf = (query: QueryParameters): Result<SearchRequest, readonly ParameterError[]> => {
  const reader = new QueryReader(query, [...SEARCH_PARAMETERS, 'after', 'limit']);
  const from = reader.textThat('decidedFrom', isPlainDate, NO_DAY);
  const to = reader.textThat('decidedTo', isPlainDate, NO_DAY);
  if (from !== undefined && to !== undefined && from > to) reader.refuse('decidedTo', EMPTY_RANGE);
  const search: DecisionSearch = {
    number: reader.text('number'),
    party: reader.text('party'),
    fieldCode: reader.textThat('field', (code) => fieldCodes.has(code), NO_SUCH_FIELD),
    powerCode: reader.textThat('power', (code) => powersByCode.has(code), NO_SUCH_POWER),
    agency: reader.text('agency'),
    decidedOn: { from, to },
  };
  const after = reader.text('after');
  const limit = Number(reader.textThat('limit', isLimit, NO_LIMIT) ?? USUAL_LIMIT);
  return reader.errors.length > 0 ? failed(reader.errors) : ok({ search, after, limit });
};

const isLimit = (text: string): boolean =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ON_A_PAGE;

const NO_SUCH_FIELD = { zh: '没有这个职责领域，应为 01 至 16', en: 'There is no such field; it is 01 to 16' };
const NO_SUCH_POWER = { zh: '权责清单中没有这个编码', en: 'The powers catalogue has no such code' };
const NO_DAY = { zh: '应为存在的日期，写作 2026-05-06', en: 'It must be a day that exists, written 2026-05-06' };
const NO_LIMIT = { zh: '应为 1 至 100 的整数', en: 'It must be a whole number from 1 to 100' };
const EMPTY_RANGE = { zh: '截止日期早于起始日期', en: 'The last day lies before the first' };
/** What a page key that no page gave is answered with. */
export const NO_SUCH_PAGE = {
  zh: '没有这一页；请使用上一页给出的 next',
  en: 'There is no such page; use the next of the page before',
};
