import { held } from './row.js';

/** K: how terms are counted. */
export const COUNTING = {
  K1: held('The day or hour on which a term begins is not counted.', ['CPL 85', 'M55 45']),
  K2: held('A term whose last day is a holiday ends on the first working day after it.', ['CPL 85', 'M55 45']),
  K3: held('What a party posts before a period ends is in time, whenever it arrives; the day of posting counts.', [
    'CPL 85',
    'M55 45',
  ]),
  K4: held(
    'Hours are counted through nights and holidays, and the end of a term in hours does not move.',
    ['R310 5', 'R310 7', 'PSP 180', 'NM244 20'],
    {
      doubtful: {
        reading: {
          zh: '以小时计算的期限连续计算，遇节假日不顺延。',
          en: 'Hours are counted without a break, holidays included.',
        },
        otherReading: {
          zh: '期限届满时遇节假日的，顺延至节假日后的第一个工作日。',
          en: 'A term in hours that ends on a holiday moves to the next working day.',
        },
      },
    },
  ),
  K5: held(
    'Which terms are in working days depends on the law: 2, 3, 5 and 7 days in the penalty law, up to 10 in the compulsion law, 3 to 15 in Order 55; all others are in calendar days.',
    ['APL 85', 'ACL 69', 'ARL 88', 'M55 45'],
  ),
  K6: held(
    'A term in months ends on the same date of a later month, or on the last day of a month that is too short.',
    ['CPL 85'],
    {
      doubtful: {
        reading: {
          zh: '按月计算的期间至对应月份的同一日届满；该月没有同一日的，以该月最后一日为届满日。',
          en: 'A term in months ends on the same date, or on the last day of a shorter month.',
        },
        otherReading: {
          zh: '开始之日不计算在内，期间至对应月份同一日的次日届满。',
          en: 'As the first day is not counted, the term ends one day later.',
        },
      },
    },
  ),
  K7: held(
    'The calendar is the yearly holiday notice with its make-up working days (调休); a date after the last notice is provisional, and says so.',
    ['CPL 85', 'M55 45'],
  ),
} as const;
