import type { Readable } from 'node:stream';

/** What a scanner says of a file. */
export type Scan =
  | { readonly is: 'clean'; readonly by: string }
  | { readonly is: 'infected'; readonly by: string; readonly finding: string }
  /** Nobody looked; whoever reads the file is told. */
  | { readonly is: 'notScanned'; readonly why: 'noScanner' | 'tooLarge' };

export interface Scanner {
  /** @throws EvidenceError `scanner-away`: then nothing is known of the file */
  scan(bytes: Readable): Promise<Scan>;
}

/** Where an agency runs no scanner. */
export const noScanner: Scanner = {
  scan: async (bytes) => {
    bytes.destroy();
    return { is: 'notScanned', why: 'noScanner' };
  },
};
