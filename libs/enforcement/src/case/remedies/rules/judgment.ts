import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { clockOn, isOverOn, saidOfLastDay } from '../../clock-of-case.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import { awaitsEffect, isPending, remedyOf } from '../state.js';
import type { RecordJudgmentEffect } from '../vocabulary.js';

type Effect = DataOf<typeof RecordJudgmentEffect>;

export const JudgmentMustAwaitItsEffect = partyRule<Effect>()({
  code: 'remedies.no-judgment-without-effect',
  refs: ['M7'],
  articles: ['ALL 85'],
  pack: 'national-core',
  en: 'No judgment of this remedy still waits for its effect.',
  zh: '没有该编号的尚未生效的裁判。',
  reads: ['remedyId'],
  neverHolds: (_, { remedies }) => !remedies.proceedings.some(awaitsEffect),
  brokenWhen: ({ remedyId }, { remedies }) => {
    const remedy = remedyOf(remedies, remedyId);
    return remedy === undefined || !awaitsEffect(remedy);
  },
});

export const JudgmentMustNotBeAppealed = partyRule<Effect>()({
  code: 'remedies.judgment-appealed',
  refs: ['M7'],
  articles: ['ALL 85', 'ALL 89'],
  pack: 'national-core',
  en: 'The judgment was appealed: it has effect, or not, by the outcome of the appeal.',
  zh: '该裁判已被上诉，是否生效以二审结果为准。',
  reads: ['remedyId'],
  brokenWhen: ({ remedyId }, { remedies }) =>
    remedies.proceedings.some((other) => other.against === remedyId && isPending(other)),
});

/** The last day for an appeal as it is reckoned now, if the judgment waits for one. */
const timeToAppeal = (
  { remedyId, effectiveOn }: Pick<Effect, 'remedyId' | 'effectiveOn'>,
  state: PartyCase,
  context: EnforcementContext,
) => {
  const remedy = remedyOf(state.remedies, remedyId);
  return remedy && awaitsEffect(remedy) ? clockOn(effectiveOn, 'L51', state, context, state.partyId) : undefined;
};

/** The period runs from the service of the judgment, which is not before its day. */
export const AppealPeriodMustBeOver = partyRule<Effect>()({
  code: 'remedies.appeal-period-running',
  refs: ['M7', 'L51'],
  articles: ['ALL 85'],
  pack: 'national-core',
  en: 'The judgment can still be appealed on that day, or that day has not come yet.',
  zh: '该日上诉期限尚未届满，或者该日尚未到来。',
  reads: ['remedyId', 'effectiveOn'],
  brokenWhen: (command, state, context) => {
    const { effectiveOn, occurredAt } = command;
    const until = timeToAppeal(command, state, context);
    return effectiveOn > chinaDateOf(occurredAt) || (until !== undefined && !isOverOn(effectiveOn, until));
  },
  particulars: (command, state, context) => saidOfLastDay('lastDay', timeToAppeal(command, state, context)),
});
