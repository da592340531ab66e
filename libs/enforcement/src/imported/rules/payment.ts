import { addDays, daysBetween, type PlainDate } from '@ecl/kernel';
import { when, type FindingRule } from './finding-rule.js';
import { balanceOf, dueOf, hasPendingAppeal, isSettled, type ImportedCase } from '../state.js';
import { rolledOffWeekend } from './weekdays.js';

/** L20: calendar days from receipt of the decision; a last day on a weekend moves to Monday. */
const PAYMENT_DAYS = 15;
/** L21, H13: three percent of the fine a day, and never more than the fine. */
const SURCHARGE_PERCENT_A_DAY = 3;

const lastDayToPay = ({ on }: ImportedCase): PlainDate | undefined =>
  on.noticeServed && rolledOffWeekend(addDays(on.noticeServed, PAYMENT_DAYS));

export const FineMustBePaidWithinFifteenDays: FindingRule = {
  code: 'imported.payment-late',
  refs: ['L20'],
  articles: ['APL 67'],
  en: 'The fine was paid later than fifteen days after the decision was received.',
  zh: '当事人未在收到行政处罚决定书之日起十五日内缴纳罚款。',
  at: 'paymentReceived',
  broken: (step, before) => {
    const dueOn = lastDayToPay(before);
    if (!dueOn || !before.on.noticeServed) return undefined;
    return when(step.on > dueOn, () => ({
      servedOn: before.on.noticeServed ?? '',
      dueOn,
      paidOn: step.on,
      daysLate: String(daysBetween(dueOn, step.on)),
    }));
  },
};

export const NoMoreMayBeCollectedThanIsDue: FindingRule = {
  code: 'imported.over-collected',
  refs: [],
  articles: ['APL 67', 'APL 74'],
  en: 'More was collected than was due on that day; the excess has to be returned.',
  zh: '收缴的金额超出当日应缴数额，多收部分应当退还。',
  at: 'paymentReceived',
  broken: (step, before) =>
    when(step.amount > 0 && step.amount > balanceOf(before), () => ({
      due: String(dueOf(before)),
      paidBefore: String(before.paid),
      paidNow: String(step.amount),
      excess: String(step.amount - Math.max(0, balanceOf(before))),
    })),
};

export const PaymentMustHaveAnAmount: FindingRule = {
  code: 'imported.payment-of-nothing',
  refs: [],
  articles: ['APL 67', 'APL 74'],
  en: 'A payment of zero is on record.',
  zh: '记录了金额为零的缴款。',
  at: 'paymentReceived',
  broken: (step, before) =>
    when(step.amount === 0, () => ({ paidOn: step.on, due: String(dueOf(before)), paidBefore: String(before.paid) })),
};

export const NothingPaidMustBeIncreased: FindingRule = {
  code: 'imported.surcharge-on-a-settled-fine',
  refs: ['L21'],
  articles: ['APL 72'],
  en: 'The penalty was increased although nothing was owed any more.',
  zh: '罚款已缴清仍加处罚款。',
  at: 'penaltyIncreased',
  broken: (step, before) =>
    when(isSettled(before), () => ({
      due: String(dueOf(before)),
      paid: String(before.paid),
      increasedOn: step.on,
    })),
};

export const SurchargeMustWaitUntilTheFineIsOverdue: FindingRule = {
  code: 'imported.surcharge-early',
  refs: ['L20', 'L21'],
  articles: ['APL 67', 'APL 72'],
  en: 'The penalty was increased before the period for payment had lapsed.',
  zh: '缴款期限尚未届满即加处了罚款。',
  at: 'penaltyIncreased',
  broken: (step, before) => {
    const dueOn = lastDayToPay(before);
    return when(dueOn === undefined || step.on <= dueOn, () => ({
      increasedOn: step.on,
      dueOn: dueOn ?? 'no service is recorded',
    }));
  },
};

export const SurchargeMustNotExceedTheFine: FindingRule = {
  code: 'imported.surcharge-over-cap',
  refs: ['H13', 'L21'],
  articles: ['APL 72', 'ACL 45'],
  en: 'The surcharge is higher than the fine itself.',
  zh: '加处罚款的数额超出罚款的数额。',
  at: 'penaltyIncreased',
  broken: (step, before) => {
    const fine = before.fine?.amount;
    if (fine === undefined) return undefined;
    return when(step.amount - fine > fine, () => ({ fine: String(fine), surcharge: String(step.amount - fine) }));
  },
};

export const SurchargeMustKeepToThreePercentADay: FindingRule = {
  code: 'imported.surcharge-over-rate',
  refs: ['H13', 'L21'],
  articles: ['APL 72'],
  en: 'The surcharge is higher than three percent of the fine for each day overdue.',
  zh: '加处罚款的数额超出每日按罚款数额百分之三计算的数额。',
  at: 'penaltyIncreased',
  broken: (step, before) => {
    const dueOn = lastDayToPay(before);
    if (!before.fine || !dueOn || step.on <= dueOn) return undefined;
    const daysOverdue = daysBetween(dueOn, step.on);
    const atMost = Math.floor((before.fine.amount * SURCHARGE_PERCENT_A_DAY * daysOverdue) / 100);
    const fine = before.fine.amount;
    return when(step.amount - fine > atMost, () => ({
      fine: String(fine),
      surcharge: String(step.amount - fine),
      daysOverdue: String(daysOverdue),
      atMost: String(atMost),
    }));
  },
};

export const SurchargeMustRestDuringRemedies: FindingRule = {
  code: 'imported.surcharge-during-remedy',
  refs: ['M2', 'X10'],
  articles: ['APL 73'],
  en: 'The penalty was increased while an appeal or a suit was pending.',
  zh: '在复议或者诉讼期间加处了罚款。',
  at: 'penaltyIncreased',
  broken: (step, before) =>
    when(hasPendingAppeal(before) || before.on.appealToJudge !== undefined, () => ({
      increasedOn: step.on,
      ...(before.on.appealLodged ? { appealLodgedOn: before.on.appealLodged } : {}),
      ...(before.on.appealToJudge ? { suitFiledOn: before.on.appealToJudge } : {}),
    })),
};
