import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import { always, fromItsDay, fromService, isAnnulled, isInTime, isServedAnew, toSuccessors } from './saying.js';

/** The conduct lies before the case, and the discovery in time ends the term (APL 36). */
const atFilingAndDecision = {
  rule: 'filing.limitation-passed',
  zh: '违法行为发生于立案之前，发现即不再计算，立案和决定时核对。',
  en: 'The conduct lies before the case and its discovery ends the term: filing and decision ask about it.',
} as const;

/** Only a service by public notice has a day of publication. */
const fromPublication = ({ noticePublishedOn: from }: { readonly noticePublishedOn?: PlainDate }) =>
  from === undefined ? undefined : { from };

const isHandedOver = ({ noticePublishedOn }: { readonly noticePublishedOn?: PlainDate }) =>
  noticePublishedOn === undefined;

/** 2.1: from the lead to the decision, its service and the end of the case. */
export const toDecision = {
  L01: {
    kind: 'limitation',
    zh: '处罚时效',
    en: 'Limitation of the penalty',
    articles: ['APL 36'],
    pack: 'national-core',
    of: 'case',
    nature: 'duty',
    whose: 'agency',
    term: 'limitation',
    warnsBefore: 90,
    reckonedBy: atFilingAndDecision,
    breach: { is: 'derived', zh: '不再给予行政处罚。', en: 'No penalty may be imposed any more.' },
  },
  'L01-harm': {
    kind: 'limitationWithHarm',
    zh: '处罚时效（涉及公民生命健康安全、金融安全且有危害后果）',
    en: 'Limitation of the penalty, where life, health or financial safety was harmed',
    articles: ['APL 36'],
    pack: 'national-core',
    of: 'case',
    nature: 'duty',
    whose: 'agency',
    term: 'limitationWithHarm',
    warnsBefore: 90,
    reckonedBy: atFilingAndDecision,
    breach: { is: 'derived', zh: '不再给予行政处罚。', en: 'No penalty may be imposed any more.' },
  },
  L02: {
    kind: 'leadCheck',
    zh: '线索核查期限',
    en: 'Check of the lead',
    articles: ['M55 15'],
    pack: 'mohurd-55',
    of: 'case',
    nature: 'duty',
    whose: 'agency',
    term: 'leadCheck',
    warnsBefore: 3,
    reckonedBy: {
      list: 'leads',
      zh: '线索不是案件，其期限见线索台账。',
      en: 'A lead is no case: the list of leads has its days.',
    },
    grants: [{ by: 'head', zh: '机关负责人', en: 'the head', most: 'leadCheckExtension' }],
    breach: { is: 'derived', zh: '应当立案不立案的，依法追责。', en: 'Whoever had to file it answers for the delay.' },
  },
  L04: {
    kind: 'caseTerm',
    zh: '办案期限',
    en: 'Case term',
    articles: ['M55 29', 'APL 60', 'M55 30'],
    pack: 'mohurd-55',
    of: 'case',
    nature: 'duty',
    whose: 'agency',
    term: 'caseTerm',
    warnsBefore: 15,
    begins: {
      CaseFiled: ({ filedOn }) => ({ from: filedOn }),
      // The closure ended it; what the police give back is decided here again.
      AdministrativeHandlingResumed: ({ occurredAt }) => ({ from: chinaDateOf(occurredAt), afterFallingAway: true }),
    },
    stops: {
      InvestigationSuspended: () => ({ reason: 'suspension' }),
      TestCommissioned: ({ testId, periodDays, told }) =>
        told === 'notYet' ? undefined : { reason: 'test', id: testId, atMostDays: periodDays },
      // What the parties learn late counts from then on: the days before were not told to anyone.
      TestPeriodTold: ({ testId, leftDays }) =>
        leftDays === 0 ? undefined : { reason: 'test', id: testId, atMostDays: leftDays },
      HearingRequested: ({ isLate, obstacle }) =>
        isLate && obstacle === undefined ? undefined : { reason: 'hearing', ofParty: true },
      // Whoever appoints a presider grants the hearing, however late it was requested.
      PresiderAppointed: () => ({ reason: 'hearing', ofParty: true }),
      PenaltyNoticeServed: ({ noticePublishedOn, servedOn }) =>
        noticePublishedOn === undefined
          ? undefined
          : {
              reason: 'publicNotice',
              ofParty: true,
              from: noticePublishedOn,
              to: servedOn,
              onlyWhere: 'publicNoticeStopsCaseTerm',
            },
      TransferApproved: () => ({ reason: 'police', sparing: true }),
    },
    goesOn: {
      InvestigationResumed: () => ({ reason: 'suspension' }),
      TestResultReceived: ({ testId }) => ({ reason: 'test', id: testId }),
      HearingRequestRejected: () => ({ reason: 'hearing', ofParty: true }),
      HearingHeld: () => ({ reason: 'hearing', ofParty: true }),
      HearingAbandoned: () => ({ reason: 'hearing', ofParty: true }),
      // The paper was handed over while the public notice ran, or another one takes its place: nobody waits for the thirty days.
      PenaltyNoticeServed: (data) => (isHandedOver(data) ? { reason: 'publicNotice', ofParty: true } : undefined),
      PenaltyNoticeIssued: ({ pendingHearingRequest }) => [
        { reason: 'publicNotice', ofParty: true },
        ...(pendingHearingRequest === undefined ? [{ reason: 'hearing', ofParty: true } as const] : []),
      ],
      RightsWaived: ({ rights }) => (rights.includes('hearing') ? { reason: 'hearing', ofParty: true } : undefined),
      AdministrativeHandlingResumed: () => ({ reason: 'police' }),
      // What was to be decided anew no longer is, and so nobody hears the party about it.
      DecisionRestored: () => ({ reason: 'hearing', ofParty: true }),
    },
    // The matter of whoever is not suspected goes on, and so do its days.
    spares: {
      CrimeSuspected: ({ joins }) => ({ is: joins === true ? 'no' : 'allBut' }),
      SuspicionDropped: () => ({ is: 'also' }),
      PartyJoined: ({ party }) => ({ is: 'also', partyIds: [party.partyId] }),
    },
    extends: { CaseTermExtended: ({ days, by }) => ({ days, by }) },
    grants: [
      { by: 'head', zh: '机关负责人', en: 'the head', most: 'caseTermFirstExtensionMax' },
      { by: 'heads', zh: '机关负责人集体讨论', en: 'the heads together', most: 'caseTermSecondExtensionMax' },
    ],
    endsForOne: {
      PenaltyDecided: always,
      NoPenaltyDecided: always,
      InvestigationTerminated: always,
      PartyLeft: always,
      PartySplitOff: always,
      ItemRedoFellAway: always,
    },
    fallsAway: { CaseTransferredOut: always, CaseClosed: always },
    passesOn: { PartySucceeded: toSuccessors },
    breach: {
      is: 'derived',
      zh: '逾期作出的决定属于程序违法，由复议机关、法院认定后果。',
      en: 'A late decision has a procedural fault, which a reconsideration body or a court judges.',
    },
  },
  L09: {
    kind: 'defence',
    zh: '陈述申辩期限',
    en: 'Defence',
    articles: ['M55 22', 'APL 62'],
    pack: 'mohurd-55',
    of: 'party',
    nature: 'right',
    whose: 'party',
    term: 'defence',
    warnsBefore: 1,
    begins: { PenaltyNoticeServed: fromService },
    // It runs on: whoever defended may add to it. Who asked to be heard defends at the hearing.
    uses: { DefenceReceived: isInTime, HearingRequested: isInTime },
    used: {
      DefenceReceived: { zh: '陈述申辩', en: 'defended' },
      HearingRequested: { zh: '要求听证', en: 'asked for a hearing' },
    },
    waives: { RightsWaived: ({ rights }) => rights.includes('defence') },
    fallsAway: {
      DecisionRestored: always,
      PenaltyNoticeIssued: always,
      NoPenaltyDecided: always,
      InvestigationTerminated: always,
      CaseClosed: always,
    },
    breach: { is: 'derived', zh: '逾期未提出的，视为放弃。', en: 'The party is taken to have waived the defence.' },
  },
  L10: {
    kind: 'hearingRequest',
    zh: '要求听证期限',
    en: 'Request for a hearing',
    articles: ['APL 64', 'M55 33'],
    pack: 'national-core',
    of: 'party',
    nature: 'right',
    whose: 'party',
    term: 'hearingRequest',
    warnsBefore: 1,
    begins: {
      // A notice that offers no hearing begins no period to request one.
      PenaltyNoticeServed: ({ hearingRequestUntil, ...service }) =>
        hearingRequestUntil === undefined ? undefined : fromService(service),
    },
    uses: { HearingRequested: isInTime },
    used: { HearingRequested: { zh: '要求听证', en: 'asked for a hearing' } },
    ends: { HearingRequested: always },
    waives: { RightsWaived: ({ rights }) => rights.includes('hearing') },
    fallsAway: {
      DecisionRestored: always,
      PenaltyNoticeIssued: always,
      NoPenaltyDecided: always,
      InvestigationTerminated: always,
      CaseClosed: always,
    },
    breach: { is: 'derived', zh: '逾期未要求的，视为放弃听证。', en: 'The party is taken to have waived the hearing.' },
  },
  'L10-late': {
    kind: 'lateHearingRequest',
    zh: '对逾期听证要求作出处理',
    en: 'Decision on a late request for a hearing',
    articles: ['APL 64', 'M55 33'],
    pack: 'agency-local',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    // The case term stops for whoever was prevented, and would for ever if nobody looked at the request.
    term: 'lateHearingRequest',
    warnsBefore: 2,
    begins: {
      HearingRequested: ({ isLate, occurredAt }) => (isLate ? { from: chinaDateOf(occurredAt) } : undefined),
    },
    // The head grants it, whoever presides, or rejects it with reasons.
    ends: { PresiderAppointed: always, HearingRequestRejected: always },
    fallsAway: {
      RightsWaived: ({ rights }) => rights.includes('hearing'),
      PenaltyNoticeIssued: ({ pendingHearingRequest }) => pendingHearingRequest === undefined,
      PenaltyDecided: always,
      NoPenaltyDecided: always,
      DecisionRestored: always,
      InvestigationTerminated: always,
      CaseTransferredOut: always,
      CaseClosed: always,
    },
    breach: {
      is: 'derived',
      zh: '办案期限因未处理的听证要求持续停计，应当立即决定受理或者不予受理。',
      en: 'It must be granted or rejected at once: the case term may stand still for it.',
    },
  },
  L11: {
    kind: 'hearingNotice',
    zh: '听证通知提前期',
    en: 'Time between the notice of hearing and the hearing',
    articles: ['APL 64', 'M55 34'],
    pack: 'national-core',
    of: 'party',
    nature: 'bar',
    whose: 'agency',
    term: 'hearingNotice',
    warnsBefore: 1,
    begins: { HearingNoticeServed: fromService },
    ends: { HearingHeld: always, HearingAbandoned: always },
    fallsAway: {
      DecisionRestored: always,
      RightsWaived: ({ rights }) => rights.includes('hearing'),
      HearingRequestRejected: always,
      PenaltyNoticeIssued: always,
      NoPenaltyDecided: always,
      InvestigationTerminated: always,
      CaseClosed: always,
    },
    breach: {
      is: 'derived',
      zh: '影响当事人听证权利，不属于程序轻微违法。',
      en: 'It affects the right to be heard, which is no slight fault.',
    },
  },
  L12: {
    kind: 'legalReview',
    zh: '法制审核期限',
    en: 'Legal review',
    articles: ['M55 25'],
    pack: 'mohurd-55',
    ...ofAReview('legalReviewHardStop'),
    breach: { is: 'derived', zh: '提醒，不视为审核通过。', en: 'An alarm; it does not count as agreement.' },
  },
  'L12-target': {
    kind: 'legalReviewTarget',
    zh: '法制审核目标期限',
    en: 'Target of the legal review',
    articles: ['NM244 31'],
    pack: 'nei-mongol',
    ...ofAReview('legalReviewTarget'),
    breach: { is: 'derived', zh: '提醒。', en: 'An alarm.' },
  },
  L13: {
    kind: 'onSpotReport',
    zh: '当场处罚备案',
    en: 'Report of a penalty on the spot',
    articles: ['M55 14', 'APL 52'],
    pack: 'mohurd-55',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'onSpotReport',
    warnsBefore: 1,
    begins: { OnSpotPenaltyDecided: fromItsDay },
    ends: { OnSpotPenaltyReported: always },
    fallsAway: { DecisionRevoked: always, DecisionConfirmedVoid: always },
    breach: { is: 'derived', zh: '依法追究责任。', en: 'Discipline.' },
  },
  L14: {
    kind: 'decisionService',
    zh: '送达处罚决定书',
    en: 'Service of the decision',
    articles: ['APL 61', 'M55 35'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'decisionService',
    warnsBefore: 2,
    begins: {
      PenaltyDecided: fromItsDay,
      NoPenaltyDecided: fromItsDay,
      DecisionChanged: ({ servedAnew, changedOn }) => (servedAnew ? { from: changedOn } : undefined),
    },
    ends: { DecisionServed: always },
    fallsAway: { DecisionRevoked: always, DecisionConfirmedVoid: always, RemedyEnded: isAnnulled },
    breach: {
      is: 'derived',
      zh: '未送达的决定对当事人不发生效力，当事人的各项期限不起算。',
      en: "The party's own periods do not begin.",
    },
  },
  L15: {
    kind: 'publicNoticeService',
    zh: '公告送达期间',
    en: 'Service by public notice',
    articles: ['CPL 95', 'M55 36'],
    pack: 'national-core',
    of: 'party',
    nature: 'bar',
    whose: 'agency',
    term: 'publicNoticeService',
    warnsBefore: 1,
    begins: { PenaltyNoticeServed: fromPublication, DecisionServed: fromPublication },
    // The paper was handed over while the notice ran; of a paper that was not published nothing runs.
    ends: { PenaltyNoticeServed: isHandedOver, DecisionServed: isHandedOver },
    fallsAway: {
      DecisionChanged: isServedAnew,
      DecisionRestored: always,
      PenaltyNoticeIssued: always,
      DecisionRevoked: always,
      DecisionConfirmedVoid: always,
      CaseClosed: always,
    },
    breach: { is: 'derived', zh: '期满视为送达。', en: 'The paper counts as served.' },
  },
  L17: {
    kind: 'closureForm',
    zh: '结案审批',
    en: 'Closure form',
    articles: ['M55 31'],
    pack: 'mohurd-55',
    of: 'case',
    nature: 'duty',
    whose: 'agency',
    term: 'closureForm',
    warnsBefore: 3,
    begins: { EndReached: ({ lastEndedOn }) => (lastEndedOn === undefined ? undefined : { from: lastEndedOn }) },
    ends: { CaseClosureProposed: always },
    fallsAway: { EndUndone: always, CaseClosed: always },
    breach: { is: 'derived', zh: '内部管理期限。', en: 'An internal period.' },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;

/** Both periods of the review: the papers that are missing stop it until they are there (NM244 31). */
function ofAReview<Term extends 'legalReviewHardStop' | 'legalReviewTarget'>(term: Term) {
  return {
    of: 'submission',
    idOf: {
      LegalReviewSubmitted: ({ submissionId }) => submissionId,
      LegalReviewReturned: ({ submissionId }) => submissionId,
      LegalReviewSupplied: ({ submissionId }) => submissionId,
      LegalReviewOpinionGiven: ({ submissionId }) => submissionId,
    },
    nature: 'duty',
    whose: 'reviewer',
    term,
    warnsBefore: 2,
    begins: { LegalReviewSubmitted: ({ occurredAt }) => ({ from: chinaDateOf(occurredAt) }) },
    stops: { LegalReviewReturned: () => ({ reason: 'supplement' }) },
    goesOn: { LegalReviewSupplied: () => ({ reason: 'supplement' }) },
    ends: { LegalReviewOpinionGiven: always },
    fallsAway: { CaseTransferredOut: always, CaseClosed: always },
    fallsAwayForOne: {
      PenaltyDecided: always,
      NoPenaltyDecided: always,
      InvestigationTerminated: always,
      PartyLeft: always,
      PartySplitOff: always,
      DecisionRestored: always,
      ItemRedoFellAway: always,
    },
    passesOn: { PartySucceeded: toSuccessors },
  } as const satisfies Partial<Clock>;
}
