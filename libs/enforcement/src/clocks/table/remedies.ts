import { chinaDateOf } from '@ecl/kernel';
import type { Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import {
  always,
  canBeSuedAgainst,
  endOfReconsideration,
  fromItsDay,
  fromService,
  isServedAnew,
  itsDecision,
  notReceivedBefore,
  reconsideration,
  suableFrom,
  UNDECIDED,
  unlessDecided,
  WHICH_RECONSIDERATION,
} from './saying.js';

/** 2.3: how long the party may ask for a remedy, how long the body has for it, and by when a decision is put right. */
export const remedies = {
  L40: {
    kind: 'reconsideration',
    zh: '申请行政复议期限',
    en: 'Application for reconsideration',
    articles: ['ARL 20'],
    pack: 'national-core',
    of: 'party',
    nature: 'right',
    whose: 'party',
    term: 'reconsideration',
    warnsBefore: 7,
    about: { DecisionServed: itsDecision, OnSpotPenaltyDecided: itsDecision, RemedyAccepted: itsDecision },
    begins: { DecisionServed: fromService, OnSpotPenaltyDecided: fromItsDay },
    // Accepted: the body found that it was applied for in time.
    uses: { RemedyAccepted: ({ kind }) => (kind === 'reconsideration' ? 'inTime' : undefined) },
    used: { RemedyAccepted: { zh: '申请行政复议', en: 'applied for reconsideration' } },
    ends: { RemedyAccepted: ({ kind }) => kind === 'reconsideration' },
    // Once a suit is accepted, nobody asks for reconsideration any more (ARL 29).
    fallsAway: {
      RemedyAccepted: ({ kind }) => kind === 'litigation',
      DecisionRevoked: always,
      DecisionConfirmedVoid: always,
    },
    // Served once more, or only after the party had applied or sued, the decision gives no second period.
    bars: { RemedyAccepted: ({ kind }) => (kind === 'reconsideration' || kind === 'litigation' ? {} : undefined) },
    unbars: { PenaltyDecided: always, DecisionChanged: isServedAnew },
    cutsShort: { DecisionChanged: notReceivedBefore },
    breach: { is: 'derived', zh: '不得再申请行政复议。', en: 'No reconsideration can be applied for any more.' },
  },
  L46: {
    kind: 'reconsiderationDecision',
    zh: '行政复议决定期限',
    en: 'Decision on the reconsideration',
    articles: ['ARL 62'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'reconsiderationBody',
    term: 'reconsiderationDecision',
    warnsBefore: 7,
    begins: {
      RemedyAccepted: ({ kind, procedure, acceptedOn }) =>
        kind === 'reconsideration' && procedure !== 'simple' ? { from: acceptedOn } : undefined,
      // A court ordered the body to decide again.
      RemedyEnded: ({ decidesAgain, endedOn }) => (decidesAgain === undefined ? undefined : { from: endedOn }),
      JudgmentTookEffect: ({ decidesAgain, effectiveOn }) =>
        decidesAgain === undefined ? undefined : { from: effectiveOn },
      // Sixty days from its acceptance, as if it had been heard so from the first.
      ReconsiderationMadeOrdinary: ({ acceptedOn }) => ({ from: acceptedOn }),
    },
    remembers: { ...WHICH_RECONSIDERATION, ReconsiderationMadeOrdinary: ({ remedyId }) => remedyId },
    moves: { ReconsiderationProlonged: ({ until }) => until },
    endsWith: { RemedyEnded: endOfReconsideration },
    breach: UNDECIDED,
  },
  'L46-simple': {
    kind: 'simpleReconsiderationDecision',
    zh: '行政复议决定期限（简易程序）',
    en: 'Decision on the reconsideration, in the simple procedure',
    articles: ['ARL 62'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'reconsiderationBody',
    term: 'simpleReconsiderationDecision',
    warnsBefore: 7,
    begins: {
      RemedyAccepted: ({ kind, procedure, acceptedOn }) =>
        kind === 'reconsideration' && procedure === 'simple' ? { from: acceptedOn } : undefined,
    },
    remembers: { RemedyAccepted: reconsideration },
    endsWith: { RemedyEnded: endOfReconsideration },
    fallsAway: { ReconsiderationMadeOrdinary: always },
    breach: UNDECIDED,
  },
  L48: {
    kind: 'suit',
    zh: '提起行政诉讼期限',
    en: 'Suit against the decision',
    articles: ['ALL 46'],
    pack: 'national-core',
    of: 'party',
    nature: 'right',
    whose: 'party',
    term: 'suit',
    warnsBefore: 15,
    about: {
      DecisionServed: itsDecision,
      OnSpotPenaltyDecided: itsDecision,
      RemedyAccepted: itsDecision,
      RemedyEnded: itsDecision,
    },
    begins: { DecisionServed: fromService, OnSpotPenaltyDecided: fromItsDay },
    uses: { RemedyAccepted: ({ kind }) => (kind === 'litigation' ? 'inTime' : undefined) },
    used: { RemedyAccepted: { zh: '提起行政诉讼', en: 'sued' } },
    ends: { RemedyAccepted: ({ kind }) => kind === 'litigation' },
    // Once a reconsideration was decided, it is fifteen days from that decision (L49).
    remembers: { RemedyAccepted: reconsideration },
    remembersEarly: true,
    // A suit, or a reconsideration that was decided, leaves no period of six months, whenever the decision is served.
    bars: {
      RemedyAccepted: ({ kind }) => (kind === 'litigation' ? {} : undefined),
      RemedyEnded: ({ remedyId: of, outcome }) => (outcome === 'withdrawn' ? undefined : { of }),
    },
    unbars: { PenaltyDecided: always, DecisionChanged: isServedAnew },
    endsWith: {
      RemedyEnded: ({ remedyId, outcome }) => (outcome === 'withdrawn' ? undefined : { of: remedyId, how: 'fellAway' }),
    },
    fallsAway: { DecisionRevoked: always, DecisionConfirmedVoid: always },
    cutsShort: { DecisionChanged: notReceivedBefore },
    breach: { is: 'derived', zh: '不得再直接提起行政诉讼。', en: 'No direct suit is possible any more.' },
  },
  L49: {
    kind: 'suitAfterReconsideration',
    zh: '复议后提起行政诉讼期限',
    en: 'Suit after reconsideration',
    articles: ['ALL 45'],
    pack: 'national-core',
    of: 'party',
    nature: 'right',
    whose: 'party',
    term: 'suitAfterReconsideration',
    warnsBefore: 3,
    about: { RemedyAccepted: itsDecision, RemedyEnded: itsDecision, JudgmentTookEffect: itsDecision },
    begins: {
      // Where the body does not decide, it counts from the end of the time that it had.
      RemedyAccepted: ({ kind, procedure, acceptedOn: from }) =>
        kind === 'reconsideration' ? unlessDecided(from, procedure) : undefined,
      // The decision has effect with its service (ARL 75): that day is the end of the reconsideration.
      RemedyEnded: (data) => {
        if (data.decidesAgain !== undefined) return unlessDecided(data.endedOn);
        return canBeSuedAgainst(data) ? { from: suableFrom(data), of: data.remedyId } : undefined;
      },
      JudgmentTookEffect: ({ decidesAgain, effectiveOn }) =>
        decidesAgain === undefined ? undefined : unlessDecided(effectiveOn),
    },
    remembers: WHICH_RECONSIDERATION,
    // The body has more time.
    waits: {
      ReconsiderationProlonged: ({ until }) => until,
      ReconsiderationMadeOrdinary: ({ decisionDueOn }) => decisionDueOn,
    },
    uses: { RemedyAccepted: ({ kind }) => (kind === 'litigation' ? 'inTime' : undefined) },
    used: { RemedyAccepted: { zh: '提起行政诉讼', en: 'sued' } },
    ends: { RemedyAccepted: ({ kind }) => kind === 'litigation' },
    endsWith: {
      RemedyEnded: (data) => (canBeSuedAgainst(data) ? undefined : { of: data.remedyId, how: 'fellAway' }),
    },
    fallsAway: { DecisionRevoked: always, DecisionConfirmedVoid: always },
    breach: { is: 'derived', zh: '不得再对复议后的处罚决定提起行政诉讼。', en: 'No suit is possible any more.' },
  },
  L51: {
    kind: 'appeal',
    zh: '上诉期限',
    en: 'Appeal against a first judgment',
    articles: ['ALL 85'],
    pack: 'national-core',
    of: 'party',
    nature: 'bar',
    whose: 'party',
    term: 'appeal',
    warnsBefore: 3,
    begins: {
      RemedyEnded: ({ appealUntil, endedOn }) => (appealUntil === undefined ? undefined : { from: endedOn }),
    },
    ends: { RemedyAccepted: ({ kind }) => kind === 'appeal', JudgmentTookEffect: always },
    breach: { is: 'derived', zh: '一审裁判生效，应当登记。', en: 'The judgment has effect, which is to be recorded.' },
  },
  M5: {
    kind: 'redo',
    zh: '责令重新作出决定',
    en: 'New decision after an order',
    articles: ['ARL 64', 'ALL 70', 'ARL-I 49'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'redo',
    warnsBefore: 7,
    begins: {
      RedoOrdered: ({ orderedOn, dueOn }) => ({ from: orderedOn, setTo: dueOn }),
      ItemRedoOrdered: ({ orderedOn, dueOn }) => ({ from: orderedOn, setTo: dueOn }),
    },
    ends: { PenaltyDecided: always, NoPenaltyDecided: always, InvestigationTerminated: always },
    fallsAway: { DecisionRestored: always },
    breach: {
      is: 'derived',
      zh: '未在期限内重新作出的，可以被责令履行，并依法追究责任。',
      en: 'The agency can be ordered to perform, and answers for the delay.',
    },
  },
  H12: {
    kind: 'penaltyOnAMinor',
    zh: '纠正对未成年人的处罚',
    en: 'Putting right a penalty on a minor',
    articles: ['APL 30', 'APL 75'],
    pack: 'agency-local',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'penaltyOnAMinor',
    warnsBefore: 3,
    begins: {
      // A child where somebody of fourteen was seen: another duty.
      PenaltyCheckedAgainstAge: ({ result, occurredAt }) =>
        result === 'onChild' || result === 'unmitigated' ? { from: chinaDateOf(occurredAt), anew: true } : undefined,
    },
    ends: {
      DecisionRevoked: always,
      DecisionConfirmedVoid: always,
      PenaltyCheckedAgainstAge: ({ result }) => result === 'putRight',
    },
    fallsAway: { PenaltyCheckedAgainstAge: ({ result }) => result === 'unfounded' },
    breach: {
      is: 'derived',
      zh: '处罚仍应纠正，依法追究责任。',
      en: 'It must be put right all the same; the agency answers for the delay.',
    },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;
