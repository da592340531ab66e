import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { progressOf } from './progress.js';

const notes: string[] = [];
const console = {
  out: () => undefined,
  note: (text: string) => notes.push(text),
  notes: new PassThrough(),
  isWatched: false,
};

beforeEach(() => {
  notes.length = 0;
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('progress that nobody watches', () => {
  it('progress that nobody watches is reported every five seconds, and not at all for short work', () => {
    const progress = progressOf(console, '导入 import');
    progress.update(1, 100, '1 事件 events');
    jest.advanceTimersByTime(4999);
    progress.update(40, 100, '40 事件 events');
    expect(notes).toEqual([]);
    jest.advanceTimersByTime(1);
    progress.update(50, 100, '50 事件 events');
    progress.update(51, 100, '51 事件 events');
    expect(notes).toEqual(['导入 import 50%  50 事件 events']);
  });

  it('progress that nobody watches ends with how far the work got, once', () => {
    const progress = progressOf(console, '导入 import');
    progress.update(1, 100);
    jest.advanceTimersByTime(5000);
    progress.update(72, 100);
    progress.update(90, 100);
    progress.update(100, 100);
    progress.stop();
    progress.stop();
    expect(notes).toEqual(['导入 import 72%', '导入 import 100%']);
  });

  it('work that is done without a last word of it ends at 100 %', () => {
    const progress = progressOf(console, '重建 rebuild');
    jest.advanceTimersByTime(5000);
    progress.update(72, 100, '1 min 2 s');
    progress.complete();
    progress.stop();
    expect(notes).toEqual(['重建 rebuild 72%  1 min 2 s', '重建 rebuild 100%']);
  });

  it('of short work that nobody watches nothing is said at its end either', () => {
    const progress = progressOf(console, '导入 import');
    progress.update(100, 100);
    progress.complete();
    progress.stop();
    expect(notes).toEqual([]);
  });
});
