import { createReadStream } from 'node:fs';
import { EvidenceError } from './evidence-error.js';
import type { Original, Originals } from './keeping/originals.js';
import { kindOfFile, type FileKind } from './kind-of-file.js';
import type { Scan, Scanner } from './scanning/scanner.js';
import type { Uploads } from './uploading/uploads.js';

/** An upload that became an original. */
export interface Received extends Original, FileKind {
  readonly scan: Exclude<Scan, { is: 'infected' }>;
}

export interface Receiving {
  readonly uploads: Uploads;
  readonly originals: Originals;
  readonly scanner: Scanner;
}

/**
 * Takes a whole upload out of quarantine: digest, type by content, scan, and then it is an original. The upload stays until
 * its sender drops it, so that whoever died before writing down what was received asks again.
 * @param asked the digest that the sender declared
 * @throws EvidenceError of {@link Uploads.seal} and {@link Originals.add}; `infected` (it is held); `scanner-away` (it stays,
 *   and can be asked for again)
 */
export const receive = async (
  { uploads, originals, scanner }: Receiving,
  id: string,
  asked?: string,
): Promise<Received> => {
  const file = await uploads.seal(id, asked);
  const kind = await kindOfFile(file.path);
  const scan = await scanner.scan(createReadStream(file.path));
  if (scan.is === 'infected') {
    await uploads.hold(id, `${scan.by}: ${scan.finding}`);
    throw new EvidenceError('infected', { finding: scan.finding, sha256: file.sha256 });
  }
  const { sha256, bytes } = await originals.add(file);
  return { sha256, bytes, ...kind, scan };
};
