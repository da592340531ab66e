import {
  ApprovePreservation,
  DisposePreserved,
  PreserveEvidence,
  ProposePreservation,
  ReturnPreserved,
  type ListedItem,
} from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';

const preservationOf = (story: CaseStory): string => `preservation-${story.id}`;

/** Two lines of a list: goods of the party, and something that belongs to someone else. */
const goods = (story: CaseStory): ListedItem[] => [
  {
    itemId: 'barrows',
    name: '手推车',
    specification: '双轮，铁质',
    quantity: 10,
    unit: '辆',
    condition: '完好',
    owner: { is: 'party', partyId: story.subject.party.partyId },
    keptBy: 'agency',
    keptAt: '示例物品保管室',
  },
  {
    itemId: 'tent',
    name: '遮阳棚',
    specification: '三米',
    quantity: 1,
    unit: '顶',
    condition: '旧，支架弯曲',
    owner: { is: 'other', personId: `neighbour-${story.id}`, name: '邻铺示例' },
    keptBy: 'agency',
    keptAt: '示例物品保管室',
  },
];

/** The goods may be gone tomorrow: the head approves, the officers list them with the party and hand the list over. */
export const tellPreservation = (story: CaseStory): void => {
  const preservationId = preservationOf(story);
  story.give(
    story.handler,
    ProposePreservation({
      occurredAt: story.clock.next(),
      preservationId,
      grounds: '当事人正在转移现场物品，证据可能灭失。',
      goods: '手推车十辆、遮阳棚一顶',
    }),
  );
  story.give(story.head, ApprovePreservation({ occurredAt: story.clock.next(), preservationId }));
  story.give(
    story.handler,
    PreserveEvidence({
      occurredAt: story.clock.nextAnd(story.afterTheMinute),
      preservationId,
      officers: story.officers,
      certificatesShown: true,
      place: story.subject.place,
      items: goods(story),
      present: 'party',
      signature: 'signed',
      papersHandedOver: true,
      documents: [story.paper('先行登记保存通知书'), story.paper('先行登记保存物品清单')],
      recordings: [`av-${story.id}-inspection`],
    }),
  );
};

/** Two days later the tent is released, and its owner fetches it; nothing is decided about the barrows yet. */
export const tellRelease = (story: CaseStory): void => {
  const preservationId = preservationOf(story);
  story.give(
    story.head,
    DisposePreserved({
      occurredAt: story.clock.later(2).next(),
      preservationId,
      items: [{ itemId: 'tent', quantity: 1, from: 'preserved', outcome: { is: 'released' } }],
      reasons: '经查不属于当事人，与本案无关。',
      document: story.paper('先行登记保存物品处理决定书'),
    }),
  );
  story.give(
    story.handler,
    ReturnPreserved({
      occurredAt: story.clock.next(),
      preservationId,
      items: [{ itemId: 'tent', quantity: 1 }],
      officers: story.officers,
      certificatesShown: true,
      receivedBy: { personId: `neighbour-${story.id}`, name: '邻铺示例', capacity: 'owner' },
      receipt: story.paper('返还物品清单'),
    }),
  );
};
