import type * as Sdk from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { codeOf, EvidenceError } from '../evidence-error.js';
import { digestOf, digestOfFile } from '../running-digest.js';
import {
  isDigest,
  isInside,
  type ByteRange,
  type Original,
  type Originals,
  type SealedFile,
  type Soundness,
} from './originals.js';
import type { S3Address } from './s3-address.js';
import { SoundFiles } from './sound-files.js';

/** The largest object of one PUT: 5 GiB. A larger file would need an upload in parts, which S3 cannot make conditional on our digest. */
const MOST_BYTES = 5 * 1024 ** 3;
const [NOT_FOUND, CONFLICT, PRECONDITION_FAILED] = [404, 409, 412] as const;

/** How to reach the store where the usual variables of AWS do not say it. */
export type S3Options = Pick<
  Sdk.S3ClientConfig,
  'endpoint' | 'region' | 'credentials' | 'forcePathStyle' | 'maxAttempts'
>;

/**
 * Originals in a bucket of an S3-compatible store, with the keys that they have as paths in a folder (`ab/abcd…`), so that the
 * two are copied to each other as they are.
 */
export class OriginalsInS3 implements Originals {
  private readonly sound = new SoundFiles();

  private constructor(
    private readonly sdk: typeof Sdk,
    private readonly client: Sdk.S3Client,
    private readonly address: S3Address,
  ) {}

  /**
   * @throws EvidenceError `store-away` where the bucket is not there, or is not ours: one that does not answer may do so
   *   later; `no-client`
   */
  static async open(address: S3Address, options: S3Options = {}): Promise<OriginalsInS3> {
    const sdk = await client();
    // The store may be older than the checksums that the client now adds by itself; ours is in each name.
    const own = {
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // What goes wrong is thrown, and said once.
      logger: SILENT,
    } as const;
    const opened = new OriginalsInS3(sdk, new sdk.S3Client({ ...own, ...elsewhere(), ...options }), address);
    await opened.mustBeOurs();
    return opened;
  }

  close(): void {
    this.client.destroy();
  }

  private async mustBeOurs(): Promise<void> {
    const { bucket } = this.address;
    try {
      await this.client.send(new this.sdk.HeadBucketCommand({ Bucket: bucket }));
    } catch (error) {
      // Only an answer says that something is set wrongly.
      if (statusOf(error) !== undefined || isWithoutCredentials(error))
        throw new EvidenceError('store-away', { bucket, answer: wordsOf(error) }, { cause: error });
    }
  }

  async add({ path, sha256, bytes }: SealedFile): Promise<Original> {
    if (bytes > MOST_BYTES) throw new EvidenceError('too-much', { size: MOST_BYTES });
    if (!(await this.isThere(sha256))) {
      const digest = await digestOfFile(path);
      if (digest.bytes !== bytes || digest.sofar() !== sha256) throw new EvidenceError('digest-differs');
      await this.put(path, sha256, bytes);
      // Read back: not every server compares the digest that it is told, and the file may have changed on its way.
      if (!(await this.isThere(sha256))) throw new EvidenceError('store-away');
    }
    return { sha256, bytes };
  }

  /** Not every server heeds the condition: what was there has been looked for before. */
  private async put(path: string, sha256: string, bytes: number): Promise<void> {
    const Body = createReadStream(path);
    try {
      await this.client.send(
        new this.sdk.PutObjectCommand({
          ...this.keyOf(sha256),
          ...{ Body, ContentLength: bytes, IfNoneMatch: '*' },
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        }),
      );
    } catch (error) {
      // Somebody else was first; whoever asks next sees what it is.
      if (statusOf(error) !== PRECONDITION_FAILED && statusOf(error) !== CONFLICT) throw away(error);
    } finally {
      Body.destroy();
    }
  }

  /** Read, whatever is known of it: what is added is compared with what is there. */
  private async isThere(sha256: string): Promise<boolean> {
    const found = await this.head(sha256);
    if (found !== undefined) await this.compared(sha256, found);
    return found !== undefined;
  }

  async stat(sha256: string): Promise<Original | undefined> {
    const found = await this.head(sha256);
    return found && { sha256, bytes: found.bytes };
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    const found = await this.head(sha256);
    if (found === undefined) throw new EvidenceError('missing', { sha256 });
    await this.mustBeSound(sha256, found);
    if (range !== undefined && !isInside(range, found.bytes))
      throw new EvidenceError('range-outside', { bytes: found.bytes });
    return this.bytesOf(sha256, found, range);
  }

  private async mustBeSound(sha256: string, found: Found): Promise<void> {
    if (!this.sound.isKnown(sha256, found.identity)) await this.compared(sha256, found);
  }

  private async compared(sha256: string, found: Found): Promise<void> {
    const digest = await digestOf(await this.bytesOf(sha256, found));
    if (digest.sofar() !== sha256) throw new EvidenceError('altered', { sha256 });
    this.sound.remember(sha256, found.identity);
  }

  async *list(): AsyncIterable<Original> {
    const { bucket: Bucket, prefix: Prefix } = this.address;
    let ContinuationToken: string | undefined;
    do {
      const page = await this.asked(new this.sdk.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }));
      for (const { Key = '', Size } of page.Contents ?? []) {
        const sha256 = Key.slice(Key.lastIndexOf('/') + 1);
        if (isDigest(sha256) && Key === this.keyOf(sha256).Key) yield { sha256, bytes: Size ?? 0 };
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  async asKept(sha256: string, signal?: AbortSignal): Promise<Readable> {
    const found = await this.head(sha256);
    if (found === undefined) throw new EvidenceError('missing', { sha256 });
    return this.bytesOf(sha256, found, undefined, signal);
  }

  async verify(sha256: string, signal?: AbortSignal): Promise<Soundness> {
    const found = await this.head(sha256);
    if (found === undefined) return 'missing';
    return (await digestOf(await this.bytesOf(sha256, found, undefined, signal))).sofar() === sha256
      ? 'sound'
      : 'altered';
  }

  private async head(sha256: string): Promise<Found | undefined> {
    if (!isDigest(sha256)) return undefined;
    try {
      const {
        ETag,
        VersionId,
        LastModified,
        ContentLength = 0,
      } = await this.client.send(new this.sdk.HeadObjectCommand(this.keyOf(sha256)));
      const identity = JSON.stringify([ETag, VersionId, LastModified?.getTime(), ContentLength]);
      return { bytes: ContentLength, tag: ETag, identity };
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return undefined;
      throw away(error);
    }
  }

  /** Of the object that was looked at, and of no other that took its place since. */
  private async bytesOf(
    sha256: string,
    { tag }: Found,
    range?: ByteRange,
    abortSignal?: AbortSignal,
  ): Promise<Readable> {
    const command = new this.sdk.GetObjectCommand({
      ...this.keyOf(sha256),
      ...(tag === undefined ? {} : { IfMatch: tag }),
      ...(range === undefined ? {} : { Range: `bytes=${String(range.first)}-${String(range.last)}` }),
    });
    try {
      const { Body, ContentRange } = await this.client.send(command, abortSignal === undefined ? {} : { abortSignal });
      const bytes = Body as Readable;
      return range === undefined ? bytes : partOf(bytes, range, ContentRange === undefined ? range.first : 0);
    } catch (error) {
      abortSignal?.throwIfAborted();
      if (statusOf(error) === NOT_FOUND) throw new EvidenceError('missing', { sha256 });
      if (statusOf(error) === PRECONDITION_FAILED) throw new EvidenceError('altered', { sha256 });
      throw away(error);
    }
  }

  private async asked(command: Sdk.ListObjectsV2Command): Promise<Sdk.ListObjectsV2CommandOutput> {
    try {
      return await this.client.send(command);
    } catch (error) {
      throw away(error);
    }
  }

  private keyOf(sha256: string): { readonly Bucket: string; readonly Key: string } {
    if (!isDigest(sha256)) throw new EvidenceError('missing');
    const { bucket, prefix } = this.address;
    return { Bucket: bucket, Key: `${prefix}${sha256.slice(0, 2)}/${sha256}` };
  }
}

/** An object as it was looked at. */
interface Found {
  readonly bytes: number;
  readonly tag: string | undefined;
  /** Another one where the object was written anew. */
  readonly identity: string;
}

const SILENT = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error'].map((level) => [level, () => undefined]),
) as {
  readonly [level in 'trace' | 'debug' | 'info' | 'warn' | 'error']: () => void;
};

/** No byte more than was asked for: there are servers that give the whole file, or read "to byte 0" as "to the end". */
const partOf = (bytes: Readable, { first, last }: ByteRange, skip: number): Readable => {
  let [toSkip, left] = [skip, last - first + 1];
  const part = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      const asked = chunk.subarray(toSkip, toSkip + left);
      toSkip -= Math.min(toSkip, chunk.length);
      left -= asked.length;
      if (asked.length > 0) yield asked;
      if (left === 0) return;
    }
  };
  return Readable.from(part(bytes), { objectMode: false });
};

const client = async (): Promise<typeof Sdk> => {
  // Which versions of Node the ledger runs on it says itself; the client would warn of the oldest at each start.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  try {
    return await import('@aws-sdk/client-s3');
  } catch (cause) {
    if (codeOf(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new EvidenceError('no-client', {}, { cause });
  }
};

/** Of another endpoint than Amazon's: buckets are no host names there, and any region will do. */
const elsewhere = (): S3Options => {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION } = process.env;
  if (AWS_ENDPOINT_URL_S3 === undefined && AWS_ENDPOINT_URL === undefined) return {};
  return { forcePathStyle: true, region: AWS_REGION ?? 'us-east-1' };
};

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && '$metadata' in error
    ? (error.$metadata as { httpStatusCode?: number }).httpStatusCode
    : undefined;

const isWithoutCredentials = (error: unknown): boolean =>
  error instanceof Error && /^(CredentialsProviderError|NoCredentials)$/.test(error.name);

const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

const away = (error: unknown): EvidenceError =>
  new EvidenceError('store-away', { answer: wordsOf(error) }, { cause: error });
