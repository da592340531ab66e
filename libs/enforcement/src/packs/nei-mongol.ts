import { plainDate } from '@ecl/kernel';
import { hours, sourced, workingDays, yuanPerKind, type RulePack } from './rule-pack.js';

/** Rules of the Inner Mongolia Autonomous Region: disclosure, recording and legal review (Order 244), filing of major penalties. */
export const neiMongol: RulePack = {
  id: 'nei-mongol',
  titleZh: '内蒙古自治区行政执法公示、全过程记录、法制审核办法等',
  titleEn: 'Inner Mongolia: disclosure, whole-process recording, legal review',
  versions: [
    {
      effectiveFrom: plainDate('2020-04-01'),
      values: {
        // The shorter period is the target; the longer one of Order 55 is the hard limit (X2).
        legalReviewTarget: workingDays(5, 'NM244 31'),
        legalReviewAfterHearing: sourced(true, 'NM244 26'),
        recordingUpload: hours(24, 'NM244 20'),
        publication: workingDays(7, 'NM244 12'),
        publishPolicy: sourced('all', 'NM244 10'),
        minorDisclosure: sourced('withhold', 'NM244 11'),
        majorPenaltyFrom: sourced(yuanPerKind({ citizen: 5_000, organisation: 50_000 }), 'NMFILE 3'),
      },
    },
  ],
};
