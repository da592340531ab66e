import { AGE_IS_REACHED_AFTER_THE_BIRTHDAY } from './age-reading.js';
import { held } from './row.js';

/** H: from what amount, age or circumstance something is allowed, required or forbidden. */
export const THRESHOLDS = {
  H01: held(
    'The simple procedure (简易程序) is for fines of up to 200 yuan on a citizen and 3,000 on an organisation, and for warnings.',
    ['APL 51', 'M55 12'],
  ),
  H02: held(
    'An officer takes money only (a) for an on-the-spot fine of up to 100 yuan, (b) for one that could hardly be collected later, or (c) in a remote place where the party asks.',
    ['APL 68', 'APL 69'],
  ),
  H03: held(
    'Before a larger fine or another heavier penalty, the party is informed that it may ask for a hearing (听证).',
    ['APL 63', 'M55 32'],
  ),
  H03a: held(
    'What counts as larger is set locally; until the agency confirms its amounts, the product says that they are assumed.',
    ['APL 63', 'M55 32'],
  ),
  H04: held('The law sends four kinds of case to legal review (法制审核).', ['APL 58']),
  H05: held(
    'In Inner Mongolia every case with a hearing goes to legal review, and so do cases with a wide social effect or risk.',
    ['NM244 26', 'G118 (十二)'],
  ),
  H06: held('Each agency has a catalogue of powers and amounts from which a case always goes to legal review.', [
    'NM244 26',
    'G118 (十二)',
  ]),
  H07: held(
    'A first-time reviewer holds the legal qualification (法律职业资格), and no auxiliary and nobody who has left the agency reviews at all.',
    ['APL 58', 'NM244 27', 'NM244 28', 'G118 (十一)'],
    {
      doubtful: {
        reading: {
          zh: '2018年1月1日前已从事法制审核的人员不属于“初次从事”。',
          en: 'Anyone who already reviewed before 1 January 2018 is not a first-time reviewer.',
        },
        otherReading: {
          zh: '以2021年修订的行政处罚法施行之日（2021年7月15日）为界。',
          en: 'The date that counts is 15 July 2021, when the revised penalty law came into force.',
        },
      },
    },
  ),
  H08: held(
    'A complex or major case is decided by the heads together (集体讨论), with minutes.',
    ['APL 57', 'M55 26', 'NMRESP 16'],
    {
      doubtful: {
        reading: {
          zh: '没收的财物未估价的，按达到重大处罚标准办理。',
          en: 'A confiscation of goods whose value nobody stated counts as a major penalty.',
        },
        otherReading: {
          zh: '价值未确定的没收财物不计入，只看罚款和已确定的没收数额。',
          en: 'Goods of unknown value do not count; only fines and known amounts do.',
        },
      },
    },
  ),
  H09: held(
    'A major penalty (重大行政处罚) is reported to the government and the superior department: from 5,000 yuan on a citizen, 50,000 on an organisation, and for the heaviest kinds.',
    ['NMFILE 3', 'NMFILE 4', 'NMRESP 16'],
  ),
  H12: held(
    'Nobody under fourteen is penalised, and the guardian is informed; from fourteen to seventeen the penalty is lighter; the age of a natural person is known before a penalty.',
    ['APL 30', 'APL 40'],
    { doubtful: AGE_IS_REACHED_AFTER_THE_BIRTHDAY },
  ),
  H13: held('The surcharge is three percent of the fine a day, and never more than the fine.', ['APL 72', 'ACL 45']),
} as const;
