import { describe, expect, it } from '@jest/globals';
import { prints } from './printed.js';

const law = '示例条例';
const version = (words?: string) => ({ law, article: '第五条', words });
const paper = (article: string) => ({ law, article });

describe('what a paper prints of a provision [X6]', () => {
  it('a paragraph that the entered words do not have is no part of the provision', () => {
    const two = version('公共场所不得堆放物料。\n\n违反前款规定的，责令改正。\n');
    expect(
      ['第五条', '第5条第1款', '第五条第二款', '第五条第二款第一项'].map((each) => prints(paper(each), two)),
    ).toEqual([true, true, true, true]);
    expect(prints(paper('第五条第三款'), two)).toBe(false);
    expect(prints(paper('第五条第二款'), version('公共场所不得堆放物料。'))).toBe(false);
  });

  it('where nobody entered the words, the paragraphs are not known', () => {
    expect(prints(paper('第五条第九款'), version())).toBe(true);
    expect(prints(paper('第五条之一'), version())).toBe(false);
  });
});
