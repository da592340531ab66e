import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fenOf, inCapitals, MOST_FEN, yuanOf } from './money.js';

describe('money as it is typed and shown', () => {
  it.each([
    ['150000', 15_000_000],
    ['150,000.00', 15_000_000],
    ['150，000.5', 15_000_050],
    ['１２．３４', 1234],
    ['0.07', 7],
    [' 200 元', 20_000],
    ['10000000000', MOST_FEN],
  ])('%s yuan are so many fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

  it.each(['', '-1', '1.234', '1,00', '1e3', '十', '10000000000.01', '99999999999999999999', '1.', '.5'])(
    '%p is no amount',
    (typed) => expect(fenOf(typed)).toBeUndefined(),
  );

  it('what is shown can be typed again', () => {
    fc.assert(fc.property(fc.nat(MOST_FEN), (fen) => expect(fenOf(yuanOf(fen))).toBe(fen)));
  });

  it.each([
    [0, '人民币零元整'],
    [7, '人民币柒分'],
    [15_000_000, '人民币壹拾伍万元整'],
    [100_000, '人民币壹仟元整'],
    [1_005_000, '人民币壹万零伍拾元整'],
    [10_000_305, '人民币壹拾万零叁元零伍分'],
    [1_680_032, '人民币壹万陆仟捌佰元叁角贰分'],
    [100_000_000_000, '人民币壹拾亿元整'],
    [100_000_100, '人民币壹佰万零壹元整'],
  ])('%d fen are written out', (fen, words) => expect(inCapitals(fen)).toBe(words));
});
