import type { EnforcementContext } from '../../context.js';
import { clockFrom } from '../clock-of-case.js';
import type { CaseState } from '../state.js';

/** 追责时效 (APL 36): the conduct, as it is established by now, was discovered too late. */
export const isLimitationPassed = (state: CaseState, context: EnforcementContext): boolean => {
  if (state.filing.is === 'none') return false;
  const { conduct, discoveredOn } = state.filing;
  const limitation = conduct.harmsLifeHealthOrFinance === true ? 'L01-harm' : 'L01';
  return discoveredOn > clockFrom(limitation, { from: conduct.endedOn }, state, context).dueOn;
};

/** What is discovered in time: the reading is in doubt where a party is found later than the conduct. */
export const whatIsDiscovered = {
  reading: {
    zh: '时效内发现违法行为即可，之后查明并追加的当事人适用同一发现日期。',
    en: 'It is the conduct that is discovered in time: a party that is found later has the same day of discovery.',
  },
  otherReading: {
    zh: '对每名当事人分别计算，以查明该当事人之日为发现之日。',
    en: 'Each party has a day of its own: that on which it was found.',
  },
} as const;
