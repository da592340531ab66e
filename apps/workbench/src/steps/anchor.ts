/** Where a link that repairs leads to. */
export const anchorOf = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;
