import { cure, type Cures } from './cure.js';

/** What to do when a bank's report is refused. */
export const bankReportsCures: Cures = {
  'bank-report.bank-not-contracted': cure(
    '核对银行和日期；代收协议未登记的，请机关先登记。',
    'Check the bank and the day; if the agreement is not registered, ask the agency to register it.',
  ),
  'bank-report.bank-of-another': cure('只报送本行的代收情况。', 'Report only what your own bank collected.'),
  'bank-report.day-not-over': cure(
    '当日结束后再报送；日期填写有误的，据实更正。',
    'Report after the day is over; if the date is wrong, correct it.',
  ),
  'bank-report.line-of-another-day': cure(
    '把其他日期的缴款移到当日的报送中。',
    'Move payments of other days into the reports of those days.',
  ),
  'bank-report.line-repeated': cure('删去重复的缴款。', 'Remove the repeated payment.'),
  'bank-report.payee-is-agency': cure(
    '查明收款账户；确已缴入机关账户的，转入国库并报告财政部门和监督机关。',
    'Look into the payee account; if an agency received the money, move it to the treasury and report it to the finance department and the supervisor.',
  ),
  'bank-report.reported-otherwise': cure(
    '核对两次报送的差异，与财政部门和机关对账后由其处理。',
    'Compare both reports, and settle the difference with the agency and the finance department.',
  ),
};
