import { describe, expect, it } from '@jest/globals';
import { Buckets } from './buckets.js';

const bucketsAt = (mostKept?: number) => {
  const clock = { at: 0 };
  return { clock, buckets: new Buckets({ capacity: 2, refillMs: 100 }, () => clock.at, mostKept) };
};

describe('buckets', () => {
  it('buckets give as many at once as they hold, and then one after the other', () => {
    const { buckets, clock } = bucketsAt();
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 100]);
    clock.at = 60;
    expect(buckets.take('a')).toBe(40);
    clock.at = 100;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 100]);
  });

  it('buckets whose clock was set back go on from the new time', () => {
    const { buckets, clock } = bucketsAt();
    clock.at = 3_600_000;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 0]);
    clock.at = 0;
    expect(buckets.take('a')).toBe(100);
    clock.at = 100;
    expect(buckets.take('a')).toBe(0);
  });

  it('buckets are apart, and never hold more than they can', () => {
    const { buckets, clock } = bucketsAt();
    buckets.take('a');
    clock.at = 10_000;
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 100]);
    expect(buckets.take('b')).toBe(0);
  });

  it('buckets take back what was not used', () => {
    const { buckets } = bucketsAt();
    buckets.take('a');
    buckets.take('a');
    buckets.giveBack('a');
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 100]);
    buckets.fill('a');
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 0]);
  });

  it('buckets that are full are not kept, and of the others only so many', () => {
    const { buckets } = bucketsAt(3);
    for (const key of ['a', 'b', 'c', 'd', 'e']) buckets.take(key);
    expect(buckets.kept).toBe(3);
    buckets.giveBack('e');
    expect(buckets.kept).toBe(2);
  });
});
