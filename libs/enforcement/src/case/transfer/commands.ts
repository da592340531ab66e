import { optional, record, text } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import type { Role } from '../../law/role.js';
import { occurredAt } from '../values.js';
import {
  crimeSuspicion,
  materialsHandOver,
  nonFilingReasons,
  policeFiling,
  policeReceipt,
  policeReferral,
  policeRefusal,
  reconsiderationOutcome,
  resumption,
  supervisionSuggestion,
  supplement,
  supplementRequest,
  toProcuratorate,
  transferDelivery,
  transferReport,
  transferTeam,
} from './forms.js';

/** What another organ did is told by that organ, or recorded by the agency from the paper that it received. */
const POLICE_OR_AGENCY: readonly Role[] = ['police', 'officer', 'unitHead'];
const PROCURATORATE_OR_AGENCY: readonly Role[] = ['procuratorate', 'officer', 'unitHead'];

export const RecordCrimeSuspicion = commandType('RecordCrimeSuspicion', record(crimeSuspicion()), {
  by: ['officer', 'unitHead', 'legalReviewer', 'head', 'supervisor', 'procuratorate'],
  zh: '登记涉嫌犯罪线索',
  en: 'Record that a crime is suspected',
});

export const FormTransferTeam = commandType('FormTransferTeam', record(transferTeam()), {
  by: ['unitHead', 'head'],
  zh: '组成移送专案组',
  en: 'Form the transfer team',
});

export const SubmitTransferReport = commandType('SubmitTransferReport', record(transferReport()), {
  by: ['officer'],
  zh: '提出移送涉嫌犯罪案件书面报告',
  en: 'Submit the transfer report',
});

export const ApproveTransfer = commandType('ApproveTransfer', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  zh: '批准移送',
  en: 'Approve the transfer',
});

export const RefuseTransfer = commandType(
  'RefuseTransfer',
  record({ occurredAt: occurredAt(), reasons: optional(text()) }),
  { by: ['head'], zh: '不批准移送', en: 'Refuse the transfer' },
);

export const DeliverTransfer = commandType('DeliverTransfer', record(transferDelivery()), {
  by: ['officer', 'unitHead'],
  zh: '向公安机关移送',
  en: 'Deliver the case to the police',
});

export const CopyToProcuratorate = commandType('CopyToProcuratorate', record(toProcuratorate()), {
  by: ['officer', 'unitHead'],
  zh: '抄送人民检察院',
  en: 'Copy the transfer to the procuratorate',
});

export const RecordPoliceReceipt = commandType('RecordPoliceReceipt', record(policeReceipt()), {
  by: POLICE_OR_AGENCY,
  zh: '登记公安机关回执',
  en: 'Record the receipt of the police',
});

export const RecordPoliceReferral = commandType('RecordPoliceReferral', record(policeReferral()), {
  by: POLICE_OR_AGENCY,
  zh: '登记转送有管辖权的公安机关',
  en: 'Record a referral to the competent police organ',
});

export const RecordSupplementRequest = commandType('RecordSupplementRequest', record(supplementRequest()), {
  by: POLICE_OR_AGENCY,
  zh: '登记公安机关补正要求',
  en: 'Record what the police ask to be supplemented',
});

export const SupplyToPolice = commandType('SupplyToPolice', record(supplement()), {
  by: ['officer', 'unitHead'],
  zh: '向公安机关补充材料',
  en: 'Supplement papers for the police',
});

export const RecordPoliceFiling = commandType('RecordPoliceFiling', record(policeFiling()), {
  by: POLICE_OR_AGENCY,
  zh: '登记公安机关立案',
  en: 'Record that the police filed the case',
});

export const RecordPoliceRefusal = commandType('RecordPoliceRefusal', record(policeRefusal()), {
  by: POLICE_OR_AGENCY,
  zh: '登记公安机关不予立案',
  en: 'Record that the police refused to file',
});

export const RequestPoliceReconsideration = commandType(
  'RequestPoliceReconsideration',
  record({ occurredAt: occurredAt() }),
  { by: ['officer', 'unitHead', 'head'], zh: '提请公安机关复议', en: 'Ask the police to reconsider' },
);

export const RecordPoliceReconsideration = commandType(
  'RecordPoliceReconsideration',
  record(reconsiderationOutcome()),
  { by: POLICE_OR_AGENCY, zh: '登记公安机关复议决定', en: 'Record what the police decided on reconsideration' },
);

export const SuggestFilingSupervision = commandType('SuggestFilingSupervision', record(supervisionSuggestion()), {
  by: ['officer', 'unitHead', 'head'],
  zh: '建议人民检察院立案监督',
  en: 'Suggest supervision of the filing',
});

export const RequireNonFilingReasons = commandType('RequireNonFilingReasons', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  zh: '登记要求说明不立案理由',
  en: 'Record that reasons for not filing were required',
});

export const RecordNonFilingReasons = commandType('RecordNonFilingReasons', record(nonFilingReasons()), {
  by: ['police', 'procuratorate', 'officer', 'unitHead'],
  zh: '登记公安机关不立案理由',
  en: 'Record the reasons for not filing',
});

export const OrderPoliceFiling = commandType('OrderPoliceFiling', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  zh: '登记通知公安机关立案',
  en: 'Record that the police were told to file',
});

export const AcceptNonFilingReasons = commandType('AcceptNonFilingReasons', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  zh: '登记不立案理由成立',
  en: 'Record that the reasons for not filing stand',
});

export const HandOverMaterials = commandType('HandOverMaterials', record(materialsHandOver()), {
  by: ['officer', 'unitHead'],
  zh: '移交涉案物品和材料',
  en: 'Hand objects and materials over to the police',
});

export const ReportPoliceSilence = commandType('ReportPoliceSilence', record(toProcuratorate()), {
  by: ['officer', 'unitHead', 'head'],
  zh: '报告公安机关逾期未决定',
  en: 'Report that the police did not decide in time',
});

export const ResumeAdministrativeHandling = commandType('ResumeAdministrativeHandling', record(resumption()), {
  by: ['head'],
  zh: '恢复行政处理',
  en: 'Resume administrative handling',
});

export const transferCommandTypes = [
  RecordCrimeSuspicion,
  FormTransferTeam,
  SubmitTransferReport,
  ApproveTransfer,
  RefuseTransfer,
  DeliverTransfer,
  CopyToProcuratorate,
  RecordPoliceReceipt,
  RecordPoliceReferral,
  RecordSupplementRequest,
  SupplyToPolice,
  RecordPoliceFiling,
  RecordPoliceRefusal,
  RequestPoliceReconsideration,
  RecordPoliceReconsideration,
  SuggestFilingSupervision,
  RequireNonFilingReasons,
  RecordNonFilingReasons,
  OrderPoliceFiling,
  AcceptNonFilingReasons,
  HandOverMaterials,
  ReportPoliceSilence,
  ResumeAdministrativeHandling,
] as const;
