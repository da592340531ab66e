import { chinaDateOf } from '@ecl/kernel';
import { isOverOn } from '../../clock-of-case.js';
import { isPending } from '../../hearing/state.js';
import { partyRule, rule } from '../../rule.js';
import type { Sent } from '../posting.js';
import { periodOf, unreviewedDefences, type Right } from '../rights.js';

/** After the decision a right is used only by what was posted in time, and before the decision was made. */
const mustBeUndecidedUnlessPosted = (right: Right) =>
  partyRule<Sent>()({
    code: 'notice.decided-before-arrival',
    refs: ['K3'],
    articles: ['APL 57', 'M55 28', 'CPL 85'],
    pack: 'national-core',
    en: 'The case has been decided already, and this was not posted within the period and before the decision.',
    zh: '本案已经作出决定，且该材料不是在期限内、决定作出前交邮的。',
    reads: ['posted'],
    brokenWhen: ({ occurredAt, posted }, party, context) => {
      const { decision } = party;
      if (decision.is === 'none') return false;
      const period = periodOf(right, party, chinaDateOf(occurredAt), context);
      const wasInTime = posted !== undefined && period !== undefined && !isOverOn(posted.on, period);
      return !(decision.is === 'penalty' && wasInTime && posted.on <= decision.decidedOn);
    },
  });

export const CaseMustBeUndecidedUnlessDefenceWasPosted = mustBeUndecidedUnlessPosted('defence');
export const CaseMustBeUndecidedUnlessRequestWasPosted = mustBeUndecidedUnlessPosted('hearing');

export const PostingMustPrecedeArrival = rule<Sent>()({
  code: 'notice.posted-after-arrival',
  refs: ['K3'],
  articles: ['CPL 85'],
  pack: 'national-core',
  en: 'It was posted later than it arrived.',
  zh: '交邮日期晚于收到日期。',
  reads: ['posted'],
  brokenWhen: ({ occurredAt, posted }) => posted !== undefined && posted.on > chinaDateOf(occurredAt),
});

/**
 * A defence or a request that was on its way in time is unanswered: the decision was made without hearing the party. It
 * is neither served nor published nor closed on; the head revokes it, and the party is heard.
 */
export const PartyMustHaveBeenHeard = partyRule({
  code: 'decision.party-unheard',
  refs: ['K3', 'X9', 'E1'],
  articles: ['APL 62', 'APL 63', 'CPL 85'],
  pack: 'national-core',
  en: 'A defence or a request for a hearing was posted in time and arrived after the decision: the decision must be revoked and the party heard.',
  zh: '当事人在期限内交邮的陈述申辩或者听证要求于决定作出后收到，应当撤销决定并听取当事人意见。',
  reads: [],
  brokenWhen: (_, { decision, notice, hearing }) =>
    decision.is === 'penalty' && (unreviewedDefences(notice).length > 0 || isPending(hearing)),
});
