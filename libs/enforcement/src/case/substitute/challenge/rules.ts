import { chinaDateOf, formatYuan, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { statementOf } from '../../../law/rule.js';
import { clockOn, isOverOn, saidOfLastDay } from '../../clock-of-case.js';
import { isKnownOfAny, type PartyCase } from '../../parties/party-case.js';
import {
  JudgmentMustBeOpenToChallenge,
  NoOtherRemedyMustBePending,
  ReconsiderationMustBeTheFirst,
  RemedyMustBeNew,
} from '../../remedies/rules/acceptance.js';
import {
  AppealPeriodMustBeOver,
  JudgmentMustAwaitItsEffect,
  JudgmentMustNotBeAppealed,
} from '../../remedies/rules/judgment.js';
import {
  BodyMustBeLate,
  OnlyAJudgmentIsRemanded,
  OutcomeMustHaveItsPaper,
  RedoMustFollowARevocation,
  RemedyMustBePending,
  RemedyMustNotEndBeforeItBegan,
} from '../../remedies/rules/outcome.js';
import { awaitsEffect, isPending, remedyOf } from '../../remedies/state.js';
import type { PaymentObligation } from '../../payment/state.js';
import { partyRule, rule } from '../../rule.js';
import { chargedOn, isCosts } from '../costs.js';
import { debtUnder, ServedCostsMustBeCharged } from '../service-rules.js';
import { ownChallengesOf } from './own.js';
import { challengesOf, isJudgmentInForce } from './state.js';
import { isLate, timeToDecide } from './time-to-decide.js';
import type { AcceptCostsRemedy, CostsRemedyKind, EndCostsRemedy, RecordCostsJudgmentEffect } from './vocabulary.js';

type Accept = DataOf<typeof AcceptCostsRemedy>;
type Challenging = Pick<Accept, 'costsId' | 'against'>;
type End = DataOf<typeof EndCostsRemedy>;
type Effect = DataOf<typeof RecordCostsJudgmentEffect>;
type Named = Pick<End, 'costsId' | 'remedyId'>;

/** The debt of costs that a remedy of the party is about, also where the charge was revoked meanwhile; and the remedy. */
export const challengeOf = ({ costsId, remedyId }: Named, { payments }: Pick<PartyCase, 'payments'>) =>
  payments
    .filter((debt) => isCosts(debt) && debt.decisionId === costsId)
    .flatMap((debt) =>
      challengesOf(debt)
        .filter((each) => each.remedyId === remedyId)
        .map((remedy) => ({ debt, remedy })),
    )
    .at(0);

const ownChallenges = ({ costsId }: Pick<Accept, 'costsId'>, party: PartyCase) => {
  const debt = debtUnder({ costsId }, party);
  return debt === undefined ? [] : ownChallengesOf(debt, party);
};

/** Costs that are owed or paid; of a retrial also those that the judgment revoked. */
export const challengedDebt = (command: Challenging, party: PartyCase): PaymentObligation | undefined =>
  debtUnder(command, party) ?? judgmentNamed(command, party)?.debt;

/** The remedy whose judgment is challenged. */
const judgmentNamed = ({ costsId, against }: Challenging, party: PartyCase) =>
  against === undefined ? undefined : challengeOf({ costsId, remedyId: against }, party);

export const ChallengedCostsMustBeCharged = partyRule<Accept>()({
  ...statementOf(ServedCostsMustBeCharged),
  reads: ['costsId', 'against'],
  neverHolds: (_, { payments }) => !payments.some(isCosts),
  brokenWhen: (command, party) => {
    const debt = challengedDebt(command, party);
    return debt === undefined || chinaDateOf(command.occurredAt) < chargedOn(debt);
  },
});

export const CostsRemedyMustBeNew = partyRule<Accept>()({
  ...statementOf(RemedyMustBeNew),
  reads: ['remedyId'],
  brokenWhen: ({ remedyId }, party) =>
    isKnownOfAny(
      party,
      ({ remedies, payments }) =>
        remedyOf(remedies, remedyId) !== undefined ||
        payments.some((debt) => challengesOf(debt).some((each) => each.remedyId === remedyId)),
    ),
});

/** Each debtor of joint costs goes its own way. */
export const NoOtherCostsRemedyMustBePending = partyRule<Accept>()({
  ...statementOf(NoOtherRemedyMustBePending),
  reads: ['costsId', 'remedyId', 'kind', 'against'],
  brokenWhen: (command, party, context) =>
    ownChallenges(command, party).some(
      (other) =>
        other.remedyId !== command.remedyId &&
        other.to === undefined &&
        !(command.kind === 'appeal' && command.against === other.remedyId && awaitsEffect(other)) &&
        !(command.kind === 'litigation' && isLate(other, command.occurredAt, party, context)),
    ),
});

/** 一事不再议, of each debtor for itself; what the agency changed since is another act. */
export const CostsReconsiderationMustBeTheFirst = partyRule<Accept>()({
  ...statementOf(ReconsiderationMustBeTheFirst),
  reads: ['costsId', 'kind'],
  brokenWhen: (command, party) => {
    const { revisedOn, revisedBy } = debtUnder(command, party) ?? {};
    const isChangedSince = (day: PlainDate): boolean =>
      revisedBy === 'selfCorrection' && revisedOn !== undefined && revisedOn >= day;
    return (
      command.kind === 'reconsideration' &&
      ownChallenges(command, party).some(
        ({ kind, to, result }) =>
          kind === 'reconsideration' && to !== undefined && result !== undefined && !isChangedSince(to),
      )
    );
  },
});

/** An appeal is against a judgment without effect, a retrial or a protest against one that has it. */
export const CostsJudgmentMustBeOpenToChallenge = partyRule<Accept>()({
  ...statementOf(JudgmentMustBeOpenToChallenge),
  reads: ['costsId', 'kind', 'against'],
  brokenWhen: (command, party) => {
    const { kind, against } = command;
    if (kind === 'reconsideration' || kind === 'litigation') return against !== undefined;
    const { debt, remedy: judgment } = judgmentNamed(command, party) ?? {};
    if (debt === undefined || judgment === undefined || !ownChallengesOf(debt, party).includes(judgment)) return true;
    return kind === 'appeal' ? !awaitsEffect(judgment) : !isJudgmentInForce(judgment, debt);
  },
});

export const CostsRemedyMustBePending = partyRule<End>()({
  ...statementOf(RemedyMustBePending),
  reads: ['costsId', 'remedyId'],
  neverHolds: (_, { payments }) => !payments.some((debt) => challengesOf(debt).some(isPending)),
  brokenWhen: (command, party) => {
    const { remedy } = challengeOf(command, party) ?? {};
    return remedy === undefined || !isPending(remedy);
  },
});

export const CostsBodyMustBeLate = partyRule<End>()({
  ...statementOf(BodyMustBeLate),
  reads: ['costsId', 'remedyId', 'outcome'],
  brokenWhen: (command, party, context) => {
    const { remedy } = challengeOf(command, party) ?? {};
    return (
      command.outcome === 'notDecidedInTime' &&
      remedy !== undefined &&
      isPending(remedy) &&
      !isLate(remedy, command.occurredAt, party, context)
    );
  },
  particulars: (command, party, context) => {
    const { remedy } = challengeOf(command, party) ?? {};
    if (remedy?.kind !== 'reconsideration') return {};
    return saidOfLastDay('lastDay', timeToDecide(remedy, chinaDateOf(command.occurredAt), party, context));
  },
});

export const CostsRemedyMustNotEndBeforeItBegan = partyRule<End>()({
  ...statementOf(RemedyMustNotEndBeforeItBegan),
  reads: ['costsId', 'remedyId'],
  brokenWhen: (command, party) => {
    const { remedy } = challengeOf(command, party) ?? {};
    return remedy !== undefined && chinaDateOf(command.occurredAt) < remedy.from;
  },
});

const hasEffect = ({ outcome, amount }: Pick<End, 'outcome' | 'amount'>): boolean =>
  outcome === 'changed' || outcome === 'revoked' || outcome === 'confirmedIllegal' || amount !== undefined;

export const CostsOutcomeMustHaveItsPaper = rule<End>()({
  ...statementOf(OutcomeMustHaveItsPaper),
  reads: ['outcome', 'amount', 'reasons', 'document'],
  brokenWhen: ({ reasons, document, ...said }) => hasEffect(said) && (reasons === undefined || document === undefined),
});

/** A remedy never makes it worse for whoever sought it (ARL 63; ALL 77). */
export const OutcomeMustFitItsAmount = partyRule<End>()({
  code: 'substitute.amount-does-not-fit-the-outcome',
  refs: ['N5', 'M4'],
  articles: ['ARL 63', 'ALL 77', 'ACL 51'],
  pack: 'national-core',
  en: 'Where costs were changed it says what is left of the debt, less than it was; an agreement may say so; of every other outcome nothing is left out or added.',
  zh: '变更代履行费用的，应当写明变更后的数额且少于原数额；调解、和解的可以写明；其他结果不填数额。',
  reads: ['costsId', 'remedyId', 'outcome', 'amount'],
  brokenWhen: (command, party) => {
    const { outcome, amount } = command;
    if (amount === undefined) return outcome === 'changed';
    if (outcome !== 'changed' && outcome !== 'settled') return true;
    const { debt } = challengeOf(command, party) ?? {};
    return debt !== undefined && amount >= debt.fine;
  },
  particulars: (command, party) => {
    const { debt } = challengeOf(command, party) ?? {};
    return debt === undefined ? {} : { owed: formatYuan(debt.fine) };
  },
});

export const CostsRedoMustFollowARevocation = rule<End>()({
  ...statementOf(RedoMustFollowARevocation),
  reads: ['outcome', 'redo'],
  brokenWhen: ({ outcome, redo }) => redo !== undefined && outcome !== 'revoked',
});

/** Remedies against a judgment: what is sent back is its suit. */
const REMANDING: readonly CostsRemedyKind[] = ['appeal', 'retrial', 'protest'];

export const OnlyAnAppealIsRemanded = partyRule<End>()({
  ...statementOf(OnlyAJudgmentIsRemanded),
  reads: ['costsId', 'remedyId', 'outcome'],
  brokenWhen: (command, party) => {
    const { remedy } = challengeOf(command, party) ?? {};
    return command.outcome === 'remanded' && remedy !== undefined && !REMANDING.includes(remedy.kind);
  },
});

export const CostsJudgmentMustAwaitItsEffect = partyRule<Effect>()({
  ...statementOf(JudgmentMustAwaitItsEffect),
  reads: ['costsId', 'remedyId'],
  neverHolds: (_, { payments }) => !payments.some((debt) => challengesOf(debt).some(awaitsEffect)),
  brokenWhen: (command, party) => {
    const { remedy } = challengeOf(command, party) ?? {};
    return remedy === undefined || !awaitsEffect(remedy);
  },
});

export const CostsJudgmentMustNotBeAppealed = partyRule<Effect>()({
  ...statementOf(JudgmentMustNotBeAppealed),
  reads: ['costsId', 'remedyId'],
  brokenWhen: (command, party) => {
    const { debt } = challengeOf(command, party) ?? {};
    return (
      debt !== undefined && challengesOf(debt).some((other) => other.against === command.remedyId && isPending(other))
    );
  },
});

/** The last day for an appeal, as it is reckoned now. */
const appealUntil = (
  { effectiveOn, ...named }: Pick<Effect, 'costsId' | 'remedyId' | 'effectiveOn'>,
  party: PartyCase,
  context: EnforcementContext,
) => {
  const { remedy } = challengeOf(named, party) ?? {};
  return remedy?.endedOn === undefined ? undefined : clockOn(effectiveOn, 'L51-costs', party, context, named.remedyId);
};

export const CostsAppealPeriodMustBeOver = partyRule<Effect>()({
  ...statementOf(AppealPeriodMustBeOver),
  reads: ['costsId', 'remedyId', 'effectiveOn'],
  brokenWhen: (command, party, context) => {
    const until = appealUntil(command, party, context);
    const { effectiveOn, occurredAt } = command;
    return effectiveOn > chinaDateOf(occurredAt) || (until !== undefined && !isOverOn(effectiveOn, until));
  },
  particulars: (command, party, context) => saidOfLastDay('lastDay', appealUntil(command, party, context)),
});
