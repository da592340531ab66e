import {
  code,
  flag,
  listOf,
  oneOf,
  optional,
  personal,
  record,
  text,
  type EventOf,
  type Payload,
} from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, officers, personId } from '../../values.js';
import { quantity, share } from './goods.js';

const goodsReturn = () => ({
  occurredAt: occurredAt(),
  preservationId: code(),
  items: listOf(share(), { min: 1, max: 200 }),
  officers: officers(),
  certificatesShown: flag(),
  receivedBy: record({
    personId: code(),
    name: personal(text({ max: 200 }), { of: 'personId' }),
    capacity: oneOf('owner', 'agent'),
  }),
  /** 授权委托书: for an agent. */
  authority: optional(documentRef()),
  /** 返还清单, signed by the person who received the goods. */
  receipt: documentRef(),
});

export const PreservedGoodsReturned = caseEvent('PreservedGoodsReturned', record(goodsReturn()), {
  zh: '返还先行登记保存物品',
  en: 'Preserved goods returned',
  articles: ['APL 56', 'M55 19'],
  whose: 'case',
  mainState: 'unchanged',
  clocks: [],
  recordings: [],
  papers: [],
});
export type PreservedGoodsReturned = EventOf<typeof PreservedGoodsReturned>;

export const ReturnPreserved = caseCommand('ReturnPreserved', record(goodsReturn()), {
  by: ['officer'],
  en: 'Return preserved goods',
  records: [PreservedGoodsReturned],
  follows: [],
  mayFollow: ['leaving'],
});

/** Goods that wait to be returned can be harmed as well: `toReturn`. */
const harmedShare = () =>
  record({
    itemId: code(),
    quantity: quantity(),
    from: oneOf('preserved', 'evidence', 'test', 'measure', 'confiscation', 'toReturn'),
    what: oneOf('lost', 'damaged', 'usedUpByTest'),
  });
export type HarmedShare = Payload<ReturnType<typeof harmedShare>>;

const harm = () => ({
  occurredAt: occurredAt(),
  preservationId: code(),
  items: listOf(harmedShare(), { min: 1, max: 200 }),
  account: text(),
  documents: listOf(documentRef()),
});

/** Lost goods and goods used up by a test are no longer held; damaged goods are, and must still be returned. */
export const PreservedGoodsHarmed = caseEvent(
  'PreservedGoodsHarmed',
  record({ ...harm(), leavesUndecided: flag(), reportedBy: personId() }),
  {
    zh: '登记保存物品毁损灭失',
    en: 'Preserved goods lost or damaged',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L05'],
    recordings: [],
    papers: ['APL 47'],
  },
);
export type PreservedGoodsHarmed = EventOf<typeof PreservedGoodsHarmed>;

export const ReportHarm = caseCommand('ReportHarm', record(harm()), {
  by: ['officer', 'unitHead'],
  en: 'Report loss or damage of preserved goods',
  records: [PreservedGoodsHarmed, 'PreservationLapseAnnulled'],
  follows: [],
  mayFollow: ['leaving'],
});
