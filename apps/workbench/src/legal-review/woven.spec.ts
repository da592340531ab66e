import { describe, expect, it } from '@jest/globals';
import { woven } from './woven.js';

const told = (before: string, after: string): string =>
  woven(before, after)
    .map(({ text, is }) => (is === 'gone' ? `[-${text}]` : is === 'came' ? `[+${text}]` : text))
    .join('');

describe('a text that became another one', () => {
  it('what went and what came stand where they were', () => {
    expect(told('约共倾倒，适用较重档。', '共7车次倾倒，适用较轻档。')).toBe(
      '[-约]共[+7车次]倾倒，适用较[-重][+轻]档。',
    );
    expect(told('甲', '甲乙')).toBe('甲[+乙]');
    expect(told('', '新')).toBe('[+新]');
    expect(told('同', '同')).toBe('同');
  });

  it('texts too long to be compared are shown whole, the old one and the new one', () => {
    const long = '长'.repeat(2500);
    expect(told(long, `${long}了`)).toBe(`[-${long}][+${long}了]`);
  });
});
