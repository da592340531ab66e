import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import { daysForTheDecision, endOfDay, lastDayOf } from '../last-day.js';
import type { LapsePreservation } from '../vocabulary/index.js';

type Lapse = DataOf<typeof LapsePreservation>;

/** Nothing is released by law that was decided about, or was never preserved from that day on. */
export const GoodsMustWaitForADecision = rule<Lapse>()({
  code: 'preservation.nothing-to-release',
  refs: ['B5', 'L05'],
  articles: ['APL 56', 'M55 19'],
  pack: 'national-core',
  en: 'No goods that were preserved on this day wait for a decision.',
  zh: '没有自该日起登记保存而尚未处理的物品。',
  reads: ['preservationId', 'from'],
  brokenWhen: ({ preservationId, from }, state) => {
    const days = daysForTheDecision(state, preservationId);
    return days?.is !== 'running' || days.from !== from;
  },
});

/** Judged by the moment of recording: nobody foresees, and a day that may still move is not acted upon (K7). */
export const LastDayMustBeOver = rule<Lapse>()({
  code: 'preservation.last-day-not-over',
  refs: ['L05', 'K7'],
  articles: ['APL 56', 'APL 85', 'M55 45'],
  pack: 'national-core',
  en: 'The last day for a decision is not over, or it may still move.',
  zh: '处理期限尚未届满，或者届满日期尚不确定。',
  reads: ['preservationId'],
  brokenWhen: ({ preservationId }, state, context) => {
    const reading = lastDayOf(preservationId, state, context);
    return reading !== undefined && (reading.isProvisional || context.now < endOfDay(reading.dueOn));
  },
});

/** A release has its own day, not the day on which somebody looked. */
export const ReleaseMustHaveItsOwnDay = rule<Lapse>()({
  code: 'preservation.last-day-differs',
  refs: ['L05'],
  articles: ['APL 56', 'APL 85', 'M55 45'],
  pack: 'national-core',
  en: 'The last day differs from the one that is counted here, or the release is not dated at its end.',
  zh: '届满日期与本系统计算的不一致，或者解除时间不是届满次日零时。',
  reads: ['preservationId', 'lastDay'],
  brokenWhen: ({ preservationId, lastDay, occurredAt }, state, context) => {
    const reading = lastDayOf(preservationId, state, context);
    return reading !== undefined && (reading.dueOn !== lastDay || occurredAt !== endOfDay(lastDay));
  },
  particulars: ({ preservationId }, state, context) => ({
    lastDay: lastDayOf(preservationId, state, context)?.dueOn ?? '',
  }),
});
