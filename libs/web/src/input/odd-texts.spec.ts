import { expect, it } from '@jest/globals';
import { oddTexts } from './odd-texts.js';

const placesIn = (body: unknown): readonly string[] => oddTexts(body).map(({ path }) => path);

it('texts that people read as they are stored are accepted: line ends, combining signs, other scripts, emoji of several parts', () => {
  const texts = ['第一行\n\t第二行\r\n', 'e\u0301', 'ئۇيغۇر', '👨‍👩‍👧', '𠮷野', '', 'a\u200Bb', '。'];
  expect(placesIn({ texts })).toEqual([]);
});

it('what only programs write into a text, and nobody sees, is not taken: two texts would look the same', () => {
  for (const sign of ['\u2028', '\u2029', '\uFFF9', '\uFFFA', '\uFFFB', '\uFFFC', '\uFEFF', '\u206A', '\u{E0041}'])
    expect([sign, placesIn({ name: `甲${sign}乙` })]).toEqual([sign, ['/name']]);
  // Uyghur and Mongolian are written with joiners and separators of their own.
  expect(placesIn({ names: ['ئا\u200Cب', 'ᠮᠣᠩᠭᠣᠯ\u180E\u202Fᠤᠨ', '葛\u{E0100}', '©\uFE0E'] })).toEqual([]);
});

it('each unreadable text is named by its place, at most twenty of them', () => {
  const body = { a: 'x\u202Ey', 'b/c': [{ d: '\u0000' }, 'fine', '\u200B '] };
  expect(placesIn(body)).toEqual(expect.arrayContaining(['/a', '/b~1c/0/d', '/b~1c/2']));
  expect(placesIn(Array.from({ length: 50 }, () => '\u001b[2J'))).toHaveLength(20);
});

it('a day or a moment of a year that nobody means is named, wherever it stands; text that speaks of one is text', () => {
  for (const odd of ['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '9999-12-31T00:00:00.000Z'])
    expect([odd, placesIn({ a: { endedOn: odd } })]).toEqual([odd, ['/a/endedOn']]);
  // In China it is the first day of 1900 already.
  for (const even of ['1900-01-01', '2199-12-31', '1899-12-31T16:00:00.000Z', '有效期至 9999-12-31', '2026-02-30'])
    expect([even, placesIn({ a: { endedOn: even } })]).toEqual([even, []]);
});
