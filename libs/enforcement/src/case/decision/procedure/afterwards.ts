import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { DisclosureWithdrawn } from '../../disclosure/vocabulary.js';
import { notOrderedBack } from '../../payment/balance.js';
import { RefundOrdered } from '../../payment/vocabulary/index.js';
import { decidingForParties } from '../../parties/deciding.js';
import type { CaseDeciding } from '../../rule.js';
import { MajorPenaltyMustAwaitReport, RevokingRemedyMustBeOnRecord } from '../rules/afterwards.js';
import { CorrectionMustSayWhatItChanges, SubstanceMustNotBeCorrected } from '../rules/correction.js';
import { PenaltyMustBeInForce } from '../rules/stage.js';
import {
  CorrectDecision,
  DecisionCorrected,
  DecisionRevoked,
  MajorPenaltyReported,
  ReportMajorPenalty,
  RevokeDecision,
} from '../vocabulary/index.js';

export const afterwardsDeciding: readonly CaseDeciding[] = [
  decidingForParties(CorrectDecision, {
    mustHold: [
      PenaltyMustBeInForce,
      ApproverMustHeadTheAgency,
      SubstanceMustNotBeCorrected,
      CorrectionMustSayWhatItChanges,
    ],
    then: (command, _, { actor }) => [DecisionCorrected({ ...command, correctedBy: actor.personId })],
  }),

  decidingForParties(RevokeDecision, {
    mustHold: [PenaltyMustBeInForce, ApproverMustHeadTheAgency, RevokingRemedyMustBeOnRecord],
    then: (command, { payment, disclosure }, { actor }) => {
      const { occurredAt, cause, reasons } = command;
      const amount = notOrderedBack(payment);
      return [
        DecisionRevoked({ ...command, revokedBy: actor.personId }),
        ...(disclosure.is === 'published'
          ? [DisclosureWithdrawn({ occurredAt, reason: reasons, cause: 'revoked', withdrawnBy: actor.personId })]
          : []),
        ...(amount > 0 ? [RefundOrdered({ occurredAt, amount, cause, orderedBy: actor.personId })] : []),
      ];
    },
  }),

  decidingForParties(ReportMajorPenalty, {
    mustHold: [MajorPenaltyMustAwaitReport],
    then: (command, _, { actor }) => [MajorPenaltyReported({ ...command, reportedBy: actor.personId })],
  }),
];
