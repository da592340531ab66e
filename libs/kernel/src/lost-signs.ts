const LOST = '\uFFFD';

/**
 * Where a text has U+FFFD, which stands for signs that were lost when it was decoded somewhere before; -1 where it has none. Nobody
 * writes it, and what it stands for cannot be brought back.
 */
export const lostSignIn = (text: string): number => text.indexOf(LOST);

export const hasLostSigns = (text: string): boolean => text.includes(LOST);
