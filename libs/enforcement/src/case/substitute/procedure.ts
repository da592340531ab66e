import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { listedOrEveryPartyOf } from '../parties/concern.js';
import { decidingForThose } from '../parties/deciding.js';
import { AccountMustBeContracted, AccountMustNotBeAnAgencys } from '../payment/rules/account.js';
import { PaymentObligationOpened } from '../payment/vocabulary/index.js';
import type { CaseDeciding } from '../rule.js';
import {
  CostsAboveTheEstimateMustBeExplained,
  CostsMustBeChargedOnce,
  JointCostsMustRestOnALaw,
  SharesMustBeWhole,
  SubstitutedOrderMustBeOnRecord,
  SubstituteDaysMustFollowEachOther,
  SubstituteMustFollowTheDemand,
} from './rules.js';
import { ChargeSubstituteCosts, SubstituteCostsCharged } from './vocabulary.js';

export const substituteDeciding: readonly CaseDeciding[] = [
  decidingForThose(ChargeSubstituteCosts, listedOrEveryPartyOf<typeof ChargeSubstituteCosts>(), {
    mustHold: [
      ApproverMustHeadTheAgency,
      SubstitutedOrderMustBeOnRecord,
      SubstituteMustFollowTheDemand,
      SubstituteDaysMustFollowEachOther,
      CostsAboveTheEstimateMustBeExplained,
      CostsMustBeChargedOnce,
      SharesMustBeWhole,
      JointCostsMustRestOnALaw,
      AccountMustNotBeAnAgencys,
      AccountMustBeContracted,
    ],
    then: (command, { partyIds }, { actor }) => {
      const { occurredAt, costsId, orderedOn, amount, shares, dueOn, bankId, account } = command;
      const debt = {
        ...{ occurredAt, dueOn, account },
        decisionId: costsId,
        costsOf: orderedOn,
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
];
