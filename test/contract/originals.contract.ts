import { EvidenceError, Uploads, type Originals, type SealedFile } from '@ecl/evidence';
import { SettableClock, type Instant } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repetitions } from '../running/repetitions.js';

/** A store under test, and a way to harm what it keeps: as somebody with the rights of an administrator of the machine. */
export interface OriginalsUnderTest {
  readonly originals: Originals;
  /** The same store, opened anew. */
  reopened(): Promise<Originals>;
  /** Puts other bytes at the address of an original. */
  alter(sha256: string, bytes: Uint8Array): Promise<void>;
  lose(sha256: string): Promise<void>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const bytesOf = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** What holds for each store of originals. */
export const originalsContract = (name: string, open: (folder: string) => Promise<OriginalsUnderTest>): void => {
  describe(`originals: ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ecl-originals-'));
    let under: OriginalsUnderTest;
    beforeAll(async () => {
      under = await open(join(folder, 'originals'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    let written = 0;
    const fileOf = (text: string | Buffer): SealedFile => {
      const bytes = Buffer.from(text);
      const path = join(folder, `file-${String((written += 1))}`);
      writeFileSync(path, bytes);
      return { path, bytes: bytes.length, sha256: sha256Of(bytes) };
    };

    it('gives back what it was given, whole and in parts', async () => {
      const file = fileOf('0123456789');
      expect(await under.originals.add(file)).toEqual({ sha256: file.sha256, bytes: 10 });
      expect(await under.originals.stat(file.sha256)).toEqual({ sha256: file.sha256, bytes: 10 });
      expect((await bytesOf(await under.originals.read(file.sha256))).toString()).toBe('0123456789');
      const part = async (first: number, last: number) =>
        (await bytesOf(await under.originals.read(file.sha256, { first, last }))).toString();
      expect([await part(0, 0), await part(3, 5), await part(9, 9), await part(0, 9)]).toEqual([
        '0',
        '345',
        '9',
        '0123456789',
      ]);
    });

    it.each([
      [0, 10],
      [10, 10],
      [-1, 3],
      [5, 4],
      [0.5, 2],
    ])('has no bytes from %s to %s of ten', async (first, last) => {
      const { sha256 } = await under.originals.add(fileOf('0123456789'));
      await expect(under.originals.read(sha256, { first, last })).rejects.toMatchObject({
        fault: 'range-outside',
        facts: { bytes: 10 },
      });
    });

    it('keeps one original of the same bytes, however often and by how many they are given', async () => {
      const files = Array.from({ length: 5 }, () => fileOf('the same bytes'));
      const answers = await Promise.all(files.map((file) => under.originals.add(file)));
      expect(new Set(answers.map(({ sha256 }) => sha256)).size).toBe(1);
      const listed = [];
      for await (const { sha256 } of under.originals.list()) listed.push(sha256);
      expect(listed.filter((sha256) => sha256 === files[0]!.sha256)).toHaveLength(1);
      expect(listed).toEqual([...listed].sort());
    });

    it('does not take bytes under a digest that is not theirs', async () => {
      const file = fileOf('true');
      const sha256 = sha256Of(Buffer.from('claimed'));
      await expect(under.originals.add({ ...file, sha256 })).rejects.toMatchObject({ fault: 'digest-differs' });
      expect(await under.originals.stat(sha256)).toBeUndefined();
    });

    it('knows nothing of what it never got, nor of an address that is none', async () => {
      for (const sha256 of [sha256Of(Buffer.from('never')), '../../etc/passwd', 'ABC', '']) {
        expect(await under.originals.stat(sha256)).toBeUndefined();
        expect(await under.originals.verify(sha256)).toBe('missing');
        await expect(under.originals.read(sha256)).rejects.toBeInstanceOf(EvidenceError);
      }
    });

    it('says what was altered or lost, and writes over nothing', async () => {
      const kept = fileOf('kept as it was');
      const lost = fileOf('lost');
      await under.originals.add(kept);
      await under.originals.add(lost);
      await under.alter(kept.sha256, Buffer.from('forged in place'));
      await under.lose(lost.sha256);
      expect(await under.originals.verify(kept.sha256)).toBe('altered');
      expect(await under.originals.verify(lost.sha256)).toBe('missing');
      expect((await bytesOf(await under.originals.asKept(kept.sha256))).toString()).toBe('forged in place');
      await expect(under.originals.asKept(lost.sha256)).rejects.toMatchObject({ fault: 'missing' });
      await expect(under.originals.add(kept)).rejects.toMatchObject({ fault: 'altered' });
      await expect(under.originals.read(kept.sha256)).rejects.toMatchObject({ fault: 'altered' });
      // What is lost may come back: its digest says that it is the same.
      await under.originals.add(lost);
      expect(await under.originals.verify(lost.sha256)).toBe('sound');
    });

    it('gives no byte of an original that was altered, also where it was read before and is as long as it was', async () => {
      const file = fileOf('seven days');
      await under.originals.add(file);
      expect((await bytesOf(await under.originals.read(file.sha256))).toString()).toBe('seven days');
      await under.alter(file.sha256, Buffer.from('eight days'));
      for (const range of [undefined, { first: 0, last: 0 }])
        await expect(under.originals.read(file.sha256, range)).rejects.toMatchObject({ fault: 'altered' });
      await under.alter(file.sha256, Buffer.from('seven days'));
      expect((await bytesOf(await under.originals.read(file.sha256, { first: 0, last: 4 }))).toString()).toBe('seven');
    });

    it('has them after it was opened anew', async () => {
      const file = fileOf('there tomorrow');
      await under.originals.add(file);
      const again = await under.reopened();
      expect(await again.verify(file.sha256)).toBe('sound');
    });

    it('any split of the bytes, with any breaks and restarts, gives the same original', async () => {
      const pieces = fc.array(
        fc.record({
          chunks: fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 4 }),
          then: fc.constantFrom('goOn', 'break', 'restart', 'sendAgain'),
        }),
        { minLength: 1, maxLength: 6 },
      );
      const clock = new SettableClock('2026-05-06T01:00:00.000Z' as Instant);
      const uploading = join(folder, 'uploads');
      await fc.assert(
        fc.asyncProperty(pieces, async (sent) => {
          const whole = Buffer.concat(sent.flatMap(({ chunks }) => chunks));
          fc.pre(whole.length > 0);
          let uploads = await Uploads.open(uploading, clock);
          const { id } = await uploads.begin({ size: whole.length, note: {} });
          for (const { chunks, then } of sent) {
            const offset = (await uploads.find(id))!.offset;
            const appending = uploads.append(id, offset, arriving(chunks, then === 'break'));
            if (then === 'break') await expect(appending).rejects.toThrow('cut off');
            else await appending;
            if (then === 'restart') uploads = await Uploads.open(uploading, clock);
            const now = (await uploads.find(id))!.offset;
            if (then === 'sendAgain' && now > offset)
              await expect(uploads.append(id, offset, arriving(chunks, false))).rejects.toMatchObject({
                fault: 'wrong-offset',
                facts: { offset: now },
              });
          }
          const sealed = await uploads.seal(id, sha256Of(whole));
          await under.originals.add(sealed);
          await uploads.drop(id);
          expect(await bytesOf(await under.originals.read(sealed.sha256))).toEqual(whole);
        }),
        { numRuns: repetitions(12, 200) },
      );
    });
  });
};

/** Chunks as a connection gives them; one that is cut off has given them all before. */
async function* arriving(chunks: readonly Uint8Array[], isCutOff: boolean): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
  if (isCutOff) throw new Error('cut off');
}
