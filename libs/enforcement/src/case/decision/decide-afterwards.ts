import { addFen, fen, subtractFen, type Fen } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { DisclosureWithdrawn } from '../disclosure/events.js';
import { RefundOrdered } from '../payment/vocabulary.js';
import type { PaymentState } from '../payment/state.js';
import { decidingCase } from '../rule.js';
import { ApproveBenchmarkDeviation, CorrectDecision, ReportMajorPenalty, RevokeDecision } from './commands.js';
import { BenchmarkDeviationApproved, DecisionCorrected, DecisionRevoked, MajorPenaltyReported } from './events.js';
import { MajorPenaltyMustAwaitReport, RevokingRemedyMustBeOnRecord } from './rules/afterwards.js';
import { DeviationMustBeApprovedAtTheTop, DeviationMustNameBenchmark } from './rules/benchmark.js';
import { CaseMustBeUndecided, PenaltyMustStand } from './rules/standing.js';

export const approveBenchmarkDeviation = decidingCase(ApproveBenchmarkDeviation, {
  mustHold: [
    CaseMustBeUndecided,
    ApproverMustHeadTheAgency,
    DeviationMustBeApprovedAtTheTop,
    DeviationMustNameBenchmark,
  ],
  then: (command, _, { actor }) => [BenchmarkDeviationApproved({ ...command, approvedBy: actor.personId })],
});

export const correctDecision = decidingCase(CorrectDecision, {
  mustHold: [PenaltyMustStand, ApproverMustHeadTheAgency],
  then: (command, _, { actor }) => [DecisionCorrected({ ...command, correctedBy: actor.personId })],
});

/** What came in and was not ordered back yet, surcharge included, in fen. */
const refundable = (payment: PaymentState): Fen =>
  payment.is === 'none'
    ? fen(0)
    : subtractFen(
        addFen(fen(0), ...payment.payments.map(({ amount, surcharge }) => addFen(amount, surcharge))),
        payment.refundsOrdered,
      );

/** E8: never silently. What was published is withdrawn (X3) and what was paid goes back (P9), in the same step. */
export const revokeDecision = decidingCase(RevokeDecision, {
  mustHold: [PenaltyMustStand, ApproverMustHeadTheAgency, RevokingRemedyMustBeOnRecord],
  then: (command, { payment, disclosure }, { actor }) => {
    const { occurredAt, cause, reasons } = command;
    const amount = refundable(payment);
    return [
      DecisionRevoked({ ...command, revokedBy: actor.personId }),
      ...(disclosure.is === 'published'
        ? [DisclosureWithdrawn({ occurredAt, reason: reasons, cause: 'revoked', withdrawnBy: actor.personId })]
        : []),
      ...(amount > 0 ? [RefundOrdered({ occurredAt, amount, cause, orderedBy: actor.personId })] : []),
    ];
  },
});

export const reportMajorPenalty = decidingCase(ReportMajorPenalty, {
  mustHold: [MajorPenaltyMustAwaitReport],
  then: (command, _, { actor }) => [MajorPenaltyReported({ ...command, reportedBy: actor.personId })],
});
