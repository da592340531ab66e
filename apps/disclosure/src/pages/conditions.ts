import { PENALTY_NAMES, powersCatalogue } from '@ecl/enforcement';
import { PENALTY_KINDS, type DecisionFacets, type PenaltyKind } from '@ecl/read-models';
import { bilingual, html, type Html } from '@ecl/web';
import type { SearchParameter } from '../decisions/decision-query.js';
import { askedFor, orderIn, searchAddress, type Asked } from '../decisions/search-link.js';

const LIST = '/decisions';

const FIELDS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map(
  powersCatalogue.fields.map(({ code, zh, en }) => [code, { zh, en }]),
);

const isKind = (value: string): value is PenaltyKind => (PENALTY_KINDS as readonly string[]).includes(value);

const NAMES: Readonly<Record<SearchParameter, Html>> = {
  q: bilingual('词语', 'words'),
  number: bilingual('文号', 'number'),
  party: bilingual('当事人', 'party'),
  field: bilingual('领域', 'field'),
  power: bilingual('事项', 'power'),
  agency: bilingual('机关', 'agency'),
  kind: bilingual('处罚', 'penalty'),
  decidedFrom: bilingual('决定日期起', 'from'),
  decidedTo: bilingual('决定日期止', 'to'),
};

const inWords = (name: string, value: string): Html => {
  const words =
    name === 'field' ? FIELDS.get(value) : name === 'kind' && isKind(value) ? PENALTY_NAMES[value] : undefined;
  return words ? bilingual(words.zh, words.en) : html`${value}`;
};

/** What a list is limited to, each with a link to the same list without it. */
export const chosenConditions = (query: Asked): Html | undefined => {
  const asked = askedFor(query);
  if (asked.size === 0) return undefined;
  return html`<ul class="chosen" aria-label="已选条件 Chosen">
    ${[...asked].map(([name, value]) => {
      const others = new Map([...asked].filter(([other]) => other !== name));
      const order = orderIn({ order: query.order, q: others.get('q') });
      return html`<li>
        <a href="${searchAddress(LIST, others, { limit: query.limit, order })}"
          >${NAMES[name]}：${inWords(name, value)} <span aria-hidden="true">×</span>
          <span class="skip">去掉 remove</span></a
        >
      </li>`;
    })}
  </ul>`;
};

const ORDERS = [
  ['decided', '决定日期', 'latest decision'],
  ['published', '公示日期', 'latest publication'],
  ['fine', '罚款多到少', 'highest fine'],
  ['relevance', '相关', 'relevance'],
] as const;

/** The orders of a list, the one in use not a link; by relevance only words can be ordered. */
export const orders = (query: Asked): Html => {
  const asked = askedFor(query);
  const possible = ORDERS.filter(([order]) => order !== 'relevance' || asked.has('q'));
  const given = possible.some(([order]) => order === query.order) ? query.order : 'decided';
  return html`<p class="note">
    ${bilingual('排序', 'Order')}：
    ${possible.map(([order, zh, en]) =>
      order === given
        ? html`<strong aria-current="true">${bilingual(zh, en)}</strong> `
        : html`<a href="${searchAddress(LIST, asked, { order, limit: query.limit })}">${bilingual(zh, en)}</a> `,
    )}
  </p>`;
};

/** The values of what was found with their counts: each leads to the same list limited to it. */
export const narrowing = (query: Asked, { counted, isWhole, values }: DecisionFacets): Html | undefined => {
  if (counted === 0) return undefined;
  const asked = askedFor(query);
  const group = (
    zh: string,
    en: string,
    counts: DecisionFacets['values']['field'],
    choosing: (value: string) => readonly (readonly [SearchParameter, string])[],
    words: (value: string) => Html,
  ): Html | undefined =>
    counts.length === 0
      ? undefined
      : html`<section>
          <h3>${bilingual(zh, en)}</h3>
          <ul>
            ${counts.map(
              ({ value, number }) =>
                html`<li>
                  <a href="${searchAddress(LIST, new Map([...asked, ...choosing(value)]), query)}">${words(value)}</a>
                  ${number}
                </li>`,
            )}
          </ul>
        </section>`;
  const itself = (value: string): Html => html`${value}`;
  return html`<section aria-label="缩小范围 Narrow the list">
    <h2>${bilingual('缩小范围', 'Narrow the list')}</h2>
    ${
      isWhole
        ? undefined
        : html`<p class="note">
            ${bilingual(
              `件数只计最近公示的 ${String(counted)} 件。`,
              `Counted among the latest ${String(counted)} publications.`,
            )}
          </p>`
    }
    <div class="narrowing">
      ${group(
        '决定年份',
        'Year',
        values.year,
        (year) => [
          ['decidedFrom', `${year}-01-01`],
          ['decidedTo', `${year}-12-31`],
        ],
        itself,
      )}
      ${group(
        '处罚种类',
        'Penalty',
        values.kind,
        (kind) => [['kind', kind]],
        (kind) => inWords('kind', kind),
      )}
      ${group(
        '职责领域',
        'Field',
        values.field,
        (field) => [['field', field]],
        (field) => inWords('field', field),
      )}
      ${group('处罚机关', 'Agency', values.agency, (agency) => [['agency', agency]], itself)}
    </div>
  </section>`;
};
