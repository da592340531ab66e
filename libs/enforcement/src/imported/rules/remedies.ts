import { addDays, addMonths, daysBetween } from '@ecl/kernel';
import { WEEKDAYS_ONLY, when, type FindingRule } from './finding-rule.js';
import { addWeekdays, rolledOffWeekend } from './weekdays.js';

/** L40 */
const APPEAL_DAYS = 60;
/** L42 */
const FORWARDING_WORKING_DAYS = 5;
/**
 * L46: sixty days, and thirty more with the approval of the head of the body; acceptance is counted from the
 * forwarding.
 */
const APPEAL_DECISION_DAYS = 90;
/** L48, L49 */
const SUIT_MONTHS = 6;
const SUIT_AFTER_APPEAL_DAYS = 15;

export const AppealMustBeLodgedWithinSixtyDays: FindingRule = {
  code: 'imported.appeal-late',
  refs: ['L40'],
  articles: ['ARL 20'],
  en: 'The appeal was lodged later than sixty days after the decision was served.',
  zh: '复议申请超过自知道行政行为之日起六十日的期限。',
  at: 'appealLodged',
  broken: (step, { on: { noticeServed } }) => {
    if (!noticeServed) return undefined;
    const lastDay = rolledOffWeekend(addDays(noticeServed, APPEAL_DAYS));
    return when(step.on > lastDay, () => ({
      servedOn: noticeServed,
      lastDay,
      lodgedOn: step.on,
      days: String(daysBetween(noticeServed, step.on)),
    }));
  },
};

/** L40 begins with the service: an appeal against what nobody was told of is a mistaken entry, or a service that is not on record. */
export const AppealMustFollowTheService: FindingRule = {
  code: 'imported.appeal-before-service',
  refs: ['L40'],
  articles: ['ARL 20', 'APL 61'],
  en: 'The appeal was lodged before the decision was served.',
  zh: '行政处罚决定书送达之前即有复议申请的记录。',
  at: 'appealLodged',
  broken: (step, { on: { noticeServed } }) =>
    when(noticeServed === undefined, () => ({ lodgedOn: step.on, served: 'none in the source up to this step' })),
};

export const AppealMustBeForwardedWithinFiveWorkingDays: FindingRule = {
  code: 'imported.appeal-forwarded-late',
  refs: ['L42'],
  articles: ['ARL 32', 'ARL 88'],
  en: 'The appeal was forwarded later than five working days after it was lodged.',
  zh: '复议申请未在五个工作日内转送复议机关。',
  at: 'appealForwarded',
  broken: (step, { on: { appealLodged } }) => {
    if (!appealLodged) return undefined;
    const dueOn = addWeekdays(appealLodged, FORWARDING_WORKING_DAYS);
    return when(step.on > dueOn, () => ({
      lodgedOn: appealLodged,
      dueOn,
      forwardedOn: step.on,
      counted: WEEKDAYS_ONLY,
    }));
  },
};

export const AppealMustBeDecidedWithinNinetyDays: FindingRule = {
  code: 'imported.appeal-decided-late',
  refs: ['L46'],
  articles: ['ARL 62'],
  en: 'The appeal was decided later than sixty days, or ninety with the extension.',
  zh: '复议决定超过六十日（延长后九十日）的办理期限。',
  at: 'appealResultReceived',
  broken: (step, { on: { appealLodged, appealForwarded } }) => {
    const from = appealForwarded ?? appealLodged;
    if (!from) return undefined;
    const dueOn = rolledOffWeekend(addDays(from, APPEAL_DECISION_DAYS));
    return when(step.on > dueOn, () => ({
      from,
      dueOn,
      receivedOn: step.on,
      days: String(daysBetween(from, step.on)),
    }));
  },
};

export const SuitMustFollowAService: FindingRule = {
  code: 'imported.suit-before-service',
  refs: ['L48', 'L49'],
  articles: ['ALL 45', 'ALL 46', 'APL 61'],
  en: 'The suit was brought before the decision was served, or the result of an appeal notified.',
  zh: '行政处罚决定书送达、复议结果告知之前即有起诉的记录。',
  at: 'appealToJudge',
  broken: (step, { on: { noticeServed, appealResultNotified } }) =>
    when(noticeServed === undefined && appealResultNotified === undefined, () => ({
      filedOn: step.on,
      served: 'none in the source up to this step',
    })),
};

export const SuitMustBeFiledInTime: FindingRule = {
  code: 'imported.suit-late',
  refs: ['L48', 'L49'],
  articles: ['ALL 45', 'ALL 46'],
  en: 'The suit was brought later than six months after service, or fifteen days after the result of the appeal.',
  zh: '起诉超过自送达之日起六个月或者自收到复议决定之日起十五日的期限。',
  at: 'appealToJudge',
  broken: (step, { on: { noticeServed, appealResultNotified } }) => {
    const from = appealResultNotified ?? noticeServed;
    if (!from) return undefined;
    const end = appealResultNotified ? addDays(from, SUIT_AFTER_APPEAL_DAYS) : addMonths(from, SUIT_MONTHS);
    const lastDay = rolledOffWeekend(end);
    return when(step.on > lastDay, () => ({
      [appealResultNotified ? 'resultNotifiedOn' : 'servedOn']: from,
      lastDay,
      filedOn: step.on,
    }));
  },
};
