import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addFen, fen, formatYuan, minFen, minorUnits, shareOfFen, subtractFen, yuan } from './money.js';

const amounts = fc.maxSafeInteger().map(fen);
const debts = fc.integer({ min: 0, max: 1e12 }).map(fen);

describe('an amount of money', () => {
  it('an amount of money is a whole number of fen', () => {
    for (const broken of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => fen(broken)).toThrow(RangeError);
    expect(Object.is(fen(-0), 0)).toBe(true);
  });

  it('an amount of money is read from yuan digit by digit, so that no float rounds it', () => {
    expect(yuan(200)).toBe(20_000);
    expect(yuan('12.5')).toBe(1250);
    expect(yuan('0.29')).toBe(29);
    expect(yuan('1.500000')).toBe(150);
  });

  it('an amount of money is written for people, and read back as itself [property]', () => {
    expect(formatYuan(fen(1250))).toBe('12.50元');
    expect(formatYuan(fen(-5))).toBe('-0.05元');
    expect(formatYuan(fen(0))).toBe('0.00元');
    expect(formatYuan(yuan(1_000))).toBe('1,000.00元');
    expect(formatYuan(yuan(1_234_567))).toBe('1,234,567.00元');
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(yuan(formatYuan(amount).replaceAll(/[,元]/g, ''))).toBe(amount);
      }),
    );
  });

  it.each(['', '1,000', '1e3', '12.345', '1.005', '--1', '￥5', 'NaN'])(
    'the text "%s" is refused as an amount of money',
    (text) => {
      expect(() => yuan(text)).toThrow(RangeError);
    },
  );

  it('an amount of money in a foreign currency has the digits of that currency', () => {
    expect(minorUnits('36.0', 2)).toBe(3600);
    expect(minorUnits(' 36 ', 0)).toBe(36);
    expect(minorUnits('1.234', 3)).toBe(1234);
    expect(() => minorUnits('36.5', 0)).toThrow('"36.5" has more than 0 decimals');
    expect(() => minorUnits('90071992547409.93', 2)).toThrow(RangeError);
  });
});

describe('reckoning', () => {
  it('amounts are added and subtracted exactly [property]', () => {
    fc.assert(
      fc.property(debts, debts, (a, b) => {
        expect(subtractFen(addFen(a, b), b)).toBe(a);
        expect(minFen(a, b)).toBe(Math.min(a, b));
      }),
    );
    expect(addFen()).toBe(0);
  });

  it('an amount is rounded in favour of the party by less than a fen', () => {
    expect(shareOfFen(fen(100), 1, 3)).toBe(33);
    expect(shareOfFen(yuan(1000), 3, 100)).toBe(3000);
    expect(shareOfFen(fen(Number.MAX_SAFE_INTEGER), 3, 3)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('shares of an amount never add up to more than the amount [property]', () => {
    fc.assert(
      fc.property(debts, fc.integer({ min: 1, max: 1000 }), (amount, parts) => {
        const share = shareOfFen(amount, 1, parts);
        expect(share * parts).toBeLessThanOrEqual(amount);
        expect(amount - share * parts).toBeLessThan(parts);
      }),
    );
  });
});
