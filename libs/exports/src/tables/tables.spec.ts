import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from './csv.js';
import { yuanCell, type Table } from './table.js';
import { readXlsx } from '../testing/read-xlsx.js';
import { xlsxOf } from './xlsx.js';

const tableOf = (...texts: readonly string[]): Table<string> => ({
  title: '案件',
  columns: [
    { title: '内容', cell: (text) => text },
    { title: '金额（元）', cell: (text) => yuanCell(text.length * 1_05) },
    { title: '空', cell: () => undefined },
  ],
  rows: (async function* () {
    yield* texts;
  })(),
});

const csv = async (...texts: readonly string[]): Promise<string> => {
  let all = '';
  for await (const piece of csvOf(tableOf(...texts))) all += piece;
  return all;
};
const xlsx = async (table: Table<string>, most?: number): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxOf(table, most)) pieces.push(piece);
  return Buffer.concat(pieces);
};

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\uFEFF=1',
  '\u200B=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  "=cmd|'/C calc'!A0",
];
const ODD = [
  '𠮷野家的𡃁仔',
  '👩‍⚖️ 罚款 🚗',
  'a\u202Eb\u2066c',
  'line\nbreak',
  'quote " and, comma; semicolon',
  '_x0041_ is no A',
  '150402197001011234',
  '\u0000\u001B[31m',
  '<b>&amp;</b>',
  '\uD800 half',
];

describe('a list as CSV', () => {
  it('a list as CSV begins with a mark and a heading, and has a line of quoted texts and plain amounts for each row', async () => {
    expect(await csv('甲"乙', '=')).toBe('\uFEFF"内容","金额（元）","空"\r\n"甲""乙",3.15,\r\n"\'=",1.05,\r\n');
  });

  it.each(HOSTILE)('a list as CSV has no formula where a text is %j', async (text) => {
    const [, line = ''] = (await csv(text)).split('\r\n"');
    expect(line.startsWith("'")).toBe(true);
  });

  it.each(['正常', 'a-b', '赤城管立〔2026〕1号', '1-2', "'quoted"])(
    'a list as CSV leaves a text alone that is none: %j',
    async (text) => {
      expect(await csv(text)).toContain(`"${text}"`);
    },
  );
});

describe('a list as XLSX', () => {
  it('a list as XLSX holds every text as a text cell, whatever it begins with, and no formula', async () => {
    const texts = [...HOSTILE, ...ODD];
    const { sheets, xml } = readXlsx(await xlsx(tableOf(...texts)));
    expect(xml).not.toMatch(/<f[ >]/);
    const shown = sheets[0]!.rows.slice(1).map(([text]) => text);
    expect(shown).toEqual(
      texts.map((text) => text.replace('\u0000\u001B', '\u2400\u241B').replace('\uD800', '\u25A1')),
    );
    expect(sheets[0]).toMatchObject({ name: '案件' });
    expect(sheets[0]!.rows[0]).toEqual(['内容', '金额（元）', '空']);
  });

  it('a list as XLSX reads as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 6 }), async (texts) => {
        const { sheets } = readXlsx(await xlsx(tableOf(...texts)));
        // Control signs show as their pictures, and XML has one end of a line.
        const pictured = (text: string) =>
          text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (sign) =>
            String.fromCharCode(0x2400 + sign.charCodeAt(0)),
          );
        expect(sheets[0]!.rows.slice(1).map(([text]) => text)).toEqual(texts.map(pictured));
      }),
      { numRuns: 30 },
    );
  });

  it('a list as XLSX cuts off a text that is longer than a cell, between two signs, and says so', async () => {
    const { sheets } = readXlsx(await xlsx(tableOf('𠮷'.repeat(20_000))));
    const [text = ''] = sheets[0]!.rows[1]!;
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text).toMatch(/^(𠮷)+…（截断 cut off）$/u);
  });

  it('a list as XLSX that is longer than a sheet goes on in another, each with the heading', async () => {
    const { sheets } = readXlsx(await xlsx(tableOf('a', 'b', 'c', 'd', 'e'), 3));
    expect(sheets.map(({ name, rows }) => [name, rows.map(([text]) => text)])).toEqual([
      ['案件', ['内容', 'a', 'b']],
      ['案件 2', ['内容', 'c', 'd']],
      ['案件 3', ['内容', 'e']],
    ]);
  });

  it('a list that cannot be read to its end fails, and is no file that looks whole', async () => {
    const broken = {
      ...tableOf(),
      rows: (async function* () {
        yield 'a';
        await Promise.resolve();
        throw new Error('the list broke');
      })(),
    };
    await expect(xlsx(broken)).rejects.toThrow('the list broke');
  });
});

describe('an amount in a list', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [123_456, '1234.56'],
  ])('an amount of %i fen is %s', (fen, yuan) => {
    expect(yuanCell(fen)).toEqual({ number: yuan });
  });
});
