import type { Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import { always, canBeSuedAgainst, suableFrom, toSuccessors, UNDECIDED, unlessDecided } from './saying.js';

/** No remedy of this clock: an event that is about another kind. */
const NONE = '';

interface Remedy {
  readonly kind: string;
  readonly remedyId: string;
}

const itsReconsideration = ({ kind, remedyId }: Remedy): string => (kind === 'reconsideration' ? remedyId : NONE);
const isReconsideration = ({ kind }: Remedy): boolean => kind === 'reconsideration';

/**
 * 2.3, of the decision on costs of substitute performance: each debtor of joint costs has remedies of its own, so that each remedy
 * has its own days.
 */
export const remediesAgainstCosts = {
  'L46-costs': {
    kind: 'reconsiderationDecisionOnCosts',
    zh: '行政复议决定期限（代履行费用）',
    en: 'Decision on the reconsideration of costs',
    articles: ['ARL 62'],
    pack: 'national-core',
    of: 'remedy',
    idOf: { CostsRemedyAccepted: itsReconsideration, CostsRemedyEnded: itsReconsideration },
    nature: 'duty',
    whose: 'reconsiderationBody',
    term: 'reconsiderationDecision',
    warnsBefore: 7,
    begins: {
      CostsRemedyAccepted: (data) => (isReconsideration(data) ? { from: data.acceptedOn } : undefined),
    },
    ends: { CostsRemedyEnded: ({ outcome }) => outcome !== 'notDecidedInTime' },
    fallsAway: { CostsRemedyEnded: ({ outcome }) => outcome === 'notDecidedInTime' },
    breach: UNDECIDED,
  },
  'L49-costs': {
    kind: 'suitAfterReconsiderationOfCosts',
    zh: '复议后提起行政诉讼期限（代履行费用）',
    en: 'Suit after the reconsideration of costs',
    articles: ['ALL 45'],
    pack: 'national-core',
    of: 'remedy',
    idOf: {
      CostsRemedyAccepted: (data) =>
        data.kind === 'litigation' ? (data.afterReconsideration ?? NONE) : itsReconsideration(data),
      CostsRemedyEnded: itsReconsideration,
    },
    nature: 'right',
    whose: 'party',
    term: 'suitAfterReconsideration',
    warnsBefore: 3,
    begins: {
      // Where the body does not decide, it counts from the end of the time that it had.
      CostsRemedyAccepted: (data) => (isReconsideration(data) ? unlessDecided(data.acceptedOn) : undefined),
      CostsRemedyEnded: (data) =>
        isReconsideration(data) && canBeSuedAgainst(data) ? { from: suableFrom(data) } : undefined,
    },
    uses: { CostsRemedyAccepted: ({ kind }) => (kind === 'litigation' ? 'inTime' : undefined) },
    used: { CostsRemedyAccepted: { zh: '提起行政诉讼', en: 'sued' } },
    ends: { CostsRemedyAccepted: ({ kind }) => kind === 'litigation' },
    fallsAway: { CostsRemedyEnded: (data) => !canBeSuedAgainst(data) },
    breach: { is: 'derived', zh: '不得再对复议后的费用决定提起行政诉讼。', en: 'No suit is possible any more.' },
  },
  'L51-costs': {
    kind: 'appealAboutCosts',
    zh: '上诉期限（代履行费用）',
    en: 'Appeal against a first judgment about costs',
    articles: ['ALL 85'],
    pack: 'national-core',
    of: 'remedy',
    idOf: {
      CostsRemedyAccepted: ({ kind, against }) => (kind === 'appeal' ? (against ?? NONE) : NONE),
      CostsRemedyEnded: ({ remedyId }) => remedyId,
      CostsJudgmentTookEffect: ({ remedyId }) => remedyId,
    },
    nature: 'bar',
    whose: 'party',
    term: 'appeal',
    warnsBefore: 3,
    begins: {
      CostsRemedyEnded: ({ appealUntil, endedOn }) => (appealUntil === undefined ? undefined : { from: endedOn }),
    },
    ends: { CostsRemedyAccepted: ({ kind }) => kind === 'appeal', CostsJudgmentTookEffect: always },
    breach: { is: 'derived', zh: '一审裁判生效，应当登记。', en: 'The judgment has effect, which is to be recorded.' },
  },
  'M5-costs': {
    kind: 'redoOfCosts',
    zh: '责令重新作出代履行费用决定',
    en: 'New decision on costs after an order',
    articles: ['ARL 64', 'ALL 70'],
    pack: 'national-core',
    of: 'debt',
    idOf: { SubstituteCostsRevoked: ({ obligationId }) => obligationId },
    nature: 'duty',
    whose: 'agency',
    term: 'redo',
    warnsBefore: 7,
    begins: {
      SubstituteCostsRevoked: ({ redo }) =>
        redo === undefined ? undefined : { from: redo.orderedOn, setTo: redo.dueOn },
    },
    remembers: { SubstituteCostsRevoked: ({ redo, costsId }) => (redo === undefined ? undefined : costsId) },
    // The new decision ends it for each debt of the old one; a case that is closed charges nobody any more.
    endsWith: { SubstituteCostsCharged: ({ redoes: of }) => (of === undefined ? undefined : { of, how: 'done' }) },
    fallsAway: { CaseClosed: always },
    passesOn: { PartySucceeded: toSuccessors },
    breach: {
      is: 'derived',
      zh: '未在期限内重新作出的，可以被责令履行，并依法追究责任。',
      en: 'The agency can be ordered to perform, and answers for the delay.',
    },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;
