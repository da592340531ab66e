import { code, integer, oneOf, optional, record, text, uuid, type EventOf } from '@ecl/event-sourcing';
import { legalEventType } from '../law/event-type.js';
import { NUMBER_KINDS, type NumberKind } from './kinds.js';

/** 编号登记: the entries of the number books, `numbers-<agency or bank>-<kind>-<year>`. The ledger writes them itself. */

const numberOfStep = () => ({
  /** Whose book it is: an agency's, or a bank's. */
  agencyId: code(),
  kind: oneOf(...(Object.keys(NUMBER_KINDS) as NumberKind[])),
  number: text({ max: 200 }),
  caseId: code(),
  /** The command whose step has the number. */
  commandId: uuid(),
});

/** The step itself comes next: after `after` in the stream of the case, or as its first event. */
export const NumberReserved = legalEventType(
  'NumberReserved',
  record({ ...numberOfStep(), after: optional(integer({ min: 0 })) }),
  { zh: '编号预留', en: 'Number reserved', articles: ['M55 40'] },
);
export type NumberReserved = EventOf<typeof NumberReserved>;

export const NumberUsed = legalEventType('NumberUsed', record(numberOfStep()), {
  zh: '编号使用',
  en: 'Number used',
  articles: ['M55 40'],
});
export type NumberUsed = EventOf<typeof NumberUsed>;

/** `notTaken`: the step was refused or failed. `stepNeverCame`: the ledger stopped between the reservation and the step. */
export const NumberVoided = legalEventType(
  'NumberVoided',
  record({ ...numberOfStep(), reason: oneOf('notTaken', 'stepNeverCame') }),
  { zh: '编号作废', en: 'Number voided', articles: ['M55 40'] },
);
export type NumberVoided = EventOf<typeof NumberVoided>;

export const numberEventTypes = [NumberReserved, NumberUsed, NumberVoided] as const;
export type NumberEvent = EventOf<(typeof numberEventTypes)[number]>;
