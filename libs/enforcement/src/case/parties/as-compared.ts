/** A name or a number as two of them are compared. Ids of conducts on record are made from it, so it stays as it is. */
export const asCompared = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
