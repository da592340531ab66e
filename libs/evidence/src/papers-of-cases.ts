import { EventIdConflict, type Event, type EventStore } from '@ecl/event-sourcing';
import { plusHours, uuidV5, type Clock, type Uuid } from '@ecl/kernel';
import type { Readable } from 'node:stream';
import { EvidenceError } from './evidence-error.js';
import type { ByteRange, Originals, SealedFile } from './keeping/originals.js';
import { PaperHeld, PaperReceived } from './paper-events.js';
import { receive, type Received } from './receiving.js';
import type { Scanner } from './scanning/scanner.js';
import { hasRoomFor, HOURS_TO_KEEP_ITS_PLACE, makingWay, restOf, whileThereIsRoom } from './uploading/room.js';
import type { Upload } from './uploading/upload.js';
import type { OneUpload, Uploads } from './uploading/uploads.js';

/** Whose upload it is. */
export interface Sender {
  readonly caseId: string;
  readonly personId: string;
}

/** A paper that a case received. */
export type ReceivedPaper = PaperReceived['data'];

export interface PapersOfCasesOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly uploads: Uploads;
  readonly originals: Originals;
  readonly scanner: Scanner;
  /** The largest file, in bytes. */
  readonly mostBytes: number;
  /** Bytes that are free on the disk to which files arrive. */
  readonly room: () => Promise<number>;
}

const NAMESPACE = '5b0c1f1e-7f5d-5c8e-9a44-0d5f0b8b1c6a' as Uuid;
const HOURS_TO_GO_ON = 48;
const idOf = (type: string, what: readonly unknown[]): Uuid => uuidV5(NAMESPACE, JSON.stringify([type, ...what]));

const papersOf = (caseId: string): string => `papers-${caseId}`;
/** What scanners found in one file; it begins with the first finding. */
const scansOf = (sha256: string): string => `scans-${sha256}`;

/**
 * The papers and recordings of cases. What a case received is on record in its stream `papers-<case>`; a paper is shown in a case
 * that received it, so that whoever only knows the digest of a paper of another case does not get it through one of their own.
 */
export class PapersOfCases {
  /** One begins after the other: each sees what those before it declared. */
  private begun: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: PapersOfCasesOptions) {}

  get mostBytes(): number {
    return this.parts.mostBytes;
  }

  /**
   * @param asked the digest that the sender declares
   * @throws EvidenceError `too-much` for more than the limit; `disk-full` where it does not fit beside the rest of all others that
   *   are going on; `too-many-uploads` for a person whose uploads are all going on: one that was left behind makes way
   */
  async begin(sender: Sender, size: number, asked?: string): Promise<Upload> {
    const { mostBytes } = this.parts;
    if (size > mostBytes) throw new EvidenceError('too-much', { size: mostBytes });
    const next = this.begun.then(() => this.beginNext(sender, size, asked));
    this.begun = next.catch(() => undefined);
    return next;
  }

  private async beginNext({ caseId, personId }: Sender, size: number, asked?: string): Promise<Upload> {
    const { uploads, room, clock } = this.parts;
    const unfinished: Upload[] = [];
    for await (const upload of uploads.unfinished()) unfinished.push(upload);
    const now = clock.now();
    const left = makingWay(unfinished, personId, now);
    const rest = restOf(unfinished, plusHours(now, -HOURS_TO_KEEP_ITS_PLACE));
    if (!hasRoomFor(size + rest, await room())) throw new EvidenceError('disk-full');
    if (left !== undefined) await uploads.drop(left.id);
    return uploads.begin({ size, note: { caseId, personId, ...(asked === undefined ? {} : { asked }) } });
  }

  /** @throws EvidenceError `no-such-upload`, also for one of somebody else */
  async upload({ caseId, personId }: Sender, id: string): Promise<Upload> {
    const upload = await this.parts.uploads.find(id);
    if (upload === undefined || upload.note['caseId'] !== caseId || upload.note['personId'] !== personId)
      throw new EvidenceError('no-such-upload');
    return upload;
  }

  /**
   * Takes a part of a file. The last part makes it an original, on record.
   * @returns the upload, and what was received where it is whole
   * @throws EvidenceError of `Uploads.append` and `receive`
   */
  async append(
    sender: Sender,
    id: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly upload: Upload; readonly received?: Received }> {
    await this.upload(sender, id);
    const { uploads, room } = this.parts;
    // Until it is on record: nobody gives up or asks for what is being scanned.
    return uploads.inOneGo(id, async (one) => {
      const upload = await one.append(offset, whileThereIsRoom(bytes, room));
      if (upload.offset < upload.size) return { upload };
      return { upload, received: await this.received(sender, upload, one) };
    });
  }

  async giveUp(sender: Sender, id: string): Promise<void> {
    await this.upload(sender, id);
    await this.parts.uploads.drop(id);
  }

  private async received(sender: Sender, { id, note, size: bytes }: Upload, one: OneUpload): Promise<Received> {
    const { originals, scanner, clock } = this.parts;
    const { caseId, personId } = sender;
    const about = { occurredAt: clock.now(), caseId, bytes };
    const onInfected = async ({ sha256 }: SealedFile, finding: string) => {
      const held = PaperHeld({ ...about, sha256, finding, sentBy: personId });
      await this.record(papersOf(caseId), sender, [id], held);
      await this.record(scansOf(sha256), sender, ['scanned', id], held);
    };
    // What this upload told itself before a kill is nothing of before.
    const found = (sha256: string) => this.findingIn(sha256, idOf(PaperHeld.name, ['scanned', id]));
    const received = await receive(one, { originals, scanner, onInfected, found }, note['asked']);
    const { sha256, mediaType, ending, scan } = received;
    const paper = PaperReceived({
      ...{ ...about, sha256, mediaType, ending, receivedBy: personId },
      ...(scan.is === 'clean' ? { scan: 'clean', scannedBy: scan.by } : { scan: scan.why }),
    });
    // A scanner that was wrong, and has learnt better, gives a file back.
    if (await this.findingIn(sha256)) await this.record(scansOf(sha256), sender, ['scanned', id], paper);
    await this.record(papersOf(caseId), sender, [caseId, sha256, scan], paper);
    // Only now: whoever died before it asks again, and finds the upload whole.
    await one.drop();
    return received;
  }

  /** The same paper of a case is on record once, however often it is sent. */
  private async record(stream: string, { personId }: Sender, what: readonly unknown[], event: Event): Promise<void> {
    const { store, clock } = this.parts;
    const id = idOf(event.type, what);
    const recordedAt = clock.now();
    const metadata = { commandId: id, correlationId: id, causationId: id, actor: personId, recordedAt };
    try {
      await store.appendToStream(stream, [{ id, ...event, metadata }], { expectedRevision: 'any' });
    } catch (error) {
      if (!(error instanceof EventIdConflict)) throw error;
    }
  }

  /** What a case received, by digest; of a paper that was sent again, the last. */
  async of(caseId: string): Promise<ReadonlyMap<string, ReceivedPaper>> {
    const papers = new Map<string, ReceivedPaper>();
    for await (const { type, data } of this.parts.store.readStream(papersOf(caseId)))
      if (type === PaperReceived.name) papers.set((data as ReceivedPaper).sha256, data as ReceivedPaper);
    return papers;
  }

  /** What a scanner found in a file, whichever case it was sent to; undefined where the last word was that it is clean, or there is none. */
  async findingIn(sha256: string, apartFrom?: Uuid): Promise<string | undefined> {
    let finding: string | undefined;
    for await (const { id, type, data } of this.parts.store.readStream(scansOf(sha256)))
      if (id !== apartFrom) finding = type === PaperHeld.name ? (data as PaperHeld['data']).finding : undefined;
    return finding;
  }

  /** Whether the store has an original of that many bytes; its bytes are compared when it is read, and by `ecl check`. */
  async isKept({ sha256, bytes }: ReceivedPaper): Promise<boolean> {
    return (await this.parts.originals.stat(sha256))?.bytes === bytes;
  }

  /** @throws EvidenceError `infected`, `missing`, `altered`, `range-outside` */
  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    const finding = await this.findingIn(sha256);
    if (finding !== undefined) throw new EvidenceError('infected', { finding, sha256 });
    return this.parts.originals.read(sha256, range);
  }

  /** Removes uploads that nobody went on with for two days. */
  sweep(): Promise<number> {
    return this.parts.uploads.sweep(plusHours(this.parts.clock.now(), -HOURS_TO_GO_ON));
  }
}
