import type { CaseEvent } from '../case/events.js';
import {
  EvidencePreservedByRegistration,
  PreservationApproved,
  PreservationProposed,
  type DisposePreserved,
  type ListedItem,
  type PreserveEvidence,
  type ReportHarm,
  type ReturnPreserved,
} from '../case/preservation/vocabulary/index.js';
import { plainDate } from '@ecl/kernel';
import type { DataOf } from '../law/command-type.js';
import type { DataOfEvent, Form } from './chapters.js';
import { at } from './context-on.js';
import { DeputyHead, ids, Li, Wang } from './people.js';
import { document } from './values.js';

/** Ten barrows of the party, kept by the agency. */
export const barrows = (over: Partial<ListedItem> = {}): ListedItem => ({
  itemId: 'barrows',
  name: '手推车',
  specification: '双轮，铁质',
  quantity: 10,
  unit: '辆',
  condition: '完好',
  owner: { is: 'party', partyId: 'party-1' },
  keptBy: 'agency',
  keptAt: '直属一大队物品保管室',
  ...over,
});

export const preservation: Form<typeof PreserveEvidence> = (over = {}) => ({
  occurredAt: at('2026-03-04 10:00'),
  preservationId: 'preservation-1',
  officers: ids(Li, Wang),
  certificatesShown: true,
  place: '红山区示例街12号',
  items: [barrows()],
  present: 'party',
  signature: 'signed',
  papersHandedOver: true,
  documents: [document('先行登记保存通知书'), document('先行登记保存物品清单')],
  recordings: [],
  ...over,
});

export const preservationProposed = (over: Partial<DataOfEvent<'PreservationProposed'>> = {}): CaseEvent =>
  PreservationProposed({
    occurredAt: at('2026-03-04 09:00'),
    preservationId: 'preservation-1',
    grounds: '当事人正在转移现场物品，证据可能灭失',
    goods: '现场手推车十辆',
    proposedBy: Li.personId,
    ...over,
  });

export const preservationApproved = (over: Partial<DataOfEvent<'PreservationApproved'>> = {}): CaseEvent =>
  PreservationApproved({
    occurredAt: at('2026-03-04 09:30'),
    preservationId: 'preservation-1',
    approvedBy: DeputyHead.personId,
    ...over,
  });

/** Preserved on Wednesday 4 March 2026: the seventh working day after it is Friday 13 March. */
export const evidencePreserved = (over: Partial<DataOfEvent<'EvidencePreservedByRegistration'>> = {}): CaseEvent =>
  EvidencePreservedByRegistration({
    ...preservation(),
    dueOn: plainDate('2026-03-13'),
    packs: { 'national-core': '2021-07-15' },
    ...over,
  });

/** Everything that leads to goods in the keeping of the agency. */
export const preserved = (): readonly CaseEvent[] => [
  preservationProposed(),
  preservationApproved(),
  evidencePreserved(),
];

/** All ten barrows are released. */
export const disposal: Form<typeof DisposePreserved> = (over = {}) => ({
  occurredAt: at('2026-03-12 15:00'),
  preservationId: 'preservation-1',
  items: [{ itemId: 'barrows', quantity: 10, from: 'preserved', outcome: { is: 'released' } }],
  reasons: '已拍照取证，不需要继续保存',
  document: document('先行登记保存物品处理决定书'),
  ...over,
});

/** The party takes all ten barrows back. */
export const goodsReturn: Form<typeof ReturnPreserved> = (over = {}) => ({
  occurredAt: at('2026-03-16 10:00'),
  preservationId: 'preservation-1',
  items: [{ itemId: 'barrows', quantity: 10 }],
  officers: ids(Li, Wang),
  certificatesShown: true,
  receivedBy: { personId: 'party-1', name: '赤峰示例商贸有限公司', capacity: 'owner' },
  receipt: document('返还物品清单'),
  ...over,
});

export const harm = (over: Partial<DataOf<typeof ReportHarm>> = {}): DataOf<typeof ReportHarm> => ({
  occurredAt: at('2026-03-10 10:00'),
  preservationId: 'preservation-1',
  items: [{ itemId: 'barrows', quantity: 1, from: 'preserved', what: 'lost' }],
  account: '清点时发现少一辆',
  documents: [document('情况说明')],
  ...over,
});
