import { createReadStream } from 'node:fs';
import { EvidenceError } from './evidence-error.js';
import type { Original, Originals, SealedFile } from './keeping/originals.js';
import { kindOfFile, type FileKind } from './kind-of-file.js';
import type { Scan, Scanner } from './scanning/scanner.js';
import type { OneUpload } from './uploading/uploads.js';

/** An upload that became an original. */
export interface Received extends Original, FileKind {
  readonly scan: Exclude<Scan, { is: 'infected' }>;
}

export interface Receiving {
  readonly originals: Originals;
  readonly scanner: Scanner;
  /** Writes down that a file carries malware, before it is held: a kill in between leaves one that is asked for again. */
  readonly onInfected: (file: SealedFile, finding: string) => Promise<void>;
  /** What a scanner found in the same bytes before. */
  readonly found: (sha256: string) => Promise<string | undefined>;
}

/**
 * Takes a whole upload out of quarantine: digest, type by content, scan, and then it is an original. The upload stays until
 * its sender drops it, so that whoever died before writing down what was received asks again.
 * @param asked the digest that the sender declared
 * @throws EvidenceError of {@link OneUpload.seal} and {@link Originals.add}; `infected` (it is held; dropped where its bytes were found
 *   before, also where nobody scans now); `scanner-away` (it stays, and can be asked for again)
 */
export const receive = async (
  upload: OneUpload,
  { originals, scanner, onInfected, found }: Receiving,
  asked?: string,
): Promise<Received> => {
  const file = await upload.seal(asked);
  const kind = await kindOfFile(file.path);
  const scan = await scannedBy(scanner, file.path);
  const before = scan.is === 'clean' ? undefined : await found(file.sha256);
  if (scan.is === 'infected') {
    await onInfected(file, scan.finding);
    // Once is enough: whoever sends it again and again does not fill the disk.
    await (before === undefined ? upload.hold(`${scan.by}: ${scan.finding}`) : upload.drop());
    throw new EvidenceError('infected', { finding: scan.finding, sha256: file.sha256 });
  }
  if (before !== undefined) {
    await upload.drop();
    throw new EvidenceError('infected', { finding: before, sha256: file.sha256 });
  }
  const { sha256, bytes } = await originals.add(file);
  return { sha256, bytes, ...kind, scan };
};

/** A scanner that reads on hears of a fault itself; of one that had enough, or never read, nobody waits for the file. */
const scannedBy = async (scanner: Scanner, path: string): Promise<Scan> => {
  const bytes = createReadStream(path).on('error', () => undefined);
  try {
    return await scanner.scan(bytes);
  } finally {
    bytes.destroy();
  }
};
