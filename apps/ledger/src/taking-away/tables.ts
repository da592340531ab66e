import { MAIN_STATES } from '@ecl/enforcement';
import { numberCell, yuanCell, type TableColumn } from '@ecl/exports';
import type { CaseRow, DeadlineRow, LeadRow, PaymentRow, TransferRow } from '@ecl/read-models';
import { chinaDateOf } from '@ecl/kernel';

/** The columns of the lists that are taken away: what each list shows, and no more. */

const joined = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('、');
const yes = (is: boolean): string => (is ? '是' : '');

export const CASE_COLUMNS: readonly TableColumn<CaseRow>[] = [
  { title: '案件编号', cell: ({ caseId }) => caseId },
  { title: '立案文号', cell: ({ caseNumber }) => caseNumber },
  { title: '决定书文号', cell: ({ decisionNumber }) => decisionNumber },
  { title: '执法机关', cell: ({ agencyId }) => agencyId },
  { title: '执法机构', cell: ({ unitId }) => unitId },
  { title: '执法事项', cell: ({ powerCode }) => powerCode },
  { title: '状态', cell: ({ state }) => MAIN_STATES[state].zh },
  { title: '当事人', cell: ({ parties }) => joined(parties.map(({ name }) => name)) },
  { title: '违法行为', cell: ({ conduct }) => conduct },
  { title: '地点', cell: ({ place }) => place },
  { title: '立案日期', cell: ({ filedOn }) => filedOn },
  { title: '决定日期', cell: ({ decidedOn }) => decidedOn },
  { title: '结案日期', cell: ({ closedOn }) => closedOn },
  { title: '最近期限', cell: ({ nextDue }) => nextDue?.dueOn },
  { title: '移送', cell: ({ flags }) => yes(flags.hasTransfer) },
  { title: '中止', cell: ({ flags }) => yes(flags.isSuspended) },
  { title: '已公示', cell: ({ flags }) => yes(flags.isPublished) },
  { title: '复议诉讼', cell: ({ flags }) => yes(flags.hasRemedy) },
];

const DEBT = { fine: '罚款', substituteCosts: '代履行费用' } as const;
const STATUS = { none: '', open: '未缴清', paid: '已缴清', cancelled: '已撤销' } as const;

export const PAYMENT_COLUMNS: readonly TableColumn<PaymentRow>[] = [
  { title: '案件编号', cell: ({ caseId }) => caseId },
  { title: '立案文号', cell: ({ caseNumber }) => caseNumber },
  { title: '决定书文号', cell: ({ decisionNumber }) => decisionNumber },
  { title: '缴款编号', cell: ({ obligationId }) => obligationId },
  {
    title: '缴款人',
    cell: ({ parties, debtors }) => joined(parties.length > 0 ? parties.map(({ name }) => name) : debtors),
  },
  { title: '种类', cell: ({ debtKind }) => DEBT[debtKind] },
  { title: '执法机关', cell: ({ agencyId }) => agencyId },
  { title: '状态', cell: ({ status }) => STATUS[status] },
  { title: '截至', cell: ({ asOf }) => asOf },
  { title: '应缴（元）', cell: ({ fine }) => yuanCell(fine) },
  { title: '缴款期限', cell: ({ dueOn }) => dueOn },
  { title: '加处罚款（元）', cell: ({ surcharge }) => yuanCell(surcharge) },
  { title: '已缴本金（元）', cell: ({ paid }) => yuanCell(paid.fine) },
  { title: '已缴加处（元）', cell: ({ paid }) => yuanCell(paid.surcharge) },
  { title: '未缴本金（元）', cell: ({ balance }) => yuanCell(balance.fine) },
  { title: '未缴加处（元）', cell: ({ balance }) => yuanCell(balance.surcharge) },
  { title: '逾期天数', cell: ({ daysOverdue }) => numberCell(daysOverdue) },
  { title: '应退（元）', cell: ({ refunds }) => yuanCell(refunds.refundable) },
];

export const DEADLINE_COLUMNS: readonly TableColumn<DeadlineRow>[] = [
  { title: '案件编号', cell: ({ caseId }) => caseId },
  { title: '立案文号', cell: ({ caseNumber }) => caseNumber },
  { title: '执法机关', cell: ({ agencyId }) => agencyId },
  { title: '执法机构', cell: ({ unitId }) => unitId },
  { title: '期限', cell: ({ zh }) => zh },
  { title: '依据', cell: ({ article }) => article },
  { title: '当事人', cell: ({ partyName }) => partyName },
  { title: '最后一日', cell: ({ dueOn }) => dueOn },
  { title: '时刻', cell: ({ dueAt }) => dueAt },
  { title: '可能变动', cell: ({ isProvisional }) => yes(isProvisional) },
  { title: '逾期天数', cell: ({ daysLate }) => numberCell(daysLate) },
  { title: '完成日期', cell: ({ doneOn }) => doneOn },
  { title: '停止原因', cell: ({ stoppedBy }) => joined(stoppedBy.map(({ zh }) => zh)) },
];

const awaited = ({ steps }: TransferRow) => steps.filter(({ status }) => status === 'notDue' || status === 'overdue');

/** A line for each case: how far it is, and for each step that was taken its day. */
export const TRANSFER_COLUMNS: readonly TableColumn<TransferRow>[] = [
  { title: '案件编号', cell: ({ caseId }) => caseId },
  { title: '立案文号', cell: ({ caseNumber }) => caseNumber },
  { title: '执法机关', cell: ({ agencyId }) => agencyId },
  { title: '执法机构', cell: ({ unitId }) => unitId },
  { title: '执法事项', cell: ({ powerCode }) => powerCode },
  { title: '涉嫌罪名', cell: ({ offence }) => offence },
  { title: '涉嫌犯罪当事人', cell: ({ suspects }) => joined(suspects.map(({ name }) => name)) },
  { title: '公安机关', cell: ({ policeOrgan }) => policeOrgan },
  {
    title: '已办步骤',
    cell: ({ steps }) =>
      joined(steps.map(({ label, zh, doneAt }) => doneAt && `${label} ${zh} ${chinaDateOf(doneAt)}`)),
  },
  { title: '待办步骤', cell: (row) => joined(awaited(row).map(({ label, zh }) => `${label} ${zh}`)) },
  { title: '逾期步骤', cell: (row) => joined(awaited(row).map((step) => (step.status === 'overdue' ? step.zh : ''))) },
  { title: '已抄送检察机关', cell: ({ isCopiedToProcuratorate }) => yes(isCopiedToProcuratorate) },
  { title: '不批准移送的人', cell: ({ refusal }) => refusal?.refusedBy },
  { title: '不批准移送的理由', cell: ({ refusal }) => refusal?.reasons },
  { title: '未移交物品', cell: ({ objects }) => joined(objects.missing.map(({ description }) => description)) },
  { title: '清单外物品', cell: ({ objects }) => joined(objects.unlisted.map(({ description }) => description)) },
];

const LEAD_STATUS: Readonly<Record<string, string>> = { open: '核查中', filed: '已立案', notFiled: '不予立案' };

export const LEAD_COLUMNS: readonly TableColumn<LeadRow>[] = [
  { title: '线索编号', cell: ({ leadId }) => leadId },
  { title: '执法机关', cell: ({ agencyId }) => agencyId },
  { title: '执法机构', cell: ({ unitId }) => unitId },
  { title: '来源', cell: ({ source }) => source },
  { title: '地点', cell: ({ place }) => place },
  { title: '行为', cell: ({ conduct }) => conduct },
  { title: '执法事项', cell: ({ powerCode }) => powerCode },
  { title: '发现日期', cell: ({ foundOn }) => foundOn },
  { title: '核查期限', cell: ({ dueOn }) => dueOn },
  { title: '逾期', cell: ({ isOverdue }) => yes(isOverdue) },
  { title: '状态', cell: ({ status }) => LEAD_STATUS[status] ?? status },
  { title: '案件', cell: ({ caseIds }) => joined(caseIds) },
];
