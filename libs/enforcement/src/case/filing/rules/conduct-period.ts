import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type { EstablishConductPeriod } from '../vocabulary/index.js';

export const ConductMustNotEndBeforeItBegins = rule<{
  readonly conduct: { readonly beganOn?: PlainDate; readonly endedOn: PlainDate };
}>()({
  code: 'filing.conduct-ends-before-it-begins',
  refs: ['A7'],
  articles: ['APL 36', 'APL 54'],
  pack: 'national-core',
  en: 'The first day of the conduct is later than its last day.',
  zh: '违法行为的起始日期晚于终了日期。',
  reads: ['conduct'],
  brokenWhen: ({ conduct: { beganOn, endedOn } }) => beganOn !== undefined && beganOn > endedOn,
});

export const ConductPeriodMustBeOver = rule<DataOf<typeof EstablishConductPeriod>>()({
  code: 'filing.conduct-period-wrong',
  refs: ['X6'],
  articles: ['APL 36', 'APL 40'],
  pack: 'national-core',
  en: 'The first day of the conduct is later than its last day, or the last day is still to come.',
  zh: '违法行为的起始日期晚于终了日期，或者终了日期尚未到来。',
  reads: ['beganOn', 'endedOn'],
  brokenWhen: ({ beganOn, endedOn, occurredAt }) => beganOn > endedOn || endedOn > chinaDateOf(occurredAt),
});

export const HandlersMustEstablishThePeriod = rule({
  code: 'filing.conduct-period-not-by-handler',
  refs: ['X6'],
  articles: ['APL 40', 'APL 54'],
  pack: 'national-core',
  en: 'Only someone who handles the case establishes when the conduct began and ended.',
  zh: '违法行为起止时间应当由本案办案人员认定。',
  reads: [],
  brokenWhen: (_, { handlers }, { actor }) => !handlers.handlers.includes(actor.personId),
});
