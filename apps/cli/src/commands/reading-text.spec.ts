import { describe, expect, it } from '@jest/globals';
import { readingText, type ReadingOfModel } from './reading-text.js';

const reading = (name: string, share: number, secondsLeft: number | null): ReadingOfModel => ({
  name,
  state: 'following',
  underWay: { of: 'rebuild', share, eventsPerSecond: 12_345.6, secondsLeft },
});

describe('the words for the progress of read models', () => {
  it('the words for the progress of read models are about the one that is last, with its rate and the time left', () => {
    expect(readingText([reading('a', 0.9, 5), reading('b', 0.257, 125), reading('c', 0.5, 60)])).toBe(
      'b 重建 rebuild 25%，12,346 事件/秒 events/s，余 left 2 min 5 s',
    );
  });

  it('the words for the progress of read models say no time that nobody knows, and nothing where none is on its way', () => {
    expect(readingText([reading('a', 0, null)])).toBe('a 重建 rebuild 0%，12,346 事件/秒 events/s');
    expect(readingText([{ name: 'a', state: 'following', underWay: null }])).toBe('');
  });
});
