import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { Rule } from '../law/rule.js';
import type { Dated } from '../law/dated.js';

/**
 * A step is judged by the law of its day. If that law is not in the ledger, no other rule can be asked, so this rule is
 * asked first and alone.
 */
export const LawOfTheDayMustBeKnown: Rule<Dated, unknown, EnforcementContext> = {
  code: 'step.before-the-rule-packs',
  refs: [],
  articles: ['APL 37'],
  pack: 'national-core',
  en: 'The step is dated before the first day whose law the ledger knows; import older cases instead.',
  zh: '步骤发生时间早于本系统所载规则的起始日期，历史案件请通过导入方式录入。',
  reads: [],
  brokenWhen: ({ occurredAt }, _, { packs }) => chinaDateOf(occurredAt) < packs.since,
  particulars: (_, __, { packs }) => ({ since: packs.since }),
};
