import { chinaDateOf, type Instant } from '@ecl/kernel';
import { fineIn } from '../../penalties/amounts.js';
import { partyRule } from '../../rule.js';
import type { Penalty } from '../../values.js';

/** A decision that imposes a fine says where it is paid (R235 7). */
interface Fining {
  readonly occurredAt: Instant;
  readonly penalties: readonly Penalty[];
  readonly collectingBankId?: string;
  readonly account?: string;
}

const isFine = ({ penalties }: Pick<Fining, 'penalties'>): boolean => fineIn(penalties) > 0;

export const FineMustNameCollectingBank = partyRule<Fining>()({
  code: 'decision.no-collecting-bank',
  refs: ['S06'],
  articles: ['R235 7', 'APL 67', 'APL 59'],
  pack: 'national-core',
  en: 'A decision with a fine must name the collecting bank and the account to pay into.',
  zh: '罚款决定应当载明代收机构和缴款账户。',
  reads: ['penalties', 'collectingBankId', 'account'],
  brokenWhen: (command) => isFine(command) && (command.collectingBankId === undefined || command.account === undefined),
});

export const BankMustBeContracted = partyRule<Fining>()({
  code: 'decision.bank-not-contracted',
  refs: ['S06'],
  articles: ['R235 4', 'R235 6', 'APL 67'],
  pack: 'national-core',
  en: 'No agreement with this bank for this account is in force on the day of the decision.',
  zh: '决定作出之日，该银行及账户不在有效的代收罚款协议之内。',
  reads: ['collectingBankId', 'account'],
  brokenWhen: ({ collectingBankId, account, occurredAt }, _, { registers }) =>
    collectingBankId !== undefined &&
    account !== undefined &&
    registers.collectingBank(collectingBankId, chinaDateOf(occurredAt))?.accounts.includes(account) !== true,
});

export const FineMustNotGoToAnAgency = partyRule<Fining>()({
  code: 'decision.account-of-agency',
  refs: ['S06', 'SC23'],
  articles: ['APL 67', 'APL 78', 'R235 3'],
  pack: 'national-core',
  en: 'The account to pay into belongs to an enforcement agency; the agency that imposes a fine must not collect it.',
  zh: '缴款账户为行政机关账户，作出罚款决定的机关应当与收缴罚款的机构分离。',
  reads: ['account'],
  brokenWhen: ({ account, occurredAt }, _, { registers }) =>
    account !== undefined && registers.isAgencyAccount(account, chinaDateOf(occurredAt)),
  particulars: ({ account }) => ({ account: account ?? '' }),
});
