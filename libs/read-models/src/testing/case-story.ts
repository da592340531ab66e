import { fen, plainDate, yuan } from '@ecl/kernel';
import {
  CaseFiled,
  DecisionPublished,
  DecisionServed,
  FilingProposed,
  FinePaid,
  InspectionConducted,
  InvestigationConcluded,
  LegalReviewSubmitted,
  PaymentObligationOpened,
  PenaltyDecided,
  SubstituteCostsCharged,
  type CaseEvent,
} from '@ecl/enforcement';
import { at } from './telling.js';

/** The steps of an invented case for the specifications of the read models. */

export type DataOfEvent<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];
type Over<T extends CaseEvent['type']> = Partial<DataOfEvent<T>>;

export const paper = (title: string) => ({ documentId: `doc-${title}`, title, sha256: 'a'.repeat(64) });
export const fine = (amount: number) => ({ kind: 'fine' as const, amount: yuan(amount) });

type Party = DataOfEvent<'FilingProposed'>['parties'][number];
export const company = (name = '赤峰示例商贸有限公司'): Party => ({ partyId: 'party-1', kind: 'organisation', name });
export const citizen = (birthDate: string, name = '示例甲'): Party => ({
  partyId: 'party-2',
  kind: 'citizen',
  name,
  birthDate: plainDate(birthDate),
});

export const conduct = (description = '擅自在人行道堆放物料') => ({
  description,
  endedOn: plainDate('2026-02-26'),
  place: '红山区示例街12号',
  territory: '150402',
});

export const proposed = (over: Over<'FilingProposed'> = {}): CaseEvent =>
  FilingProposed({
    occurredAt: at('2026-03-02 09:00'),
    agencyId: 'cf-bureau',
    unitId: 'cf-squad-1',
    handlers: ['li', 'wang'],
    parties: [company()],
    conduct: conduct(),
    discoveredOn: plainDate('2026-02-27'),
    powerCode: '02-1',
    basis: [{ law: '城市市容和环境卫生管理条例', article: '第14条' }],
    documents: [paper('立案审批表')],
    proposedBy: 'li',
    ...over,
  });

export const filed = (over: Over<'CaseFiled'> = {}): CaseEvent =>
  CaseFiled({
    occurredAt: at('2026-03-02 16:00'),
    caseNumber: '赤城管立〔2026〕1号',
    approvedBy: 'zhou',
    filedOn: plainDate('2026-03-02'),
    termDueOn: plainDate('2026-06-01'),
    packs: {},
    documents: [],
    ...over,
  });

export const inspected = (over: Over<'InspectionConducted'> = {}): CaseEvent =>
  InspectionConducted({
    occurredAt: at('2026-03-03 10:00'),
    officers: ['li', 'wang'],
    certificatesShown: true,
    place: '红山区示例街12号',
    findings: '人行道上堆放建筑材料',
    partyPresent: true,
    documents: [paper('现场检查笔录')],
    recordings: ['rec-1'],
    ...over,
  });

/** Whom the events of the story are about, and its only debt. */
export const ofParty = { partyId: 'party-1' };
export const ofParties = { partyIds: ['party-1'] };
export const theDebt = { obligationId: 'decision-1', debtors: ['party-1'] };

export const concluded = (over: Over<'InvestigationConcluded'> = {}): CaseEvent =>
  InvestigationConcluded({
    occurredAt: at('2026-03-20 15:00'),
    report: paper('调查终结报告'),
    facts: '当事人占用公共场地约二十平方米',
    proposals: [{ partyId: 'party-1', penalties: [fine(2_000)] }],
    concludedBy: 'li',
    ...over,
  });

const served = (occurredAt: string) => ({
  occurredAt: at(occurredAt),
  method: 'direct' as const,
  officers: ['li', 'wang'],
  certificatesShown: true,
  receivedBy: { personId: 'party-1-rep', name: '示例某', capacity: 'legalRepresentative' as const },
  recordingIds: [],
  documents: [paper('送达回证')],
});

export const submitted = (over: Over<'LegalReviewSubmitted'> = {}): CaseEvent =>
  LegalReviewSubmitted({
    occurredAt: at('2026-04-09 10:00'),
    submissionId: 'submission-1',
    reviewer: 'qian',
    draft: paper('送审稿'),
    draftPenalties: [{ partyId: 'party-1', penalties: [fine(2_000)] }],
    documents: [paper('调查终结报告')],
    submittedBy: 'li',
    targetDueOn: plainDate('2026-04-16'),
    hardStopDueOn: plainDate('2026-04-23'),
    packs: {},
    ...over,
  });

export const decided = (over: Over<'PenaltyDecided'> = {}): PenaltyDecided =>
  PenaltyDecided({
    occurredAt: at('2026-04-15 10:00'),
    decisionId: 'decision-1',
    decisionNumber: '赤城管罚决〔2026〕1号',
    facts: '当事人擅自占用公共场地',
    reasons: '事实清楚，证据确凿',
    basis: [{ law: '城市市容和环境卫生管理条例', article: '第36条' }],
    dispositions: [
      {
        partyId: 'party-1',
        penalties: [fine(2_000)],
        collectingBankId: 'bank-cf',
        account: 'treasury-1',
        statesSurcharge: true,
        isMajor: false,
      },
    ],
    document: paper('行政处罚决定书'),
    draftSha256: 'a'.repeat(64),
    remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: false },
    decidedBy: 'zhou',
    isCollective: false,
    packs: {},
    ...over,
  });

export const decisionServed = (over: Over<'DecisionServed'> = {}): CaseEvent =>
  DecisionServed({
    ...ofParty,
    ...served('2026-04-16 10:00'),
    decisionId: 'decision-1',
    servedOn: plainDate('2026-04-16'),
    dueOn: plainDate('2026-04-24'),
    ...over,
  });

export const obligationOpened = (over: Over<'PaymentObligationOpened'> = {}): CaseEvent =>
  PaymentObligationOpened({
    ...theDebt,
    occurredAt: at('2026-04-16 10:00'),
    decisionId: 'decision-1',
    fine: yuan(2_000),
    dueOn: plainDate('2026-05-01'),
    statesSurcharge: true,
    collectingBankId: 'bank-cf',
    account: 'treasury-1',
    ...over,
  });

/** A fine that is owed. */
export const fined: readonly CaseEvent[] = [proposed(), filed(), decided(), decisionServed(), obligationOpened()];

/** Costs of substitute performance, 600 yuan: what was ordered on 20 April was done for the party. */
export const costs = { costsOf: plainDate('2026-04-20') };
export const costsCharged = (over: Over<'SubstituteCostsCharged'> = {}): CaseEvent =>
  SubstituteCostsCharged({
    ...ofParties,
    occurredAt: at('2026-05-20 09:00'),
    costsId: 'costs-1',
    orderedOn: costs.costsOf,
    harm: 'pollution',
    isImmediate: false,
    demandServedOn: plainDate('2026-05-06'),
    demand: paper('催告书'),
    decidedOn: plainDate('2026-05-08'),
    decision: { ...paper('代履行决定书'), number: '赤城管代决〔2026〕1号' },
    estimate: yuan(600),
    performedOn: plainDate('2026-05-14'),
    performedBy: '赤峰示例清运公司',
    watchedBy: ['li'],
    record: paper('执行文书'),
    amount: yuan(600),
    invoices: [paper('发票')],
    dueOn: plainDate('2026-06-10'),
    bankId: 'bank-cf',
    account: 'treasury-1',
    chargedBy: 'zhou',
    ...over,
  });
export const costsOwed = (over: Over<'PaymentObligationOpened'> = {}): CaseEvent =>
  obligationOpened({
    ...costs,
    occurredAt: at('2026-05-20 09:00'),
    decisionId: 'costs-1',
    obligationId: 'costs-1',
    fine: yuan(600),
    dueOn: plainDate('2026-06-10'),
    statesSurcharge: false,
    ...over,
  });

/** A payment at the bank, in yuan. */
export const paid = (amount: number, paidOn: string, over: Over<'FinePaid'> = {}): CaseEvent =>
  FinePaid({
    ...theDebt,
    occurredAt: at(`${paidOn} 10:00`),
    paymentId: `pay-${paidOn}`,
    amount: yuan(amount),
    surcharge: fen(0),
    payeeAccount: 'treasury-1',
    bankId: 'bank-cf',
    bankReference: `ref-${paidOn}`,
    receiptNumber: `r-${paidOn}`,
    paidOn: plainDate(paidOn),
    outstanding: { fine: yuan(2_000 - amount), surcharge: fen(0) },
    ...over,
  });

export const decisionPublished = (over: Over<'DecisionPublished'> = {}): CaseEvent =>
  DecisionPublished({
    ...ofParty,
    occurredAt: at('2026-04-20 09:00'),
    test: 7,
    decisionId: 'decision-1',
    powerCode: '02-1',
    publicText: {
      decisionNumber: '赤城管罚决〔2026〕1号',
      partyName: '示例',
      partyKind: 'organisation',
      conduct: '示例',
      basis: '示例',
      penaltySummary: '示例',
      agency: '示例',
      decidedOn: plainDate('2026-04-15'),
    },
    penaltyKinds: ['warning'],
    fine: yuan(0),
    publishedOn: plainDate('2026-04-20'),
    publishUntil: plainDate('2029-04-20'),
    dueOn: plainDate('2026-04-24'),
    approvedBy: 'zhou',
    ...over,
  });
