import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasInvisibleSigns, looksLike } from './look-alikes.js';

describe('look-alike names', () => {
  it.each([
    ['in another case', 'demo-li', 'Demo-LI'],
    ['in full width', 'demo-li', 'ｄｅｍｏ－ｌｉ'],
    ['with a Cyrillic letter', 'admin', 'аdmin'],
    ['with Greek letters', 'omega', 'οmεga'],
    ['with a capital I for an l', 'wangl', 'wangI'],
    ['with a digit for a letter', 'zhao1', 'zhaol'],
    ['with a zero for an o', 'zhao', 'zha0'],
    ['with a one for an i', 'admin', 'adm1n'],
    ['with another sign between', 'demo-li', 'demo_li'],
    ['with an accent', 'wang', 'wáng'],
    ['with an invisible filler', 'wang', 'wa\u3164ng'],
    ['with a zero-width space', 'wang', 'wa\u200bng'],
    ['with two letters for one', 'meng', 'rneng'],
    ['in Cyrillic capitals', 'tom', 'ТОМ'],
    ['with a Chinese character that differs by a stroke', '王己', '王已'],
    ['with kana for a character', '口', 'ロ'],
    ['with a dotless i', 'li', 'lı'],
    ['with a mathematical letter', 'li', '𝐥𝐢'],
    ['with a compatibility form of the brackets', '李〔1〕', '李(1)'],
  ])('look-alike names are found %s', (_, one, other) => {
    expect(looksLike(one, other)).toBe(true);
    expect(looksLike(other, one)).toBe(true);
  });

  it.each([
    ['li', 'lu'],
    ['wangl', 'wangi'],
    ['wang', 'wang2'],
    ['王伟', '王威'],
    ['demo-li', 'demo-lin'],
    ['zhang', 'zang'],
  ])('%s and %s are two names', (one, other) => {
    expect(looksLike(one, other)).toBe(false);
  });

  it('a name looks like itself in every case and width', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9\p{Script=Han}-]{1,20}$/u), (name) => {
        const wide = Array.from(name, (sign) =>
          sign > ' ' && sign <= '~' ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0) : sign,
        ).join('');
        expect([looksLike(name, name.toUpperCase()), looksLike(name, wide)]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    ));

  it.each([
    ['Cyrillic', 'abcdehijkmopqrstvwxy', 'авсԁеніјкморԛгѕтѵшху'],
    ['Cyrillic in capitals', 'abcehijkmopstxy', 'АВСЕНІЈКМОРЅТХУ'],
    ['further Cyrillic', 'bbehhiinwwy', 'ЬьЁҺһЇїпԝԜУ'],
    ['Greek', 'abehiknoptuvwxyz', 'αβεΗικηορτυνωχγΖ'],
    ['Greek in capitals', 'abeikmnoptxy', 'ΑΒΕΙΚΜΝΟΡΤΧΥ'],
    ['Armenian and rare Latin', 'hhnnooouugadillllt', 'հħոŋօøØսʊցɑđɩłŁӏʟŧ'],
    ['signs', '----()()', '_.:·〔〕[]'],
    ['Chinese characters', '己己未土日人戊戊干干一一口口口', '已巳末士曰入戌戍千于ーㅡロㅁ囗'],
    ['kana and hangul', '二三工工力夕八卜卜', 'ニミエㅗカタハトㅏ'],
  ])('every sign of a table is taken for the one that it looks like: %s', (_, signs, others) => {
    const [plain, odd] = [Array.from(signs), Array.from(others)];
    expect(odd).toHaveLength(plain.length);
    for (const [at, sign] of plain.entries()) {
      expect([odd[at], looksLike(`王${sign}1`, `王${odd[at] ?? ''}1`)]).toEqual([odd[at], true]);
      expect([odd[at], looksLike(`王${sign}1`, `王1`)]).toEqual([odd[at], false]);
    }
  });

  it('a w is taken for two v', () => {
    expect([looksLike('wang', 'vvang'), looksLike('wang', 'ang')]).toEqual([true, false]);
  });

  it('invisible signs are seen', () => {
    for (const sign of ['\u3164', '\u200b', '\u00ad', '\ufe0f', '\u2066', '\ufeff'])
      expect(hasInvisibleSigns(`wa${sign}ng`)).toBe(true);
    expect(hasInvisibleSigns('王-wang_1')).toBe(false);
  });
});
