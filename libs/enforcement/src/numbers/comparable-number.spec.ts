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
  ])('an official number is one number however it is written: %s', (written) => {
    expect(comparableNumber(written)).toBe('赤城管罚决[2026]7号');
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
    expect(yearInNumber('赤城管罚决7号')).toBeUndefined();
    expect(yearInNumber('A0202600001')).toBeUndefined();
  });

  it('an official number compares as itself once it is in that form', () => {
    const written = fc.string({
      unit: fc.constantFrom(...Array.from('赤罚字号第〔〕［］（）[]()<>- ０1２09aＢ\u3000')),
    });
    fc.assert(
      fc.property(written, (text) => expect(comparableNumber(comparableNumber(text))).toBe(comparableNumber(text))),
    );
  });
});
