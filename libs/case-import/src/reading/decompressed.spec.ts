import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { decompressed } from './decompressed.js';
import { SourceUnreadable } from './source-unreadable.js';

async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Buffer> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

const unfold = async (bytes: Buffer, size = 1000) => {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of decompressed(inPieces(bytes, size))) pieces.push(piece);
    return { bytes: Buffer.concat(pieces), failure: undefined };
  } catch (error) {
    return { bytes: Buffer.concat(pieces), failure: error as SourceUnreadable };
  }
};

// Random letters hardly compress, so that a cut falls into the data and not into the trailer.
const text = Buffer.from(randomBytes(40_000).toString('hex'));
const packed = gzipSync(text);

describe('a compressed file', () => {
  it('a compressed file is recognised by its first bytes, and a plain one is passed on as it is', async () => {
    expect((await unfold(packed)).bytes.equals(text)).toBe(true);
    expect((await unfold(text)).bytes.equals(text)).toBe(true);
  });

  it('a compressed file of several members is one file', async () => {
    expect((await unfold(Buffer.concat([packed, packed]))).bytes.equals(Buffer.concat([text, text]))).toBe(true);
  });

  it('a compressed file that is cut off gives everything before the cut, and fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: packed.length - 1 }), async (cut) => {
        const { bytes, failure } = await unfold(packed.subarray(0, cut));
        expect(bytes.equals(text.subarray(0, bytes.length))).toBe(true);
        // zlib may hold back the last block of its window, but nothing else.
        expect(bytes.length).toBeGreaterThan((cut / packed.length) * text.length - 70_000);
        expect(failure).toBeInstanceOf(SourceUnreadable);
        expect(failure).toMatchObject({ fault: 'truncated', place: { compressedByte: cut } });
      }),
      { numRuns: 30 },
    );
  });

  it('a compressed file that is damaged is refused, and the place is reported', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0, 20_000, 20_100);
    expect((await unfold(damaged)).failure).toMatchObject({ fault: 'damaged-compression' });
  });

  it.each([1, 7, 1000, 100_000])(
    'a compressed file that is filled up with zeros is whole, in pieces of %i bytes',
    async (size) => {
      const small = gzipSync(Buffer.from('A1,2026-05-06\n'));
      for (const zeros of [1, 8, 600]) {
        const { bytes, failure } = await unfold(Buffer.concat([small, Buffer.alloc(zeros)]), size);
        expect([bytes.toString(), failure]).toEqual(['A1,2026-05-06\n', undefined]);
      }
    },
  );

  it.each([1, 7, 1000, 100_000])(
    'a compressed file with something else behind it gives its whole content, and fails, in pieces of %i bytes',
    async (size) => {
      const small = gzipSync(Buffer.from('A1,2026-05-06\n'));
      for (const junk of [Buffer.from('junk'), Buffer.from([0, 0, 1]), Buffer.from([0x1f, 0x8b, 9])]) {
        const { bytes, failure } = await unfold(Buffer.concat([small, junk]), size);
        expect(bytes.toString()).toBe('A1,2026-05-06\n');
        expect(failure).toMatchObject({ fault: 'damaged-compression' });
      }
    },
  );

  it('a compressed file with every part of a header is read, and one with a wrong checksum is refused', async () => {
    const plain = gzipSync(Buffer.from('content'));
    const header = Buffer.from([...plain.subarray(0, 3), 2 + 4 + 8 + 16, ...plain.subarray(4, 10)]);
    const parts = Buffer.from([3, 0, 1, 2, 3, ...Buffer.from('name\0comment\0'), 9, 9]);
    const whole = Buffer.concat([header, parts, plain.subarray(10)]);
    for (const size of [1, 1000]) expect((await unfold(whole, size)).bytes.toString()).toBe('content');
    const wrong = Buffer.from(plain);
    wrong.writeUInt32LE(7, plain.length - 8);
    const { bytes, failure } = await unfold(wrong);
    expect(bytes.toString()).toBe('content');
    expect(failure).toMatchObject({ fault: 'damaged-compression' });
  });
});
