import { bilingual, html, type Html } from '@ecl/web';
import type { ParameterError } from '../decisions/parameter-error.js';
import { askedFor, nextPage, type Asked } from '../decisions/search-link.js';
import type { DecisionEntry, DecisionFacets, Page } from '@ecl/read-models';
import type { FromRecord } from '../published/published-record.js';
import { chosenConditions, narrowing, orders } from './conditions.js';
import { decisionList } from './decision-list.js';
import { publicPage } from './navigation.js';
import { asOf } from './record-state.js';
import { redactionNote } from './redaction-note.js';
import { searchForm } from './search-form.js';

/** What a search found. */
export const decisionsPage = (query: Asked, found: FromRecord<Page<DecisionEntry>>, facets: DecisionFacets): string =>
  searchPage(searchForm({ asked: askedFor(query), order: query.order }), results(query, found, facets));

/** What is wrong with a search, with the form as it was filled in. */
export const wrongSearchPage = (query: Asked, errors: readonly ParameterError[]): string =>
  searchPage(searchForm({ asked: askedFor(query), order: query.order, errors }), complaints(errors));

const searchPage = (form: Html, below: Html): string =>
  publicPage('处罚决定查询', 'Published penalty decisions', html`${form} ${below} ${redactionNote}`);

const results = (query: Asked, found: FromRecord<Page<DecisionEntry>>, facets: DecisionFacets): Html => {
  const { rows: decisions, next } = found.value;
  if (decisions.length === 0) return html`${chosenConditions(query)} ${nothing(query)} ${asOf(found)}`;
  return html`${chosenConditions(query)} ${howMany(facets)} ${orders(query)}
    <div class="found">
      <div>
        ${decisionList(decisions)}
        ${
          next === undefined
            ? html`<p class="note">${bilingual('已到末页。', 'This is the last page.')}</p>`
            : html`<p>
                <a rel="next" href="${nextPage('/decisions', query, next)}">${bilingual('下一页', 'Next page')}</a>
              </p>`
        }
      </div>
      ${narrowing(query, facets)}
    </div>
    ${asOf(found)}`;
};

const howMany = ({ counted, isWhole }: DecisionFacets): Html =>
  html`<p><strong>${counted}${isWhole ? undefined : '+'}</strong> ${bilingual('件公示中', 'published')}</p>`;

const nothing = (query: Asked): Html =>
  askedFor(query).size === 0
    ? html`<p class="card empty">${bilingual('目前没有公示的处罚决定。', 'There are no published decisions.')}</p>`
    : html`<p class="card empty">
        ${bilingual(
          '没有符合条件的处罚决定。自然人的姓名已隐去名字，请改用文号或日期查询；未公示的决定不在此列，已撤回的只能以文号查到。',
          'No published decision matches. Given names of natural persons are masked: try the number or a date. Decisions that are withheld are not listed; withdrawn ones can be found only by their number.',
        )}
      </p>`;

const complaints = (errors: readonly ParameterError[]): Html =>
  html`<section class="card" role="alert">
    <h2 class="trouble">${bilingual('查询条件有误', 'The search is not valid')}</h2>
    <ul>
      ${errors.map(
        ({ parameter, messageZh, message }) =>
          html`<li><code>${parameter}</code>：${bilingual(messageZh, message)}</li>`,
      )}
    </ul>
  </section>`;
