import { describe, expect, it } from '@jest/globals';
import { guessableParts } from './guessable.js';

const known = ['demo-li', 'demo-city', '演示市城市管理综合执法局'];

describe('what a guesser tries first', () => {
  it.each([
    ['common words', 'Password-Password-1'],
    ['a word with signs for letters', 'P@$$w0rd!!!P@$$w0rd'],
    ['digits in their order', '123456789012345678'],
    ['a row of keys and back', 'qwertyuiop-poiuytrewq'],
    ['columns of keys', '1qaz2wsx3edc4rfv'],
    ['love in numbers', 'woaini5201314-1314520'],
    ['a name and a birthday', 'zhangwei19900101!'],
    ['a name, a year and love', 'WangXiaoMing1985520'],
    ['days in words', '2026年12月1日2026年5月'],
    ['a birthday in characters', '一九九〇年一月一日一月一日'],
    ['digits in characters', '一二三四五六七八九一二三四五六'],
    ['a telephone in characters', '一三八零零一三八零零零5201314'],
    ['a telephone', 'li13800138000li'],
    ['an identity number', '150402199001010011'],
    ['the trade and a year', 'chengguan-zhifa-2026'],
    ['the username', 'demo-li demo-li 2026'],
    ['the agency', '演示市城市管理综合执法局2026520'],
    ['the id of the agency', 'demo-city-demo-city-1'],
    ['one thing again and again', 'xk7!xk7!xk7!xk7!xk7!'],
    ['full-width letters', 'ｐａｓｓｗｏｒｄ１２３４５６７'],
  ])('what a guesser tries first is found: %s', (_, password) => {
    expect(guessableParts(password, known)).toBeLessThanOrEqual(4);
  });

  it.each([
    ['a sentence', 'a bicycle on the pavement'],
    ['another sentence', 'three grey herons by the weir'],
    ['random letters', 'tq4xvbn7mgzk2rhw'],
    ['a sentence in characters', '昨夜雨疏风骤浓睡不消残酒试问卷帘人'],
    ['a long sentence in pinyin', 'zuoyeyushufengzhounongshuibuxiaocanjiu'],
  ])('what nobody tries first is not found: %s', (_, password) => {
    expect(guessableParts(password, known)).toBeGreaterThan(4);
  });
});
