import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import type { CaseDocument } from './case-document.js';
import { HTML_POLICY, htmlOf } from './html.js';
import { pdfOf } from './pdf.js';
import { printable } from './printable.js';

const document = (...texts: readonly string[]): CaseDocument => ({
  title: '案卷：赤城管立〔2026〕1号',
  madeAt: '2026-05-06T01:00:00.000Z',
  about: [{ label: '执法机关', text: '赤峰市城市管理综合执法局（示例）' }],
  groups: [
    {
      title: '一、立案',
      entries: [{ heading: '立案', lines: texts.map((text) => ({ label: '内容', text })) }],
    },
  ],
  notes: [],
});

/** What the streams of a PDF say once they are unpacked, and the rest of it as it is. */
const inside = (pdf: Buffer): string => {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(pdf.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
};

/** Markup of Typst, HTML and others; signs that steer, that are rare, and that no font here has. */
const HOSTILE = [
  '张** #panic("x") = $x$ @a <b> \\ ~ `raw` // comment',
  '#read("/etc/passwd")',
  '[#sys.inputs]',
  '𠮷𡃁 㐀 👩‍⚖️ 🚗',
  'a\u202Eb\u2066c\u0000d\uD800',
  '一行\n两行\r\n三行\t列',
  '宽'.repeat(5_000),
  '',
];

describe('a case file as PDF', () => {
  it('a case file as PDF claims PDF/A-2a, which the compiler checked, and has its Chinese font in it', async () => {
    const pdf = await pdfOf(document('占道经营'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = inside(pdf);
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(text).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(text).toMatch(/NotoSansSC/);
    expect(text).toMatch(/FontFile[23]/);
    // Nothing of another font: what is printed does not depend on the machine.
    const fonts = new Set([...text.matchAll(/\/BaseFont\s*\/([A-Za-z0-9+-]+)/g)].map(([, name]) => name));
    for (const name of fonts) expect(name).toContain('NotoSansSC');
  });

  it('a case file as PDF is the same bytes for the same file', async () => {
    expect((await pdfOf(document('一', '二'))).equals(await pdfOf(document('一', '二')))).toBe(true);
  });

  it('a case file as PDF never fails for a text, and never takes one as markup', async () => {
    for (const text of HOSTILE) expect((await pdfOf(document(text))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('a sign that the font lacks is named in its place, and so is one that turns others around', () => {
    const signs = new Set(Array.from('吉野家 ab〔〕', (sign) => sign.codePointAt(0)!));
    expect(printable('𠮷野家', signs)).toEqual({ text: '〔U+20BB7〕野家', named: ['U+20BB7'] });
    expect(printable('a\u202Eb', new Set([...signs, 0x202e]))).toEqual({ text: 'a〔U+202E〕b', named: ['U+202E'] });
    expect(printable('a\r\nb', signs)).toEqual({ text: 'a\nb', named: [] });
  });
});

describe('a case file as a page to print', () => {
  it('a page to print takes no text as markup, and allows its own style alone', () => {
    const page = htmlOf(document('<script>alert(1)</script>', '"><img src=x onerror=y>', 'a\u202Eb\u0000'));
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('a〔U+202E〕b□');
    expect(HTML_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
});
