import { chinaDateOf, type Fen } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { parametersInForce } from '../parameters-in-force.js';
import { balanceOn, refundableOn } from '../payment/balance.js';
import { debtorsIn } from '../payment/debtors.js';
import { refundShares } from '../payment/joint.js';
import type { PaymentObligation } from '../payment/state.js';
import { RefundOrdered } from '../payment/vocabulary/index.js';
import type { CaseState } from '../state.js';
import { costsOfIn, isCosts } from './costs.js';
import { SubstituteCostsChanged, SubstituteCostsRevoked, type CostsRedo } from './revision-events.js';
import type { RevokeSubstituteCosts } from './vocabulary.js';

export type Revision = Parameters<typeof RevokeSubstituteCosts>[0];

/** A debt of costs that comes to another amount, with what goes back of it. */
export const revised = (
  revision: Revision,
  debt: PaymentObligation,
  amount: Fen,
  state: CaseState,
  context: EnforcementContext,
  redo?: CostsRedo,
) => {
  const { actor } = context;
  if (!isCosts(debt)) return [];
  const { occurredAt, costsId, cause, reasons, document } = revision;
  const ofDebt = { obligationId: debt.obligationId, debtors: debtorsIn(state, debt.obligationId) };
  const said = { ...ofDebt, occurredAt, costsId, cause, reasons, document, costsOf: debt.costsOf };
  const after: PaymentObligation = amount === 0 ? { ...debt, is: 'cancelled' } : { ...debt, fine: amount };
  const [on, rate] = [chinaDateOf(occurredAt), parametersInForce(revision, state, context)];
  const noRemedy = { proceedings: [] };
  return [
    amount === 0
      ? SubstituteCostsRevoked({ ...said, ...(redo === undefined ? {} : { redo }), revokedBy: actor.personId })
      : SubstituteCostsChanged({
          ...said,
          amount,
          outstanding: balanceOn(on, after, noRemedy, rate),
          changedBy: actor.personId,
        }),
    ...refundShares(refundableOn(on, after, noRemedy, rate), debt, state).map((share) =>
      RefundOrdered({ ...ofDebt, ...share, ...costsOfIn(debt), occurredAt, cause, orderedBy: actor.personId }),
    ),
  ];
};
