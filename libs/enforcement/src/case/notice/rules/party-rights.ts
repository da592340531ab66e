import { chinaDateOf } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { statementOf } from '../../../law/rule.js';
import { isOverOn } from '../../clock-of-case.js';
import { GUARDIAN_ACTS, lacksGuardian } from '../../parties/guardian.js';
import { isKnownOfAny } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import type { ReceiveDefence, ReviewDefence, WaiveRights } from '../vocabulary.js';
import { sentOn, type Sent } from '../posting.js';
import { replacedHearingPeriod, unreviewedDefences } from '../rights.js';

type Receive = DataOf<typeof ReceiveDefence>;
type Review = DataOf<typeof ReviewDefence>;
type Waive = DataOf<typeof WaiveRights>;

export const NoticeMustBeServed = partyRule({
  code: 'notice.not-served',
  refs: ['C2', 'E1'],
  articles: ['APL 44', 'APL 62', 'M55 21'],
  pack: 'national-core',
  en: 'The party has not been served with the notice of the proposed penalty.',
  zh: '尚未向当事人送达行政处罚意见告知书。',
  reads: [],
  brokenWhen: (_, { notice }) => notice.is !== 'served',
});

/**
 * The party answers the notice that it has. While another one is under way to it, what it says to the earlier one is received: a replaced
 * notice takes no defence away (APL 45).
 */
export const SomeNoticeMustBeServed = partyRule({
  ...statementOf(NoticeMustBeServed),
  reads: [],
  brokenWhen: (_, { notice }) => notice.is !== 'served' && !(notice.is === 'issued' && notice.replaced !== undefined),
});

/** A hearing is asked for in the time of the notice that offered it: the earlier one, as long as the new one is under way. */
export const SomeNoticeMustOpenTheHearing = partyRule<Sent>()({
  ...statementOf(NoticeMustBeServed),
  reads: ['posted'],
  neverHolds: (_, { notice }) =>
    notice.is !== 'served' && !(notice.is === 'issued' && notice.replaced?.mayRequestHearing === true),
  brokenWhen: (command, party, context) => {
    if (party.notice.is === 'served') return false;
    const period = replacedHearingPeriod(party, chinaDateOf(command.occurredAt), context);
    return period === undefined || isOverOn(sentOn(command), period);
  },
});

export const DefenceMustBeNew = partyRule<Receive>()({
  code: 'defence.known-already',
  refs: ['C3'],
  articles: ['APL 45'],
  pack: 'national-core',
  en: 'This defence has been received already.',
  zh: '该陈述申辩已经登记。',
  reads: ['defenceId'],
  brokenWhen: ({ defenceId }, party) =>
    isKnownOfAny(
      party,
      ({ notice }) => notice.is !== 'none' && notice.defences.some((known) => known.defenceId === defenceId),
    ),
});

export const DefenceMustBeUnreviewed = partyRule<Review>()({
  code: 'defence.not-awaiting-review',
  refs: ['C4'],
  articles: ['APL 45', 'M55 22'],
  pack: 'national-core',
  en: 'There is no such defence, or its review is on record.',
  zh: '没有该陈述申辩，或者已经复核。',
  reads: ['defenceId'],
  neverHolds: (_, { notice }) => unreviewedDefences(notice).length === 0,
  brokenWhen: ({ defenceId }, { notice }) => !unreviewedDefences(notice).includes(defenceId),
});

/** A review cannot answer a defence that did not exist yet. */
export const ReviewMustFollowDefence = partyRule<Review>()({
  code: 'defence.reviewed-before-receipt',
  refs: ['C4'],
  articles: ['APL 45', 'M55 22'],
  pack: 'mohurd-55',
  en: 'The review is dated before the defence was received.',
  zh: '复核时间早于收到陈述申辩的时间。',
  reads: ['defenceId'],
  brokenWhen: ({ defenceId, occurredAt }, { notice }) =>
    notice.is !== 'none' &&
    notice.defences.some((defence) => defence.defenceId === defenceId && defence.receivedAt > occurredAt),
});

/** Those who gathered the facts weigh the party's statements against them; legal review checks this later. */
export const HandlersMustReviewDefence = rule({
  code: 'defence.reviewer-not-handler',
  refs: ['C4'],
  articles: ['APL 45', 'M55 22'],
  pack: 'mohurd-55',
  en: 'The defence must be reviewed by a handler of the case.',
  zh: '陈述申辩应当由办案人员复核。',
  reads: [],
  brokenWhen: (_, { handlers }, { actor }) => !handlers.handlers.includes(actor.personId),
});

/** Whoever cannot act alone gives nothing up alone. */
export const GuardianMustWaive = partyRule<Waive>()({
  code: 'notice.guardian-must-waive',
  refs: ['C5', 'H12'],
  articles: ['APL 30', 'APL 62', 'CC 18', 'CC 19', 'CC 22', 'CC 23'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The party is a minor, or has no full capacity to act: its guardian waives its rights, not the party alone. A minor who lives on its own work is sixteen or older.',
  zh: '当事人系未成年人或者不具有完全民事行为能力，其权利应当由监护人代为放弃，本人单独放弃无效；以自己的劳动收入为主要生活来源的未成年人应当已满十六周岁。',
  reads: ['by'],
  brokenWhen: ({ by, occurredAt }, party) =>
    lacksGuardian({ isSelfSupporting: by === 'selfSupportingMinor', isAlone: by === undefined }, party, occurredAt),
});

export const WaivedRightMustExist = partyRule<Waive>()({
  code: 'notice.no-right-to-waive',
  refs: ['C5'],
  articles: ['APL 62', 'APL 63'],
  pack: 'national-core',
  en: 'The notice offers no hearing, so there is no such right to waive.',
  zh: '告知书未告知听证权利，无从放弃。',
  reads: ['rights'],
  brokenWhen: ({ rights }, { notice }) => rights.includes('hearing') && notice.is !== 'none' && !notice.offersHearing,
});
