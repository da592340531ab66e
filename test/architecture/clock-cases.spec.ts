import { describe, expect, it } from '@jest/globals';
import { sourceTree } from './source-tree.js';

/** The hard cases of the study of the clocks: what happens, what is to come out, and the test that shows it. */
const CASES: readonly (readonly [number: number, words: string, spec: string, test: string])[] = [
  [
    1,
    'decided, unserved: overdue after 7 days of work',
    'case-register/deadlines.spec.ts',
    'never served is overdue after seven days of work [1,',
  ],
  [2, 'unproposed: L80 overdue', 'case-register/deadlines.spec.ts', 'nobody proposes to publish is overdue [2,'],
  [3, 'extended during a test: list = domain', 'case/clock-cases.spec.ts', 'clock case 3:'],
  [
    3,
    'extended during a test: list = domain',
    'case-register/deadlines.spec.ts',
    'hold what the case itself remembers',
  ],
  [4, 'told 20, took 60: 20 excluded', 'case/clock-cases.spec.ts', 'clock case 4:'],
  [5, 'hearing waived: goes on', 'case/clock-cases.spec.ts', 'clock case 5:'],
  [6, 'late request: stops nothing', 'case/clock-cases.spec.ts', 'clock case 6:'],
  [7, 'last day a holiday, paused: pause, then roll', 'case/clock-cases.spec.ts', 'clock case 7:'],
  [
    8,
    'goods kept, day 7 over: lapsed once by eight processes',
    'by-law/many-processes.spec.ts',
    'record one release [8,',
  ],
  [9, 'months down: own day', 'by-law/many-processes.spec.ts', 'release with its own day [9,'],
  [10, 'disposal of day 6 recorded after the lapse: annulled', 'case/clock-cases.spec.ts', 'clock case 10:'],
  [
    11,
    'calendar unpublished: warned, no event',
    'by-law/many-processes.spec.ts',
    'by a calendar that is not published',
  ],
  [11, 'calendar unpublished: warned, no event', 'case/clock-cases.spec.ts', 'clock case 11:'],
  [
    12,
    'published: only provisional rows move',
    'case-register/deadlines.spec.ts',
    'that were provisional, and no others [11, 12]',
  ],
  [13, 'parameter set today: running clock keeps its own', 'case/clock-cases.spec.ts', 'clock case 13:'],
  [
    14,
    'clock an hour fast: nothing on the last day',
    'by-law/clocks-of-others.spec.ts',
    'nothing happens on the last day [14]',
  ],
  [15, 'two calendars: second collides, alarm', 'by-law/many-processes.spec.ts', 'with different calendars collide'],
  [16, 'posted day 5, arrives day 8: right not lost', 'case/clock-cases.spec.ts', 'clock case 16:'],
  [17, 'remedy learnt late: surcharge falls', 'case/clock-cases.spec.ts', 'clock case 17:'],
  [18, 'known at a day before the calendar: provisional', 'case/clock-cases.spec.ts', 'clock case 18:'],
  [19, 'event without clocks: test fails', 'clocks/touches.spec.ts', 'clock case 19:'],
];

describe('the hard cases of the clocks', () => {
  it.each(CASES)('clock case %i has its test: %s', (_number, _words, spec, test) => {
    const found = [...sourceTree()].filter(([path, text]) => path.endsWith(spec) && text.includes(test));
    expect(found.map(([path]) => path)).toHaveLength(1);
  });

  it('each of the nineteen is there', () => {
    expect([...new Set(CASES.map(([number]) => number))]).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
  });
});
