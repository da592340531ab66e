import { describe, expect, it } from '@jest/globals';
import { problemZh } from './problem-zh.js';
import { amountInCell, dayInCell } from './spreadsheet-cells.js';

/** What is wrong with a cell, as people who read Chinese are told. */
const problemOf = (cell: string): string => {
  try {
    amountInCell(cell, 2);
    return '';
  } catch (error) {
    return problemZh(`金额: ${(error as Error).message}`);
  }
};

describe('a cell of a spreadsheet', () => {
  it.each([
    ['2019/11/03', '2019-11-03'],
    ['2019/11/3', '2019-11-03'],
    ['2019-11-3', '2019-11-03'],
    ['2019.11.03', '2019-11-03'],
    ['2019年11月3日', '2019-11-03'],
    ['2019/11/3 8:05', '2019-11-03'],
    ['2019/11/3 08:05:30.5', '2019-11-03'],
    [' ２０１９／１１／３ ', '2019-11-03'],
    ['43772', '2019-11-03'],
    ['43772.9993', '2019-11-03'],
    ['61', '1900-03-01'],
    ['109574', '2199-12-31'],
  ])('a cell of a spreadsheet shows a day: %s is %s', (cell, day) => {
    expect(dayInCell(cell, 1900)).toBe(day);
  });

  it('a cell of a spreadsheet that counts from 1904 shows another day for a number', () => {
    expect([dayInCell('42310', 1904), dayInCell('0', 1904), dayInCell('2019/11/3', 1904)]).toEqual([
      '2019-11-03',
      '1904-01-01',
      '2019-11-03',
    ]);
  });

  it.each([
    '2019/02/29',
    '2019/13/1',
    '03/11/2019',
    '2019/11-3',
    '19/11/3',
    '60',
    '0',
    '109575',
    '2958466',
    '2019',
    '201911',
    '-3',
    '',
    '2019年',
    '1e5',
  ])('a cell of a spreadsheet that shows no day, or a doubtful one, is none: %s', (cell) => {
    expect(dayInCell(cell, 1900)).toBeUndefined();
  });

  it.each([
    ['1,234.50', 123_450],
    ['￥1,234.5', 123_450],
    ['¥ 1,234,567', 123_456_700],
    ['１，２３４．５０', 123_450],
    ['1234.5元', 123_450],
    ['RMB 20', 2_000],
    ['(20.00)', -2_000],
    ['-￥20.00', -2_000],
    ['36.0', 3_600],
  ])('a cell of a spreadsheet shows an amount: %s is %i fen', (cell, amount) => {
    expect(amountInCell(cell, 2)).toBe(amount);
  });

  it.each(['1,23', '12,34.5', '1.234,50', '1,234.505', '1.2E+3', '', '￥', '(-20)', '￥-20', '1 234', '12,345元元5'])(
    'a cell of a spreadsheet that shows no amount, or a doubtful one, is refused as it is written: %s',
    (cell) => {
      expect(() => amountInCell(cell, 2)).toThrow(RangeError);
      expect(() => amountInCell(cell, 2)).toThrow(`"${cell}"`);
      expect(problemOf(cell)).toMatch(/^金额：“[^]*”(不是金额|超过 2 位小数|不是至多 2 位小数的金额)$/);
    },
  );
});
