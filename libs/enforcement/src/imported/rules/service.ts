import { daysBetween } from '@ecl/kernel';
import { WEEKDAYS_ONLY, when, type FindingRule } from './finding-rule.js';
import { addWeekdays } from './weekdays.js';

/** L14: working days from the decision, where the party was not there when it was pronounced. */
const SERVICE_WORKING_DAYS = 7;

export const DecisionMustBeServedWithinSevenWorkingDays: FindingRule = {
  code: 'imported.service-late',
  refs: ['L14'],
  articles: ['APL 61', 'APL 85'],
  en: 'The decision was served later than seven working days after it was made.',
  zh: '行政处罚决定书未在七个工作日内送达当事人。',
  at: 'noticeServed',
  broken: (step, before) => {
    if (!before.fine || before.on.noticeServed) return undefined;
    const { on: decidedOn } = before.fine;
    const dueOn = addWeekdays(decidedOn, SERVICE_WORKING_DAYS);
    return when(step.on > dueOn, () => ({
      decidedOn,
      dueOn,
      servedOn: step.on,
      days: String(daysBetween(decidedOn, step.on)),
      counted: WEEKDAYS_ONLY,
    }));
  },
};
