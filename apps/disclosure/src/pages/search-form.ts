import { PENALTY_NAMES, powersCatalogue } from '@ecl/enforcement';
import { PENALTY_KINDS } from '@ecl/read-models';
import { bilingual, html, type Html } from '@ecl/web';
import type { ParameterError } from '../decisions/parameter-error.js';
import type { SearchParameter } from '../decisions/decision-query.js';

interface Asked {
  readonly asked?: ReadonlyMap<SearchParameter, string>;
  readonly order?: unknown;
  readonly errors?: readonly ParameterError[];
}

/** Searches by a plain GET: the address of the answer can be saved, sent and printed. */
export const searchForm = ({ asked = new Map(), order, errors = [] }: Asked = {}): Html => {
  const input = (name: SearchParameter, zh: string, en: string, type: 'search' | 'date' | 'text' = 'search'): Html => {
    const wrong = errors.filter(({ parameter }) => parameter === name);
    return html`<label
      >${bilingual(zh, en)}
      <input type="${type}" name="${name}" value="${asked.get(name)}" maxlength="200" ${invalidIf(wrong, name)} />
      ${complaints(wrong, name)}</label
    >`;
  };
  return html`<form action="/decisions" method="get" role="search" class="card">
    ${input('q', '词语：事由、单位、文号，可以写几个', 'Words: conduct, name or number, one or several')}
    ${input('number', '决定书文号', 'Number')} ${input('party', '当事人（公示名称）', 'Party, as published')}
    ${fieldSelect(asked.get('field'))} ${input('power', '事项编码，如 08-1', 'Power code', 'text')}
    ${input('agency', '处罚机关', 'Agency')} ${kindSelect(asked.get('kind'))}
    ${input('decidedFrom', '决定日期起', 'Decided from', 'date')}
    ${input('decidedTo', '决定日期止', 'Decided to', 'date')}
    ${typeof order === 'string' && order !== '' ? html`<input type="hidden" name="order" value="${order}" />` : undefined}
    <button type="submit">查询 <span lang="en">Search</span></button>
  </form>`;
};

const invalidIf = (wrong: readonly ParameterError[], name: string): Html | undefined =>
  wrong.length === 0 ? undefined : html`aria-invalid="true" aria-describedby="wrong-${name}"`;

const complaints = (wrong: readonly ParameterError[], name: string): Html | undefined =>
  wrong.length === 0
    ? undefined
    : html`<span class="trouble" id="wrong-${name}"
        >${wrong.map(({ messageZh, message }) => bilingual(messageZh, message))}</span
      >`;

const fieldSelect = (chosen: string | undefined): Html =>
  html`<label
    >${bilingual('职责领域', 'Field')}
    <select name="field">
      <option value="">全部 All</option>
      ${powersCatalogue.fields.map(
        ({ code, zh, en }) =>
          html`<option value="${code}" ${code === chosen ? html`selected` : undefined}>${code} ${zh} ${en}</option>`,
      )}
    </select></label
  >`;

const kindSelect = (chosen: string | undefined): Html =>
  html`<label
    >${bilingual('处罚种类', 'Penalty')}
    <select name="kind">
      <option value="">全部 All</option>
      ${PENALTY_KINDS.map(
        (kind) =>
          html`<option value="${kind}" ${kind === chosen ? html`selected` : undefined}>
            ${PENALTY_NAMES[kind].zh} ${PENALTY_NAMES[kind].en}
          </option>`,
      )}
    </select></label
  >`;
