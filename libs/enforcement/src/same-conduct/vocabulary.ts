import { code, date, integer, oneOf, optional, record, text, uuid, type EventOf } from '@ecl/event-sourcing';
import { amount } from '../case/values.js';
import { legalEventType } from '../law/event-type.js';

/** 一事不再罚: what becomes of conduct across cases, `conduct-<id>`. The ledger writes it itself. */

/** Where everything is kept that the party did at a place: the first and the last day of this conduct. */
const daysOfConduct = () => optional(record({ beganOn: date(), endedOn: date() }));

/** A case is about this conduct. */
export const ConductTakenUp = legalEventType(
  'ConductTakenUp',
  record({ conductId: code(), caseId: code(), agencyId: code(), days: daysOfConduct(), commandId: uuid() }),
  { zh: '违法行为立案登记', en: 'Conduct taken up', articles: ['APL 29'] },
);

/** The case ended without a penalty, or its penalty is no longer in force. */
export const ConductLeft = legalEventType(
  'ConductLeft',
  record({ conductId: code(), caseId: code(), days: daysOfConduct(), commandId: uuid() }),
  { zh: '违法行为登记撤出', en: 'Conduct left', articles: ['APL 29'] },
);

const fineOfStep = () => ({
  conductId: code(),
  /** A digest of what identifies the party. */
  party: uuid(),
  /** The name that the case gives to conduct that is known here by its facts. */
  name: optional(code()),
  /** Where the party is known by its name: digests of the numbers that it has for life. */
  numbers: optional(record({ idNumber: optional(uuid()), socialCreditCode: optional(uuid()) })),
  days: daysOfConduct(),
  caseId: code(),
  commandId: uuid(),
});

/** A fine is about to be decided: after `after` in the stream of the case, or as its first event. */
export const ConductClaimed = legalEventType(
  'ConductClaimed',
  record({
    ...fineOfStep(),
    amount: amount(),
    decisionNumber: optional(text({ max: 128 })),
    after: optional(integer({ min: 0 })),
  }),
  { zh: '罚款占用', en: 'Conduct claimed for a fine', articles: ['APL 29'] },
);

export const ConductConfirmed = legalEventType('ConductConfirmed', record(fineOfStep()), {
  zh: '罚款确认',
  en: 'Fine for the conduct confirmed',
  articles: ['APL 29'],
});

/** The conduct may be fined again. `replaced`: the case itself decides anew. */
export const ConductReleased = legalEventType(
  'ConductReleased',
  record({ ...fineOfStep(), reason: oneOf('notTaken', 'stepNeverCame', 'fineEnded', 'replaced') }),
  { zh: '罚款释放', en: 'Conduct released from a fine', articles: ['APL 29'] },
);

export const conductEventTypes = [
  ConductTakenUp,
  ConductLeft,
  ConductClaimed,
  ConductConfirmed,
  ConductReleased,
] as const;
export type ConductEvent = EventOf<(typeof conductEventTypes)[number]>;
