import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { json } from './console.js';
import { table } from './table.js';
import { fitted, shown, textWidth } from './text-width.js';

describe('the width of a text in a terminal', () => {
  it.each([
    ['case', 4],
    ['案卷', 4],
    ['（，。）', 8],
    ['１２', 4],
    ['ｱｲ', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['a案b', 4],
    ['', 0],
  ])('the width of %p in a terminal is %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('a text that is fitted to a width has that width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '案', '，', '😀', ' ') }),
        fc.integer({ min: 1, max: 12 }),
        (text, width) => {
          const cut = textWidth(fitted(text, width));
          expect(cut === width).toBe(true);
        },
      ),
    );
  });
});

describe('a text that came from outside', () => {
  it('a text from outside is shown, and its control characters do not reach the terminal', () => {
    expect(shown('a\u001b[2Jb\u0007c\u202ed')).toBe('a·[2Jb·c·d');
  });

  it('a text from outside is the same in JSON, and steers no terminal there either', () => {
    const text = 'a\u001b[2J\u009b2Jb\u202ec\u007f案';
    expect(json({ text })).not.toMatch(/[\u001b\u007f-\u009f\u202e]/);
    expect(JSON.parse(json({ text }))).toEqual({ text });
  });

  it('a text from outside is shown on one line', () => {
    expect(shown('a\n\tb')).toBe('a b');
  });
});

describe('a table', () => {
  it('a table aligns Chinese and English in the same columns', () => {
    const lines = table(
      [{ title: '案件 case' }, { title: '数 n', align: 'right' }],
      [
        ['赤峰-1', '7'],
        ['Chifeng', '1,234'],
      ],
    ).split('\n');
    expect(lines).toEqual(['案件 case   数 n', '─────────  ─────', '赤峰-1         7', 'Chifeng    1,234']);
    expect(new Set(lines.map(textWidth)).size).toBe(1);
  });

  it('a table fits the terminal: every line of it, and no sign of a cell is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '案', '，', ' '), maxLength: 60 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.integer({ min: 40, max: 90 }),
        (row, room) => {
          const drawn = table(
            row.map(() => ({ title: 't' })),
            [row],
            room,
          );
          expect(Math.max(...drawn.split('\n').map(textWidth))).toBeLessThanOrEqual(room);
          const signs = (text: string) =>
            Array.from(text.replaceAll(/[\s─t]/g, ''))
              .sort()
              .join('');
          expect(signs(drawn)).toBe(signs(row.join('')));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a long text goes on over several lines, between words, and others keep their column', () => {
    expect(table([{ title: 'x' }, { title: 'y' }], [['case', '案件已经立案 was filed today']], 20)).toBe(
      ['x     y', '────  ──────────────', 'case  案件已经立案', '      was filed', '      today'].join('\n'),
    );
  });

  it('a table cuts a text that is wider than its column may be', () => {
    expect(
      table([{ title: 't', most: 5 }], [['案件案件案件']])
        .split('\n')
        .at(-1),
    ).toBe('案件…');
  });
});
