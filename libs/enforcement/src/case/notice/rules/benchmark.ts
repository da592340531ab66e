import type { DataOf } from '../../../law/command-type.js';
import { namesUnknownTier } from '../../benchmark-tier.js';
import { partyRule } from '../../rule.js';
import type { IssuePenaltyNotice } from '../vocabulary.js';

/** The party is told a tier that exists: what it answers to must be what the decision can apply. */
export const BenchmarkOfNoticeMustExist = partyRule<DataOf<typeof IssuePenaltyNotice>>()({
  code: 'notice.benchmark-unknown',
  refs: ['B15'],
  articles: ['APL 34', 'APL 44'],
  pack: 'national-core',
  en: 'No such tier of a discretion benchmark for this power is in force on the day of the notice.',
  zh: '告知书所引用的裁量基准档次不适用于该职权事项或者未生效。',
  reads: ['benchmark'],
  brokenWhen: namesUnknownTier,
});
