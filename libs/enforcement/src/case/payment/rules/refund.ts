import { chinaDateOf, fen, formatYuan, subtractFen, type Fen } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { partyRule } from '../../rule.js';
import { refundableOn } from '../balance.js';
import type { OrderRefund, PayRefund } from '../vocabulary/index.js';
import type { PartyCase } from '../../parties/party-case.js';
import { asOwedByAll, paidBy } from '../joint.js';
import { reckonedDebt } from '../reckoned.js';

type Order = DataOf<typeof OrderRefund>;
type Refund = DataOf<typeof PayRefund>;

/** A debtor of a joint debt, and what it paid of it without getting it back. */
const paidByPayee = ({ payeeId }: Pick<Order, 'payeeId'>, party: PartyCase): Fen =>
  payeeId === undefined || party.payment.is === 'none' ? fen(0) : paidBy(payeeId, party.payment, party);

const refundable = (command: Pick<Order, 'occurredAt'>, state: PartyCase, context: EnforcementContext): Fen =>
  state.payment.is === 'none'
    ? fen(0)
    : refundableOn(
        chinaDateOf(command.occurredAt),
        asOwedByAll(reckonedDebt(state.payment, state, context), state),
        state.remedies,
        parametersInForce(command, state, context),
      );

/** Fines are not refunded, unless the decision was revoked or changed, or more was collected than was due. */
export const RefundMustHaveAGround = partyRule<Order>()({
  code: 'refund.exceeds-ground',
  refs: ['S09', 'P9'],
  articles: ['APL 74', 'ACL 41', 'ARL 72', 'ALL 96'],
  pack: 'national-core',
  en: 'Only what was paid without ground may be refunded: after a revocation all of it, otherwise what is above the fine and surcharge owed.',
  zh: '只能退还没有依据收取的款项：决定被撤销的退还全部，其他情形退还超出应缴罚款和加处罚款的部分。',
  reads: ['amount'],
  neverHolds: (step, state, context) => refundable(step, state, context) === 0,
  brokenWhen: (command, state, context) => command.amount > refundable(command, state, context),
  particulars: (command, state, context) => ({
    ordered: formatYuan(command.amount),
    atMost: formatYuan(refundable(command, state, context)),
  }),
});

export const PayeeMustHavePaid = partyRule<Order>()({
  code: 'refund.payee-did-not-pay',
  refs: ['P9'],
  articles: ['APL 74', 'ACL 41'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '共同债务多收的款项退还实际缴款人；多人缴款的，先退还缴款较多者，使各人负担趋于相同。',
      en: 'What was paid too much of a joint debt goes back to whoever paid it; of several, first to the one who paid most, until all have borne the same.',
    },
    otherReading: {
      zh: '多收的款项退还最后缴款的人，或者退还全体义务人，由其内部结算。',
      en: 'It goes back to whoever paid last, or to all debtors together, who settle it between them.',
    },
  },
  en: 'The refund is more than what the one who gets it paid of this joint debt.',
  zh: '退还金额超过收款人就该笔共同债务实际缴纳且尚未退还的金额。',
  reads: ['payeeId', 'amount'],
  brokenWhen: (command, party) => command.payeeId !== undefined && command.amount > paidByPayee(command, party),
  particulars: (command, party) => ({
    payee: command.payeeId ?? '',
    ordered: formatYuan(command.amount),
    paid: formatYuan(paidByPayee(command, party)),
  }),
});

const unpaidRefunds = ({ payment }: PartyCase): Fen =>
  payment.is === 'none' ? fen(0) : subtractFen(payment.refundsOrdered, payment.refundsPaid);

export const RefundMustBeOrdered = partyRule<Refund>()({
  code: 'refund.not-ordered',
  refs: ['S09', 'P9'],
  articles: ['APL 74'],
  pack: 'national-core',
  en: 'The refund is more than what was ordered and is still to be paid.',
  zh: '退还金额超过已决定退还且尚未退付的金额。',
  reads: ['amount'],
  neverHolds: (_, state) => unpaidRefunds(state) === 0,
  brokenWhen: ({ amount }, state) => amount > unpaidRefunds(state),
  particulars: ({ amount }, state) => ({ paid: formatYuan(amount), ordered: formatYuan(unpaidRefunds(state)) }),
});
