import { ApproverMustHeadTheAgency } from '../../../guards/index.js';
import { DisclosureWithdrawn } from '../../disclosure/vocabulary.js';
import { refundAfterRevocation } from '../../payment/refund-due.js';
import { RefundOrdered } from '../../payment/vocabulary/index.js';
import { decidingForParty } from '../../parties/deciding.js';
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
  decidingForParty(CorrectDecision, {
    mustHold: [
      PenaltyMustBeInForce,
      ApproverMustHeadTheAgency,
      SubstanceMustNotBeCorrected,
      CorrectionMustSayWhatItChanges,
    ],
    then: (command, _, { actor }) => [DecisionCorrected({ ...command, correctedBy: actor.personId })],
  }),

  decidingForParty(RevokeDecision, {
    mustHold: [PenaltyMustBeInForce, ApproverMustHeadTheAgency, RevokingRemedyMustBeOnRecord],
    then: (command, party, { actor }) => {
      const { partyId, occurredAt, cause, reasons } = command;
      return [
        DecisionRevoked({ ...command, revokedBy: actor.personId }),
        ...(party.disclosure.is === 'published'
          ? [
              DisclosureWithdrawn({
                partyId,
                occurredAt,
                reason: reasons,
                cause: 'revoked',
                withdrawnBy: actor.personId,
              }),
            ]
          : []),
        ...refundAfterRevocation(party).map((due) =>
          RefundOrdered({ ...due, occurredAt, cause, orderedBy: actor.personId }),
        ),
      ];
    },
  }),

  decidingForParty(ReportMajorPenalty, {
    mustHold: [MajorPenaltyMustAwaitReport],
    then: (command, _, { actor }) => [MajorPenaltyReported({ ...command, reportedBy: actor.personId })],
  }),
];
