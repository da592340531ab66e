import { fen } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { decidingCase } from '../deciding-case.js';
import { parametersInForce } from '../parameters-in-force.js';
import { listedOrEveryPartyOf } from '../parties/concern.js';
import { decidingForParty, decidingForThose } from '../parties/deciding.js';
import { partyCasesOf } from '../parties/party-case.js';
import { AccountMustBeContracted, AccountMustNotBeAnAgencys } from '../payment/rules/account.js';
import { PaymentObligationOpened } from '../payment/vocabulary/index.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import { rulesOfEveryService } from '../service/rules/every-service.js';
import { servedOnOf } from '../service/served-on.js';
import type { CaseState } from '../state.js';
import { revised } from './revised.js';
import { ChangeMustLowerCosts, ChargeMustBeInForce, debtsOfCharge } from './revising-rules.js';
import { challengeDeciding } from './challenge/procedure.js';
import {
  AbsentPartyMustBeTold,
  CostsAboveTheEstimateMustBeExplained,
  CostsMustBeChargedOnce,
  CostsMustBeOfAParty,
  CostsMustNotBeDecidedAsBefore,
  ImmediateSubstituteMustHaveItsFacts,
  JointCostsMustRestOnALaw,
  NothingMustBeSubstitutedAfterTermination,
  orderedAnew,
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
  SubstituteCostsCharged,
  SubstituteCostsServed,
} from './vocabulary.js';

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
      CostsMustNotBeDecidedAsBefore,
      SharesMustBeWhole,
      JointCostsMustRestOnALaw,
      AccountMustNotBeAnAgencys,
      AccountMustBeContracted,
    ],
    then: (command, { state, partyIds }, { actor }) => {
      const redone = orderedAnew({ ...command, partyIds }, state).at(0);
      const { occurredAt, costsId, orderedOn, performedOn, amount, shares, dueOn, bankId, account } = command;
      const debt = {
        ...{ occurredAt, dueOn, account },
        decisionId: costsId,
        costsOf: orderedOn ?? performedOn,
        statesSurcharge: false,
        collectingBankId: bankId,
      };
      return [
        SubstituteCostsCharged({
          ...command,
          partyIds,
          ...(redone === undefined ? {} : { redoes: redone.decisionId }),
          chargedBy: actor.personId,
        }),
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

  ...challengeDeciding,
];
