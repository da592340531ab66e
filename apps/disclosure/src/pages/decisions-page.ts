import { html, type Html } from '@ecl/web';
import type { DecisionEntry, DecisionFacets, Page } from '@ecl/read-models';
import type { ParameterError } from '../decisions/parameter-error.js';
import { askedFor, nextPage, valueIn, type Asked, type Conditions } from '../decisions/search-link.js';
import type { FromRecord } from '../published/published-record.js';
import { chosenConditions, narrowing, orders } from './conditions.js';
import { decisionList } from './decision-list.js';
import { feedOf } from './feed-link.js';
import { publicPage, type Visit } from './frame.js';
import type { Reader } from './reader.js';
import { searchForm } from './search-form.js';

/** What a search found. */
export const decisionsPage = (
  visit: Visit,
  query: Asked,
  found: FromRecord<Page<DecisionEntry>>,
  facets: DecisionFacets,
): string =>
  searchPage(
    visit,
    html`${searchForm(visit.reader, { asked: askedFor(query), order: query.order })}
    ${results(visit.reader, query, found.value, facets)}`,
    { known: found, feed: askedFor(query) },
  );

/** What is wrong with a search, with the form as it was filled in. */
export const wrongSearchPage = (visit: Visit, query: Asked, errors: readonly ParameterError[]): string =>
  searchPage(
    visit,
    html`${complaints(visit.reader, errors)}
    ${searchForm(visit.reader, { asked: askedFor(query), order: query.order, errors })}`,
  );

const searchPage = (
  visit: Visit,
  body: Html,
  { known, feed }: { readonly known?: FromRecord<unknown>; readonly feed?: Conditions } = {},
): string => {
  const { reader } = visit;
  return publicPage(visit, {
    title: reader.say('查处罚决定', 'Search penalty decisions'),
    // Whatever a list shows of people, its pages of decisions say for themselves.
    isUnlisted: true,
    lead: html`${reader.say('已经公示的行政处罚决定。有的决定依法不公开或者暂不公开：', 'Penalty decisions that were published. Some are not open by law, or not yet: ')}<a
        href="${reader.to('/missing')}"
        >${reader.say('理由', 'reasons')}</a
      >${reader.say('。', '.')}`,
    body,
    known,
    others: [feedOf(reader, feed)],
  });
};

const results = (
  reader: Reader,
  query: Asked,
  { rows: decisions, next }: Page<DecisionEntry>,
  facets: DecisionFacets,
): Html => {
  if (decisions.length === 0) return html`${chosenConditions(reader, query)} ${nothing(reader, query)}`;
  return html`${chosenConditions(reader, query)}
    <div class="cols found">
      <div>
        <h2 class="skip">${reader.say('查到的决定', 'What was found')}</h2>
        <p class="sum"><strong>${howMany(reader, facets)}</strong> ${orders(reader, query)}</p>
        ${decisionList(reader, decisions, valueIn(askedFor(query), 'q'))}
        <nav class="pages" aria-label="${reader.say('翻页', 'Pages')}">
          ${
            next === undefined
              ? html`<span class="note">${reader.say('已到末页', 'This is the last page')}</span>`
              : html`<span></span
                  ><a rel="next" href="${nextPage(reader.to('/decisions'), query, next)}"
                    >${reader.say('下一页 →', 'Next page →')}</a
                  >`
          }
        </nav>
      </div>
      ${narrowing(reader, query, facets)}
    </div>`;
};

const howMany = (reader: Reader, { counted, isWhole }: DecisionFacets): string => {
  const number = counted.toLocaleString('en');
  return isWhole
    ? reader.say(`${number} 件`, `${number} found`)
    : reader.say(`${number} 件以上`, `more than ${number}`);
};

const nothing = (reader: Reader, query: Asked): Html =>
  askedFor(query).length === 0
    ? html`<p class="empty">${reader.say('目前没有公示的处罚决定。', 'There are no published decisions.')}</p>`
    : html`<p class="empty">
        ${reader.say(
          '没有符合条件的处罚决定。自然人的姓名已隐去名字，请改用文号或日期查询；未公示的决定不在此列，已撤回的只能以文号查到。',
          'No published decision matches. Given names of people are masked: try the number or a date. Decisions that are withheld are not listed; withdrawn ones can be found only by their number.',
        )}
      </p>`;

const complaints = (reader: Reader, errors: readonly ParameterError[]): Html =>
  html`<section class="answer gone" role="alert">
    <h2>${reader.say('查询条件有误', 'The search is not valid')}</h2>
    <ul>
      ${errors.map(
        ({ parameter, messageZh, message }) =>
          html`<li>
            <a href="#${parameter}"><code>${parameter}</code></a
            >${reader.say('：', ': ')}${reader.say(messageZh, message)}
          </li>`,
      )}
    </ul>
  </section>`;
