import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { approverMustNotBeProposer } from '../../guards/duties.js';
import type { DataOf } from '../../law/command-type.js';
import { isUnmitigated } from '../decision/rules/minor.js';
import { isBelowAge } from '../decision/rules/party.js';
import { openMatters } from '../participation/rules/common.js';
import type { PartyCase } from '../parties/party-case.js';
import { terminatedOn } from '../performance/performed.js';
import { partyRule, rule } from '../rule.js';
import { isAnyRemedyOpen } from '../remedies/any-open.js';
import { isHeldForThePolice, isTransferOver } from '../transfer/effect.js';
import { endsToNote } from './ends-to-note.js';
import type { ProposeClosure } from './vocabulary.js';
import { groundHolds, hasAnyEnd, whatGroundRequires } from './grounds.js';
import type { CaseState } from '../state.js';
import { owesCosts } from '../substitute/costs.js';

const whatMustBeDone = {
  articles: ['M55 31', 'R310 11'],
  pack: 'mohurd-55',
  en: 'What the ground of the closure requires has not happened in this case.',
  zh: '本案不具备所填结案事由要求的条件。',
  doubtful: {
    reading: {
      zh: '向公安机关移送前已作出的处罚决定继续有效：未履行完毕或者未终结执行的，不以移送结案。',
      en: 'A penalty from before the transfer to the police stands: until it is performed or its enforcement has ended, the case is not closed as transferred.',
    },
    otherReading: {
      zh: '移送后未缴罚款不再执行，由人民法院一并判处罚金，可以移送结案。',
      en: 'After the transfer an unpaid fine is no longer enforced, because the court fines: the case may be closed as transferred.',
    },
  },
} as const;

/** The ground of the closure must have happened. */
export const GroundMustHold = partyRule<DataOf<typeof ProposeClosure>>()({
  ...whatMustBeDone,
  code: 'closure.ground-does-not-hold',
  refs: ['F1'],
  reads: ['ground'],
  neverHolds: ({ occurredAt }, party) => !hasAnyEnd(party, chinaDateOf(occurredAt)),
  brokenWhen: ({ ground, occurredAt }, state) => !groundHolds(ground, state, chinaDateOf(occurredAt)),
  particulars: ({ ground }, party) => whatGroundRequires(ground, party),
});

/** The ledger asks this of cases that ended before it recorded such ends. */
export const EndMustWaitToBeNoted = rule({
  code: 'closure.no-end-to-note',
  refs: ['F1', 'L17'],
  articles: ['M55 31'],
  pack: 'mohurd-55',
  en: 'The case has not ended, or it is on record already that it has.',
  zh: '本案尚不具备办结事由，或者办结事由已经记录。',
  reads: [],
  brokenWhen: ({ occurredAt }, state) => endsToNote(state, state, occurredAt).length === 0,
});

/** Between the proposal and the approval the decision may have been revoked or a refund ordered. */
export const GroundMustStillHold = partyRule({
  ...whatMustBeDone,
  code: 'closure.ground-does-not-hold',
  refs: ['F1'],
  reads: [],
  brokenWhen: ({ occurredAt }, state) =>
    state.closure.ground !== undefined && !groundHolds(state.closure.ground, state, chinaDateOf(occurredAt)),
  particulars: (_, state) =>
    state.closure.ground === undefined ? {} : whatGroundRequires(state.closure.ground, state),
});

export const TransferMustBeOver = rule({
  code: 'closure.transfer-open',
  refs: ['T14', 'F1'],
  articles: ['R310 5', 'R310 10', 'APL 27'],
  pack: 'national-core',
  en: 'The transfer of the suspected crime is not over.',
  zh: '涉嫌犯罪案件移送程序尚未终结。',
  reads: [],
  brokenWhen: (_, { transfer }) => !isTransferOver(transfer),
});

/** What a remedy may still undo is not performed for good; whether one may yet be sought does not matter. */
export const RemedyMustBeOver = partyRule({
  code: 'closure.remedy-pending',
  refs: ['F1', 'M2', 'M8'],
  articles: ['M55 31', 'APL 48', 'ACL 41'],
  pack: 'mohurd-55',
  doubtful: {
    reading: {
      zh: '复议、诉讼未终结的案件不结案，其结果可能撤销、变更处罚并产生退还；仅仅救济期限未满的，可以结案。',
      en: 'A case is not closed while a remedy is pending, because its outcome may undo the penalty and order refunds; that one may still be sought does not matter.',
    },
    otherReading: {
      zh: '处罚决定执行完毕即可结案，复议、诉讼的结果在结案后处理。',
      en: 'A case is closed once the penalty is performed; what the remedy brings is dealt with after the closure.',
    },
  },
  en: 'A remedy about the decision, or about costs, is pending, or its judgment has no effect yet: the case is neither closed nor archived meanwhile.',
  zh: '针对处罚决定、代履行费用决定的行政复议或者行政诉讼尚未终结，不得结案、归档。',
  reads: [],
  brokenWhen: (_, party) => isAnyRemedyOpen(party),
});

/** 归档的案卷是完整的: what a remedy or a change after the closure brought about is done before, and its papers are in the file. */
export const NothingMustBeDueToTheParty = partyRule({
  code: 'closure.archived-unsettled',
  refs: ['F2', 'P9', 'L22'],
  articles: ['M55 40', 'ACL 41', 'APL 71', 'APL 74'],
  pack: 'mohurd-55',
  en: 'A refund is not paid, goods or gains did not go back, cash did not reach the bank, costs are owed, or platforms were not told of a withdrawal: the file is not complete.',
  zh: '应退款物尚未退还、收取的现金尚未缴存、代履行费用尚未缴清或者撤回公示尚未通报，案卷不完整，不得归档。',
  reads: [],
  brokenWhen: (_, party) => dueTo(party).length > 0,
  particulars: (_, party) => ({ open: dueTo(party).join(', ') }),
});

const DUE: readonly string[] = ['refund', 'cash', 'return', 'withdrawal to pass on'];

const dueTo = (party: PartyCase): readonly string[] => [
  ...openMatters(party).filter((each) => DUE.includes(each)),
  ...(owesCosts(party.payments) ? ['costs'] : []),
];

/** What the agency changed after it was served has reached the party, and the days to challenge it run. */
export const ChangeMustBeServed = partyRule({
  code: 'closure.change-not-served',
  refs: ['F1', 'F2', 'L14'],
  articles: ['APL 61', 'M55 31', 'M55 40'],
  pack: 'national-core',
  en: 'The agency changed the decision after it was served, and the change is not served, although there is a party to serve and its enforcement did not end since.',
  zh: '处罚决定送达后本机关自行变更，变更决定尚未送达当事人；当事人已经死亡、终止或者变更后已经终结执行的除外。',
  reads: [],
  brokenWhen: (_, party) => {
    const { decision, service } = party;
    const waits = decision.is === 'penalty' && service.is === 'notServed' && service.firstServedOn !== undefined;
    return waits && !isBeyondService(party, decision.changedOn);
  },
});

/** The party is no more, or enforcement ended with what the change had left. */
const isBeyondService = (party: PartyCase, changedOn: PlainDate | undefined): boolean => {
  const day = terminatedOn(party);
  return day !== undefined && (party.performance.isWithoutParty || (changedOn !== undefined && changedOn <= day));
};

/** A published text does not outlive the suspicion of a crime, or the finding that a party was a minor, in silence. */
export const PublicTextMustBeWithdrawn = partyRule({
  code: 'closure.text-still-public',
  refs: ['X12', 'X13', 'L82', 'F1'],
  articles: ['NM244 11', 'NM244 13'],
  pack: 'nei-mongol',
  en: 'The decision is still public, although a crime is suspected or a party was a minor: withdraw it first.',
  zh: '本案涉嫌犯罪已移送或者当事人为未成年人，处罚决定仍在公示，应当先行撤回。',
  reads: [],
  brokenWhen: (_, party) =>
    party.disclosure.is === 'published' && (isHeldForThePolice(party) || party.disclosure.identifiesMinor),
});

export const OnSpotPenaltyMustBeReported = partyRule({
  code: 'closure.on-spot-not-reported',
  refs: ['E5', 'L13'],
  articles: ['APL 52', 'M55 14'],
  pack: 'national-core',
  en: 'The penalty on the spot has not been reported to the agency.',
  zh: '当场作出的行政处罚决定尚未报所属机关备案。',
  reads: [],
  brokenWhen: (_, { decision }) =>
    decision.is === 'penalty' && decision.procedure === 'onSpot' && decision.reportedOn === undefined,
});

/** 备案: it may follow the closure, within the days that there are for it, and its paper belongs to the file. */
export const MajorPenaltyMustBeReported = partyRule({
  code: 'closure.major-penalty-not-reported',
  refs: ['H09', 'F2'],
  articles: ['NMFILE 3', 'NMFILE 4', 'M55 40'],
  pack: 'nei-mongol',
  en: 'The major penalty has not been reported to the government and the superior organ, so that the file is not complete.',
  zh: '重大行政处罚决定尚未报本级人民政府和上级主管部门备案，案卷不完整，不得归档。',
  doubtful: {
    reading: {
      zh: '备案期限可能长于结案，结案时可以尚未备案；归档前应当备案。',
      en: 'The days for the report may be longer than the case: it may be closed before the report, and is archived after it.',
    },
    otherReading: {
      zh: '结案前即应当完成备案。',
      en: 'The report comes before the closure.',
    },
  },
  reads: [],
  brokenWhen: (_, { decision }) =>
    decision.is === 'penalty' && decision.isMajor && decision.majorReportedOn === undefined,
});

export const ClosureMustBeProposed = rule({
  code: 'closure.not-proposed',
  refs: ['F1'],
  articles: ['M55 31'],
  pack: 'mohurd-55',
  en: 'The closure of this case has not been proposed.',
  zh: '本案尚未提请结案。',
  reads: [],
  brokenWhen: (_, { closure }) => closure.is !== 'proposed',
});

export const ClosureMustNotBeApprovedByItsProposer = rule(
  approverMustNotBeProposer<CaseState>({
    code: 'closure.approved-by-proposer',
    of: { zh: '提请结案又批准结案', en: 'propose the closure of a case and approve it' },
    articles: ['M55 31'],
    proposer: ({ closure }) => closure.proposedBy,
  }),
);

export const CaseMustBeClosed = rule({
  code: 'closure.not-closed',
  refs: ['F2'],
  articles: ['M55 40'],
  pack: 'mohurd-55',
  en: 'Only a closed case can be archived, and only once.',
  zh: '只有已结案且尚未归档的案件可以归档。',
  reads: [],
  brokenWhen: (_, { closure }) => closure.is !== 'closed',
});

/** What was measured for an adult is not performed as it is: the agency makes it lighter of its own accord. */
export const PenaltyOnAMinorMustBeMitigated = partyRule({
  code: 'closure.minor-not-mitigated',
  refs: ['F1', 'H12'],
  articles: ['APL 30', 'APL 75', 'M55 31'],
  pack: 'national-core',
  en: 'The party turns out to have been fourteen to seventeen at the time of the conduct, and the penalty does not say that it is lighter or reduced: lower it, or revoke it with an order to decide anew, before the case is closed.',
  zh: '已查明当事人实施违法行为时已满十四周岁不满十八周岁，处罚未载明从轻或者减轻，应当先行变更减轻，或者撤销后责令重新作出决定，不得结案。',
  reads: [],
  brokenWhen: ({ occurredAt }, party, context) => isUnmitigated({ occurredAt }, party, context),
});

/** Whatever was paid or done under it: it is undone, not performed. */
export const PenaltyOnAChildMustBeRevoked = partyRule({
  code: 'closure.penalty-on-a-child',
  refs: ['F1', 'H12'],
  articles: ['APL 30', 'APL 75', 'M55 31'],
  pack: 'national-core',
  en: 'The party turns out to have been under fourteen at the time of the conduct: revoke the penalty with an order to decide anew, and pay back what was paid, before the case is closed.',
  zh: '已查明当事人实施违法行为时不满十四周岁，应当先行撤销处罚决定并责令重新作出决定，退还款物，不得结案。',
  reads: [],
  brokenWhen: ({ occurredAt }, party, context) =>
    party.decision.is === 'penalty' && isBelowAge({ occurredAt }, party, context),
});
