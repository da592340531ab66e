import { canonicalJson, chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { DataOf } from '../law/command-type.js';
import { deciding } from '../law/deciding.js';
import type { Rule } from '../law/rule.js';
import type { ReportCollections } from './commands.js';
import type { BankReportState } from './state.js';

type Report = DataOf<typeof ReportCollections>;
type BankReportRule = Rule<Report, BankReportState, EnforcementContext>;

export const decidingBankReport = deciding<BankReportState, EnforcementContext>();

/** The same lines in whatever order: a report that was sent again, not another one. */
export const saysTheSame = ({ lines }: Pick<Report, 'lines'>, state: BankReportState): boolean =>
  state.is === 'received' && inOrder(lines) === inOrder(state.lines);

const inOrder = (lines: readonly object[]): string =>
  lines
    .map((line) => canonicalJson(line))
    .sort()
    .join('\n');

/** What was reported is not reported anew: a correction is a matter of reconciliation (R235 12). */
export const DayMustBeReportedOnce: BankReportRule = {
  code: 'bank-report.reported-otherwise',
  refs: [],
  articles: ['R235 11', 'R235 12'],
  pack: 'national-core',
  en: 'The bank has reported this day already, and said something else.',
  zh: '该代收机构已报送当日代收情况，且内容不同。',
  looksAt: 'command',
  brokenWhen: (report, state) => state.is === 'received' && !saysTheSame(report, state),
};

export const BankMustReportForItself: BankReportRule = {
  code: 'bank-report.bank-of-another',
  refs: [],
  articles: ['R235 11'],
  pack: 'national-core',
  en: 'A bank reports what itself collected, and nobody reports in its place.',
  zh: '只能报送本代收机构的代收情况。',
  looksAt: 'command',
  brokenWhen: ({ bankId }, _, { actor }) => actor.agencyId !== undefined && actor.agencyId !== bankId,
};

export const BankMustBeContracted: BankReportRule = {
  code: 'bank-report.bank-not-contracted',
  refs: [],
  articles: ['R235 4', 'R235 6'],
  pack: 'national-core',
  en: 'The bank collected no fines under an agreement on that day.',
  zh: '报送单位在当日不是签订代收罚款协议的代收机构。',
  looksAt: 'command',
  brokenWhen: ({ bankId, reportDate }, _, { registers }) => registers.collectingBank(bankId, reportDate) === undefined,
};

export const DayMustBeOver: BankReportRule = {
  code: 'bank-report.day-not-over',
  refs: [],
  articles: ['R235 11'],
  pack: 'national-core',
  en: 'The report is about a day after that of the report itself.',
  zh: '报送日期晚于实际报送之日。',
  looksAt: 'command',
  brokenWhen: ({ reportDate, occurredAt }) => reportDate > chinaDateOf(occurredAt),
};

export const LinesMustBeOfTheDay: BankReportRule = {
  code: 'bank-report.line-of-another-day',
  refs: [],
  articles: ['R235 11'],
  pack: 'national-core',
  en: 'A payment in the report was not made on the day that the report is about.',
  zh: '报送内容中有并非当日缴纳的款项。',
  looksAt: 'command',
  brokenWhen: ({ reportDate, lines }) => lines.some(({ paidOn }) => paidOn !== reportDate),
};

const repeated = ({ lines }: Report): readonly string[] => {
  const seen = new Set<string>();
  return lines
    .map(({ bankReference }) => bankReference)
    .filter((reference) => {
      const isRepeated = seen.has(reference);
      seen.add(reference);
      return isRepeated;
    });
};

export const LinesMustBeDistinct: BankReportRule = {
  code: 'bank-report.line-repeated',
  refs: [],
  articles: ['R235 11', 'R235 12'],
  pack: 'national-core',
  en: 'One payment stands in the report twice.',
  zh: '报送内容中同一笔缴款重复。',
  looksAt: 'command',
  brokenWhen: (report) => repeated(report).length > 0,
  particulars: (report) => ({ references: repeated(report).slice(0, 20).join(', ') }),
};

const agencyAccounts = ({ lines, reportDate }: Report, { registers }: EnforcementContext): readonly string[] => [
  ...new Set(lines.map(({ account }) => account).filter((account) => registers.isAgencyAccount(account, reportDate))),
];

/** S06: the refusal is the alarm, as with a single payment. */
export const NoLineMayCreditAnAgency: BankReportRule = {
  code: 'bank-report.payee-is-agency',
  refs: ['S06'],
  articles: ['APL 67', 'APL 78', 'APL 79', 'R235 3'],
  pack: 'national-core',
  en: 'A payment in the report was credited to an account of an enforcement agency.',
  zh: '报送内容中有款项缴入执法机关账户，违反罚缴分离规定。',
  looksAt: 'command',
  brokenWhen: (report, _, context) => agencyAccounts(report, context).length > 0,
  particulars: (report, _, context) => ({ accounts: agencyAccounts(report, context).join(', ') }),
};

export const reportRules: readonly BankReportRule[] = [
  BankMustReportForItself,
  BankMustBeContracted,
  DayMustBeOver,
  LinesMustBeOfTheDay,
  LinesMustBeDistinct,
  NoLineMayCreditAnAgency,
  DayMustBeReportedOnce,
];
