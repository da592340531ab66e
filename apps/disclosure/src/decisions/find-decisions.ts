import { InvalidPage, type DecisionEntry, type DecisionOrder, type Page } from '@ecl/read-models';
import { InvalidInput, wrong } from '@ecl/web';
import type { FromRecord, PublishedRecord } from '../published/published-record.js';
import { limitIn, searchIn, type DecisionQuery } from './decision-query.js';
import { orderIn } from './search-link.js';

/** The answer to a page key that no page gave. */
const NO_SUCH_PAGE = {
  zh: '没有这一页；请使用上一页给出的 next',
  en: 'is not a page; use the next of the page before',
};

/** Searches as a request asks. @throws InvalidInput for a page key that does not exist */
export const findDecisions = (
  record: PublishedRecord,
  asked: DecisionQuery,
  usualOrder: DecisionOrder = 'published',
): FromRecord<Page<DecisionEntry>> => {
  try {
    return record.search(searchIn(asked), {
      after: asked.after,
      size: limitIn(asked),
      order: orderIn(asked) ?? usualOrder,
    });
  } catch (error) {
    if (error instanceof InvalidPage) throw new InvalidInput([wrong('after', NO_SUCH_PAGE)]);
    throw error;
  }
};
