/**
 * Normalises names and texts for comparison: width, case and white space make no difference (`ＡＢ 商贸` is `ab商贸`).
 * Names are typed by hand, and the same name comes in many shapes.
 */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** The first text that no longer begins with this one: a prefix search ends there. */
export const endOfPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
