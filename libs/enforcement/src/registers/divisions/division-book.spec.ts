import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../testing/context-on.js';
import { DivisionBook } from './division-book.js';
import { PACKAGED_DIVISIONS } from './packaged-divisions.js';

const day = plainDate;
const today = day('2026-05-06');

const book = (...entries: readonly (readonly [string, string, string?, string?, string?])[]): DivisionBook => {
  const made = new DivisionBook();
  for (const [divisionCode, nameZh, parent, from = '2020-01-01', to] of entries)
    made.enter({
      occurredAt: at('2026-05-06 09:00'),
      divisionCode,
      nameZh,
      ...(parent === undefined ? {} : { parent }),
      from: day(from),
      ...(to === undefined ? {} : { to: day(to) }),
    });
  return made;
};
const covers = (wider: string, narrower: string, divisions = book()) => divisions.covers(wider, narrower, today);

describe('territory', () => {
  it('the territory of a region covers its cities, of a city its districts, of a district its townships', () => {
    expect(covers('150000', '150400')).toBe(true);
    expect(covers('150000', '150402')).toBe(true);
    expect(covers('150400', '150402')).toBe(true);
    expect(covers('150402', '150402001')).toBe(true);
    expect(covers('150402001', '150402001')).toBe(true);
  });

  it('a territory does not cover the one that it belongs to, or a neighbour', () => {
    expect(covers('150402', '150400')).toBe(false);
    expect(covers('150400', '150500')).toBe(false);
    expect(covers('150402', '150403')).toBe(false);
    expect(covers('150402001', '150402')).toBe(false);
  });

  it('a division is part of what the register says, not of what its first digits say', () => {
    const zone = book(['150471', '高新技术产业开发区', '150402'], ['150471001', '园区街道', '150471']);
    expect(covers('150402', '150471', zone)).toBe(true);
    expect(covers('150402', '150471001', zone)).toBe(true);
    expect(covers('150404', '150471', zone)).toBe(false);
    const moved = book(['150402001', '西屯街道', '150404']);
    expect(covers('150402', '150402001', moved)).toBe(false);
    expect(covers('150404', '150402001', moved)).toBe(true);
  });

  it('a division is there from its first day to its last, and under the whole to which it belonged on the day', () => {
    const moved = book(
      ['150402001', '西屯街道', '150402', '2020-01-01'],
      ['150402001', '西屯街道', '150404', '2026-01-01', '2026-06-30'],
    );
    expect(moved.covers('150402', '150402001', day('2025-12-31'))).toBe(true);
    expect(moved.covers('150402', '150402001', day('2026-01-01'))).toBe(false);
    expect(moved.on('150402001', day('2026-06-30'))?.nameZh).toBe('西屯街道');
    expect(moved.on('150402001', day('2026-07-01'))).toBeUndefined();
  });

  it('an old entry that names its territory in words or by a short code is understood as that division', () => {
    expect(covers('赤峰市', '150402')).toBe(true);
    expect(covers('150400', '红山区')).toBe(true);
    expect(covers('赤峰市', '赤峰市红山区')).toBe(true);
    expect(covers('内蒙古自治区', '内蒙古自治区赤峰市红山区')).toBe(true);
    expect(covers('1504', '150402')).toBe(true);
    expect(covers('150402000000', '150402001')).toBe(true);
    expect(book().on('赤峰市', today)?.code).toBe('150400');
  });

  it('words that name no division, or several, mean only themselves', () => {
    const twice = book(['150471', '新区', '150400'], ['150472', '新区', '150400']);
    expect(covers('某地', '某地')).toBe(true);
    expect(covers('某地', '某地某街')).toBe(false);
    expect(covers('150400', '新区', twice)).toBe(false);
    expect(covers('150400', '某地')).toBe(false);
  });

  it('every packaged division lies in the region, and in itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PACKAGED_DIVISIONS), ({ code }) => covers('150000', code) && covers(code, code)),
    );
  });
});
