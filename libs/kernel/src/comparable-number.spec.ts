import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparableNumber, yearInNumber } from './comparable-number.js';

describe('an official number', () => {
  it.each([
    '赤城管罚决〔2026〕7号',
    '赤城管罚决[2026]7号',
    '赤城管罚决［２０２６］７号',
    '赤城管罚决【2026】7号',
    '赤城管罚决（2026）7号',
    '赤城管罚决(2026)第7号',
    '赤城管罚决﹝2026﹞7号',
    '赤城管罚决〈2026〉7号',
    '赤城管罚决<2026>007号',
    ' 赤城管罚决 〔2026〕 第 7 号 ',
    '赤城管罚决\u3000〔2026〕\u200b7号',
    '赤城管罚决«2026»7号',
    '赤城管罚决‹2026›7号',
    '赤城管罚决≪2026≫7号',
    '赤城管罚决<<2026>>7号',
    '赤城管罚决“2026”7号',
    '赤城管罚决\uFE352026\uFE367号',
    '赤城管\u115F罚\u3164决\u034F〔20\uFE0F26〕\u{E0100}7\u180E号',
    '赤城管罚决\u2800〔2026〕\u00857号\u0000',
    '赤城管罚决〔٢٠٢٦〕٧号',
    '赤城管罚决〔𝟐𝟎𝟐𝟔〕७号',
    '赤城管罚决〔二〇二六〕七号',
    '赤城管罚决〔二○二六〕第七号',
    '赤城管罚决〔二O二六〕第〇〇柒号',
  ])('an official number is one number however it is written: %s', (written) => {
    expect(comparableNumber(written)).toBe('赤城管罚决[2026]7号');
  });

  const DASHES = [...Array.from('-‐‑‒–—―⸺⸻﹘﹣－−➖⁃˗─━┄┈╌╴⎯⏤ーｰ〜～~∼'), '——'];
  it.each(DASHES)('a number with dashes is one number whichever dash it has: %s', (dash) => {
    expect(comparableNumber(`2026${dash}处罚${dash}0001`)).toBe('2026-处罚-1');
  });

  it.each([
    ['十', '10'],
    ['十二', '12'],
    ['一二', '12'],
    ['一百零五', '105'],
    ['贰佰叁拾', '230'],
    ['一千〇二十', '1020'],
  ])('a running number in Chinese digits is the same in Arabic ones: %s is %s', (chinese, arabic) => {
    expect(comparableNumber(`赤城管罚决〔2026〕${chinese}号`)).toBe(`赤城管罚决[2026]${arabic}号`);
  });

  it('Chinese digits in a name are part of the name', () => {
    expect(comparableNumber('赤城管第一分局罚决〔2026〕7号')).toBe('赤城管第一分局罚决[2026]7号');
    expect(comparableNumber('三河十百号〔2026〕百十二三号')).toBe('三河十百号[2026]百十二三号');
  });

  it('an official number differs from another by a digit, a word or the year', () => {
    const numbers = [
      '赤城管罚决〔2026〕7号',
      '赤城管罚决〔2026〕70号',
      '赤城管罚字〔2026〕7号',
      '赤城管罚决〔2027〕7号',
      '赤城管罚决〔2026〕10号',
    ];
    expect(new Set(numbers.map(comparableNumber)).size).toBe(numbers.length);
    expect(comparableNumber('DAG—0001–A')).toBe('dag-1-a');
  });

  it('an official number names its year in brackets, or as four digits of its own', () => {
    expect(yearInNumber('赤城管罚决［２０２６］2025号')).toBe(2026);
    expect(yearInNumber('2026-处罚-0001')).toBe(2026);
    expect(yearInNumber('赤城管罚决〔二〇二五〕7号')).toBe(2025);
    expect(yearInNumber('赤城管罚决7号')).toBeUndefined();
    expect(yearInNumber('A0202600001')).toBeUndefined();
  });

  it('an official number compares as itself once it is in that form', () => {
    const written = fc.string({
      unit: fc.constantFrom(
        ...Array.from('赤罚字号第年〔〕［］（）[]()<>«≫-−~ ０1２09aＢOİ二〇十百٧\u3000\u0301\u1100\u115F'),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary' })), (text) =>
        expect(comparableNumber(comparableNumber(text))).toBe(comparableNumber(text)),
      ),
    );
  });
});
