import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pointerStep, pointerSteps } from './json-pointer.js';

it('a JSON pointer escapes a slash and a tilde in a name, and not in the wrong order', () => {
  expect(pointerStep('a/b~1')).toBe('/a~1b~01');
  expect(pointerSteps('/a~1b~01/0')).toEqual(['a/b~1', '0']);
  expect(pointerSteps('')).toEqual([]);
});

it('a JSON pointer gives back the names that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      expect(pointerSteps(names.map(pointerStep).join(''))).toEqual(names);
    }),
  );
});
