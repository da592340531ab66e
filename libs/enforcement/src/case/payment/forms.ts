import { code, date, flag, listOf, money, oneOf, optional, record, text } from '@ecl/event-sourcing';
import { amount, documentRef, occurredAt, officers } from '../values.js';

/** What each step of the payment must say: the same words in the command and in the event. Amounts are in fen. */

/** A payment as the collecting bank tells it. `amount` goes to the fine, `surcharge` to the surcharge; together they came in. */
export const bankPayment = () => ({
  occurredAt: occurredAt(),
  paymentId: code(),
  amount: money(),
  surcharge: money(),
  payeeAccount: code(),
  bankId: code(),
  bankReference: text({ max: 128 }),
  receiptNumber: text({ max: 128 }),
});

/**
 * The only cases in which an officer may take money (H02): (a) a small fine under the simple procedure; (b) a fine under the
 * simple procedure that could hardly be enforced later; (c) a remote place, and the party asks.
 */
export const onSpotCollectionGround = () => oneOf('smallFine', 'hardToEnforceLater', 'remoteOnRequest');

export const onSpotCollection = () => ({
  occurredAt: occurredAt(),
  amount: amount(),
  ground: onSpotCollectionGround(),
  officers: officers(),
  certificatesShown: flag(),
  /** On the water the time to hand the cash in runs from landing (APL 71). */
  where: oneOf('land', 'water'),
  /** What shows that the fine could hardly be enforced later: ground (b). */
  evidence: listOf(documentRef()),
  /** The party's own request: ground (c). */
  partyRequest: optional(documentRef()),
});

export const cashHandIn = () => ({
  occurredAt: occurredAt(),
  fiscalReceiptNumber: text({ max: 128 }),
  amount: amount(),
  landedOn: optional(date()),
});

export const cashDeposit = () => ({
  occurredAt: occurredAt(),
  fiscalReceiptNumber: text({ max: 128 }),
  amount: amount(),
  bankId: code(),
  account: code(),
});

/** The party applies because of real hardship, and the head grants it in writing (APL 66(2)). */
export const deferral = () => ({
  occurredAt: occurredAt(),
  dueOn: date(),
  reasons: text(),
  application: documentRef(),
});

export const instalmentPlan = () => ({
  occurredAt: occurredAt(),
  instalments: listOf(record({ dueOn: date(), amount: amount() }), { min: 1, max: 120 }),
  reasons: text(),
  application: documentRef(),
});

/** Why money leaves the treasury again: the decision fell or was changed, or more was collected than was due. */
export const refundCause = () => oneOf('selfCorrection', 'reconsideration', 'court', 'overCollection');

export const refundOrder = () => ({ occurredAt: occurredAt(), amount: amount(), cause: refundCause() });

export const refundPayment = () => ({
  occurredAt: occurredAt(),
  amount: amount(),
  reference: text({ max: 128 }),
});

/** What is still owed after a step, so that nobody who reads the event needs to reckon it again. */
export const outstanding = () => record({ fine: money(), surcharge: money() });
