import { formatYuan } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import type { PaymentObligation } from '../payment/state.js';
import { rule } from '../rule.js';
import type { CaseState } from '../state.js';
import { isCosts } from './costs.js';
import type { ChangeSubstituteCosts, RevokeSubstituteCosts } from './vocabulary.js';

type Revoking = DataOf<typeof RevokeSubstituteCosts>;
type Changing = DataOf<typeof ChangeSubstituteCosts>;

/** The debts under a charge that are owed or paid, each once, with whoever is its first debtor. */
export const debtsOfCharge = ({ costsId }: Pick<Revoking, 'costsId'>, state: Pick<CaseState, 'parties'>) => {
  const all = [...state.parties].flatMap(([partyId, { payments }]) => payments.map((debt) => ({ partyId, debt })));
  return all.filter(
    ({ debt }, at) =>
      isCosts(debt) &&
      debt.decisionId === costsId &&
      debt.is !== 'cancelled' &&
      all.findIndex((each) => each.debt.obligationId === debt.obligationId) === at,
  );
};

export const ChargeMustBeInForce = rule<Revoking>()({
  code: 'substitute.no-such-charge',
  refs: ['N5'],
  articles: ['ACL 51', 'ACL 41'],
  pack: 'national-core',
  en: 'No costs are charged under this id, or the charge was revoked.',
  zh: '没有以该编号决定的代履行费用，或者该决定已被撤销。',
  reads: ['costsId'],
  brokenWhen: (command, state) => debtsOfCharge(command, state).length === 0,
});

const fits = (amounts: Changing['amounts'], debts: readonly { readonly debt: PaymentObligation }[]): boolean =>
  amounts.every(
    ({ obligationId, amount }, at) =>
      amounts.findIndex((each) => each.obligationId === obligationId) === at &&
      debts.some(({ debt }) => debt.obligationId === obligationId && amount < debt.fine),
  );

/** More than was charged takes a new decision with its own bills. */
export const ChangeMustLowerCosts = rule<Changing>()({
  code: 'substitute.change-does-not-lower',
  refs: ['N5'],
  articles: ['ACL 51', 'ACL 41'],
  pack: 'national-core',
  en: 'A debt that is listed is none of this charge, is listed twice, or does not become less: for more, revoke the charge and decide anew.',
  zh: '所列款项不属于该项代履行费用、重复列出，或者变更后未减少；需要多收的，应当撤销后重新决定。',
  reads: ['costsId', 'amounts'],
  brokenWhen: (command, state) => !fits(command.amounts, debtsOfCharge(command, state)),
  particulars: (command, state) => ({
    debts: debtsOfCharge(command, state)
      .map(({ debt }) => `${debt.obligationId} ${formatYuan(debt.fine)}`)
      .join(', '),
  }),
});
