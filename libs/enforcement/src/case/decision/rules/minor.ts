import type { Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import type { PartyCase } from '../../parties/party-case.js';
import { fineIn } from '../../penalties/amounts.js';
import { partyRule } from '../../rule.js';
import type { DecideForParty as Decide } from '../of-each-disposition.js';
import type { DecideOnSpot } from '../vocabulary/index.js';
import { tierOf } from '../../benchmark-tier.js';
import { isPunishableMinor } from './party.js';

type OnSpot = DataOf<typeof DecideOnSpot>;
type Subject = Parameters<typeof isPunishableMinor>[0];

/** From fourteen to seventeen: 应当从轻或者减轻. The decision says which, and why so much. */
export const MinorMustBeMitigated = partyRule<Pick<OnSpot, 'mitigation'> & Subject>()({
  code: 'decision.minor-not-mitigated',
  refs: ['H12'],
  articles: ['APL 30'],
  pack: 'national-core',
  en: 'The party was a minor of fourteen or more at the time of the conduct: the penalty must be lighter or reduced, and the decision does not say that it is.',
  zh: '当事人实施违法行为时已满十四周岁不满十八周岁，应当从轻或者减轻行政处罚，决定中未载明从轻或者减轻情况。',
  reads: ['mitigation', 'party', 'conduct', 'agencyId'],
  brokenWhen: (command, state, context) =>
    command.mitigation === undefined && isPunishableMinor(command, state, context),
});

/** What a court or a reconsideration body measured is not measured anew; the agency's own change is as good as what it states. */
const isMeasuredByOthers = ({ change }: { readonly change: { readonly by: string } | undefined }): boolean =>
  change !== undefined && change.by !== 'selfCorrection';

/** A penalty in force on someone who turns out to have been fourteen to seventeen, of which neither it nor a change of it says anything. */
export const isUnmitigated = (
  step: { readonly occurredAt: Instant },
  party: PartyCase,
  context: EnforcementContext,
): boolean =>
  party.decision.is === 'penalty' &&
  !party.decision.isMitigated &&
  !isMeasuredByOthers(party.decision) &&
  isPunishableMinor(step, party, context);

/** A mitigation is more than a word: the fine shows it. */
export const MitigationMustShowInTheFine = partyRule<Decide>()({
  code: 'decision.fine-not-mitigated',
  refs: ['H12', 'D8'],
  articles: ['APL 30', 'APL 34'],
  pack: 'national-core',
  en: 'The fine shows no mitigation: a lighter fine is in the lower half of its tier, a reduced one is below it.',
  zh: '罚款数额未体现从轻或者减轻：从轻的应当在所适用档次的较低一半以内，减轻的应当低于该档次下限。',
  reads: ['mitigation', 'benchmark', 'penalties'],
  brokenWhen: (command, state, context) => {
    const tier = tierOf(command, state, context);
    const fine = fineIn(command.penalties);
    if (tier === undefined || command.mitigation === undefined || fine === 0) return false;
    // A fine in a tier that reduces is below the others.
    if (tier.reduces === true) return false;
    return command.mitigation.as === 'lighter' ? fine * 2 > tier.fineFrom + tier.fineTo : fine >= tier.fineFrom;
  },
  doubtful: {
    reading: {
      zh: '“从轻”是在所适用裁量档次的较低一半以内处罚；“减轻”是在该档次下限以下处罚。',
      en: 'A lighter penalty is in the lower half of the tier of the benchmark; a reduced one is below the tier.',
    },
    otherReading: {
      zh: '“从轻”是在法定幅度较低的百分之三十以内处罚；“减轻”是在法定幅度下限以下处罚。',
      en: 'A lighter penalty is in the lowest thirty percent of the range of the law; a reduced one is below that range.',
    },
  },
});
