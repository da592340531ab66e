import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustBePrincipalOrActingHead } from '../../../guards/index.js';
import { clockFrom } from '../../clock-of-case.js';
import { requiredByRule } from '../../required-by-rule.js';
import { decidingCase } from '../../deciding-case.js';
import type { CaseDeciding } from '../../rule.js';
import { decidingForThose } from '../../parties/deciding.js';
import type { EnforcementContext } from '../../../context.js';
import type { Dated } from '../../../law/dated.js';
import type { CaseState } from '../../state.js';
import { dueAfter } from '../due-after.js';
import { droppedBy, suspicionOf } from '../suspicion.js';
import { suspectsOf } from '../concern.js';
import {
  ApproverMustNotHaveReported,
  RefusalMustGiveReasons,
  ReporterMustBeOfTheTeam,
  ReportMustNameSuspects,
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
  FormTransferTeam,
  RecordCrimeSuspicion,
  RefuseTransfer,
  SubmitTransferReport,
  SuspicionDropped,
  TransferApproved,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
} from '../vocabulary/index.js';

const dropped = (state: CaseState, { occurredAt }: Dated, { actor }: EnforcementContext) => {
  const partyIds = droppedBy(state);
  return partyIds.length === 0 ? [] : [SuspicionDropped({ occurredAt, partyIds, approvedBy: actor.personId })];
};

export const transferDecisionDeciding: readonly CaseDeciding[] = [
  decidingForThose(RecordCrimeSuspicion, suspectsOf(RecordCrimeSuspicion), {
    mustHold: [NoTransferMustBeUnderWay, StepMustNotPrecedeTheOneBefore],
    then: ({ suspects, ...said }, { state }, { actor }) =>
      suspicionOf(state, { ...said, notedBy: actor.personId }, suspects),
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

  decidingForThose(SubmitTransferReport, suspectsOf(SubmitTransferReport), {
    mustHold: [
      TransferTeamMustBeFormed,
      StepMustNotPrecedeTheOneBefore,
      ReporterMustBeOfTheTeam,
      ReportMustNameSuspects,
    ],
    then: (command, { state }, context) => [
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
      ...dropped(state, command, context),
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
