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
}

/**
 * Takes a whole upload out of quarantine: digest, type by content, scan, and then it is an original. The upload stays until
 * its sender drops it, so that whoever died before writing down what was received asks again.
 * @param asked the digest that the sender declared
 * @throws EvidenceError of {@link OneUpload.seal} and {@link Originals.add}; `infected` (it is held); `scanner-away` (it stays,
 *   and can be asked for again)
 */
export const receive = async (
  upload: OneUpload,
  { originals, scanner, onInfected }: Receiving,
  asked?: string,
): Promise<Received> => {
  const file = await upload.seal(asked);
  const kind = await kindOfFile(file.path);
  const scan = await scanner.scan(createReadStream(file.path));
  if (scan.is === 'infected') {
    await onInfected(file, scan.finding);
    await upload.hold(`${scan.by}: ${scan.finding}`);
    throw new EvidenceError('infected', { finding: scan.finding, sha256: file.sha256 });
  }
  const { sha256, bytes } = await originals.add(file);
  return { sha256, bytes, ...kind, scan };
};
