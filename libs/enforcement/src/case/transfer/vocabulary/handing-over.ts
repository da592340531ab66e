import { code, flag, listOf, marked, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';
import { toProcuratorate } from './other-organs.js';
import { restsOn } from '../../reliance/filed.js';

/** The papers that R310 6 names, each by its kind. */
const transferPaper = () =>
  marked(
    record({
      ...documentRef().properties,
      kind: oneOf('transferLetter', 'investigationReport', 'objectList', 'testReport', 'other'),
    }),
    'document',
  );

/** 涉案物品. Sealed or seized objects are transferred too, and the party is informed (ACL 21). */
const transferObject = () => record({ objectId: code(), description: text({ max: 400 }), isSeized: optional(flag()) });

const transferDelivery = () => ({
  occurredAt: occurredAt(),
  policeOrgan: text({ max: 200 }),
  documents: listOf(transferPaper(), { max: 200 }),
  objects: listOf(transferObject()),
  /** The party was informed in writing that sealed or seized objects went to the police. */
  partyTold: flag(),
});

export const TransferDelivered = caseEvent(
  'TransferDelivered',
  record({ restsOn: restsOn(), ...transferDelivery(), deliveredBy: personId() }),
  {
    zh: '向公安机关移送',
    en: 'Delivered to the police',
    articles: ['R310 5', 'R310 6', 'ACL 21'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L62', 'L63', 'L64-request', 'L65'],
    recordings: [],
    papers: [],
  },
);
export type TransferDelivered = EventOf<typeof TransferDelivered>;

export const DeliverTransfer = caseCommand('DeliverTransfer', record(transferDelivery()), {
  by: ['officer', 'unitHead'],
  en: 'Deliver the case to the police',
  records: [TransferDelivered],
  follows: [],
  mayFollow: ['closure'],
});

export const TransferCopiedToProcuratorate = caseEvent('TransferCopiedToProcuratorate', record(toProcuratorate()), {
  zh: '抄送人民检察院',
  en: 'Copied to the procuratorate',
  articles: ['JH2006 一'],
  whose: 'case',
  mainState: 'unchanged',
  clocks: ['L62-copy'],
  recordings: [],
  papers: [],
});
export type TransferCopiedToProcuratorate = EventOf<typeof TransferCopiedToProcuratorate>;

export const CopyToProcuratorate = caseCommand('CopyToProcuratorate', record(toProcuratorate()), {
  by: ['officer', 'unitHead'],
  en: 'Copy the transfer to the procuratorate',
  records: [TransferCopiedToProcuratorate],
  follows: ['TransferApproved'],
  mayFollow: ['closure'],
});

/** What is handed over, with the receipts. Differences from the list of the delivery are explained here (R310 15). */
const materialsHandOver = () => ({
  occurredAt: occurredAt(),
  objects: listOf(transferObject()),
  documents: listOf(documentRef()),
  gapsExplained: optional(text()),
});

/** Both comparisons by object id (Q10): listed at the delivery but not handed over, and handed over but never listed. */
export const MaterialsHandedOver = caseEvent(
  'MaterialsHandedOver',
  record({
    ...materialsHandOver(),
    handedOverBy: personId(),
    missingObjects: listOf(code()),
    unlistedObjects: listOf(code()),
  }),
  {
    zh: '移交涉案物品和材料',
    en: 'Objects and materials handed over',
    articles: ['R310 12', 'R310 15'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L72'],
    recordings: [],
    papers: [],
  },
);
export type MaterialsHandedOver = EventOf<typeof MaterialsHandedOver>;

export const HandOverMaterials = caseCommand('HandOverMaterials', record(materialsHandOver()), {
  by: ['officer', 'unitHead'],
  en: 'Hand objects and materials over to the police',
  records: [MaterialsHandedOver],
  follows: [],
  mayFollow: ['closure'],
});
