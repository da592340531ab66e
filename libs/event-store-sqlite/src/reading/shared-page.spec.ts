import { expect, it } from '@jest/globals';
import type { LogPage } from '@ecl/event-sourcing';
import { SharedPage } from './shared-page.js';

const page = (isLast: boolean): LogPage => ({ events: [], isLast });

it('the end of the log is read once for all who follow it, and anew once it has grown', () => {
  const read: number[] = [];
  const shared = new SharedPage((after) => {
    read.push(after);
    return page(true);
  });
  const first = shared.after(7, 500);
  expect([shared.after(7, 500) === first, read]).toEqual([true, [7]]);
  shared.after(7, 100);
  shared.after(6, 500);
  expect(read).toEqual([7, 7, 6]);
  shared.forget();
  shared.after(6, 500);
  expect(read).toEqual([7, 7, 6, 6]);
});

it('a page that is not the last is not kept', () => {
  let reads = 0;
  const shared = new SharedPage(() => page(((reads += 1), false)));
  shared.after(0, 500);
  shared.after(0, 500);
  expect(reads).toBe(2);
});
