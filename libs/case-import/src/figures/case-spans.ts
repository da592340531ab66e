import type { ForeignStep } from '@ecl/enforcement';
import { daysBetween, type PlainDate } from '@ecl/kernel';
import { firstOn, lastOn } from './figure-case.js';

type Span = (steps: readonly ForeignStep[]) => number | undefined;

/** Days from one step to another; each the first of its kind, except where the name says otherwise. */
export const CASE_SPANS = {
  fineToSending: (steps) => between(firstOn(steps, 'fineImposed'), firstOn(steps, 'decisionSent')),
  sendingToNotice: (steps) => between(firstOn(steps, 'decisionSent'), firstOn(steps, 'noticeServed')),
  fineToFirstPayment: (steps) => between(firstOn(steps, 'fineImposed'), firstOn(steps, 'paymentReceived')),
  fineToLastPayment: (steps) => between(firstOn(steps, 'fineImposed'), lastOn(steps, 'paymentReceived')),
  noticeToIncrease: (steps) => between(firstOn(steps, 'noticeServed'), firstOn(steps, 'penaltyIncreased')),
  noticeToAppeal: (steps) => between(firstOn(steps, 'noticeServed'), firstOn(steps, 'appealLodged')),
  appealToForwarding: (steps) => between(firstOn(steps, 'appealLodged'), firstOn(steps, 'appealForwarded')),
  forwardingToResult: (steps) => between(firstOn(steps, 'appealForwarded'), firstOn(steps, 'appealResultReceived')),
  increaseToCollection: (steps) => between(firstOn(steps, 'penaltyIncreased'), firstOn(steps, 'sentForCollection')),
  fineToCollection: (steps) => between(firstOn(steps, 'fineImposed'), firstOn(steps, 'sentForCollection')),
  collectionToLaterPayment: (steps) => {
    const collection = steps.findIndex(({ kind }) => kind === 'sentForCollection');
    if (collection === -1) return undefined;
    return between(steps[collection]?.on, firstOn(steps.slice(collection), 'paymentReceived'));
  },
} as const satisfies Record<string, Span>;

export type CaseSpan = keyof typeof CASE_SPANS;

const between = (from: PlainDate | undefined, to: PlainDate | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : daysBetween(from, to);
