import { plainDate, yuan } from '@ecl/kernel';
import { fixed, hours, rolling, sourced, workingDays, yuanPerKind, type RulePack } from './rule-pack.js';

/** Laws and State Council regulations that hold in all of China. */
export const nationalCore: RulePack = {
  id: 'national-core',
  titleZh: '国家法律和行政法规',
  titleEn: 'National laws and State Council regulations',
  versions: [
    {
      // The Administrative Penalty Law in its revision of 2021.
      effectiveFrom: plainDate('2021-07-15'),
      values: {
        limitation: fixed(2, 'year', 'APL 36'),
        limitationWithHarm: fixed(5, 'year', 'APL 36'),
        caseTerm: rolling(90, 'calendarDay', 'APL 60'),
        preservationDisposal: workingDays(7, 'APL 56'),
        hearingRequest: workingDays(5, 'APL 64'),
        hearingNotice: workingDays(7, 'APL 64'),
        decisionService: workingDays(7, 'APL 61'),
        publicNoticeService: rolling(30, 'calendarDay', 'CPL 95'),
        payment: rolling(15, 'calendarDay', 'APL 67'),
        reconsideration: rolling(60, 'calendarDay', 'ARL 20'),
        reconsiderationDecision: rolling(60, 'calendarDay', 'ARL 62'),
        simpleReconsiderationDecision: rolling(30, 'calendarDay', 'ARL 62'),
        suit: rolling(6, 'month', 'ALL 46'),
        suitAfterReconsideration: rolling(15, 'calendarDay', 'ALL 45'),
        appeal: rolling(15, 'calendarDay', 'ALL 85'),
        enforcementDemand: workingDays(10, 'ACL 54'),
        courtApplication: rolling(3, 'month', 'ACL 53'),
        suspendedEnforcement: fixed(3, 'year', 'ACL 39'),
        redo: rolling(60, 'calendarDay', 'ARL-I 49'),
        ageOfLiability: sourced(14, 'APL 30'),
        surchargePerDayPercent: sourced(3, 'APL 72'),
        surchargeCapPercent: sourced(100, 'APL 72'),
        cashHandIn: workingDays(2, 'APL 71'),
        cashDeposit: workingDays(2, 'APL 71'),

        // R310 names no working days and no rolling: the agency's duties end on their last day (X1, X20).
        transferApproval: fixed(3, 'calendarDay', 'R310 5'),
        transferDelivery: hours(24, 'R310 5'),
        policeReferral: hours(24, 'R310 7'),
        policeSupplementRequest: hours(24, 'PSP 180'),
        supplementSupply: fixed(3, 'calendarDay', 'PSP 180'),
        policeFiling: fixed(3, 'calendarDay', 'R310 8'),
        policeReconsiderationRequest: fixed(3, 'calendarDay', 'R310 9'),
        policeReconsideration: fixed(3, 'calendarDay', 'R310 9'),
        filingSupervisionSuggestion: fixed(3, 'calendarDay', 'R310 9'),
        nonFilingReasons: fixed(7, 'calendarDay', 'PPR 560'),
        policeFilingAfterOrder: fixed(15, 'calendarDay', 'PPR 563'),
        reasonsAcceptedNotice: fixed(10, 'calendarDay', 'PPR 561'),
        materialsHandOver: fixed(3, 'calendarDay', 'R310 12'),

        publication: workingDays(7, 'G118 (六)'),
        withdrawal: workingDays(3, 'APL 48'),
        onSpotFineMax: sourced(yuanPerKind({ citizen: 200, organisation: 3_000 }), 'APL 51'),
        onSpotCollectionMax: sourced(yuan(100), 'APL 68'),
        legalReviewAfterHearing: sourced(false, 'APL 58'),
        reviewerQualificationSince: sourced(plainDate('2018-01-01'), 'APL 58'),
        publishPolicy: sourced('influentialOnly', 'APL 48'),
        minorDisclosure: sourced('anonymise', 'MIN 103'),
      },
    },
  ],
};
