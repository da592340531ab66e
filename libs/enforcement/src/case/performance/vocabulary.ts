import {
  anyOf,
  code,
  date,
  exactly,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
  type Payload,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, ofThoseTogether } from '../case-event.js';
import { alsoFor, amount, documentRef, occurredAt, partyId, partyNamed, personId } from '../values.js';
import { restsOn } from '../reliance/filed.js';

/**
 * 履行: how penalties other than a fine, and orders to correct, were performed; and what went back to the party when they fell.
 * A fine is performed by its payment, a warning by the service of the decision.
 */

/** Penalties that last for a time: they are performed when it is over. */
const lasting = () =>
  oneOf('suspensionOfLicence', 'restrictionOfBusiness', 'suspensionOfBusiness', 'restrictionOfEmployment');
/** Penalties that somebody carries out once: the organ that gave the licence, or the party that closes. */
const carriedOut = () => oneOf('loweringOfQualification', 'revocationOfLicence', 'closure');

const performance = () =>
  anyOf(
    /** 违法所得 was paid to the treasury, all of it or a part. */
    record({
      is: exactly('gainsPaid'),
      amount: amount(),
      paidOn: date(),
      receiptNumber: text({ max: 128 }),
      document: documentRef(),
    }),
    /** 非法财物 was taken by its inventory and left to the treasury, to auction or destruction (APL 74). */
    record({
      is: exactly('propertyTaken'),
      items: text(),
      takenOn: date(),
      inventory: documentRef(),
      disposal: oneOf('treasury', 'auction', 'destruction', 'byRule'),
      disposedOn: date(),
      document: documentRef(),
    }),
    record({
      is: exactly('timeServed'),
      kind: lasting(),
      what: text({ max: 400 }),
      from: date(),
      until: date(),
      document: documentRef(),
    }),
    record({
      is: exactly('carriedOut'),
      kind: carriedOut(),
      what: text({ max: 400 }),
      on: date(),
      by: text({ max: 200 }),
      document: documentRef(),
    }),
    /** 复查: what was ordered on that day is corrected: by the party, or removed or done in its place. */
    record({
      is: exactly('corrected'),
      orderedOn: date(),
      /** Where several were ordered on that day. */
      orderId: optional(code()),
      how: oneOf('byParty', 'removed', 'substitutePerformance'),
      checkedOn: date(),
      findings: text(),
      document: documentRef(),
    }),
    /** 返还 or, where that is impossible, 赔偿, of what was taken under a penalty that fell (ACL 41). */
    record({ is: exactly('gainsReturned'), amount: amount(), on: date(), document: documentRef() }),
    record({
      is: exactly('propertyReturned'),
      items: text(),
      how: oneOf('returned', 'compensated'),
      on: date(),
      document: documentRef(),
    }),
  );
export type Performance = Payload<ReturnType<typeof performance>>;

const performed = () => ({ occurredAt: occurredAt(), performance: performance() });

export const PerformanceRecorded = caseEvent(
  'PerformanceRecorded',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    decisionId: code(),
    ...performed(),
    recordedBy: personId(),
  }),
  {
    zh: '履行情况',
    en: 'Performance recorded',
    articles: ['APL 66', 'APL 74', 'APL 28', 'ACL 41'],
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type PerformanceRecorded = EventOf<typeof PerformanceRecorded>;

export const RecordPerformance = caseCommand('RecordPerformance', record({ partyId: partyNamed(), ...performed() }), {
  by: ['officer', 'finance'],
  en: 'Record the performance of a penalty',
  zh: '登记履行情况',
  records: [PerformanceRecorded],
  follows: [],
  mayFollow: ['closure', 'leaving'],
});

export const performanceEventTypes = [PerformanceRecorded] as const;
export type PerformanceEvent = EventOf<(typeof performanceEventTypes)[number]>;

export const performanceCommandTypes = [RecordPerformance] as const;
