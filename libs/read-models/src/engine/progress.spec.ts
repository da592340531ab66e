import { position } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { progressOf, type Reading } from './progress.js';

const reading = (over: Partial<Reading>): Reading => ({
  from: undefined,
  at: position('250'),
  events: 250,
  eventsPerSecond: 50,
  ...over,
});

describe('how far a reading of the log has come', () => {
  it.each<[string, Partial<Reading>, string | undefined, object]>([
    ['a quarter, with the time for the rest', {}, '1000', { share: 0.25, secondsLeft: 15 }],
    ['from where it began', { from: position('200'), events: 50 }, '1000', { share: 0.25, secondsLeft: 15 }],
    ['all of it', { at: position('1000') }, '1000', { share: 1, secondsLeft: 0 }],
    ['all of it where the log has grown less than was read', { at: position('1001') }, '1000', { share: 1 }],
    ['nothing yet', { at: undefined, events: 0, eventsPerSecond: 0 }, '1000', { share: 0, secondsLeft: undefined }],
    ['no time where it stands still', { eventsPerSecond: 0 }, '1000', { share: 0.25, secondsLeft: undefined }],
    ['nothing of a log whose end is not known', {}, undefined, { share: 0, secondsLeft: undefined }],
    [
      'the time by what was read, where places are no numbers of events',
      { at: position('50000/49000'), events: 100, eventsPerSecond: 10 },
      '100000/99000',
      { share: 0.5, secondsLeft: 10 },
    ],
  ])('how far a reading of the log has come: %s', (_, over, end, expected) => {
    expect(progressOf(reading(over), end === undefined ? undefined : position(end))).toMatchObject(expected);
  });
});
