import { plainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import {
  AdministrativeHandlingResumed,
  CaseFiledByPolice,
  CrimeSuspected,
  type DeliverTransfer,
  FilingSupervisionSuggested,
  NonFilingReasonsAccepted,
  NonFilingReasonsGiven,
  NonFilingReasonsRequired,
  PoliceFilingOrdered,
  PoliceFilingRefused,
  PoliceReceiptSigned,
  PoliceReconsiderationDecided,
  PoliceReconsiderationRequested,
  TransferApproved,
  TransferDelivered,
  TransferReportSubmitted,
  TransferTeamFormed,
} from '../case/transfer/vocabulary/index.js';
import type { DataOf } from '../law/command-type.js';
import { aCase, type CaseHistory } from './case-history.js';
import type { DataOfEvent } from './chapters.js';
import { at } from './context-on.js';
import { ids, Li, PrincipalHead, Wang, Wei } from './people.js';
import { document } from './values.js';

/**
 * A suspected crime on its way to the police, from 23 March 2026 on: each step in time, as the specifications use them.
 */

const [papers, list] = [document('涉嫌犯罪案件移送书'), document('涉案物品清单')];

export const transferDelivery = (
  over: Partial<DataOf<typeof DeliverTransfer>> = {},
): DataOf<typeof DeliverTransfer> => ({
  occurredAt: at('2026-03-26 09:00'),
  policeOrgan: '赤峰市公安局（示例）',
  documents: [
    { ...papers, kind: 'transferLetter' },
    { ...document('调查终结报告'), kind: 'investigationReport' },
    { ...list, kind: 'objectList' },
  ],
  objects: [
    { objectId: 'object-1', description: '非法处置的渣土运输车一辆', isSeized: true },
    { objectId: 'object-2', description: '账册三本' },
  ],
  partyTold: true,
  ...over,
});

export const transferDelivered = (over: Partial<DataOfEvent<'TransferDelivered'>> = {}): CaseEvent =>
  TransferDelivered({ ...transferDelivery(), deliveredBy: Li.personId, ...over });

/** A crime that is suspected after the decision. */
export const suspectedInExecution = (): CaseEvent =>
  CrimeSuspected({
    occurredAt: at('2026-06-01 09:00'),
    phase: 'afterDecision',
    offence: '污染环境罪',
    note: '数量达到刑事立案追诉标准',
    notedBy: Li.personId,
  });

/** The stages up to a refusal or a filing, one event each. */
const road = {
  suspected: () =>
    CrimeSuspected({
      occurredAt: at('2026-03-23 09:00'),
      phase: 'investigation',
      offence: '污染环境罪',
      note: '数量达到刑事立案追诉标准',
      notedBy: Li.personId,
    }),
  teamFormed: () =>
    TransferTeamFormed({ occurredAt: at('2026-03-23 10:00'), members: ids(Li, Wang), formedBy: Wei.personId }),
  reported: () =>
    TransferReportSubmitted({
      occurredAt: at('2026-03-24 09:00'),
      document: document('移送涉嫌犯罪案件书面报告'),
      submittedBy: Li.personId,
      approvalDueOn: plainDate('2026-03-27'),
    }),
  approved: () =>
    TransferApproved({
      occurredAt: at('2026-03-25 10:00'),
      approvedBy: PrincipalHead.personId,
      deliveryDueAt: at('2026-03-26 10:00'),
    }),
  delivered: () => transferDelivered(),
  received: () =>
    PoliceReceiptSigned({
      occurredAt: at('2026-03-26 09:30'),
      signedBy: '值班民警',
      policeOrgan: '赤峰市公安局（示例）',
      filingDueOn: plainDate('2026-03-29'),
    }),
} as const;

const STAGES = Object.keys(road) as (keyof typeof road)[];

/** A concluded case whose transfer has reached that stage. */
export const transferUpTo = (stage: keyof typeof road): CaseHistory =>
  aCase()
    .concluded()
    .and(...STAGES.slice(0, STAGES.indexOf(stage) + 1).map((step) => road[step]()));

export const filedByPolice = (over: Partial<DataOfEvent<'CaseFiledByPolice'>> = {}): CaseEvent =>
  CaseFiledByPolice({
    occurredAt: at('2026-03-28 09:00'),
    number: '赤公立字〔2026〕1号',
    document: document('立案通知书'),
    handOverDueOn: plainDate('2026-03-31'),
    ...over,
  });

export const refusedByPolice = (): CaseEvent =>
  PoliceFilingRefused({
    occurredAt: at('2026-03-28 09:00'),
    ground: 'noCrime',
    reasons: '没有犯罪事实',
    document: document('不予立案通知书'),
    challengeDueOn: plainDate('2026-03-31'),
  });

export const reconsiderationAsked = (): CaseEvent =>
  PoliceReconsiderationRequested({
    occurredAt: at('2026-03-30 09:00'),
    requestedBy: Li.personId,
    decisionDueOn: plainDate('2026-04-02'),
  });

export const reconsidered = (outcome: 'file' | 'refuse'): CaseEvent =>
  PoliceReconsiderationDecided({
    occurredAt: at('2026-04-01 09:00'),
    outcome,
    reasons: '经复议',
    suggestionDueOn: plainDate('2026-04-04'),
  });

export const supervisionSuggested = (): CaseEvent =>
  FilingSupervisionSuggested({
    occurredAt: at('2026-04-02 09:00'),
    procuratorate: '赤峰市人民检察院（示例）',
    reasons: '不立案理由不成立',
    suggestedBy: Li.personId,
  });

export const reasonsRequired = (): CaseEvent =>
  NonFilingReasonsRequired({ occurredAt: at('2026-04-03 09:00'), dueOn: plainDate('2026-04-10') });

export const reasonsGiven = (): CaseEvent =>
  NonFilingReasonsGiven({
    occurredAt: at('2026-04-08 09:00'),
    reasons: '情节显著轻微',
    noticeDueOn: plainDate('2026-04-18'),
  });

export const filingOrdered = (): CaseEvent =>
  PoliceFilingOrdered({ occurredAt: at('2026-04-10 09:00'), dueOn: plainDate('2026-04-25') });

const reasonsAccepted = (): CaseEvent => NonFilingReasonsAccepted({ occurredAt: at('2026-04-10 09:00') });

/** Refused twice, and the procuratorate found the reasons valid. */
export const refusedForGood = (): CaseHistory =>
  transferUpTo('received').and(
    refusedByPolice(),
    reconsiderationAsked(),
    reconsidered('refuse'),
    supervisionSuggested(),
    reasonsRequired(),
    reasonsGiven(),
    reasonsAccepted(),
  );

export const handlingResumed = (over: Partial<DataOfEvent<'AdministrativeHandlingResumed'>> = {}): CaseEvent =>
  AdministrativeHandlingResumed({
    occurredAt: at('2026-04-14 09:00'),
    ground: 'reasonsAccepted',
    approvedBy: PrincipalHead.personId,
    ...over,
  });
