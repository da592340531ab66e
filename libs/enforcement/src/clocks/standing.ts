import type { ClockFacts } from './facts.js';
import type { Said } from './said.js';
import type { ClockStatus } from './status.js';
import { CLOCKS } from './table/index.js';

/** How a time limit stands, for people: `undone` is a lapse that a decision in time took back. */
export type Standing = ClockStatus | 'undone';

const STANDING: Readonly<Record<Standing, Said>> = {
  due: { zh: '未到期', en: 'due' },
  warned: { zh: '即将到期', en: 'near' },
  overdue: { zh: '已逾期', en: 'overdue' },
  over: { zh: '已届满', en: 'over' },
  paused: { zh: '停计', en: 'paused' },
  met: { zh: '按期完成', en: 'met' },
  metLate: { zh: '逾期完成', en: 'met late' },
  used: { zh: '已行使', en: 'used' },
  usedLate: { zh: '逾期行使', en: 'used late' },
  waived: { zh: '已放弃', en: 'waived' },
  lapsed: { zh: '期满失效', en: 'lapsed' },
  undone: { zh: '失效已撤销', en: 'lapse undone' },
  fellAway: { zh: '不再计算', en: 'fell away' },
  replaced: { zh: '已重新起算', en: 'begun again' },
  none: { zh: '不适用', en: 'none' },
};

/** The words for how a time limit stands; of a right that was used, what was done: 已要求听证. */
export const standingOf = (standing: Standing, { clock, use }: Pick<ClockFacts, 'clock' | 'use'>): Said => {
  const said = use && CLOCKS[clock].used?.[use.by];
  if (said === undefined) return STANDING[standing];
  if (standing === 'used') return { zh: `已${said.zh}`, en: said.en };
  return standing === 'usedLate' ? { zh: `逾期${said.zh}`, en: `${said.en} too late` } : STANDING[standing];
};

/** What follows is said where it has followed. */
export const hasRunOut = (standing: Standing): boolean =>
  ['overdue', 'over', 'metLate', 'usedLate', 'lapsed'].includes(standing);
