import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decoded } from './decoded.js';
import type { SourceUnreadable } from './source-unreadable.js';

async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Buffer> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

const read = async (bytes: Buffer, { size = 1000, encoding = 'utf-8' } = {}) => {
  let text = '';
  try {
    for await (const piece of decoded(inPieces(bytes, size), encoding)) text += piece.text;
    return { text, failure: undefined };
  } catch (error) {
    return { text, failure: error as SourceUnreadable };
  }
};

const GBK_XML = Buffer.concat([
  Buffer.from('<?xml version="1.0" encoding="GBK"?><log>'),
  Buffer.from([0xb7, 0xa3, 0xbf, 0xee]),
  Buffer.from('</log>'),
]);

describe('the bytes of a source', () => {
  it('the bytes of a source are UTF-8 wherever the pieces are cut, and each piece knows its first byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (drawn, size) => {
          const text = Buffer.from(drawn)
            .toString()
            .replace(/^\uFEFF/, 'x')
            .replaceAll('\uFFFD', 'x');
          const bytes = Buffer.from(text);
          let seen = '';
          for await (const piece of decoded(inPieces(bytes, size))) {
            expect(piece.byte).toBe(Buffer.byteLength(seen));
            seen += piece.text;
          }
          expect(seen).toBe(text);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('the bytes of a source may begin with a byte-order mark of UTF-8 or UTF-16', async () => {
    for (const size of [1, 2, 3, 1000]) {
      expect((await read(Buffer.from('\uFEFF罚款'), { size })).text).toBe('罚款');
      expect((await read(Buffer.from('\uFEFF罚款', 'utf16le'), { size })).text).toBe('罚款');
      expect((await read(Buffer.from('\uFEFF罚款', 'utf16le').swap16(), { size })).text).toBe('罚款');
    }
  });

  it('the bytes of a short source that breaks off are read up to there', async () => {
    const source = async function* () {
      yield Buffer.from('A1,罚款\n');
      throw new Error('damaged');
    };
    let text = '';
    const reading = (async () => {
      for await (const piece of decoded(source())) text += piece.text;
    })();
    await expect(reading).rejects.toThrow('damaged');
    expect(text).toBe('A1,罚款\n');
  });

  it('the bytes of a source have the encoding that an XML declaration names', async () => {
    expect((await read(GBK_XML)).text).toContain('<log>罚款</log>');
  });

  it('the bytes of a source are read up to a sign that was lost before it was written, and no further', async () => {
    const before = '罚款,';
    const { text, failure } = await read(Buffer.from(`${before}占\uFFFD道`));
    expect(text).toBe(`${before}占`);
    expect(failure).toMatchObject({ fault: 'encoding', place: { byte: Buffer.byteLength(`${before}占`) } });
  });

  it('the bytes of a source are read as UTF-8 when they only claim to be UTF-16', async () => {
    expect((await read(Buffer.from('<?xml version="1.0" encoding="utf-16"?><log/>'))).text).toContain('<log/>');
  });

  it('the bytes of a source have the encoding that the mapping names', async () => {
    expect((await read(Buffer.from([0xb7, 0xa3, 0xbf, 0xee]), { encoding: 'gb18030' })).text).toBe('罚款');
  });

  it('the bytes of a source in another encoding end the reading there, and the text before is kept', async () => {
    const before = '罚款,x\n'.repeat(60);
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xb7, 0xa3]), Buffer.from('\n')]);
    for (const size of [1, 2, 3, 5, 100, 403, 404]) {
      const { text, failure } = await read(bytes, { size });
      expect(text).toBe(before);
      expect(failure).toMatchObject({ fault: 'encoding', place: { byte: 540 } });
    }
  });

  it('the bytes of a source that end in the middle of a character are cut off', async () => {
    const { text, failure } = await read(Buffer.from('罚款').subarray(0, 5));
    expect(text).toBe('罚');
    expect(failure).toMatchObject({ fault: 'truncated' });
  });

  it('the bytes of a source of an encoding that does not exist are refused by its name', async () => {
    const { failure } = await read(Buffer.from('x'), { encoding: 'klingon' });
    expect(failure!.message).toContain('"klingon"');
  });
});
