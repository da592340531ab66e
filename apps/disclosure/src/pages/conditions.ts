import type { DecisionFacets } from '@ecl/read-models';
import { html, type Html } from '@ecl/web';
import {
  askedFor,
  narrowedTo,
  orderIn,
  searchAddress,
  valueIn,
  type Asked,
  type Narrowing,
} from '../decisions/search-link.js';
import { bandInWords, conditionInWords, fieldInWords, kindInWords } from './condition-words.js';
import type { Reader } from './reader.js';

const LIST = '/decisions';

/** What a list is limited to, each with a link to the same list without it. */
export const chosenConditions = (reader: Reader, query: Asked): Html | undefined => {
  const asked = askedFor(query);
  if (asked.length === 0) return undefined;
  return html`<ul class="chips" aria-label="${reader.say('已选条件', 'Chosen conditions')}">
    ${asked.map((each) => {
      const others = asked.filter((other) => other !== each);
      const order = orderIn({ order: query.order, q: valueIn(others, 'q') });
      return html`<li>
        <a href="${searchAddress(reader.to(LIST), others, { limit: query.limit, order })}"
          >${conditionInWords(reader, ...each)} <span aria-hidden="true">×</span
          ><span class="skip">${reader.say('去掉', 'remove')}</span></a
        >
      </li>`;
    })}
  </ul>`;
};

const ORDERS = [
  ['decided', '决定日期新到旧', 'latest decision'],
  ['published', '公示日期', 'latest publication'],
  ['fine', '罚款多到少', 'highest fine'],
  ['relevance', '相关', 'relevance'],
] as const;

/** The orders of a list, the one in use not a link; by relevance only words can be ordered. */
export const orders = (reader: Reader, query: Asked): Html => {
  const asked = askedFor(query);
  const possible = ORDERS.filter(([order]) => order !== 'relevance' || valueIn(asked, 'q') !== undefined);
  const given = possible.some(([order]) => order === query.order) ? query.order : 'decided';
  return html`<span
    >${reader.say('排序：', 'Order: ')}${possible.map(([order, zh, en]) =>
      order === given
        ? html`<strong aria-current="true">${reader.say(zh, en)}</strong>　 `
        : html`<a href="${searchAddress(reader.to(LIST), asked, { order, limit: query.limit })}"
              >${reader.say(zh, en)}</a
            >　 `,
    )}</span
  >`;
};

/** The values of what was found with their counts: each leads to the same list limited to it, which has that many. */
export const narrowing = (
  reader: Reader,
  query: Asked,
  { counted, isWhole, values }: DecisionFacets,
): Html | undefined => {
  if (counted === 0) return undefined;
  const asked = askedFor(query);
  const group = (
    zh: string,
    en: string,
    facet: Narrowing,
    counts: DecisionFacets['values']['field'],
    words: (reader: Reader, value: string) => string = (_, value) => value,
  ): Html | undefined => {
    const open = counts.filter(({ value }) => !asked.some((each) => each[0] === facet && each[1] === value));
    return open.length === 0
      ? undefined
      : html`<h2>${reader.say(zh, en)}</h2>
          <ul>
            ${open.map(
              ({ value, number }) =>
                html`<li>
                  <a href="${searchAddress(reader.to(LIST), narrowedTo(asked, facet, value), query)}"
                    >${words(reader, value)}</a
                  ><span>${number}</span>
                </li>`,
            )}
          </ul>`;
  };
  return html`<aside class="facet" aria-label="${reader.say('缩小范围', 'Narrow the list')}">
    ${group('决定年份', 'Year', 'year', values.year)} ${group('处罚', 'Penalty', 'kind', values.kind, kindInWords)}
    ${group('罚款金额', 'Fine', 'fine', values.fine, bandInWords)}
    ${group('领域', 'Field', 'field', values.field, fieldInWords)}
    ${group('处罚机关', 'Agency', 'agencyName', values.agency)}
    ${
      isWhole
        ? undefined
        : html`<p class="note">
            ${reader.say(`件数只计最近公示的 ${String(counted)} 件。`, `Counted among the latest ${String(counted)} publications.`)}
          </p>`
    }
  </aside>`;
};
