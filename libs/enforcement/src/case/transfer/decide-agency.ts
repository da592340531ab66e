import { afterMoment } from '../../deadlines/deadline.js';
import { established } from '../established.js';
import { parametersInForce } from '../parameters-in-force.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import {
  ApproveTransfer,
  CopyToProcuratorate,
  DeliverTransfer,
  FormTransferTeam,
  HandOverMaterials,
  RecordCrimeSuspicion,
  RefuseTransfer,
  ResumeAdministrativeHandling,
  SubmitTransferReport,
} from './commands.js';
import { dueAfter } from './due-after.js';
import { isOnTheRoadToThePolice, objectGaps } from './effect.js';
import {
  AdministrativeHandlingResumed,
  CrimeSuspected,
  MaterialsHandedOver,
  TransferApproved,
  TransferCopiedToProcuratorate,
  TransferDelivered,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
} from './events.js';
import { approvalRules, RefusalMustGiveReasons, refusalRules, reportRules, teamRules } from './rules/approval.js';
import { copyRules, deliveryRules, handOverRules } from './rules/delivery.js';
import { StepMustNotPrecedeTheOneBefore, transferMustBe } from './rules/order.js';
import { resumptionRules } from './rules/resumption.js';

/** What the agency does itself: T0–T5, T12 and T14. */

const recordCrimeSuspicion = decidingCase(RecordCrimeSuspicion, {
  mustHold: [
    transferMustBe(['R310 3', 'APL 27'], 'no transfer under way', (transfer) => !isOnTheRoadToThePolice(transfer)),
    StepMustNotPrecedeTheOneBefore,
  ],
  then: (command, _, { actor }) => [CrimeSuspected({ ...command, notedBy: actor.personId })],
});

const formTransferTeam = decidingCase(FormTransferTeam, {
  mustHold: teamRules,
  then: (command, _, { actor }) => [TransferTeamFormed({ ...command, formedBy: actor.personId })],
});

const submitTransferReport = decidingCase(SubmitTransferReport, {
  mustHold: reportRules,
  then: (command, state, context) => [
    TransferReportSubmitted({
      ...command,
      submittedBy: context.actor.personId,
      approvalDueOn: dueAfter(command, state, context, (p) => p.transferApproval),
    }),
  ],
});

const approveTransfer = decidingCase(ApproveTransfer, {
  mustHold: approvalRules,
  then: (command, state, context) => [
    TransferApproved({
      ...command,
      approvedBy: context.actor.personId,
      deliveryDueAt: afterMoment(command.occurredAt, parametersInForce(command, state, context).transferDelivery).dueAt,
    }),
  ],
});

const refuseTransfer = decidingCase(RefuseTransfer, {
  mustHold: refusalRules,
  then: ({ occurredAt, reasons }, _, { actor }) => [
    TransferRefused({
      occurredAt,
      refusedBy: actor.personId,
      reasons: established(reasons, RefusalMustGiveReasons),
    }),
  ],
});

const deliverTransfer = decidingCase(DeliverTransfer, {
  mustHold: deliveryRules,
  then: (command, _, { actor }) => [TransferDelivered({ ...command, deliveredBy: actor.personId })],
});

const copyToProcuratorate = decidingCase(CopyToProcuratorate, {
  mustHold: copyRules,
  then: (command) => [TransferCopiedToProcuratorate(command)],
});

const handOverMaterials = decidingCase(HandOverMaterials, {
  mustHold: handOverRules,
  then: (command, { transfer }, { actor }) => {
    const handedOver = command.objects.map(({ objectId }) => objectId);
    const { missing, unlisted } = objectGaps(transfer.listedObjects, handedOver);
    return [
      MaterialsHandedOver({
        ...command,
        handedOverBy: actor.personId,
        missingObjects: [...missing],
        unlistedObjects: [...unlisted],
      }),
    ];
  },
});

const resumeAdministrativeHandling = decidingCase(ResumeAdministrativeHandling, {
  mustHold: resumptionRules,
  then: (command, _, { actor }) => [AdministrativeHandlingResumed({ ...command, approvedBy: actor.personId })],
});

export const agencySteps: readonly CaseDeciding[] = [
  recordCrimeSuspicion,
  formTransferTeam,
  submitTransferReport,
  approveTransfer,
  refuseTransfer,
  deliverTransfer,
  copyToProcuratorate,
  handOverMaterials,
  resumeAdministrativeHandling,
];
