import { chinaDateOf, fen, formatYuan, type Fen } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import type { Dated } from '../../../law/dated.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { isKnownOfAny, type PartyCase } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import type { RecordBankPayment } from '../vocabulary/index.js';
import { balanceOn } from '../balance.js';
import { debtorsIn } from '../debtors.js';
import { asIfCertain, reckonedDebt } from '../reckoned.js';
import { owed } from './obligation.js';

type BankPayment = DataOf<typeof RecordBankPayment>;

/** The bank counted by the day on the paper, which may still move: it says what it received, and too much goes back later. */
const mostSurcharge = (command: Dated, state: PartyCase, context: EnforcementContext): Fen => {
  const { payment, remedies } = state;
  if (payment.is !== 'open') return fen(0);
  const debt = reckonedDebt(payment, state, context);
  if (debt.plans.every(({ mayMove }) => mayMove === undefined)) return owed(command, state, context).surcharge;
  const rate = parametersInForce(command, state, context);
  return balanceOn(chinaDateOf(command.occurredAt), asIfCertain(debt), remedies, rate).surcharge;
};

/** A bank reports only what it received itself, and nobody reports in its place. */
export const BankMustReportItsOwnPayments = rule<BankPayment>()({
  code: 'payment.bank-of-another',
  refs: ['S06', 'P2'],
  articles: ['APL 67', 'R235 10'],
  pack: 'national-core',
  en: 'The bank that reports the payment is not the bank that received it.',
  zh: '登记缴款的银行不是实际收款的代收机构。',
  reads: ['bankId'],
  brokenWhen: ({ bankId }, _, { actor }) => actor.agencyId !== undefined && actor.agencyId !== bankId,
});

export const SurchargeMustBeStatedInTheDecision = partyRule<BankPayment>()({
  code: 'payment.surcharge-not-stated',
  refs: ['X10', 'SC25'],
  articles: ['R235 7', 'R235 9', 'ACL 45'],
  pack: 'national-core',
  en: 'The decision did not say that a late payer owes a surcharge; no surcharge may be collected.',
  zh: '行政处罚决定书未载明加处罚款，不得加收。',
  reads: ['surcharge'],
  brokenWhen: ({ surcharge }, { payment }) => surcharge > 0 && payment.is === 'open' && !payment.statesSurcharge,
  particulars: ({ surcharge }) => ({ surcharge: formatYuan(surcharge) }),
});

export const SurchargeMustNotExceedWhatIsOwed = partyRule<BankPayment>()({
  code: 'payment.surcharge-exceeds-due',
  refs: ['L21', 'X10', 'SC24'],
  articles: ['APL 72', 'APL 73', 'ACL 45'],
  pack: 'national-core',
  en: 'More surcharge is paid than is owed on that day.',
  zh: '加处罚款数额超过当日应缴的加处罚款。',
  reads: ['surcharge'],
  brokenWhen: (command, state, context) =>
    state.payment.is === 'open' &&
    state.payment.statesSurcharge &&
    command.surcharge > mostSurcharge(command, state, context),
  particulars: (command, state, context) => ({
    paid: formatYuan(command.surcharge),
    owed: formatYuan(mostSurcharge(command, state, context)),
    on: chinaDateOf(command.occurredAt),
  }),
});

export const PaymentMustCarryMoney = rule<BankPayment>()({
  code: 'payment.empty',
  refs: [],
  articles: ['R235 8'],
  pack: 'national-core',
  en: 'The amount of the payment is zero.',
  zh: '缴款金额为零。',
  reads: ['amount', 'surcharge'],
  brokenWhen: ({ amount, surcharge }) => amount === 0 && surcharge === 0,
});

export const PaymentMustBeNew = partyRule<BankPayment>()({
  code: 'payment.recorded-already',
  refs: [],
  articles: ['R235 10', 'R235 12'],
  pack: 'national-core',
  en: 'This payment is on record already.',
  zh: '该笔缴款已经登记。',
  reads: ['paymentId', 'bankReference'],
  brokenWhen: ({ paymentId, bankReference }, party) =>
    isKnownOfAny(party, ({ payments }) =>
      payments.some((debt) =>
        debt.payments.some((known) => known.paymentId === paymentId || known.bankReference === bankReference),
      ),
    ),
});

export const PayerMustBeADebtor = partyRule<BankPayment>()({
  code: 'payment.payer-not-debtor',
  refs: ['P2'],
  articles: ['R235 10', 'APL 67'],
  pack: 'national-core',
  en: 'The payer that is named does not owe this debt.',
  zh: '所填缴款人不是该笔款项的缴款义务人。',
  reads: ['payerId'],
  brokenWhen: ({ payerId }, party) =>
    payerId !== undefined &&
    party.payment.is !== 'none' &&
    !debtorsIn(party, party.payment.obligationId).includes(payerId),
  particulars: ({ payerId }, party) => ({
    payer: payerId ?? '',
    debtors: party.payment.is === 'none' ? '' : debtorsIn(party, party.payment.obligationId).join(', '),
  }),
});
