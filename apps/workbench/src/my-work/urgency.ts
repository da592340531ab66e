import { dayAfter, daysBetween } from '../ledger/moments.js';
import type { Tone } from '../shell/marks.js';
import { counted, type Said } from '../words/language.js';

/** A time limit as the lists of the ledger have it. */
export interface Limit {
  readonly dueOn: string;
  /** The last moment of a limit in hours. */
  readonly dueAt?: string | undefined;
  readonly isProvisional?: boolean;
  readonly daysLate?: number;
  readonly doneOn?: string | undefined;
  readonly stoppedBy?: readonly Said[];
}

interface Urgency {
  readonly tone: Tone;
  readonly words: Said;
}

/** Days since the last day of a limit that nothing is done about; nought while it runs. */
export const daysLate = (dueOn: string, today: string): number => Math.max(0, daysBetween(dueOn, today));

/** Working days after today up to and including the day; days of rest are those of the ledger's own calendar. */
export const workingDaysUntil = (today: string, day: string, restDays: ReadonlySet<string>): number => {
  const all = daysBetween(today, day);
  let count = 0;
  for (let nth = 1; nth <= all; nth += 1) if (!restDays.has(dayAfter(today, nth))) count += 1;
  return count;
};

/** How much time a limit leaves, in the words that everyone here uses. */
export const urgencyOf = (limit: Limit, today: string, restDays: ReadonlySet<string>, now?: number): Urgency => {
  // Nobody is late for a day that may still move.
  const late = limit.isProvisional ? 0 : (limit.daysLate ?? 0);
  if (limit.doneOn !== undefined)
    return late > 0
      ? { tone: 'late', words: { zh: `晚 ${String(late)} 日办结`, en: `done ${counted(late, 'day', 'days')} late` } }
      : { tone: 'done', words: { zh: '已按期', en: 'done in time' } };
  if ((limit.stoppedBy?.length ?? 0) > 0) return { tone: 'still', words: { zh: '停止计时', en: 'clock stopped' } };
  if (late > 0)
    return { tone: 'late', words: { zh: `逾期 ${String(late)} 日`, en: `${counted(late, 'day', 'days')} overdue` } };
  if (limit.dueAt !== undefined && now !== undefined && Date.parse(limit.dueAt) < now)
    return { tone: 'late', words: { zh: '已逾期', en: 'overdue' } };
  const left = daysBetween(today, limit.dueOn);
  if (left < 0) return { tone: 'warn', words: { zh: '暂定日期已过', en: 'the provisional day has passed' } };
  if (left === 0) return { tone: 'warn', words: { zh: '今天到期', en: 'due today' } };
  if (restDays.size === 0 || limit.isProvisional)
    return {
      tone: left <= 3 ? 'warn' : 'open',
      words: { zh: `剩 ${String(left)} 日`, en: `${counted(left, 'day', 'days')} left` },
    };
  const working = workingDaysUntil(today, limit.dueOn, restDays);
  return {
    tone: working <= 2 ? 'warn' : 'open',
    words: { zh: `剩 ${String(working)} 个工作日`, en: `${counted(working, 'working day', 'working days')} left` },
  };
};
