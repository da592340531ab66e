import { held } from './row.js';

/** SC: situations in which the product must refuse, accept or show something. */
export const SCENARIOS = {
  SC01: held(
    'An auxiliary signs an inspection record, a notice or an interview: it is refused, and the attempt is recorded.',
    ['CENTRAL2015 (十二)', 'APL 42'],
  ),
  SC02: held('Two people take evidence, and one of them is an auxiliary: it is refused.', ['APL 42', 'M55 11']),
  SC03: held(
    'A recused officer signs the report: it is refused; what the officer did before the decision remains in effect.',
    ['APL 43'],
  ),
  SC04: held(
    'A lead is fifteen working days old without a decision or an extension: it is overdue; it can be extended once, before that day.',
    ['M55 15'],
  ),
  SC05: held(
    'The conduct ended two years and a day before it was discovered: filing is refused, but accepted within five years where life or health was harmed.',
    ['APL 36'],
  ),
  SC06: held('The officer who proposed the filing approves it: it is refused.', ['M55 15']),
  SC10: held('A decision is made on the fourth working day after service, without a waiver: it is refused.', [
    'APL 62',
    'APL 64',
    'M55 22',
    'M55 33',
  ]),
  SC11: held('The party expressly waived its defence, and no hearing is due: an earlier decision is accepted.', [
    'APL 62',
  ]),
  SC12: held('The fine gets higher because the party defended itself: it is refused.', ['APL 45']),
  SC13: held('A defence was received and no written answer was given: the decision is refused.', ['M55 22', 'APL 62']),
  SC14: held('A hearing is set six working days ahead: it is refused.', ['APL 64']),
  SC15: held('The investigator is appointed to preside: it is refused.', ['APL 64']),
  SC16: held('A case of the catalogue is decided without a passed review: it is refused.', ['APL 58']),
  SC17: held('The reviewer is a handler of the case: it is refused.', ['NM244 27']),
  SC18: held('A first-time reviewer has no legal qualification: it is refused.', ['APL 58']),
  SC19: held('The reviewer asks for changes, and the head decides anyway: it is refused.', ['APL 58', 'M55 25']),
  SC20: held(
    'A major case is decided by one head alone: it is refused, because the minutes of the heads are missing.',
    ['APL 57'],
  ),
  SC21: held('A fine on the spot is 201 yuan for a citizen or 3,001 for a company: it is refused.', ['APL 51']),
  SC22: held('A penalty on the spot is reported after three working days: it is accepted and marked as late.', [
    'M55 14',
  ]),
  SC23: held('The account to pay into belongs to an agency: it is refused and raises an alarm.', ['APL 67', 'APL 78']),
  SC24: held('A fine of 10,000 is unpaid forty days after its last day: the surcharge is 10,000, not 12,000.', [
    'APL 72',
    'ACL 45',
  ]),
  SC25: held('The bank posts a surcharge that the decision did not name: it is refused.', ['R235 7', 'R235 9']),
  SC28: held('A transfer approved at 10:00 is delivered at 10:01 of the next day: it is a minute late.', ['R310 5']),
  SC29: held('A transfer is refused without reasons: the refusal is not accepted.', ['R310 5']),
  SC30: held('The police do not answer for three days: the prosecutor’s list shows it, and the agency may report it.', [
    'R310 8',
    'PPR 562',
  ]),
  SC31: held(
    'The police refused and no request is left to make: the case goes on, and the days that the police had it do not count.',
    ['R310 10', 'M55 30'],
  ),
  SC33: held(
    'A party was seventeen at the time of the conduct: nothing is published in Inner Mongolia, and the record is closed to ordinary search.',
    ['NM244 11', 'JUV 59'],
  ),
  SC34: held('A party was thirteen: a penalty is refused, and the guardian is informed.', ['APL 30']),
  SC35: held(
    'A company was penalised on 6 May: the publication is due seven working days later, without number, address or account.',
    ['NM244 10', 'NM244 12'],
  ),
  SC36: held('The case is with the police: its publication is refused.', ['NM244 11']),
  SC37: held(
    'An edited recording is uploaded under the id of the original: it is refused; a redacted copy has a separate id.',
    ['NM244 23'],
  ),
  SC38: held('A recording is uploaded after thirty hours: it is late, unless the work was remote or continuous.', [
    'NM244 20',
  ]),
  SC41: held('The agency did not hold the power on the day of the conduct: filing is refused.', [
    'APL 17',
    'APL 38',
    'M55 6',
  ]),
  SC45: held('A supervisor alone, or without a certificate, opens a file as a check: it is refused; two may read it.', [
    'NMSUP 23',
  ]),
} as const;
