import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fine, warning } from '../../testing/index.js';
import type { Penalty } from '../values.js';
import { confiscatedIn, fineIn } from './amounts.js';
import { arePenaltiesEqual, isHeavier } from './comparison.js';

const closure: Penalty = { kind: 'closure', scope: '门店' };
const widerClosure: Penalty = { kind: 'closure', scope: '全部门店' };

const anyPenalty: fc.Arbitrary<Penalty> = fc.oneof(
  fc.constant(warning),
  fc.constant(closure),
  fc.integer({ min: 1, max: 100_000 }).map(fine),
  fc
    .integer({ min: 1, max: 100_000 })
    .map((amount): Penalty => ({ kind: 'confiscationOfGains', amount: yuan(amount) })),
);
const anyPenalties = fc.array(anyPenalty, { minLength: 1, maxLength: 6 });

describe('amounts', () => {
  it('amounts are added up by kind', () => {
    const penalties: Penalty[] = [
      fine(10),
      fine(5),
      warning,
      { kind: 'confiscationOfGains', amount: yuan(7) },
      { kind: 'confiscationOfProperty', items: '灯箱', value: yuan(3) },
      { kind: 'confiscationOfProperty', items: '围挡' },
    ];
    expect(fineIn(penalties)).toBe(yuan(15));
    expect(confiscatedIn(penalties)).toBe(yuan(10));
    expect(fineIn([])).toBe(0);
  });
});

describe('penalties', () => {
  it('penalties are equal in any order, and differ from all others', () => {
    fc.assert(
      fc.property(anyPenalties, (penalties) => {
        expect(arePenaltiesEqual(penalties, penalties.toReversed())).toBe(true);
        expect(arePenaltiesEqual(penalties, [...penalties, fine(1)])).toBe(false);
      }),
    );
  });

  it('penalties are never heavier than themselves, nor is a warning heavier than all of them', () => {
    fc.assert(
      fc.property(anyPenalties, (penalties) => {
        expect(isHeavier(penalties, penalties)).toBe(false);
        expect(isHeavier([warning], penalties)).toBe(false);
      }),
    );
  });

  it('penalties are heavier with more money, another kind, or a wider scope', () => {
    expect(isHeavier([fine(11)], [fine(10)])).toBe(true);
    expect(isHeavier([fine(10), closure], [fine(10)])).toBe(true);
    expect(isHeavier([closure], [fine(10)])).toBe(true);
    expect(isHeavier([widerClosure], [closure])).toBe(true);
    expect(isHeavier([fine(10), warning], [fine(10)])).toBe(true);
    expect(isHeavier([fine(9)], [fine(10), closure])).toBe(false);
    expect(isHeavier([warning, fine(5)], [fine(10), closure])).toBe(false);
  });
});
