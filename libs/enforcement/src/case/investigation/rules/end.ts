import { chinaDateOf } from '@ecl/kernel';
import type { GroundToLeave } from '../../participation/vocabulary.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import { rulesAboutPanel } from '../../deliberation/rules/panel.js';
import { paperForEach } from '../../reliance/paper-for-each.js';
import type { CaseState } from '../../state.js';
import { hasNothingOnFile, namesNothing, notOnFile } from '../on-file.js';
import type { DocumentRef } from '../../values.js';
import { ceasedOn, papersOfCeased, type Ceased } from '../vocabulary/ceased.js';
import type { EndOfInvestigation } from '../vocabulary/index.js';

/** An end without a result, of the whole investigation or about one party: its ground with the facts, and the approval. */
interface End {
  readonly facts: EndOfInvestigation | GroundToLeave;
  readonly document: DocumentRef;
}

/** What the step says of how the party ceased. */
const ceasedIn = ({ facts }: Pick<End, 'facts'>, party: Pick<PartyCase, 'partyId'>): Ceased | undefined => {
  if (facts.ground !== 'partyCeased') return undefined;
  return 'ceased' in facts ? facts.ceased : facts.parties.find(({ partyId }) => partyId === party.partyId)?.ceased;
};

const missing = ({ facts }: Pick<End, 'facts'>, state: CaseState): readonly string[] =>
  'evidenceIds' in facts ? notOnFile(facts, state) : [];

/** Where nothing was found and nobody asked, there is nothing to weigh: the report says what was looked for. */
const weighsNothing = ({ facts }: Pick<End, 'facts'>, state: CaseState): boolean =>
  'evidenceIds' in facts && namesNothing(facts) && (facts.ground !== 'noViolationProvable' || !hasNothingOnFile(state));

/** 经调查: what does not prove the conduct, or shows that somebody else did it, is on file. */
export const EndMustRestOnEvidence = rule<Pick<End, 'facts'>>()({
  code: 'investigation.end-without-evidence',
  refs: ['B16'],
  articles: ['M55 31', 'APL 40', 'APL 46'],
  pack: 'mohurd-55',
  en: 'The case has no such evidence, or nothing of what is on file is named: an investigation ends without a result by what is on file.',
  zh: '未列证据或者本案没有所列证据，终止调查应当以在案证据为依据。',
  reads: ['facts'],
  brokenWhen: (command, state) => missing(command, state).length > 0 || weighsNothing(command, state),
  particulars: (command, state) => ({ evidence: missing(command, state).join(', ') }),
  doubtful: {
    reading: {
      zh: '经调查未取得任何材料的，本机关负责人可以凭调查报告以违法事实不能成立终止调查。',
      en: 'Where an investigation found nothing at all, a head may end it as not proven, on a report of what was looked for.',
    },
    otherReading: {
      zh: '未取得任何材料的，属于其他情形，由机关负责人集体讨论决定。',
      en: 'An end with nothing on file is one of the other cases, for the heads together.',
    },
  },
});

/** The case goes on about whoever is still there. */
export const EveryPartyMustHaveCeased = partyRule<Pick<End, 'facts'>>()({
  code: 'investigation.party-still-there',
  refs: ['B16'],
  articles: ['M55 31'],
  pack: 'mohurd-55',
  en: 'Nothing says that this party ceased: the investigation goes on about it.',
  zh: '未载明该当事人死亡或者终止，应当继续调查。',
  reads: ['facts'],
  brokenWhen: (command, party) => command.facts.ground === 'partyCeased' && ceasedIn(command, party) === undefined,
});

/** A company does not die, and a citizen is not dissolved; a sole trader is a person with a business. */
export const CeasingMustFitTheParty = partyRule<Pick<End, 'facts'>>()({
  code: 'investigation.ceased-as-another-kind',
  refs: ['B16'],
  articles: ['M55 31', 'CC 67'],
  pack: 'mohurd-55',
  en: 'A natural person dies, and only an organisation is dissolved or merges.',
  zh: '自然人死亡，法人或者其他组织终止、合并，所填情形与当事人类型不符。',
  reads: ['facts'],
  brokenWhen: (command, party) => {
    const how = ceasedIn(command, party)?.how;
    const kind = party.filing.is === 'none' ? undefined : party.filing.parties[0]?.kind;
    return how !== undefined && (how === 'died') === (kind === 'organisation');
  },
});

export const CeasingMustHaveHappened = partyRule<Pick<End, 'facts'>>()({
  code: 'investigation.ceased-later',
  refs: ['B16'],
  articles: ['M55 31'],
  pack: 'mohurd-55',
  en: 'The party ceased after the day of this step.',
  zh: '死亡或者终止日期晚于终止调查之日。',
  reads: ['facts'],
  brokenWhen: (command, party) => {
    const ceased = ceasedIn(command, party);
    return ceased !== undefined && ceasedOn(ceased) > chinaDateOf(command.occurredAt);
  },
});

/** The papers of the ground; a death and a dissolution of several parties may be in one extract of a register. */
const papersOf = (facts: End['facts']): readonly (readonly DocumentRef[])[] => {
  switch (facts.ground) {
    case 'noViolationProvable':
      return [[facts.report]];
    case 'limitationPassed':
      return 'report' in facts ? [[facts.report]] : [];
    case 'notTheOffender':
      return [];
    case 'partyCeased':
      return 'ceased' in facts
        ? [papersOfCeased(facts.ceased)]
        : [facts.parties.flatMap(({ ceased }) => papersOfCeased(ceased))];
    case 'other':
      return [[facts.proof], [facts.minutes]];
  }
};

/** The approval form approves what other papers show. */
export const EndMustHaveItsPapers = rule<End>()({
  code: 'investigation.end-proved-by-itself',
  refs: ['B16'],
  articles: ['M55 31', 'M55 40', 'APL 46'],
  pack: 'mohurd-55',
  en: 'The approval to end the investigation is given as its own proof, or one paper for two things.',
  zh: '以终止调查审批表自身作为证明，或者同一份文书用于证明不同事项。',
  reads: ['facts', 'document'],
  ...paperForEach(({ facts, document }: End) => [...papersOf(facts), [document]]),
});

/** 其他情形: no law says when, so the heads of the agency answer for it together. */
export const {
  DeliberationMustBeCollective: OtherEndMustBeDiscussedCollectively,
  QuorumMustBeThere: OtherEndMustHaveItsQuorum,
  MembersMustHeadTheAgency: OtherEndMustBeVotedOnByHeads,
  HandlersMustNotVote: HandlersMustNotVoteOnOtherEnd,
  RecusedHeadsMustNotVote: RecusedHeadsMustNotVoteOnOtherEnd,
  ChairMustBeAmongTheMembers: ChairMustDiscussOtherEnd,
  ConclusionMustFollowTheVote: OtherEndMustFollowTheVote,
} = rulesAboutPanel<{ readonly facts: EndOfInvestigation }>({
  reads: ['facts'],
  panelOf: ({ facts }) => (facts.ground === 'other' ? facts : undefined),
});
