/** What stops the case term, by the name of its span. */
export const SUSPENSION = 'suspension';
export const HEARING = 'hearing';
export const testStop = (testId: string): string => `test ${testId}`;
/** A public notice stops the case term only where a parameter says so (X15). */
export const PUBLIC_NOTICE = 'publicNotice';
