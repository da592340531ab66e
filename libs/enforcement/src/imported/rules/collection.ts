import { addMonths, type PlainDate } from '@ecl/kernel';
import { WEEKDAYS_ONLY, when, type FindingRule } from './finding-rule.js';
import { dueOf, hasPendingAppeal, isSettled, type ImportedCase } from '../state.js';
import { addWeekdays, rolledOffWeekend } from './weekdays.js';

/** L25 */
const DEMAND_WORKING_DAYS = 10;
/** L48: until then the party may still sue. */
const SUIT_MONTHS = 6;
/** L26: after that the court refuses. */
const APPLICATION_MONTHS = 3;

const endOfSuitPeriod = ({ on }: ImportedCase): PlainDate | undefined =>
  on.noticeServed && rolledOffWeekend(addMonths(on.noticeServed, SUIT_MONTHS));

export const CollectionNeedsADemandFirst: FindingRule = {
  code: 'imported.collection-without-demand',
  refs: ['L25'],
  articles: ['ACL 35', 'ACL 54'],
  en: 'The fine was sent for collection without a demand on record that was served at least ten working days before.',
  zh: '移送强制征收前，没有催告书送达已满十个工作日的记录。',
  at: 'sentForCollection',
  broken: (step, { on: { demandServed } }) => {
    const ripeAfter = demandServed && addWeekdays(demandServed, DEMAND_WORKING_DAYS);
    return when(ripeAfter === undefined || step.on <= ripeAfter, () => ({
      sentOn: step.on,
      ...(demandServed
        ? { demandServedOn: demandServed, counted: WEEKDAYS_ONLY }
        : { demand: 'none in the source up to this step' }),
    }));
  },
};

export const CollectionMustWaitForTheRemedies: FindingRule = {
  code: 'imported.collection-before-remedies-lapsed',
  refs: ['L48'],
  articles: ['ACL 53'],
  en: 'The fine was sent for collection while a remedy was pending, or could still be sought.',
  zh: '救济程序未终结或者救济期限未届满即移送强制征收。',
  at: 'sentForCollection',
  broken: (step, before) => {
    const lapsesOn = endOfSuitPeriod(before);
    const isOpen = before.on.appealToJudge === undefined && lapsesOn !== undefined && step.on <= lapsesOn;
    return when(isOpen || hasPendingAppeal(before), () => ({
      sentOn: step.on,
      ...(isOpen ? { suitPeriodEndsOn: lapsesOn } : {}),
      ...(hasPendingAppeal(before) ? { appealLodgedOn: before.on.appealLodged ?? '' } : {}),
    }));
  },
};

export const CollectionMustBeAskedForWithinThreeMonths: FindingRule = {
  code: 'imported.collection-late',
  refs: ['L26'],
  articles: ['ACL 53', 'ALL-I 156'],
  en: 'The fine was sent for collection later than three months after the period for a suit had ended.',
  zh: '超过起诉期限届满之日起三个月才移送强制征收。',
  at: 'sentForCollection',
  broken: (step, before) => {
    const from = endOfSuitPeriod(before);
    const usedARemedy = before.on.appealLodged ?? before.on.appealToJudge;
    // A remedy moves the end of the period to a day that the log does not give.
    if (!from || usedARemedy) return undefined;
    const lastDay = rolledOffWeekend(addMonths(from, APPLICATION_MONTHS));
    return when(step.on > lastDay, () => ({ suitPeriodEndedOn: from, lastDay, sentOn: step.on }));
  },
};

export const NothingMayBeCollectedThatIsPaid: FindingRule = {
  code: 'imported.collection-of-a-settled-fine',
  refs: [],
  articles: ['ACL 53'],
  en: 'The fine was sent for collection although nothing was owed any more.',
  zh: '罚款已缴清仍移送强制征收。',
  at: 'sentForCollection',
  broken: (_step, before) =>
    when(isSettled(before), () => ({
      due: String(dueOf(before)),
      paid: String(before.paid),
    })),
};
