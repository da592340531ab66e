import { chinaDateOf, fen, formatYuan } from '@ecl/kernel';
import { headshipOfActor } from '../../../guards/index.js';
import type { DataOf } from '../../../law/command-type.js';
import { rulesAboutPanel } from '../../deliberation/rules/panel.js';
import { fineIn } from '../../penalties/amounts.js';
import { goneSinceDeviation } from '../../reliance/stale.js';
import { partyRule, rule } from '../../rule.js';
import { isReducedForMinor } from './party.js';
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
  reads: ['benchmark'],
  brokenWhen: (command, state, context) =>
    command.benchmark !== undefined && tierOf(command, state, context) === undefined,
});

export const FineMustLieWithinTier = partyRule<Decide>()({
  code: 'decision.fine-outside-tier',
  refs: ['D8'],
  articles: ['APL 34', 'G27 (十二)'],
  pack: 'national-core',
  en: 'The fine is outside the tier of the benchmark, and no deviation was approved.',
  zh: '罚款数额超出所适用裁量基准档次，且未经批准调整适用。',
  reads: ['benchmark', 'penalties', 'mitigation'],
  brokenWhen: (command, state, context) => {
    const tier = tierOf(command, state, context);
    const fine = fineIn(command.penalties);
    return (
      tier !== undefined &&
      fine > 0 &&
      (fine < tier.fineFrom || fine > tier.fineTo) &&
      !isDeviationApproved(command, state) &&
      !(fine < tier.fineFrom && isReducedForMinor(command, state, context))
    );
  },
  particulars: (command, state, context) => {
    const tier = tierOf(command, state, context);
    return tier === undefined ? {} : { fromYuan: formatYuan(fen(tier.fineFrom)), toYuan: formatYuan(fen(tier.fineTo)) };
  },
});

const isDeviationApproved = ({ benchmark }: Pick<Decide, 'benchmark'>, { decision }: PartyCase): boolean =>
  decision.is === 'none' && benchmark !== undefined && decision.deviationsApproved.includes(benchmark.benchmarkId);

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
    const tier = tierOf(command, state, context);
    const fine = fineIn(command.penalties);
    const isOutside = tier !== undefined && fine > 0 && (fine < tier.fineFrom || fine > tier.fineTo);
    return isOutside && isDeviationApproved(command, state) && goneSince(command, state).length > 0;
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
