/** Names of the spans that stop the case term, by what stops it. */
export const SUSPENSION = 'suspension';
export const HEARING = 'hearing';
export const spanOfTest = (testId: string): string => `test ${testId}`;
/** The span of a public notice: it stops the case term only where a parameter says so (X15). */
export const PUBLIC_NOTICE = 'publicNotice';
