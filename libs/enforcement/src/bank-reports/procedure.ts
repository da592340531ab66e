import { canonicalJson, chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { entitlement } from '../guards/entitlement.js';
import { actorMustBeInPost } from '../guards/in-post.js';
import { LawOfTheDayMustBeKnown } from '../guards/known-law.js';
import type { CommandOf, DataOf } from '../law/command-type.js';
import { commandBook, lawDecider, type LawDecider } from '../law/deciders.js';
import { decidingSteps } from '../law/deciding.js';
import { ruleMaker } from '../law/rule.js';
import { evolveBankReport, initialBankReport, type BankReportState } from './state.js';
import { BankReportReceived, ReportCollections, type BankReportEvent } from './vocabulary.js';

type Report = DataOf<typeof ReportCollections>;
const rule = ruleMaker<BankReportState, EnforcementContext>({})<Report>();

/** The same lines in any order: the report was sent again and is not a new one. */
const saysTheSame = ({ lines }: Pick<Report, 'lines'>, state: BankReportState): boolean =>
  state.is === 'received' && inOrder(lines) === inOrder(state.lines);

const inOrder = (lines: readonly object[]): string =>
  lines
    .map((line) => canonicalJson(line))
    .sort()
    .join('\n');

/** A day that was reported is not reported again: a correction is a matter of reconciliation (R235 12). */
export const DayMustBeReportedOnce = rule({
  code: 'bank-report.reported-otherwise',
  refs: ['P7'],
  articles: ['R235 10', 'R235 12'],
  pack: 'national-core',
  en: 'The bank has already reported this day with other content.',
  zh: '该代收机构已报送当日代收情况，且内容不同。',
  reads: ['lines'],
  brokenWhen: (report, state) => state.is === 'received' && !saysTheSame(report, state),
});

export const BankMustReportForItself = rule({
  code: 'bank-report.bank-of-another',
  refs: ['P2', 'S06'],
  articles: ['R235 10'],
  pack: 'national-core',
  en: 'A bank reports what it collected itself, and nobody reports in its place.',
  zh: '只能报送本代收机构的代收情况。',
  reads: ['bankId'],
  brokenWhen: ({ bankId }, _, { actor }) => actor.agencyId !== undefined && actor.agencyId !== bankId,
});

export const BankMustBeContracted = rule({
  code: 'bank-report.bank-not-contracted',
  refs: ['P2', 'S06'],
  articles: ['R235 4', 'R235 6'],
  pack: 'national-core',
  en: 'The bank had no agreement to collect fines on that day.',
  zh: '报送单位在当日不是签订代收罚款协议的代收机构。',
  reads: ['bankId', 'reportDate'],
  brokenWhen: ({ bankId, reportDate }, _, { registers }) => registers.collectingBank(bankId, reportDate) === undefined,
});

export const DayMustBeOver = rule({
  code: 'bank-report.day-not-over',
  refs: [],
  articles: ['R235 10'],
  pack: 'national-core',
  en: 'The report is about a day later than the day on which it was made.',
  zh: '报送日期晚于实际报送之日。',
  reads: ['reportDate'],
  brokenWhen: ({ reportDate, occurredAt }) => reportDate > chinaDateOf(occurredAt),
});

export const LinesMustBeOfTheDay = rule({
  code: 'bank-report.line-of-another-day',
  refs: [],
  articles: ['R235 10'],
  pack: 'national-core',
  en: 'A payment in the report was not made on the day that the report is about.',
  zh: '报送内容中有并非当日缴纳的款项。',
  reads: ['reportDate', 'lines'],
  brokenWhen: ({ reportDate, lines }) => lines.some(({ paidOn }) => paidOn !== reportDate),
});

const repeated = ({ lines }: Pick<Report, 'lines'>): readonly string[] => {
  const seen = new Set<string>();
  return lines
    .map(({ bankReference }) => bankReference)
    .filter((reference) => {
      const isRepeated = seen.has(reference);
      seen.add(reference);
      return isRepeated;
    });
};

export const LinesMustBeDistinct = rule({
  code: 'bank-report.line-repeated',
  refs: ['P7'],
  articles: ['R235 10', 'R235 12'],
  pack: 'national-core',
  en: 'One payment is in the report twice.',
  zh: '报送内容中同一笔缴款重复。',
  reads: ['lines'],
  brokenWhen: (report) => repeated(report).length > 0,
  particulars: (report) => ({ references: repeated(report).slice(0, 20).join(', ') }),
});

const agencyAccounts = (
  { lines, reportDate }: Pick<Report, 'lines' | 'reportDate'>,
  { registers }: EnforcementContext,
): readonly string[] => [
  ...new Set(lines.map(({ account }) => account).filter((account) => registers.isAgencyAccount(account, reportDate))),
];

/** The refusal is the alarm, as with a single payment. */
export const NoLineMayCreditAnAgency = rule({
  code: 'bank-report.payee-is-agency',
  refs: ['S06', 'SC23'],
  articles: ['APL 67', 'APL 78', 'APL 79', 'R235 3'],
  pack: 'national-core',
  en: 'A payment in the report was credited to an account of an enforcement agency.',
  zh: '报送内容中有款项缴入执法机关账户，违反罚缴分离规定。',
  reads: ['lines', 'reportDate'],
  brokenWhen: (report, _, context) => agencyAccounts(report, context).length > 0,
  particulars: (report, _, context) => ({ accounts: agencyAccounts(report, context).join(', ') }),
});

const decidingBankReport = decidingSteps<BankReportState, EnforcementContext, BankReportEvent>();

const bankReportDeciding = [
  decidingBankReport(ReportCollections, {
    mustHold: [
      BankMustReportForItself,
      BankMustBeContracted,
      DayMustBeOver,
      LinesMustBeOfTheDay,
      LinesMustBeDistinct,
      NoLineMayCreditAnAgency,
      DayMustBeReportedOnce,
    ],
    // Banks send a report again when they are not sure that it arrived: the same report a second time is accepted and
    // adds nothing.
    then: (report, state) => (saysTheSame(report, state) ? [] : [BankReportReceived(report)]),
  }),
];

const book = commandBook(bankReportDeciding, {
  first: [LawOfTheDayMustBeKnown],
  ofEvery: (commandType) => [...entitlement(commandType), actorMustBeInPost(commandType)],
});

/** Every command of a bank's report with the rules that judge it, for documentation and audits. */
export const bankReportRules = book.decidings;

export type BankReportCommand = CommandOf<typeof ReportCollections>;

/** What a bank collected on one day, `bank-report-<bankId>-<yyyy-mm-dd>`. */
export const bankReportDecider: LawDecider<BankReportCommand, BankReportState, BankReportEvent, EnforcementContext> =
  lawDecider({ initialState: initialBankReport, evolve: evolveBankReport }, book);
