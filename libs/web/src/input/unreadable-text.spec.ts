import { expect, it } from '@jest/globals';
import { unreadableTexts } from './unreadable-text.js';

const placesIn = (body: unknown): readonly string[] => unreadableTexts(body).map(({ path }) => path);

it('texts that people read as they are stored are accepted: line ends, combining signs, other scripts, emoji of several parts', () => {
  const texts = ['第一行\n\t第二行\r\n', 'e\u0301', 'ئۇيغۇر', '👨‍👩‍👧', '𠮷野', '', 'a\u200Bb', '。'];
  expect(placesIn({ texts })).toEqual([]);
});

it('each unreadable text is named by its place, at most twenty of them', () => {
  const body = { a: 'x\u202Ey', 'b/c': [{ d: '\u0000' }, 'fine', '\u200B '] };
  expect(placesIn(body)).toEqual(expect.arrayContaining(['/a', '/b~1c/0/d', '/b~1c/2']));
  expect(placesIn(Array.from({ length: 50 }, () => '\u001b[2J'))).toHaveLength(20);
});
