import { expect, it } from '@jest/globals';
import { position } from '@ecl/event-sourcing';
import { knownPosition, positionOfWire, wirePositionOf } from './wire-position.js';

const LARGEST = '18446744073709551614';

it('keeps both offsets of a place, to the last of their 64 bits', () => {
  for (const place of [
    { commit: '0', prepare: '0' },
    { commit: LARGEST, prepare: '9007199254740993' },
  ])
    expect(wirePositionOf(positionOfWire(place))).toEqual(place);
});

it('refuses the place of another kind of store, which would mean something else here', () => {
  expect(() => wirePositionOf(position('73'))).toThrow(RangeError);
});

it('takes the largest number for what old servers mean by it: that they do not know', () => {
  expect(knownPosition(LARGEST, LARGEST)).toEqual({ commit: LARGEST, prepare: LARGEST });
  expect(knownPosition('18446744073709551615', '73')).toBeUndefined();
  expect(knownPosition('73', '18446744073709551615')).toBeUndefined();
});
