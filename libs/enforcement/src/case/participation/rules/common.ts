import { isDecidedAbout } from '../../decision/state.js';
import { undecidedIn } from '../../parties/party-case.js';
import { isRestored } from '../../performance/performed.js';
import { areCostsChallenged } from '../../substitute/costs.js';
import { isPending } from '../../remedies/state.js';
import { statementOf } from '../../../law/rule.js';
import { partyRule, rule } from '../../rule.js';
import type { PartyCase } from '../../parties/party-case.js';
import type { GroundToLeave } from '../vocabulary.js';

/** A case without a party is none: it ends for its last party by a decision, or with the investigation. */
export const PartyMustNotBeTheLast = rule({
  code: 'party.last',
  refs: ['B16'],
  articles: ['M55 31', 'APL 57'],
  pack: 'mohurd-55',
  en: 'It is the only party of the case that is left: end the investigation, or decide without a penalty.',
  zh: '该当事人是本案仅存的当事人，应当终止调查或者作出不予处罚决定。',
  reads: [],
  brokenWhen: (_, { parties }) => parties.size <= 1,
});

/** A decision about a party is undone first; only then is there nothing about it in the case. */
export const PartyMustBeUndecided = partyRule({
  code: 'party.decided',
  refs: ['B16'],
  articles: ['APL 57', 'APL 75', 'M55 31'],
  pack: 'national-core',
  en: 'There is a decision about the party, and it is in force.',
  zh: '已经对该当事人作出决定，且决定现行有效。',
  reads: [],
  brokenWhen: (_, { decision }) => isDecidedAbout(decision),
});

/** Whoever is no more cannot be decided about anew. */
const TO_DECIDE_ANEW = 'order to decide anew';

/** What the case still owes the party, or must still do about it, in words for the refusal. */
export const openMatters = (party: PartyCase): readonly string[] => [
  // Costs whose enforcement ended stay open, in case they are paid all the same; nobody has to wait for that.
  ...(party.payments.some(({ is, enforcementEndedOn }) => is === 'open' && enforcementEndedOn === undefined)
    ? ['debt']
    : []),
  ...(party.payments.some(({ refundsOrdered, refundsPaid }) => refundsPaid < refundsOrdered) ? ['refund'] : []),
  ...(party.payments.some(({ cash }) => cash.some(({ stage }) => stage !== 'deposited')) ? ['cash'] : []),
  ...(isRestored(party) ? [] : ['return']),
  ...(party.disclosure.is === 'published' ? ['published text'] : []),
  ...(party.disclosure.passOnBy === undefined ? [] : ['withdrawal to pass on']),
  ...(party.remedies.proceedings.some((remedy) => isPending(remedy)) || areCostsChallenged(party.payments)
    ? ['remedy']
    : []),
  ...(party.decision.is === 'none' && party.decision.redo?.isOrdered === true ? [TO_DECIDE_ANEW] : []),
];

/** The same without the order to decide anew: about whoever is no more nothing is decided. */
export const openBesideTheOrder = (party: PartyCase): readonly string[] =>
  openMatters(party).filter((each) => each !== TO_DECIDE_ANEW);

interface Leaving {
  readonly facts: GroundToLeave;
}

/** A party that died or was dissolved cannot be decided about anew: the order does not keep it in the case. One that merged has a successor. */
const openFor = ({ facts }: Leaving, party: PartyCase): readonly string[] =>
  facts.ground === 'partyCeased' && facts.ceased.how !== 'mergedIntoParty'
    ? openBesideTheOrder(party)
    : openMatters(party);

/** After a decision that was undone, what it brought about is undone before the party goes. */
export const NothingMustBeOpenAboutTheParty = partyRule({
  code: 'party.matters-open',
  refs: [],
  articles: ['ACL 41', 'NM244 13', 'ARL 64'],
  pack: 'national-core',
  en: 'Something about the party is still open in this case.',
  zh: '本案中涉及该当事人的事项尚未办结。',
  reads: [],
  brokenWhen: (_, party) => openMatters(party).length > 0,
  particulars: (_, party) => ({ open: openMatters(party).join(', ') }),
});

export const NothingMustBeOpenToLeave = partyRule<Leaving>()({
  ...statementOf(NothingMustBeOpenAboutTheParty),
  reads: ['facts'],
  brokenWhen: (command, party) => openFor(command, party).length > 0,
  particulars: (command, party) => ({ open: openFor(command, party).join(', ') }),
});

/** Some party of the case has no decision yet: the case still goes toward one. */
export const CaseMustStillBeOpenForSomeone = rule({
  code: 'party.joins-after-the-decisions',
  refs: [],
  articles: ['APL 57', 'M55 15'],
  pack: 'national-core',
  en: 'Every party of the case is decided about: for another offender a case of its own is filed.',
  zh: '本案对全部当事人均已作出决定，对新发现的当事人应当另行立案。',
  reads: [],
  brokenWhen: (_, state) => undecidedIn(state).length === 0,
});
