import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a package, by its path in it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Readable;
}

/** The same files give the same package. */
const NO_TIME = { mtime: new Date(1980, 0, 1), mode: 0o100644 };

/**
 * Files as a ZIP (with ZIP64 where it is needed), in pieces of bytes: each is read when its turn comes, and nothing is held in memory.
 * @throws what a file fails with: then the package breaks off
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const bytes = zip.outputStream.pipe(new PassThrough());
  const breakOff = (error: unknown): void => {
    bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', breakOff);
  const iterator = entries[Symbol.asyncIterator]();
  const addNext = async (): Promise<void> => {
    const next = await iterator.next();
    if (next.done === true) {
      zip.end();
      return;
    }
    const { name, content } = next.value;
    content.on('error', breakOff);
    // The next is opened when this one has been written.
    content.on('end', () => {
      addNext().catch(breakOff);
    });
    zip.addReadStream(content, name, NO_TIME);
  };
  addNext().catch(breakOff);
  try {
    yield* bytes as AsyncIterable<Uint8Array>;
  } finally {
    await iterator.return?.();
  }
}
