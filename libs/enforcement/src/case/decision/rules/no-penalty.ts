import type { DataOf } from '../../../law/command-type.js';
import { isLimitationPassed, whatIsDiscovered } from '../../filing/limitation.js';
import { lastReview } from '../../legal-review/review-outcome.js';
import { isAboutOthersOnly } from '../../parties/about.js';
import { isNaturalPerson } from '../../parties/age.js';
import type { PartyCase } from '../../parties/party-case.js';
import { correctionsFor, uncorrected } from '../../performance/orders.js';
import { partyRule, rule } from '../../rule.js';
import type { DecideNoPenalty } from '../vocabulary/index.js';
import { isMeantBy } from '../../transfer/effect.js';
import { isBelowAge } from './party.js';

type NoPenalty = DataOf<typeof DecideNoPenalty>;
type Reason = NoPenalty['reason'];

/** Reasons to leave a violation without a penalty: the party is educated instead (APL 33(3)). */
const TEACH: readonly Reason[] = ['slightAndCorrected', 'firstSlightAndCorrected', 'noFault'];
/** Reasons that lie in the person: someone else is ordered to supervise the party (APL 30, 31). */
const TELL_GUARDIAN: readonly Reason[] = ['under14', 'mentalDisorder'];

export const PartyMustBeTaught = rule<NoPenalty>()({
  code: 'decision.no-education',
  refs: ['E2'],
  articles: ['APL 33'],
  pack: 'national-core',
  en: 'If a violation is not penalised, the party must be educated; no education is on record.',
  zh: '对违法行为不予行政处罚的，应当对当事人进行教育，未记录教育情况。',
  reads: ['reason', 'education'],
  brokenWhen: ({ reason, education }) => TEACH.includes(reason) && education === undefined,
});

/** Reasons that rest on it that the party corrected what it had done. */
const CORRECTED: readonly Reason[] = ['slightAndCorrected', 'firstSlightAndCorrected'];

/** 及时改正: what was ordered is corrected when somebody has looked, not when its day has passed. */
export const CorrectionMustBeChecked = partyRule<NoPenalty>()({
  code: 'decision.correction-unchecked',
  refs: ['E2'],
  articles: ['APL 28', 'APL 33'],
  pack: 'national-core',
  en: 'The party was ordered to correct what it had done, and since then nobody inspected, took evidence that is not only about others, or recorded the check: whether it corrected is not known.',
  zh: '已责令当事人改正，此后没有复查、检查或者取证记录，不能认定已经改正。',
  reads: ['reason'],
  brokenWhen: ({ reason }, party) => CORRECTED.includes(reason) && uncheckedOrders(party).length > 0,
  particulars: (_, party) => ({ ordered: uncheckedOrders(party).join(', ') }),
});

/** The days of the orders to the party after which nobody looked. */
const uncheckedOrders = (party: PartyCase): readonly string[] => {
  const looks = party.investigation.presences.filter(
    ({ found }) => found !== undefined && !isAboutOthersOnly(found, party),
  );
  // An inspection in which the order was made saw to its end what came of it (立行立改).
  const open = correctionsFor(party).filter(({ orderedAt }) => looks.every(({ time }) => time.to < orderedAt));
  return uncorrected(party)
    .filter((order) => open.includes(order))
    .map(({ orderedOn }) => orderedOn);
};

export const GuardianMustBeTold = rule<NoPenalty>()({
  code: 'decision.guardian-not-told',
  refs: ['E2', 'H12', 'SC34'],
  articles: ['APL 30', 'APL 31'],
  pack: 'national-core',
  en: 'The guardian must be told to take care of the party, and no such notice is on record.',
  zh: '应当责令监护人加以管教或者严加看管，未记录通知监护人的情况。',
  reads: ['reason', 'guardianNotified'],
  brokenWhen: ({ reason, guardianNotified }) => TELL_GUARDIAN.includes(reason) && guardianNotified === undefined,
});

export const AgeMustBearOutTheReason = partyRule<NoPenalty>()({
  code: 'decision.party-not-under-14',
  refs: ['E2', 'H12'],
  articles: ['APL 30'],
  pack: 'national-core',
  en: 'According to the date of birth on record, the party was not under fourteen at the time of the conduct, or its date of birth is not known.',
  zh: '根据已登记的出生日期，当事人实施违法行为时已满十四周岁，或者出生日期未查明。',
  reads: ['reason'],
  brokenWhen: (command, state, context) => command.reason === 'under14' && !isBelowAge(command, state, context),
});

export const LimitationMustBearOutTheReason = rule<NoPenalty>()({
  code: 'decision.limitation-not-passed',
  refs: ['E2', 'L01'],
  articles: ['APL 36'],
  pack: 'national-core',
  en: 'The conduct was discovered within the limitation period.',
  zh: '违法行为在追责时效内被发现。',
  reads: ['reason'],
  brokenWhen: (command, state, context) => command.reason === 'limitationPassed' && !isLimitationPassed(state, context),
});

/** The investigation may find that the conduct ended earlier than the proposal to file said. */
export const LimitationMustNotHavePassed = rule({
  code: 'decision.limitation-passed',
  refs: ['L01', 'SC05'],
  articles: ['APL 36'],
  pack: 'national-core',
  doubtful: whatIsDiscovered,
  en: 'The conduct, as it was established, was discovered after the limitation period: no penalty may be imposed any more.',
  zh: '经认定，违法行为超过处罚时效才被发现，不再给予行政处罚。',
  reads: [],
  brokenWhen: (_, state, context) => isLimitationPassed(state, context),
});

export const DisorderMustBeOfAPerson = partyRule<NoPenalty>()({
  code: 'decision.disorder-of-an-organisation',
  refs: ['E2'],
  articles: ['APL 31'],
  pack: 'national-core',
  en: 'Only a natural person can have a mental disorder.',
  zh: '只有自然人才可能系精神病人、智力残疾人。',
  reads: ['reason'],
  brokenWhen: ({ reason }, { filing }) =>
    reason === 'mentalDisorder' && filing.is !== 'none' && !filing.parties.some(isNaturalPerson),
});

/** Of a suspicion that the reviewer found the head decides by the transfer, one way or the other; nobody passes over it in silence. */
export const SuspicionOfTheReviewMustBeAnswered = partyRule({
  code: 'decision.suspicion-of-review-open',
  refs: ['D4', 'T0'],
  articles: ['APL 27', 'R310 3', 'R310 5'],
  pack: 'national-core',
  en: 'Legal review found that a crime is suspected, and no transfer to the police was decided on: no decision without a penalty passes over that.',
  zh: '法制审核认为涉嫌犯罪，尚未作出是否移送公安机关的决定，不得迳行作出不予处罚决定。',
  reads: [],
  // What the head decides about the transfer of others answers nothing about this party.
  brokenWhen: (_, party) =>
    lastReview(party)?.suspectsCrime === true && (party.transfer.stage === 'none' || !isAnswered(party)),
});

/** A transfer, whatever came of it, answers the suspicion of those whom it named; one that named nobody is of all. */
const isAnswered = ({ transfer, ...party }: PartyCase): boolean =>
  transfer.suspects === undefined || transfer.suspects.some((id) => isMeantBy(id, party));

/** The heads who approved a penalty together decide together that there is none: what they approve then is this decision. */
export const ApprovedPenaltyMustNotBeDropped = partyRule<NoPenalty>()({
  code: 'decision.no-penalty-against-deliberation',
  refs: ['H08'],
  articles: ['APL 57', 'M55 26'],
  pack: 'national-core',
  en: 'The heads discussed together and approved a penalty: without another discussion nobody decides that there is none.',
  zh: '负责人集体讨论已同意给予处罚，未经再次集体讨论，不得作出不予处罚决定。',
  reads: ['document'],
  brokenWhen: ({ document }, { deliberation: { last } }) =>
    last?.conclusion === 'approve' && last.draftSha256 !== document.sha256,
});
