import { InMemoryEventStore } from '@ecl/event-sourcing';
import { SettableClock, type Instant } from '@ecl/kernel';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, type ReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { OriginalsInFolder } from './keeping/originals-in-folder.js';
import { PapersOfCases } from './papers-of-cases.js';
import { noScanner, type Scan, type Scanner } from './scanning/scanner.js';
import { Uploads } from './uploading/uploads.js';

const folder = mkdtempSync(join(tmpdir(), 'ecl-papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;
const steady = new SettableClock('2026-05-06T01:00:00.000Z' as Instant);
const li = { caseId: 'c-1', personId: 'li' };
const wang = { caseId: 'c-2', personId: 'wang' };
let opened = 0;

interface Opening {
  readonly scanner?: Scanner;
  readonly free?: () => number;
  readonly at?: SettableClock;
}

const opening = async ({ scanner = noScanner, free = () => 1024 * MB, at: clock = steady }: Opening) => {
  const place = join(folder, String((opened += 1)));
  const uploads = await Uploads.open(join(place, 'arriving'), clock);
  const originals = await OriginalsInFolder.open(join(place, 'originals'));
  const store = new InMemoryEventStore();
  const room = () => Promise.resolve(free());
  const papers = new PapersOfCases({ store, clock, uploads, originals, scanner, room, mostBytes: 1024 * MB });
  return { papers, uploads, store };
};

async function* sent(...chunks: readonly Buffer[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

it('an upload begins where it fits beside the rest of all others, also where they begin at once', async () => {
  const { papers } = await opening({});
  const both = await Promise.allSettled([papers.begin(li, 400 * MB), papers.begin(wang, 400 * MB)]);
  expect(both).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { fault: 'disk-full' } }]);
  const small = await papers.begin(wang, 300 * MB);
  await papers.giveUp(wang, small.id);
  await papers.begin(wang, 368 * MB);
});

it('an upload stops where others have filled the disk meanwhile, keeps what came, and goes on when there is room', async () => {
  let free = 1024 * MB;
  const { papers } = await opening({ free: () => free });
  const { id } = await papers.begin(li, 17 * MB + 1);
  const chunks = async function* () {
    for (let count = 0; count < 17; count += 1) {
      yield await Promise.resolve(Buffer.alloc(MB));
      if (count === 0) free = 256 * MB;
    }
  };
  await expect(papers.append(li, id, 0, chunks())).rejects.toMatchObject({ fault: 'disk-full' });
  expect(await papers.upload(li, id)).toMatchObject({ offset: 16 * MB });
  free = 1024 * MB;
  const { received } = await papers.append(li, id, 16 * MB, sent(Buffer.alloc(MB + 1)));
  expect(received).toMatchObject({ bytes: 17 * MB + 1 });
});

it('a person has twenty unfinished uploads, and others have theirs', async () => {
  const { papers } = await opening({});
  const ids = [];
  for (let count = 0; count < 20; count += 1) ids.push((await papers.begin(li, 1)).id);
  await expect(papers.begin(li, 1)).rejects.toMatchObject({ fault: 'too-many-uploads' });
  await papers.begin(wang, 1);
  await papers.append(li, ids[0]!, 0, sent(Buffer.from('a')));
  await papers.begin(li, 1);
});

it('an upload that was left behind for an hour makes way for its sender, the one left first, and keeps no room from others', async () => {
  const at = new SettableClock('2026-05-06T01:00:00.000Z' as Instant);
  const { papers } = await opening({ at });
  const ids = [(await papers.begin(li, 700 * MB)).id];
  for (let count = 1; count < 20; count += 1) ids.push((await papers.begin(li, 2)).id);
  await papers.append(li, ids[1]!, 0, sent(Buffer.from('a')));
  at.set('2026-05-06T01:59:00.000Z' as Instant);
  await expect(papers.begin(li, 1)).rejects.toMatchObject({ fault: 'too-many-uploads', facts: { seconds: 61 } });
  await expect(papers.begin(wang, 100 * MB)).rejects.toMatchObject({ fault: 'disk-full' });
  await papers.append(li, ids[1]!, 1, sent());
  at.set('2026-05-06T02:00:01.000Z' as Instant);
  await papers.begin(wang, 700 * MB);
  await papers.begin(li, 1);
  const left = await Promise.all(ids.map((id) => papers.upload(li, id).catch(() => undefined)));
  expect(left.filter((upload) => upload === undefined)).toHaveLength(1);
  expect(left[1]).toMatchObject({ offset: 1 });
});

it('a paper is received although the reading that was meant for a scanner failed after nobody wanted it', async () => {
  const scanner: Scanner = {
    scan: async (bytes) => {
      const { path } = bytes as unknown as Pick<ReadStream, 'path'>;
      const away = `${String(path)}.away`;
      renameSync(path, away);
      bytes.destroy();
      await new Promise((resolve) => bytes.on('close', resolve));
      renameSync(away, path);
      return { is: 'notScanned', why: 'noScanner' };
    },
  };
  const { papers } = await opening({ scanner });
  const { id } = await papers.begin(li, 1);
  expect(await papers.append(li, id, 0, sent(Buffer.from('x')))).toMatchObject({ received: { bytes: 1 } });
});

it('what a scanner did not read is closed', async () => {
  let given: Readable | undefined;
  const scanner: Scanner = {
    scan: async (bytes) => {
      given = bytes;
      return { is: 'notScanned', why: 'tooLarge' };
    },
  };
  const { papers } = await opening({ scanner });
  const { id } = await papers.begin(li, 1);
  await papers.append(li, id, 0, sent(Buffer.from('x')));
  expect(given?.destroyed).toBe(true);
});

describe('malware that is found later', () => {
  let verdict: Scan = { is: 'notScanned', why: 'noScanner' };
  const scanner: Scanner = {
    scan: async (bytes) => {
      bytes.destroy();
      return verdict;
    },
  };
  const infected: Scan = { is: 'infected', by: 'ClamAV', finding: 'Eicar' };
  const sha256 = createHash('sha256').update('x').digest('hex');
  const sendX = async (papers: PapersOfCases, sender = li) => {
    const { id } = await papers.begin(sender, 1);
    return papers.append(sender, id, 0, sent(Buffer.from('x')));
  };

  it('takes the file from every case that received it, and nobody receives it again where nobody scans', async () => {
    const { papers, uploads } = await opening({ scanner });
    verdict = { is: 'notScanned', why: 'noScanner' };
    await sendX(papers);
    (await papers.read(sha256)).destroy();
    verdict = infected;
    await expect(sendX(papers, wang)).rejects.toMatchObject({ fault: 'infected' });
    await expect(papers.read(sha256)).rejects.toMatchObject({ fault: 'infected', facts: { finding: 'Eicar' } });
    const verdicts: Scan[] = [{ is: 'notScanned', why: 'noScanner' }, { is: 'notScanned', why: 'tooLarge' }, infected];
    for (verdict of verdicts) await expect(sendX(papers)).rejects.toMatchObject({ fault: 'infected' });
    // In quarantine once, however often it is sent.
    const held = [];
    for await (const { note } of uploads.held()) held.push(note['caseId']);
    expect(held).toEqual(['c-2']);
    const unfinished = [];
    for await (const upload of uploads.unfinished()) unfinished.push(upload);
    expect(unfinished).toEqual([]);
  });

  it('gives it back where a scanner finds it clean after all, until one finds it again', async () => {
    const { papers } = await opening({ scanner });
    verdict = infected;
    await expect(sendX(papers)).rejects.toMatchObject({ fault: 'infected' });
    verdict = { is: 'clean', by: 'ClamAV' };
    await sendX(papers);
    expect(await papers.findingIn(sha256)).toBeUndefined();
    (await papers.read(sha256)).destroy();
    verdict = infected;
    await expect(sendX(papers)).rejects.toMatchObject({ fault: 'infected' });
    await expect(papers.read(sha256)).rejects.toMatchObject({ fault: 'infected' });
  });
});

it('what is being scanned is neither given up nor asked for a second time, and is on record', async () => {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let ask = (): void => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const scanner: Scanner = {
    scan: async (bytes) => {
      bytes.destroy();
      ask();
      await answered;
      return { is: 'clean', by: 'ClamAV' };
    },
  };
  const { papers } = await opening({ scanner });
  const { id } = await papers.begin(li, 1);
  const first = papers.append(li, id, 0, sent(Buffer.from('a')));
  await asked;
  await expect(papers.append(li, id, 1, sent())).rejects.toMatchObject({ fault: 'upload-busy' });
  await expect(papers.giveUp(li, id)).rejects.toMatchObject({ fault: 'upload-busy' });
  answer();
  const { received } = await first;
  expect([...(await papers.of('c-1')).keys()]).toEqual([received?.sha256]);
});

it('malware is on record before it is held: where it cannot be recorded, the upload stays to be asked for again', async () => {
  const scanner: Scanner = {
    scan: async (bytes) => {
      bytes.destroy();
      return Promise.resolve({ is: 'infected', by: 'ClamAV', finding: 'Eicar' });
    },
  };
  const { papers, uploads, store } = await opening({ scanner });
  const { id } = await papers.begin(li, 1);
  const append = store.appendToStream.bind(store);
  store.appendToStream = () => Promise.reject(new Error('the log is away'));
  await expect(papers.append(li, id, 0, sent(Buffer.from('a')))).rejects.toThrow('the log is away');
  store.appendToStream = append;
  await expect(papers.append(li, id, 1, sent())).rejects.toMatchObject({ fault: 'infected' });
  const found: string[] = [];
  for await (const { type } of store.readStream('papers-c-1')) found.push(type);
  for await (const held of uploads.held()) found.push(held.id, held.finding);
  expect(found).toEqual(['PaperHeld', id, 'ClamAV: Eicar']);
});
