import { failed, ok, type Result } from '@ecl/kernel';
import { InvalidPage } from '@ecl/read-models';
import type { DecisionEntry, Page } from '@ecl/read-models';
import type { FromRecord, PublishedRecord } from '../published/published-record.js';
import { wrong, type ParameterError, type QueryParameters } from './query-reader.js';
import { NO_SUCH_PAGE, searchRequestOf } from './search-request.js';

/** Searches as the query of a request says, or says what is wrong with the query. */
export const searching = (
  record: PublishedRecord,
  query: QueryParameters,
): Result<FromRecord<Page<DecisionEntry>>, readonly ParameterError[]> => {
  const request = searchRequestOf(query);
  if (!request.ok) return request;
  try {
    return ok(record.search(request.value.search, request.value.after, request.value.limit));
  } catch (error) {
    if (error instanceof InvalidPage) return failed([wrong('after', NO_SUCH_PAGE)]);
    throw error;
  }
};
