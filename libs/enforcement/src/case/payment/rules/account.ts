import { chinaDateOf, type Instant } from '@ecl/kernel';
import { rule } from '../../rule.js';

/** Money on its way into an account: the bank's payment, or cash that the agency deposits. */
interface Crediting {
  readonly occurredAt: Instant;
  readonly bankId: string;
  readonly payeeAccount?: string;
  readonly account?: string;
}

const payeeOf = ({ payeeAccount, account }: Pick<Crediting, 'payeeAccount' | 'account'>): string =>
  payeeAccount ?? account ?? '';

/** The refusal raises the alarm: naming an account of an agency as payee is itself a violation (APL 78, 79). */
export const AccountMustNotBeAnAgencys = rule<Crediting>()({
  code: 'payment.payee-is-agency',
  refs: ['S06', 'SC23'],
  articles: ['APL 67', 'APL 78', 'APL 79', 'R235 3'],
  pack: 'national-core',
  en: 'The payee account belongs to an enforcement agency: the agency that imposes a fine must not receive it.',
  zh: '收款账户为执法机关账户，违反罚缴分离规定，作出罚款决定的机关不得收缴罚款。',
  reads: ['payeeAccount', 'account', 'bankId'],
  brokenWhen: (command, _, { registers }) =>
    registers.isAgencyAccount(payeeOf(command), chinaDateOf(command.occurredAt)),
  particulars: (command) => ({ account: payeeOf(command), bankId: command.bankId }),
});

export const AccountMustBeContracted = rule<Crediting>()({
  code: 'payment.payee-not-contracted',
  refs: ['S06'],
  articles: ['APL 67', 'R235 4', 'R235 6'],
  pack: 'national-core',
  en: 'The payee account is not one that the collecting bank holds for fines under its agreement on that day.',
  zh: '收款账户不是代收机构依代收罚款协议在当日用于收缴罚款的账户。',
  reads: ['bankId', 'payeeAccount', 'account'],
  brokenWhen: (command, _, { registers }) =>
    !registers.collectingBank(command.bankId, chinaDateOf(command.occurredAt))?.accounts.includes(payeeOf(command)),
  particulars: (command) => ({ account: payeeOf(command), bankId: command.bankId }),
});
