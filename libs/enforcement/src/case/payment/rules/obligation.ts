import { chinaDateOf, fen, formatYuan, type Fen } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { Dated } from '../../../law/dated.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { partyRule } from '../../rule.js';
import { balanceOn, type Balance } from '../balance.js';
import { reckonedDebt } from '../reckoned.js';
import type { PartyCase } from '../../parties/party-case.js';

/** Money for the fine, in fen. */
export interface Paying extends Dated {
  readonly amount: Fen;
}

export const FineMustBeOwed = partyRule({
  code: 'payment.nothing-owed',
  refs: ['P1'],
  articles: ['APL 66', 'APL 67'],
  pack: 'national-core',
  en: 'No fine is owed: no fine was imposed and served, it was paid in full, or the decision was revoked.',
  zh: '没有应缴罚款：尚未作出并送达罚款决定，或者已经缴清，或者决定已被撤销。',
  reads: [],
  brokenWhen: (_, { payment }) => payment.is !== 'open',
});

/**
 * The bank collects exactly the amount of the decision (R235 9). Anything above it is not a fine: it has no ground to
 * enter the treasury, and only an ordered refund could get it back from there (APL 74). The bank returns it to the
 * payer instead.
 */
export const PaymentMustNotExceedTheOpenFine = partyRule<Paying>()({
  code: 'payment.exceeds-open-fine',
  refs: [],
  articles: ['R235 9', 'APL 74'],
  pack: 'national-core',
  en: 'The payment is more than what is left of the fine: return the excess to the payer, not to the treasury.',
  zh: '缴款数额超过尚未缴纳的罚款数额，超出部分应当退还缴款人，不得缴入国库。',
  reads: ['amount'],
  brokenWhen: (command, state, context) =>
    state.payment.is === 'open' && command.amount > owed(command, state, context).fine,
  particulars: (command, state, context) => ({
    paid: formatYuan(command.amount),
    open: formatYuan(owed(command, state, context).fine),
  }),
});

/** What is owed on the day of a step; zero without an open obligation, for which there is another rule. */
export const owed = (command: Dated, state: PartyCase, context: EnforcementContext): Balance => {
  const { payment, remedies, filing } = state;
  if (payment.is !== 'open') return NOTHING;
  const { packs, calendar } = context;
  const asked = [chinaDateOf(command.occurredAt), remedies, filing, packs, calendar] as const;
  const last = lastOwed.get(payment);
  if (last !== undefined && asked.every((each, at) => each === last.asked[at])) return last.balance;
  const debt = reckonedDebt(payment, state, context);
  const balance = balanceOn(asked[0], debt, remedies, parametersInForce(command, state, context));
  lastOwed.set(payment, { asked, balance });
  return balance;
};

/** The last answer about each debt: several rules of one step ask for the same, and what a debt is never changes. */
const lastOwed = new WeakMap<object, { readonly asked: readonly unknown[]; readonly balance: Balance }>();

const NOTHING: Balance = { fine: fen(0), surcharge: fen(0) };
