/** Where a restore works: next to the final place, so that a rename moves it there. It is left behind by one that was broken off. */
export const STAGE = '.restoring';
