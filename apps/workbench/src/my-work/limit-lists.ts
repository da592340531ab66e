import type { Tone } from '../shell/marks.js';

export const LISTS = [
  { list: 'overdue', tone: 'late', zh: '已逾期', en: 'overdue' },
  { list: 'warned', tone: 'warn', zh: '快到期', en: 'near' },
  { list: 'due', tone: 'open', zh: '期限内', en: 'in time' },
  { list: 'paused', tone: 'still', zh: '停止计时', en: 'clock stopped' },
] as const satisfies readonly { list: string; tone: Tone; zh: string; en: string }[];

/** How many a list has; where there are more than one page, that it has more. */
export const countWords = (
  answer: { readonly items: readonly unknown[]; readonly next?: string | null } | undefined,
): string => (answer === undefined ? '…' : `${String(answer.items.length)}${answer.next ? '+' : ''}`);
