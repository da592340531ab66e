import { describe, expect, it } from '@jest/globals';
import { differencesOf, type Stretch } from './differences.js';

const marked = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, isSame }) => (isSame ? text : `[${text}]`)).join('');

const between = (original: string, shown: string): readonly [string, string] => {
  const found = differencesOf(original, shown);
  return [marked(found.original), marked(found.shown)];
};

describe('what the public text hides', () => {
  it('a masked name and a blackened number are marked on both sides', () => {
    expect(between('张三在滨河路摆摊，电话13800000000', '张某在滨河路摆摊，电话＊＊＊')).toEqual([
      '张[三]在滨河路摆摊，电话[13800000000]',
      '张[某]在滨河路摆摊，电话[＊＊＊]',
    ]);
  });

  it('where nothing is hidden nothing is marked', () => {
    expect(between('罚款2,000.00元', '罚款2,000.00元')).toEqual(['罚款2,000.00元', '罚款2,000.00元']);
  });

  it('what is joined again is the text that it was', () => {
    const [original, shown] = ['甲乙丙甲乙丙甲', '乙甲乙＊丙'];
    const found = differencesOf(original, shown);
    expect(found.original.map(({ text }) => text).join('')).toBe(original);
    expect(found.shown.map(({ text }) => text).join('')).toBe(shown);
  });
});
