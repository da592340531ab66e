import { plainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import { CaseFiled, FilingProposed, type ProposeFiling } from '../case/filing/vocabulary/index.js';
import {
  type CollectEvidence,
  type ConcludeInvestigation,
  type ConductInspection,
  EvidenceCollected,
  InspectionConducted,
  InterviewRecorded,
  InvestigationConcluded,
  type RecordInterview,
} from '../case/investigation/vocabulary/index.js';
import { ofEveryParty } from './every-party.js';
import type { DataOf } from '../law/command-type.js';
import { at } from './context-on.js';
import { CITY_AGENCY, ids, Li, PrincipalHead, SQUAD, Wang } from './people.js';
import { basis, company, conduct, document, fine } from './values.js';
import { BENCHMARK, POWER } from './world.js';

/** The payload of an event of that type; a chapter takes the members that differ from the usual. */
export type DataOfEvent<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** The payload of a command, with the members that differ from the usual. */
export type Form<Command> = (over?: Partial<DataOf<Command>>) => DataOf<Command>;

const two = () => ({ officers: ids(Li, Wang), certificatesShown: true });

/** The steps of an ordinary case against a company, filed on 2 March 2026, as the specifications use them. */

export const proposal: Form<typeof ProposeFiling> = (over = {}) => ({
  occurredAt: at('2026-03-02 09:00'),
  agencyId: CITY_AGENCY,
  unitId: SQUAD,
  handlers: ids(Li, Wang),
  parties: [company],
  conduct: conduct(),
  discoveredOn: plainDate('2026-02-27'),
  powerCode: POWER,
  basis,
  documents: [document('立案审批表')],
  ...over,
});

export const filingProposed = (over: Partial<DataOfEvent<'FilingProposed'>> = {}): CaseEvent =>
  FilingProposed({ ...proposal(), proposedBy: Li.personId, ...over });

export const caseFiled = (over: Partial<DataOfEvent<'CaseFiled'>> = {}): CaseEvent =>
  CaseFiled({
    occurredAt: at('2026-03-02 16:00'),
    caseNumber: '赤城管立〔2026〕1号',
    approvedBy: PrincipalHead.personId,
    filedOn: plainDate('2026-03-02'),
    termDueOn: plainDate('2026-06-01'),
    packs: { 'national-core': '2021-07-15', 'mohurd-55': '2022-05-01' },
    documents: [],
    ...over,
  });

export const inspection: Form<typeof ConductInspection> = (over = {}) => ({
  occurredAt: at('2026-03-03 10:00'),
  ...two(),
  place: '红山区示例街12号',
  findings: '人行道上堆放建筑材料约20平方米',
  partyPresent: true,
  partyRemarks: '无异议',
  documents: [document('现场检查笔录')],
  recordings: ['rec-1'],
  ...over,
});

export const inspectionConducted = (over: Partial<DataOfEvent<'InspectionConducted'>> = {}): CaseEvent =>
  InspectionConducted({ ...inspection(), ...over });

export const evidence: Form<typeof CollectEvidence> = (over = {}) => ({
  occurredAt: at('2026-03-03 11:00'),
  evidenceId: 'evidence-1',
  kind: 'documentary',
  description: '现场照片六张',
  ...two(),
  provider: '赤峰示例商贸有限公司',
  form: 'original',
  custody: '直属一大队证据室',
  ...over,
});

export const evidenceCollected = (over: Partial<DataOfEvent<'EvidenceCollected'>> = {}): CaseEvent =>
  EvidenceCollected({ ...evidence(), ...over });

export const interview: Form<typeof RecordInterview> = (over = {}) => ({
  occurredAt: at('2026-03-04 10:00'),
  interviewId: 'interview-1',
  interviewee: { personId: 'party-1-rep', name: '示例某' },
  ...two(),
  startedAt: at('2026-03-04 09:10'),
  endedAt: at('2026-03-04 09:55'),
  place: '询问室',
  rightsTold: true,
  signature: 'signed',
  document: document('询问笔录'),
  ...over,
});

export const interviewRecorded = (over: Partial<DataOfEvent<'InterviewRecorded'>> = {}): CaseEvent =>
  InterviewRecorded({ ...interview(), ...over });

type Report = DataOf<typeof ConcludeInvestigation>;
/** A report about one party: its proposal may be given alone. */
type ReportAboutOne = Partial<Report & Report['proposals'][number]>;

export const report = ({ proposals, partyId, penalties, benchmark, ...over }: ReportAboutOne = {}): Report => ({
  occurredAt: at('2026-03-20 15:00'),
  report: document('调查终结报告'),
  facts: '当事人擅自占用公共场地堆放物料，事实清楚，证据充分',
  proposals: proposals ?? [
    {
      ...(partyId === undefined ? {} : { partyId }),
      penalties: penalties ?? [fine(2_000)],
      benchmark: benchmark ?? {
        benchmarkId: BENCHMARK,
        tierId: 'ordinary',
        reasons: '占用面积20平方米，经责令改正后改正',
      },
    },
  ],
  ...over,
});

export const investigationConcluded = (over: Partial<DataOfEvent<'InvestigationConcluded'>> = {}): CaseEvent =>
  InvestigationConcluded({
    ...report(),
    proposals: ofEveryParty(report().proposals),
    concludedBy: Li.personId,
    ...over,
  });
