import { plusHours, type Instant } from '@ecl/kernel';

/** Of an account that is another person's now: until then somebody signs in with the password that the one before had. */
const HOURS_TO_TAKE_OVER = 7 * 24;
/** From the first sign-in with it on. */
const HOURS_TO_CHANGE = 1;

/**
 * Whether the password that somebody else had has no power any more. Whoever gets the account changes it; the first who signs in with it
 * has an hour for that, so that its owner before does not come in later, and is found out where he or she was the first.
 */
export const isPasswordOver = (handedOverAt: Instant, firstUsedAt: Instant | undefined, now: Instant): boolean =>
  now > plusHours(handedOverAt, HOURS_TO_TAKE_OVER) ||
  (firstUsedAt !== undefined && now > plusHours(firstUsedAt, HOURS_TO_CHANGE));
