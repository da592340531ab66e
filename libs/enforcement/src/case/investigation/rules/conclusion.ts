import type { DataOf } from '../../../law/command-type.js';
import { namesUnknownTier } from '../../benchmark-tier.js';
import { fineIn } from '../../penalties/amounts.js';
import { partyRule, rule } from '../../rule.js';
import { hasNothingOnFile } from '../on-file.js';
import type { ConcludeInvestigation } from '../vocabulary/index.js';

type Conclusion = DataOf<typeof ConcludeInvestigation>;
/** What the report proposes for one party. */
export type Proposal = Conclusion['proposals'][number];

export const HandlerMustConclude = rule({
  code: 'conclusion.not-a-handler',
  refs: ['B15'],
  articles: ['M55 20'],
  pack: 'mohurd-55',
  en: 'Only a handler of the case may make the report.',
  zh: '调查终结报告应当由本案办案人员提出。',
  reads: [],
  brokenWhen: (_, { handlers }, { actor }) => !handlers.handlers.includes(actor.personId),
});

export const ConclusionMustRestOnEvidence = rule({
  code: 'conclusion.no-evidence',
  refs: ['B15'],
  articles: ['APL 40', 'APL 46', 'M55 20'],
  pack: 'national-core',
  en: 'There is no evidence in the case.',
  zh: '本案没有证据，违法事实不清的不得给予行政处罚。',
  reads: [],
  brokenWhen: (_, state) => hasNothingOnFile(state),
});

export const TestsMustBeBack = rule({
  code: 'conclusion.tests-out',
  refs: ['B10', 'B15'],
  articles: ['M55 18', 'M55 20'],
  pack: 'mohurd-55',
  en: 'A test has no result yet.',
  zh: '尚有检测、检验、鉴定未出结果。',
  reads: [],
  brokenWhen: (_, { investigation }) => investigation.tests.some(({ isPending }) => isPending),
  particulars: (_, { investigation }) => ({
    tests: investigation.tests
      .filter(({ isPending }) => isPending)
      .map(({ testId }) => testId)
      .join(', '),
  }),
});

/** The report says which tier of the benchmark it proposes and why; that tier must exist (G27 (十二)). */
export const BenchmarkMustFitThePower = partyRule<Proposal>()({
  code: 'conclusion.benchmark-unknown',
  refs: ['B15'],
  articles: ['APL 34', 'G27 (十二)'],
  pack: 'national-core',
  en: 'No such tier of a discretion benchmark for this power is in force on the day of the report.',
  zh: '报告所引用的裁量基准档次不适用于该职权事项或者未生效。',
  reads: ['benchmark'],
  brokenWhen: namesUnknownTier,
});

export const FineProposedMustApplyBenchmark = partyRule<Proposal>()({
  code: 'conclusion.no-benchmark',
  refs: ['B15'],
  articles: ['APL 34', 'G27 (十二)', 'M55 20'],
  pack: 'national-core',
  en: 'The report proposes a fine and does not say which discretion benchmark applies, and why this tier.',
  zh: '报告建议罚款，但未说明所适用的裁量基准及其理由。',
  reads: ['penalties', 'benchmark'],
  brokenWhen: ({ penalties, benchmark }) => benchmark === undefined && fineIn(penalties) > 0,
});
