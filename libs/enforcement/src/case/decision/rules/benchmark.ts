import { chinaDateOf, fen, formatYuan, type Fen } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { headshipOfActor } from '../../../guards/index.js';
import type { DataOf } from '../../../law/command-type.js';
import { rulesAboutPanel } from '../../deliberation/rules/panel.js';
import { fineIn } from '../../penalties/amounts.js';
import { goneSinceDeviation } from '../../reliance/stale.js';
import { partyRule, rule } from '../../rule.js';
import { statementOf } from '../../../law/rule.js';
import { CaseMustBeUndecided } from './stage.js';
import { isPunishableMinor, isReducedForMinor } from './party.js';
import type { DecideForParty as Decide } from '../of-each-disposition.js';
import type { ApproveBenchmarkDeviation } from '../vocabulary/index.js';
import { tierOf } from '../../benchmark-tier.js';
import type { PartyCase } from '../../parties/party-case.js';

type Deviate = DataOf<typeof ApproveBenchmarkDeviation>;

export const FineMustApplyBenchmark = partyRule<Decide>()({
  code: 'decision.no-benchmark',
  refs: [],
  articles: ['APL 34', 'G27 (十二)'],
  pack: 'national-core',
  en: 'The decision does not say which discretion benchmark was applied to the fine, and why this tier.',
  zh: '罚款决定未说明所适用的行政裁量基准及其理由。',
  reads: ['penalties', 'benchmark'],
  brokenWhen: ({ penalties, benchmark }) => fineIn(penalties) > 0 && benchmark === undefined,
});

export const BenchmarkMustFitThePower = partyRule<Decide>()({
  code: 'decision.benchmark-unknown',
  refs: [],
  articles: ['APL 34', 'G27 (十二)'],
  pack: 'national-core',
  en: 'No such tier of a discretion benchmark for this power is in force on the day of the decision.',
  zh: '决定作出之日，没有适用于该职权事项的该裁量基准档次。',
  doubtful: {
    reading: {
      zh: '裁量基准是行使裁量权的规则而非法律、法规、规章，适用作出决定之日有效的基准。',
      en: 'A benchmark says how discretion is used and is no law, regulation or rule: that of the day of the decision is applied.',
    },
    otherReading: {
      zh: '参照从旧兼从轻原则，适用违法行为发生时的基准；新基准较轻的，适用新基准。',
      en: 'As with the law itself, that of the day of the conduct is applied, unless the new one is lighter (APL 37).',
    },
  },
  reads: ['benchmark'],
  brokenWhen: (command, state, context) =>
    command.benchmark !== undefined && tierOf(command, state, context) === undefined,
});

export const FineMustLieWithinTier = partyRule<Decide>()({
  code: 'decision.fine-outside-tier',
  refs: ['D8'],
  articles: ['APL 34', 'G27 (十二)'],
  pack: 'national-core',
  en: 'The fine is outside the tier of the benchmark, and no deviation so far to that side was approved.',
  zh: '罚款数额超出所适用裁量基准档次，且未经批准向该方向、在该幅度内调整适用。',
  reads: ['benchmark', 'penalties', 'mitigation'],
  brokenWhen: (command, state, context) => {
    const side = outsideOfTier(command, state, context);
    if (side === undefined || isDeviationApproved(command, side, state)) return false;
    return side === 'above' || !isReducedForMinor(command, state, context);
  },
  particulars: (command, state, context) => {
    const tier = tierOf(command, state, context);
    return tier === undefined ? {} : { fromYuan: formatYuan(fen(tier.fineFrom)), toYuan: formatYuan(fen(tier.fineTo)) };
  },
});

/** On which side of a tier a fine lies; undefined within it, both ends included. */
const sideOf = (fine: Fen, { fineFrom, fineTo }: { readonly fineFrom: number; readonly fineTo: number }) => {
  if (fine < fineFrom) return 'below';
  return fine > fineTo ? 'above' : undefined;
};

/** A fine with the tier that is applied to it: of a decision, or of what is proposed before one. */
export type Measured = Pick<Decide, 'benchmark' | 'penalties' | 'occurredAt'>;

/** On which side of its tier the fine lies; undefined without a fine or a tier. */
const outsideOfTier = (command: Measured, state: PartyCase, context: EnforcementContext) => {
  const tier = tierOf(command, state, context);
  const fine = fineIn(command.penalties);
  return tier === undefined || fine === 0 ? undefined : sideOf(fine, tier);
};

/** Approved for this benchmark; where the approval says how far it goes, from this tier to that side and no further. */
const isDeviationApproved = (
  { benchmark, penalties }: Measured,
  side: 'below' | 'above',
  { decision }: PartyCase,
): boolean => {
  const fine = fineIn(penalties);
  return decision.deviationsApproved.some(
    ({ benchmarkId, reach }) =>
      benchmarkId === benchmark?.benchmarkId &&
      (reach === 'unsaid' ||
        (reach.tierId === benchmark.tierId &&
          reach.side === side &&
          (reach.side === 'below' ? fine >= reach.furthest : fine <= reach.furthest))),
  );
};

/** A fine outside of its tier that nothing on file carries yet: no approval, and not the age of the party. */
export const isUncoveredByTier = (proposed: Measured, state: PartyCase, context: EnforcementContext): boolean => {
  const side = outsideOfTier(proposed, state, context);
  if (side === undefined || isDeviationApproved(proposed, side, state)) return false;
  return side === 'above' || !isPunishableMinor(proposed, state, context);
};

/** An approval counts for the facts on which it was given. */
export const DeviationMustRestOnTheFileAsItIs = partyRule<Decide>()({
  code: 'decision.deviation-stale',
  refs: ['D8', 'C11'],
  articles: ['G27 (十二)', 'APL 34'],
  pack: 'national-core',
  en: 'The deviation from the benchmark was approved on a report or a notice that has been replaced.',
  zh: '批准调整适用裁量基准所依据的调查终结报告或者告知书已被替代，应当重新批准。',
  reads: ['benchmark', 'penalties'],
  brokenWhen: (command, state, context) => {
    const side = outsideOfTier(command, state, context);
    return side !== undefined && isDeviationApproved(command, side, state) && goneSince(command, state).length > 0;
  },
  particulars: (command, state) => ({ changed: goneSince(command, state).join(', ') }),
});

const goneSince = ({ benchmark }: Pick<Decide, 'benchmark'>, state: PartyCase): readonly string[] =>
  benchmark === undefined ? [] : goneSinceDeviation(benchmark.benchmarkId, state);

/** The signature of a deputy is not enough. */
export const DeviationMustBeApprovedAtTheTop = rule<Deviate>()({
  code: 'decision.deviation-not-approved-at-the-top',
  refs: ['D8'],
  articles: ['G27 (十二)'],
  pack: 'national-core',
  en: 'A deviation from the benchmark must be approved by the principal head, or by the heads in a collective discussion, with the vote of each and the minutes.',
  zh: '调整适用裁量基准应当经本机关主要负责人批准或者集体讨论通过。',
  reads: ['panel'],
  brokenWhen: (command, state, context) => {
    const headship = headshipOfActor(command, state, context);
    return headship !== 'principal' && headship !== 'acting' && command.panel === undefined;
  },
});

/** The heads discuss a deviation as they discuss a penalty. */
export const {
  DeliberationMustBeCollective: DeviationMustBeDiscussedCollectively,
  QuorumMustBeThere: DeviationMustHaveItsQuorum,
  MembersMustHeadTheAgency: DeviationMustBeVotedOnByHeads,
  HandlersMustNotVote: HandlersMustNotVoteOnDeviation,
  RecusedHeadsMustNotVote: RecusedHeadsMustNotVoteOnDeviation,
  ChairMustBeAmongTheMembers: ChairMustDiscussDeviation,
  ConclusionMustFollowTheVote: DeviationMustFollowTheVote,
} = rulesAboutPanel<Pick<Deviate, 'panel'>>({ reads: ['panel'], panelOf: ({ panel }) => panel });

export const DeviationMustNameBenchmark = rule<Deviate>()({
  code: 'decision.deviation-from-unknown-benchmark',
  refs: ['D8'],
  articles: ['G27 (十二)'],
  pack: 'national-core',
  en: 'No such discretion benchmark is in force.',
  zh: '该行政裁量基准不存在或者未生效。',
  reads: ['benchmarkId'],
  brokenWhen: ({ benchmarkId, occurredAt }, _, { registers }) =>
    registers.benchmark(benchmarkId, chinaDateOf(occurredAt)) === undefined,
});

/** Approved in advance: for the decision, or for a change of the one in force. */
export const FineMustStillBeToBeMeasured = partyRule({
  ...statementOf(CaseMustBeUndecided),
  reads: [],
  brokenWhen: (_, { decision }) => decision.is === 'noPenalty' || decision.is === 'revoked',
});

/** Less than the tier begins with, or more than it ends with; within it nothing has to be approved. */
export const DeviationMustLeaveTheTier = rule<Deviate>()({
  code: 'decision.deviation-within-tier',
  refs: ['D8'],
  articles: ['G27 (十二)'],
  pack: 'national-core',
  en: 'The benchmark has no such tier, or the fine that is approved at the furthest does not lie on that side of it.',
  zh: '该行政裁量基准没有该档次，或者批准的罚款限额不在该档次的所称一侧。',
  reads: ['benchmarkId', 'reach'],
  brokenWhen: ({ benchmarkId, reach, occurredAt }, _, { registers }) => {
    const tiers = registers.benchmark(benchmarkId, chinaDateOf(occurredAt))?.tiers;
    // An unknown benchmark is refused as such.
    if (tiers === undefined) return false;
    const tier = tiers.find(({ id }) => id === reach.tierId);
    if (tier === undefined) return true;
    return reach.side === 'below' ? reach.furthest >= tier.fineFrom : reach.furthest <= tier.fineTo;
  },
});
