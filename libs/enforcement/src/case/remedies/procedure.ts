import { chinaDateOf, formatYuan } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import { parametersInForce } from '../parameters-in-force.js';
import { balanceOn, type Balance } from '../payment/balance.js';
import { decidingForParty } from '../parties/deciding.js';
import { type CaseDeciding, partyRule, rule } from '../rule.js';
import type { RemedyProceeding } from './state.js';
import { AcceptRemedy, EndRemedy, RemedyAccepted, RemedyEnded } from './vocabulary.js';
import { isKnownOfAny, type PartyCase } from '../parties/party-case.js';

type Acceptance = DataOf<typeof AcceptRemedy>;
type End = DataOf<typeof EndRemedy>;

export const DecisionMustExistToBeReviewed = partyRule({
  code: 'remedies.nothing-decided',
  refs: [],
  articles: ['ARL 11', 'ALL 12'],
  pack: 'national-core',
  en: 'On that day there is no decision that could be challenged.',
  zh: '当日尚无可申请复议或者提起诉讼的决定。',
  reads: [],
  brokenWhen: ({ occurredAt }, { decision }) => decision.is === 'none' || chinaDateOf(occurredAt) < decision.decidedOn,
});

export const RemedyMustBeNew = partyRule<Acceptance>()({
  code: 'remedies.recorded-already',
  refs: [],
  articles: ['ARL 30'],
  pack: 'national-core',
  en: 'This remedy is on record already.',
  zh: '该复议或者诉讼已经登记。',
  reads: ['remedyId'],
  brokenWhen: ({ remedyId }, state) => isKnownOfAny(state, (tracks) => remedyOf(tracks, remedyId) !== undefined),
});

/** While reconsideration is pending no suit is possible, and vice versa (ARL 29). */
export const NoOtherRemedyMustBePending = partyRule<Acceptance>()({
  code: 'remedies.other-pending',
  refs: [],
  articles: ['ARL 29'],
  pack: 'national-core',
  en: 'Another remedy against the decision is still pending.',
  zh: '针对该决定的另一复议或者诉讼尚未终结。',
  reads: ['remedyId'],
  brokenWhen: ({ remedyId }, { remedies }) =>
    remedies.proceedings.some((proceeding) => proceeding.to === undefined && proceeding.remedyId !== remedyId),
});

export const RemedyMustBePending = partyRule<End>()({
  code: 'remedies.not-pending',
  refs: [],
  articles: ['ARL 62', 'ALL 81'],
  pack: 'national-core',
  en: 'No such remedy is pending.',
  zh: '没有该编号的尚未终结的复议或者诉讼。',
  reads: ['remedyId'],
  brokenWhen: ({ remedyId }, state) => {
    const remedy = remedyOf(state, remedyId);
    return remedy === undefined || remedy.to !== undefined;
  },
});

export const RemedyMustNotEndBeforeItBegan = partyRule<End>()({
  code: 'remedies.ended-before-accepted',
  refs: [],
  articles: ['ARL 62', 'ALL 81'],
  pack: 'national-core',
  en: 'The day on which the remedy ends is before the day on which it was accepted.',
  zh: '复议或者诉讼的终结日期早于受理日期。',
  reads: ['remedyId'],
  brokenWhen: ({ remedyId, occurredAt }, state) => {
    const remedy = remedyOf(state, remedyId);
    return remedy !== undefined && chinaDateOf(occurredAt) < remedy.from;
  },
});

export const ChangedFineMustComeFromAChange = rule<End>()({
  code: 'remedies.fine-changed-without-change',
  refs: ['M4', 'M7'],
  articles: ['ARL 63', 'ALL 77'],
  pack: 'national-core',
  en: 'Only the outcome "changed" can have a changed fine.',
  zh: '只有变更决定才能载明变更后的罚款数额。',
  reads: ['outcome', 'changedFine'],
  brokenWhen: ({ outcome, changedFine }) => changedFine !== undefined && outcome !== 'changed',
});

/** 不得加重: a remedy never makes things worse for the party. */
export const ChangeMustNotBeWorse = partyRule<End>()({
  code: 'remedies.worse-for-party',
  refs: ['M4'],
  articles: ['ARL 63', 'ALL 77'],
  pack: 'national-core',
  en: 'The changed fine is higher than the one that the party complained of.',
  zh: '变更后的罚款数额高于原罚款数额，对当事人更为不利。',
  reads: ['changedFine'],
  brokenWhen: ({ changedFine }, { payment }) =>
    changedFine !== undefined && payment.is !== 'none' && changedFine > payment.fine,
  particulars: ({ changedFine }, { payment }) => ({
    changed: changedFine === undefined ? '' : formatYuan(changedFine),
    before: payment.is === 'none' ? '' : formatYuan(payment.fine),
  }),
});

const remedyOf = ({ remedies }: Pick<PartyCase, 'remedies'>, remedyId: string): RemedyProceeding | undefined =>
  remedies.proceedings.find((proceeding) => proceeding.remedyId === remedyId);

/** After a change of the fine, or without the days that no longer count, nothing may be owed any more. */
const outstandingAfter = (command: End, state: PartyCase, context: EnforcementContext): { outstanding?: Balance } => {
  const { payment, remedies } = state;
  if (payment.is !== 'open') return {};
  const on = chinaDateOf(command.occurredAt);
  const obligation = { ...payment, fine: command.changedFine ?? payment.fine };
  return { outstanding: balanceOn(on, obligation, remedies, parametersInForce(command, state, context)) };
};

export const remediesDeciding: readonly CaseDeciding[] = [
  decidingForParty(AcceptRemedy, {
    mustHold: [DecisionMustExistToBeReviewed, RemedyMustBeNew, NoOtherRemedyMustBePending],
    then: (command, _, { actor }) => [
      RemedyAccepted({ ...command, acceptedOn: chinaDateOf(command.occurredAt), recordedBy: actor.personId }),
    ],
  }),

  decidingForParty(EndRemedy, {
    mustHold: [
      RemedyMustBePending,
      RemedyMustNotEndBeforeItBegan,
      ChangedFineMustComeFromAChange,
      ChangeMustNotBeWorse,
    ],
    then: (command, state, context) => [
      RemedyEnded({
        ...command,
        endedOn: chinaDateOf(command.occurredAt),
        ...outstandingAfter(command, state, context),
        recordedBy: context.actor.personId,
      }),
    ],
  }),
];
