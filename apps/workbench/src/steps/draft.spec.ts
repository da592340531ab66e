import { describe, expect, it } from '@jest/globals';
import { at, filledIn, membersOf, pathOf, pointerOf, withAt, type Value } from './draft.js';

describe('what was entered so far', () => {
  it('a value is put where nothing was', () => {
    const made = withAt(undefined, ['penalties', 0, 'amount'], 500);
    expect(made).toEqual({ penalties: [{ amount: 500 }] });
    expect(at(made, ['penalties', 0, 'amount'])).toBe(500);
    expect(at(made, ['penalties', 1, 'amount'])).toBeUndefined();
  });

  it('what was left empty is not sent; no and nought are', () => {
    expect(filledIn({ a: ' ', b: false, c: 0, d: [{ e: '' }, { e: ' x ' }], f: { g: undefined }, h: [] })).toEqual({
      b: false,
      c: 0,
      d: [{ e: 'x' }],
      h: [],
    });
  });

  it('an item that was not filled in yet outlives keeping, and is not sent', () => {
    const kept = JSON.parse(JSON.stringify({ officers: ['li', undefined], party: {} })) as Value;
    expect(filledIn(kept)).toEqual({ officers: ['li'] });
    expect(membersOf(at(kept, ['officers', 1]))).toEqual({});
  });

  it('a pointer of the ledger leads to the place', () => {
    expect(pathOf('/penalties/0/amount')).toEqual(['penalties', 0, 'amount']);
    expect(pointerOf(['penalties', 0, 'amount'])).toBe('/penalties/0/amount');
  });
});
