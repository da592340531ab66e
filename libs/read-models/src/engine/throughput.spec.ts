import { expect, it } from '@jest/globals';
import { Throughput } from './throughput.js';

it('the throughput is what passed per second of the last seconds, and falls to zero when nothing passes', () => {
  let now = 0;
  const throughput = new Throughput(() => now);
  expect(throughput.perSecond).toBe(0);
  for (; now < 4_000; now += 1_000) throughput.add(100);
  expect(throughput.perSecond).toBe(100);
  for (; now < 20_000; now += 1_000) throughput.add(10);
  expect(throughput.perSecond).toBe(10);
  now += 60_000;
  expect(throughput.perSecond).toBe(0);
  expect(throughput.count).toBe(560);
});
