import type { Instant } from '@ecl/kernel';
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
