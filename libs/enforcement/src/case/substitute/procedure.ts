import { chinaDateOf, fen, type Fen } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { decidingCase } from '../deciding-case.js';
import { parametersInForce } from '../parameters-in-force.js';
import { listedOrEveryPartyOf } from '../parties/concern.js';
import { decidingForParty, decidingForThose } from '../parties/deciding.js';
import { partyCasesOf } from '../parties/party-case.js';
import { balanceOn, refundableOn } from '../payment/balance.js';
import { debtorsIn } from '../payment/debtors.js';
import { refundShares } from '../payment/joint.js';
import { AccountMustBeContracted, AccountMustNotBeAnAgencys } from '../payment/rules/account.js';
import type { PaymentObligation } from '../payment/state.js';
import { PaymentObligationOpened, RefundOrdered } from '../payment/vocabulary/index.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import { rulesOfEveryService } from '../service/rules/every-service.js';
import { servedOnOf } from '../service/served-on.js';
import type { CaseState } from '../state.js';
import { costsOfIn, isCosts } from './costs.js';
import { ChangeMustLowerCosts, ChargeMustBeInForce, debtsOfCharge } from './revising-rules.js';
import {
  AbsentPartyMustBeTold,
  CostsAboveTheEstimateMustBeExplained,
  CostsMustBeChargedOnce,
  CostsMustBeOfAParty,
  ImmediateSubstituteMustHaveItsFacts,
  JointCostsMustRestOnALaw,
  NothingMustBeSubstitutedAfterTermination,
  SharesMustBeWhole,
  SubstitutedOrderMustBeClear,
  SubstitutedOrderMustBeOnRecord,
  SubstituteDaysMustFollowEachOther,
  SubstituteMustFollowTheDemand,
} from './rules.js';
import {
  AttemptsMustBeOfTheCharge,
  CostsMustNotBeServedTwice,
  debtUnder,
  ServedCostsMustBeCharged,
  ServiceMustFollowTheCharge,
} from './service-rules.js';
import {
  ChangeSubstituteCosts,
  ChargeSubstituteCosts,
  RevokeSubstituteCosts,
  ServeSubstituteCosts,
  SubstituteCostsChanged,
  SubstituteCostsCharged,
  SubstituteCostsRevoked,
  SubstituteCostsServed,
} from './vocabulary.js';

type Revision = Parameters<typeof RevokeSubstituteCosts>[0];

/** A debt of costs that comes to another amount, with what goes back of it. */
const revised = (
  revision: Revision,
  debt: PaymentObligation,
  amount: Fen,
  state: CaseState,
  context: EnforcementContext,
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
      ? SubstituteCostsRevoked({ ...said, revokedBy: actor.personId })
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

/** The parties that the step lists; if it lists none, every party of the case, and no matter of an item. */
const listedOrEveryParty = {
  ...listedOrEveryPartyOf<typeof ChargeSubstituteCosts>(),
  unnamed: (state: CaseState) => partyCasesOf(state).filter(({ itemOf }) => itemOf === undefined),
};

export const substituteDeciding: readonly CaseDeciding[] = [
  decidingForThose(ChargeSubstituteCosts, listedOrEveryParty, {
    mustHold: [
      ApproverMustHeadTheAgency,
      CostsMustBeOfAParty,
      SubstitutedOrderMustBeOnRecord,
      SubstitutedOrderMustBeClear,
      ImmediateSubstituteMustHaveItsFacts,
      AbsentPartyMustBeTold,
      SubstituteMustFollowTheDemand,
      SubstituteDaysMustFollowEachOther,
      NothingMustBeSubstitutedAfterTermination,
      CostsAboveTheEstimateMustBeExplained,
      CostsMustBeChargedOnce,
      SharesMustBeWhole,
      JointCostsMustRestOnALaw,
      AccountMustNotBeAnAgencys,
      AccountMustBeContracted,
    ],
    then: (command, { partyIds }, { actor }) => {
      const { occurredAt, costsId, orderedOn, performedOn, amount, shares, dueOn, bankId, account } = command;
      const debt = {
        ...{ occurredAt, dueOn, account },
        decisionId: costsId,
        costsOf: orderedOn ?? performedOn,
        statesSurcharge: false,
        collectingBankId: bankId,
      };
      return [
        SubstituteCostsCharged({ ...command, partyIds, chargedBy: actor.personId }),
        ...(shares === undefined
          ? [PaymentObligationOpened({ ...debt, obligationId: costsId, debtors: partyIds, fine: amount })]
          : shares.map((share) =>
              PaymentObligationOpened({
                ...debt,
                obligationId: `${costsId}/${share.partyId}`,
                debtors: [share.partyId],
                fine: share.amount,
              }),
            )),
      ];
    },
  }),

  decidingForParty(ServeSubstituteCosts, {
    mustHold: [
      ServedCostsMustBeCharged,
      CostsMustNotBeServedTwice,
      ServiceMustFollowTheCharge,
      AttemptsMustBeOfTheCharge,
      ...rulesOfEveryService,
    ],
    then: (command, party, context) => {
      const { obligationId } = requiredByRule(debtUnder(command, party), ServedCostsMustBeCharged);
      const servedOn = servedOnOf(command, parametersInForce(command, party, context), context.calendar);
      return [SubstituteCostsServed({ ...command, obligationId, servedOn })];
    },
  }),

  decidingCase(ChangeSubstituteCosts, {
    mustHold: [ApproverMustHeadTheAgency, ChargeMustBeInForce, ChangeMustLowerCosts],
    then: ({ amounts, ...revision }, state, context) =>
      debtsOfCharge(revision, state).flatMap(({ debt }) => {
        const { amount } = amounts.find(({ obligationId }) => obligationId === debt.obligationId) ?? {};
        return amount === undefined ? [] : revised(revision, debt, amount, state, context);
      }),
  }),

  decidingCase(RevokeSubstituteCosts, {
    mustHold: [ApproverMustHeadTheAgency, ChargeMustBeInForce],
    then: (revision, state, context) =>
      debtsOfCharge(revision, state).flatMap(({ debt }) => revised(revision, debt, fen(0), state, context)),
  }),
];
