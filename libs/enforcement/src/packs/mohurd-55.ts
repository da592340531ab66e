import { plainDate } from '@ecl/kernel';
import { rolling, sourced, workingDays, type RulePack } from './rule-pack.js';

/** 住房和城乡建设行政处罚程序规定 (Order 55): the procedure of housing and urban-rural development. */
export const mohurd55: RulePack = {
  id: 'mohurd-55',
  titleZh: '住房和城乡建设行政处罚程序规定',
  titleEn: 'Procedure for penalties in housing and urban-rural development (Order 55)',
  versions: [
    {
      effectiveFrom: plainDate('2022-05-01'),
      values: {
        leadCheck: workingDays(15, 'M55 15'),
        leadCheckExtension: workingDays(10, 'M55 15'),
        caseTermFirstExtensionMax: rolling(30, 'calendarDay', 'M55 29'),
        caseTermSecondExtensionMax: rolling(60, 'calendarDay', 'M55 29'),
        // M55 29(2) does not name 公告, unlike the rules of market regulation (X15).
        publicNoticeStopsCaseTerm: sourced(false, 'M55 29'),
        defence: workingDays(5, 'M55 22'),
        legalReviewTarget: workingDays(10, 'M55 25'),
        legalReviewHardStop: workingDays(10, 'M55 25'),
        onSpotReport: workingDays(3, 'M55 14'),
        closureForm: workingDays(15, 'M55 31'),
        publication: workingDays(7, 'M55 10'),
        withdrawal: workingDays(3, 'M55 10'),
      },
    },
  ],
};
