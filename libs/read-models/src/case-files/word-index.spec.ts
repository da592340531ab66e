import { Database } from '@ecl/sqlite';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchOf, tokensOfEach } from './word-index.js';

const db = new Database(':memory:');
db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = "unicode61 remove_diacritics 0")`);
afterAll(() => void db.close());

/** Whether a question finds a record of some texts. */
const finds = (question: string, ...texts: readonly string[]): boolean => {
  db.exec(`INSERT INTO words (words) VALUES ('delete-all')`);
  db.prepare('INSERT INTO words (rowid, text) VALUES (1, ?)').run(tokensOfEach(texts));
  const match = matchOf(question, ['text']);
  return match !== undefined && db.prepare('SELECT 1 FROM words WHERE words MATCH ?').get(match) !== undefined;
};

const NUMBER = '赤城管罚决〔2026〕138号';

describe('a search by words', () => {
  it.each([
    ['a word of two signs', '烧烤', '在示例街12号露天烧烤'],
    ['a word that no dictionary has', '街12', '在示例街12号露天烧烤'],
    ['one sign in the middle', '例', '示例街'],
    ['one sign at the end', '街', '示例街'],
    ['a run of signs with what comes after it', '示例街12号', '在示例街12号露天烧烤'],
    ['signs between which somebody typed a space', '示例街', '示例 街'],
    ['several words, in any order', '烧烤 示例街', '在示例街12号露天烧烤'],
    ['an English word, in any case and width', 'ｗａＲＥhouse', 'the warehouse of Example Trading'],
    ['the beginning of an English word', 'ware', 'the warehouse of Example Trading'],
    ['several English words', 'trading warehouse', 'the warehouse of Example Trading'],
    ['Chinese and English together', 'ABC商贸', '赤峰ABC商贸有限公司'],
    ['the middle of a number', '138', NUMBER],
    ['the year of a number', '[2026]', NUMBER],
    ['the year of a number, in another width', '（２０２６）', NUMBER],
    ['year and number in other brackets', '【2026】138', NUMBER],
    ['a number with 第 and zeros', '［2026］第 0138 号', NUMBER],
    ['the whole number', ' 赤城管罚决 (2026) 138 号', NUMBER],
  ])('a search by words finds %s', (_, question, text) => {
    expect(finds(question, text)).toBe(true);
  });

  it.each([
    ['signs that are not beside each other', '示街', '示例街'],
    ['a part of a number that is another number', '13', NUMBER],
    ['one of two words alone', '烧烤 示例', '露天烧烤'],
    ['what would go from one text into the next', '甲乙', '示例甲', '乙示例'],
    ['signs that are no letters', '"* ( ) NOT', '示例甲'],
  ])('a search by words does not find %s', (_, question, ...texts) => {
    expect(finds(question, ...texts)).toBe(false);
  });

  it('a search by words finds every part of a Chinese text and nothing else [property]', () => {
    const signs = fc.string({ unit: fc.constantFrom('城', '管', '局', '罚', '𠀀'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 5 }), signs, (parts, question) => {
        const text = parts.join('');
        expect([text, question, finds(question, text)]).toEqual([text, question, text.includes(question)]);
      }),
      { numRuns: 200 },
    );
  });

  it('a search by words takes no question for its own language [property]', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (question) => {
        expect(typeof finds(question, '示例')).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('a search by words finds a text by itself [property]', () => {
    const unit = fc.constantFrom(...Array.from('城管罚局〔〕[] 0138第号abｃ，。"*'));
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), (text) => {
        if (matchOf(text, ['text']) !== undefined) expect([text, finds(text, text)]).toEqual([text, true]);
      }),
      { numRuns: 300 },
    );
  });
});
