import { chinaDateOf } from '@ecl/kernel';
import { saidOfLastDay } from '../../clock-of-case.js';
import { isPending } from '../../hearing/state.js';
import { isRightOpen, periodOf, unreviewedDefences } from '../../notice/rights.js';
import { partyRule } from '../../rule.js';

/** X7: the review must see the record of the hearing. */
export const HearingMustBeOver = partyRule({
  code: 'legal-review.before-hearing',
  refs: ['X7'],
  articles: ['APL 58', 'NM244 26'],
  pack: 'national-core',
  en: 'A hearing was requested and is not over: legal review comes after it.',
  zh: '当事人要求听证而听证尚未结束，法制审核应当在听证之后进行。',
  reads: [],
  brokenWhen: (_, { hearing }) => isPending(hearing),
});

export const HearingRightMustBeUsedUp = partyRule({
  code: 'legal-review.hearing-still-requestable',
  refs: ['X7'],
  articles: ['APL 58', 'APL 64', 'NM244 26'],
  pack: 'national-core',
  en: 'The party may still ask for a hearing: legal review comes after it.',
  zh: '当事人仍可要求听证，法制审核应当在听证权利期满之后进行。',
  reads: [],
  brokenWhen: ({ occurredAt }, state, context) =>
    state.hearing.is === 'notRequested' && isRightOpen('hearing', state, chinaDateOf(occurredAt), context),
  particulars: ({ occurredAt }, state, context) =>
    saidOfLastDay('hearingRequestUntil', periodOf('hearing', state, chinaDateOf(occurredAt), context)),
});

/** M55 22: a written finding on every point. Legal review checks it, and so does the person who decides. */
export const DefencesMustBeReviewed = partyRule({
  code: 'defence.not-reviewed',
  refs: ['C4', 'SC13', 'E1'],
  articles: ['APL 45', 'APL 62', 'M55 22'],
  pack: 'mohurd-55',
  en: 'A defence was received and no written review answers it.',
  zh: '已收到当事人陈述申辩，尚未形成书面复核意见。',
  reads: [],
  brokenWhen: (_, { notice }) => unreviewedDefences(notice).length > 0,
  particulars: (_, { notice }) => ({ defences: unreviewedDefences(notice).join(', ') }),
});
