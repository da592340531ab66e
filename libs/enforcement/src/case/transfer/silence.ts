import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { after } from '../../deadlines/deadline.js';
import type { Parameters } from '../../packs/rule-packs.js';
import type { TransferState } from './state.js';

/**
 * When the police's time to decide began: at the receipt that they signed, or at the delivery if they signed none;
 * after a referral, at the receipt of the competent organ.
 */
export const policeClockStart = ({ delivered, receiptSigned, referred }: TransferState['at']): Instant | undefined =>
  [delivered, receiptSigned, referred]
    .filter((moment) => moment !== undefined)
    .sort()
    .at(-1);

/** The police have the case and have not decided yet. */
export const isWithThePolice = ({ stage, outcomes }: TransferState): boolean =>
  stage === 'delivered' || stage === 'received' || (stage === 'supervised' && outcomes.policeDecision === undefined);

/**
 * The last day for the answer that the police owe now: to the transfer (L65), or to the request to reconsider (L67).
 * Undefined when they owe no answer. The terms are those in force when their time began.
 */
export const policeAnswerDueOn = (
  transfer: TransferState,
  termsOn: (day: PlainDate) => Pick<Parameters, 'policeFiling' | 'policeReconsideration'>,
  calendar: WorkingCalendar,
): PlainDate | undefined => {
  const { stage, at } = transfer;
  const isReconsidering = stage === 'reconsidering';
  const start = isReconsidering
    ? at.reconsiderationRequested
    : isWithThePolice(transfer)
      ? policeClockStart(at)
      : undefined;
  if (start === undefined) return undefined;
  const from = chinaDateOf(start);
  const terms = termsOn(from);
  return after(from, isReconsidering ? terms.policeReconsideration : terms.policeFiling, calendar).dueOn;
};
