import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustBePrincipalOrActingHead } from '../../../guards/index.js';
import { clockFrom } from '../../clock-of-case.js';
import { requiredByRule } from '../../required-by-rule.js';
import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { dueAfter } from '../due-after.js';
import {
  ApproverMustNotHaveReported,
  RefusalMustGiveReasons,
  ReporterMustBeOfTheTeam,
  TeamMustHaveTwoOfficers,
  TeamMustNotIncludeRecused,
} from '../rules/approval.js';
import {
  CrimeMustBeSuspected,
  NoTransferMustBeUnderWay,
  StepMustNotPrecedeTheOneBefore,
  TransferMustAwaitTheHead,
  TransferTeamMustBeFormed,
} from '../rules/order.js';
import {
  ApproveTransfer,
  CrimeSuspected,
  FormTransferTeam,
  RecordCrimeSuspicion,
  RefuseTransfer,
  SubmitTransferReport,
  TransferApproved,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
} from '../vocabulary/index.js';

export const transferDecisionDeciding: readonly CaseDeciding[] = [
  decidingCase(RecordCrimeSuspicion, {
    mustHold: [NoTransferMustBeUnderWay, StepMustNotPrecedeTheOneBefore],
    then: (command, _, { actor }) => [CrimeSuspected({ ...command, notedBy: actor.personId })],
  }),

  decidingCase(FormTransferTeam, {
    mustHold: [
      CrimeMustBeSuspected,
      StepMustNotPrecedeTheOneBefore,
      TeamMustHaveTwoOfficers,
      TeamMustNotIncludeRecused,
    ],
    then: (command, _, { actor }) => [TransferTeamFormed({ ...command, formedBy: actor.personId })],
  }),

  decidingCase(SubmitTransferReport, {
    mustHold: [TransferTeamMustBeFormed, StepMustNotPrecedeTheOneBefore, ReporterMustBeOfTheTeam],
    then: (command, state, context) => [
      TransferReportSubmitted({
        ...command,
        submittedBy: context.actor.personId,
        approvalDueOn: dueAfter(command, state, context, 'L61'),
      }),
    ],
  }),

  decidingCase(ApproveTransfer, {
    mustHold: [
      TransferMustAwaitTheHead,
      StepMustNotPrecedeTheOneBefore,
      ApproverMustBePrincipalOrActingHead,
      ApproverMustNotHaveReported,
    ],
    then: (command, state, context) => [
      TransferApproved({
        ...command,
        approvedBy: context.actor.personId,
        deliveryDueAt: requiredByRule(
          clockFrom('L62', { from: chinaDateOf(command.occurredAt), at: command.occurredAt }, state, context).dueAt,
          TransferMustAwaitTheHead,
        ),
      }),
    ],
  }),

  decidingCase(RefuseTransfer, {
    mustHold: [
      TransferMustAwaitTheHead,
      StepMustNotPrecedeTheOneBefore,
      ApproverMustBePrincipalOrActingHead,
      ApproverMustNotHaveReported,
      RefusalMustGiveReasons,
    ],
    then: ({ occurredAt, reasons }, _, { actor }) => [
      TransferRefused({
        occurredAt,
        refusedBy: actor.personId,
        reasons: requiredByRule(reasons, RefusalMustGiveReasons),
      }),
    ],
  }),
];
