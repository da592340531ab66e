import { expect, it } from '@jest/globals';
import { position } from '@ecl/event-sourcing';
import { knownPosition, positionOfWire, wirePositionOf } from './wire-position.js';

const LARGEST = '18446744073709551614';

it('a wire position keeps both offsets, to the last of their 64 bits', () => {
  for (const place of [
    { commit: '0', prepare: '0' },
    { commit: LARGEST, prepare: '9007199254740993' },
  ])
    expect(wirePositionOf(positionOfWire(place))).toEqual(place);
});

it('a wire position refuses the position of another kind of store, which would mean something else here', () => {
  expect(() => wirePositionOf(position('73'))).toThrow(RangeError);
});

it('a wire position with the largest number means, as from old servers, that the position is not known', () => {
  expect(knownPosition(LARGEST, LARGEST)).toEqual({ commit: LARGEST, prepare: LARGEST });
  expect(knownPosition('18446744073709551615', '73')).toBeUndefined();
  expect(knownPosition('73', '18446744073709551615')).toBeUndefined();
});
