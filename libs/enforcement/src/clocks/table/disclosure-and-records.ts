import { chinaDateOf } from '@ecl/kernel';
import type { Begin, Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import { always, fromItsDay, imposes, isAnnulled, type Outcome } from './saying.js';

/** A decision that was annulled, changed or found unlawful may not stay public as it is. */
const makesThePublicTextWrong = (data: Outcome): boolean =>
  isAnnulled(data) ||
  (data.decisionId === undefined &&
    data.appealUntil === undefined &&
    ['changed', 'partlyRevoked', 'confirmedIllegal'].includes(data.outcome));

/** 涉嫌犯罪: the test of rulebook 6.2 whose cause ends when the police give the case back. */
const WITHHELD_FOR_THE_POLICE = 5;

const isForThePolice = ({ cause }: { readonly cause: string }): boolean => cause === 'transferred';

/** Whether penalties on the spot are published at all is for the agency to say. */
const whereSuchArePublished = (isOnSpot: true | undefined): Pick<Begin, 'onlyWhere'> =>
  isOnSpot ? { onlyWhere: 'publishOnSpotPenalties' } : {};

/** 2.5: publication, its withdrawal, and recordings. */
export const disclosureAndRecords = {
  L80: {
    kind: 'publication',
    zh: '公示处罚决定',
    en: 'Publication of the decision',
    articles: ['NM244 12', 'G118 (六)', 'M55 10'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'publication',
    warnsBefore: 2,
    begins: {
      PenaltyDecided: fromItsDay,
      OnSpotPenaltyDecided: ({ occurredAt }) => ({ from: chinaDateOf(occurredAt), ...whereSuchArePublished(true) }),
      // The changed text is published anew.
      DecisionChanged: ({ changedOn, isOnSpot }) => ({ from: changedOn, ...whereSuchArePublished(isOnSpot) }),
      DecisionRestored: ({ restoredOn, isOnSpot, ...data }) =>
        imposes(data) ? { from: restoredOn, ...whereSuchArePublished(isOnSpot) } : undefined,
      // What is withdrawn for the police alone is published again, if they give the case back.
      DisclosureWithdrawn: (data) => (isForThePolice(data) ? fromItsDay(data) : undefined),
    },
    stops: { CrimeSuspected: () => ({ reason: 'police' }) },
    // A crime is a person's: who is suspected is so also in the matter about an item of its penalty.
    shares: { ItemRedoOrdered: ({ partyId: from, party }) => ({ from, to: party.partyId }) },
    goesOn: {
      TransferRefused: () => ({ reason: 'police' }),
      SuspicionDropped: () => ({ reason: 'police' }),
      AdministrativeHandlingResumed: () => ({ reason: 'police' }),
    },
    ends: { DecisionPublished: always, DisclosureWithheld: ({ test }) => test !== WITHHELD_FOR_THE_POLICE },
    fallsAway: {
      DecisionRevoked: always,
      DecisionConfirmedVoid: always,
      DecisionConfirmedUnlawful: always,
      RemedyEnded: isAnnulled,
    },
    breach: { is: 'derived', zh: '应当立即公示，接受监督。', en: 'It must be published at once; supervision.' },
  },
  'L80-review': {
    kind: 'withholdingReview',
    zh: '复核暂不公示',
    en: 'New review of what is withheld',
    articles: ['NM244 11', 'OGI 18'],
    pack: 'nei-mongol',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    // The law sets no term: whoever withholds the decision says the day.
    term: 'publication',
    warnsBefore: 2,
    begins: {
      DisclosureWithheld: ({ reviewOn, occurredAt }) =>
        reviewOn === undefined ? undefined : { from: chinaDateOf(occurredAt), setTo: reviewOn },
    },
    // It is looked at again with a new proposal, whatever comes of that.
    ends: { DisclosureProposed: always, DecisionPublished: always },
    fallsAway: {
      // Withheld once more without a day: for a cause that does not end by itself.
      DisclosureWithheld: ({ reviewOn }) => reviewOn === undefined,
      DecisionRevoked: always,
      DecisionConfirmedVoid: always,
      DecisionConfirmedUnlawful: always,
      RedoOrdered: always,
      RemedyEnded: isAnnulled,
    },
    breach: {
      is: 'derived',
      zh: '应当立即复核；不公示的情形已经消失的，应当公示。',
      en: 'It must be reviewed at once, and published where the cause has ended.',
    },
  },
  L82: {
    kind: 'withdrawal',
    zh: '撤回公示信息',
    en: 'Withdrawal of what was published',
    articles: ['APL 48', 'NM244 11', 'NM244 13', 'M55 10'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'withdrawal',
    warnsBefore: 1,
    readies: { DecisionPublished: always },
    begins: {
      DecisionRevoked: fromItsDay,
      DecisionChanged: ({ changedOn }) => ({ from: changedOn }),
      // What a judgment had changed was published as changed, and the judgment fell.
      DecisionRestored: ({ restoredOn }) => ({ from: restoredOn }),
      DecisionConfirmedUnlawful: ({ foundOn }) => ({ from: foundOn }),
      DecisionConfirmedVoid: ({ foundOn }) => ({ from: foundOn }),
      // Of older logs, in which an outcome did nothing by itself.
      RemedyEnded: (data) => (makesThePublicTextWrong(data) ? fromItsDay(data) : undefined),
      // A case on its way to the police is not public (X12), nor is that of a minor (X13).
      CrimeSuspected: fromItsDay,
      PartyIdentified: (data) => (data.concernsMinor ? fromItsDay(data) : undefined),
      PartyJoined: (data) => (data.concernsMinor ? fromItsDay(data) : undefined),
      ConductPeriodEstablished: (data) => (data.concernsMinor ? fromItsDay(data) : undefined),
    },
    ends: { DisclosureWithdrawn: always },
    fallsAway: { TransferRefused: always, SuspicionDropped: always, AdministrativeHandlingResumed: always },
    breach: {
      is: 'derived',
      zh: '应当立即撤回并公开说明理由。',
      en: 'It must be withdrawn at once, with public reasons.',
    },
  },
  L83: {
    kind: 'withdrawalPassedOn',
    zh: '向信用信息平台等通报撤回',
    en: 'Withdrawal passed on to platforms',
    articles: ['M55 10', 'APL 48'],
    pack: 'mohurd-55',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'withdrawal',
    warnsBefore: 1,
    begins: {
      DisclosureWithdrawn: ({ dueOn, occurredAt }) =>
        dueOn === undefined ? undefined : { from: chinaDateOf(occurredAt), setTo: dueOn },
    },
    ends: { WithdrawalPassedOn: always },
    breach: { is: 'derived', zh: '应当立即通报，接受监督。', en: 'They must be told at once; supervision.' },
  },
  L87: {
    kind: 'recordingUpload',
    zh: '音像记录上传',
    en: 'Upload of a recording',
    articles: ['NM244 20'],
    pack: 'nei-mongol',
    of: 'case',
    nature: 'duty',
    whose: 'agency',
    term: 'recordingUpload',
    warnsBefore: 1,
    reckonedBy: {
      list: 'recordings',
      zh: '音像记录上传后才登记，是否逾期见全过程记录。',
      en: 'A recording is registered once it is uploaded: the record of the whole process says whether it was late.',
    },
    breach: { is: 'derived', zh: '说明原因。', en: 'The reason must be given.' },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;
