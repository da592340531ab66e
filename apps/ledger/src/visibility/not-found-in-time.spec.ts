import { expect, it } from '@jest/globals';
import { restOfBeat } from './not-found-in-time.js';

it('answers that took different times leave at the same beat, and never before it', () => {
  const leavesAt = (took: number) => took + restOfBeat(took, 100);
  expect([0, 21, 32, 99.9, 100].map(leavesAt)).toEqual([100, 100, 100, 100, 100]);
  expect([101, 150, 200].map(leavesAt)).toEqual([200, 200, 200]);
  expect(restOfBeat(31, 0)).toBe(0);
});
