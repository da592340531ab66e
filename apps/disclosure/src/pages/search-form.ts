import { PENALTY_KINDS, PENALTY_NAMES, powersCatalogue } from '@ecl/enforcement';
import { FINE_BANDS } from '@ecl/read-models';
import { html, type Html } from '@ecl/web';
import type { ParameterError } from '../decisions/parameter-error.js';
import { valueIn, type Conditions } from '../decisions/search-link.js';
import type { SearchParameter } from '../decisions/decision-query.js';
import { BAND_NAMES } from './condition-words.js';
import type { Reader } from './reader.js';

interface Asked {
  readonly asked?: Conditions;
  readonly order?: unknown;
  readonly errors?: readonly ParameterError[];
}

/** Searches by a plain GET: the address of the answer can be saved, sent and printed. */
export const searchForm = (reader: Reader, { asked = [], order, errors = [] }: Asked = {}): Html => {
  const wrongIn = (name: SearchParameter) => errors.filter(({ parameter }) => parameter === name);
  const input = (name: SearchParameter, zh: string, en: string, type: 'date' | 'text' = 'text'): Html =>
    html`<div>
      <label for="${name}">${reader.say(zh, en)}</label>
      <input
        id="${name}"
        type="${type}"
        name="${name}"
        value="${valueIn(asked, name)}"
        maxlength="200"
        autocomplete="off"
        ${invalidIf(wrongIn(name), name)}
      />
      ${complaints(reader, wrongIn(name), name)}
    </div>`;
  const choice = (name: SearchParameter, zh: string, en: string, all: string, options: Options): Html =>
    html`<div>
      <label for="${name}">${reader.say(zh, en)}</label>
      <select id="${name}" name="${name}" ${invalidIf(wrongIn(name), name)}>
        <option value="">${all}</option>
        ${options.map(
          ([value, words]) =>
            html`<option value="${value}" ${value === valueIn(asked, name) ? html`selected` : undefined}>
              ${words}
            </option>`,
        )}
      </select>
      ${complaints(reader, wrongIn(name), name)}
    </div>`;
  const isMore = asked.some(([name]) => name !== 'q') || errors.some(({ parameter }) => parameter !== 'q');
  return html`<form class="search" action="${reader.to('/decisions')}" method="get" role="search">
    <label for="q">${reader.say('查什么', 'What to look for')}</label>
    <div class="main">
      <input
        id="q"
        name="q"
        type="search"
        value="${valueIn(asked, 'q')}"
        maxlength="200"
        autocomplete="off"
        aria-describedby="q-help"
        ${wrongIn('q').length === 0 ? undefined : html`aria-invalid="true"`}
      />
      <button class="go">${reader.say('查询', 'Search')}</button>
    </div>
    ${complaints(reader, wrongIn('q'), 'q')}
    <p class="note" id="q-help">
      ${reader.say('事由、单位名称、文号都可以；文号写“87”“[2026]87”都行。个人只公开姓。', 'Conduct, name of an organisation, or number: “87” and “[2026]87” both work. Of people only the surname is public.')}
    </p>
    <details ${isMore ? html`open` : undefined}>
      <summary>${reader.say('更多条件', 'More conditions')}</summary>
      <div class="more">
        ${choice(
          'field',
          '领域',
          'Field',
          reader.say('全部领域', 'All fields'),
          powersCatalogue.fields.map(({ code, zh, en }) => [code, reader.say(zh, en)]),
        )}
        ${choice(
          'kind',
          '处罚种类',
          'Penalty',
          reader.say('全部种类', 'All kinds'),
          PENALTY_KINDS.map((kind) => [kind, reader.say(PENALTY_NAMES[kind].zh, PENALTY_NAMES[kind].en)]),
        )}
        ${choice(
          'fine',
          '罚款金额',
          'Fine',
          reader.say('不限', 'Any'),
          FINE_BANDS.map(({ band }) => [band, reader.say(...BAND_NAMES[band])]),
        )}
        ${input('decidedFrom', '决定日期，从', 'Decided from', 'date')} ${input('decidedTo', '到', 'to', 'date')}
        ${input('party', '当事人（公示名称）', 'Party, as published')} ${input('number', '决定书文号', 'Number')}
        ${input('agency', '处罚机关', 'Agency')} ${input('power', '职权编码，如 08-1', 'Power code, such as 08-1')}
      </div>
    </details>
    ${kept(asked)}
    ${typeof order === 'string' && order !== '' ? html`<input type="hidden" name="order" value="${order}" />` : undefined}
  </form>`;
};

type Options = readonly (readonly [value: string, words: string])[];

/** What was chosen from a list, and what of it the form has no field for. */
const kept = (asked: Conditions): readonly Html[] => {
  const [, ...otherKinds] = asked.filter(([name]) => name === 'kind');
  return [...asked.filter(([name]) => name === 'agencyName'), ...otherKinds].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
};

const invalidIf = (wrong: readonly ParameterError[], name: string): Html | undefined =>
  wrong.length === 0 ? undefined : html`aria-invalid="true" aria-describedby="wrong-${name}"`;

const complaints = (reader: Reader, wrong: readonly ParameterError[], name: string): Html | undefined =>
  wrong.length === 0
    ? undefined
    : html`<span class="trouble" id="wrong-${name}"
        >${wrong.map(({ messageZh, message }) => reader.say(messageZh, message))}</span
      >`;
