import { PENALTY_KINDS, powersByCode, powersCatalogue, type PenaltyKind } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { DECISION_ORDERS, FINE_BANDS, type DecisionOrder, type DecisionSearch, type FineBand } from '@ecl/read-models';
import { Choice, Choices, Day, Known, NotBefore, Text, WholeNumberInText } from '@ecl/web';
import { Several, Typed } from './form-members.js';

const USUAL_LIMIT = 20;
const MOST_ON_A_PAGE = 100;
/** Longer than anything that could be found. */
const LONGEST = 200;
const optional = true;

export const fieldCodes: ReadonlySet<string> = new Set(powersCatalogue.fields.map(({ code }) => code));
const powerCodes: ReadonlySet<string> = new Set(powersByCode.keys());

export const NO_SUCH_FIELD = { zh: '没有这个职责领域，应为 01 至 16', en: 'is not a field of duty; use 01 to 16' };
const NO_SUCH_POWER = { zh: '权责清单中没有这个编码', en: 'is not a code of the powers catalogue' };

/** The parameters of a search for published decisions, from the form of the site or from a program. */
export class DecisionQuery {
  @Typed()
  @Text({
    max: LONGEST,
    optional,
    description:
      '词语，可有几个，每个都在文号、公示的当事人名称或者内容中；文号可以任意写法 Words, each in the number in any style, the name of the party as published or the text',
    example: '建筑垃圾',
  })
  readonly q?: string;

  @Typed()
  @Text({ max: LONGEST, optional, description: '决定书文号 Number of the decision' })
  readonly number?: string;

  @Typed()
  @Text({
    max: LONGEST,
    optional,
    description: '公示的当事人名称 Name of the party as published (masked names as they are masked)',
  })
  readonly party?: string;

  @Typed()
  @Known(fieldCodes, NO_SUCH_FIELD, {
    optional,
    description: '职责领域编码 Field of duty',
    example: '08',
    schema: { pattern: '^\\d{2}$' },
  })
  readonly field?: string;

  @Typed()
  @Known(powerCodes, NO_SUCH_POWER, { optional, description: '权责事项编码 Code of a power', example: '08-1' })
  readonly power?: string;

  @Typed()
  @Text({ max: LONGEST, optional, description: '处罚机关名称的一部分 A part of the name of the agency' })
  readonly agency?: string;

  @Typed()
  @Text({ max: LONGEST, optional, description: '处罚机关全称 The whole name of the agency' })
  readonly agencyName?: string;

  @Several()
  @Choices(PENALTY_KINDS, {
    optional,
    max: PENALTY_KINDS.length,
    description: '处罚种类；写几个的，须同时作出 Kinds of penalty; of several, the decision imposes each',
  })
  readonly kind?: readonly PenaltyKind[];

  @Typed()
  @Choice(FINE_BANDS.map(({ band }) => band), {
    optional,
    description:
      '罚款金额：below10000 不满一万元，from10000 一万元以上不满十万元，from100000 十万元以上 Fine in yuan: below 10,000; from 10,000, below 100,000; from 100,000',
  })
  readonly fine?: FineBand;

  @Typed()
  @Day({ optional, description: '决定日期起（含） Decided on this day or later' })
  readonly decidedFrom?: PlainDate;

  @Typed()
  @Day({ optional, description: '决定日期止（含） Decided on this day or earlier' })
  @NotBefore<DecisionQuery>('decidedFrom')
  readonly decidedTo?: PlainDate;

  @Typed()
  @Choice(DECISION_ORDERS, {
    optional,
    description:
      '顺序：published 公示新到旧（缺省），decided 决定日期新到旧，fine 罚款多到少，relevance 词语所在之处 The order: the latest publication first (default), the latest decision, the highest fine, or where the words are',
  })
  readonly order?: DecisionOrder;

  @Typed()
  @Text({
    max: LONGEST,
    optional,
    description: '上一页给出的 next Key of the page, from links.next of the page before',
  })
  readonly after?: string;

  @WholeNumberInText({
    min: 1,
    max: MOST_ON_A_PAGE,
    written: /^\d{1,3}$/,
    optional,
    description: `每页条数，缺省 ${String(USUAL_LIMIT)} Decisions on a page; default ${String(USUAL_LIMIT)}`,
  })
  @Typed()
  readonly limit?: number;
}

/** The parameters of the search form; a page also has `order`, `after` and `limit`. */
export const SEARCH_PARAMETERS = [
  'q',
  'number',
  'party',
  'field',
  'power',
  'agency',
  'agencyName',
  'kind',
  'fine',
  'decidedFrom',
  'decidedTo',
] as const;
export type SearchParameter = (typeof SEARCH_PARAMETERS)[number];

export const searchIn = (asked: DecisionQuery): DecisionSearch => ({
  number: asked.number,
  party: asked.party,
  fieldCode: asked.field,
  powerCode: asked.power,
  agency: asked.agency,
  agencyName: asked.agencyName,
  kinds: asked.kind,
  fineBand: asked.fine,
  words: asked.q,
  decidedOn: { from: asked.decidedFrom, to: asked.decidedTo },
});

export const limitIn = ({ limit = USUAL_LIMIT }: DecisionQuery): number => limit;
