import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import type { Dated } from '../../law/dated.js';
import { clockFrom } from '../clock-of-case.js';
import { parametersInForce } from '../parameters-in-force.js';
import { decidingForParty } from '../parties/deciding.js';
import type { PartyCase } from '../parties/party-case.js';
import { balanceOn, type Balance } from '../payment/balance.js';
import { reckonedDebt } from '../payment/reckoned.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseDeciding } from '../rule.js';
import { effectsOf } from './effects.js';
import { fineAfter, touches } from './outcomes.js';
import {
  DecisionMustExistToBeReviewed,
  JudgmentMustBeOpenToChallenge,
  NoOtherRemedyMustBePending,
  OnlyAJudgmentIsChallengedByName,
  OnlyAReconsiderationHasAProcedure,
  ReconsiderationMustBeTheFirst,
  RemedyMustBeNew,
  RemedyMustConcernTheDecision,
} from './rules/acceptance.js';
import { AppealPeriodMustBeOver, JudgmentMustAwaitItsEffect, JudgmentMustNotBeAppealed } from './rules/judgment.js';
import {
  BodyMustBeLate,
  ChangedFineMustComeFromAChange,
  ChangeMustChangeSomething,
  ChangeMustNotBeWorse,
  ChangeMustSayWhatRemains,
  OnlyAJudgmentIsRemanded,
  OutcomeMustHaveItsPaper,
  FaultMustBeOfTheSubstance,
  RedoMustFollowARevocation,
  RemedyMustBePending,
  RemedyMustNotEndBeforeItBegan,
} from './rules/outcome.js';
import {
  ProcedureMustBeSimple,
  ProlongationMustBeWithinTheLaw,
  ReconsiderationMustBePending,
  TimeToDecideMustRun,
} from './rules/prolonging.js';
import { challengedIn, decisionIdOf, restoredBy } from './restorable.js';
import { restorationBy } from './restoring.js';
import {
  DecisionMustNotBeRedoneMeanwhile,
  JudgmentMustBeQuashed,
  MatterMustBeSettled,
  OnlyADecisionInForceAgainIsRestored,
  RestorationMustBeKnown,
} from './rules/restoring.js';
import {
  decidedAgainBy,
  isAppealable,
  isPending,
  leavesTheJudgment,
  remedyOf,
  type RemedyProceeding,
} from './state.js';
import {
  AcceptRemedy,
  EndRemedy,
  JudgmentTookEffect,
  MakeReconsiderationOrdinary,
  ProlongReconsideration,
  ReconsiderationMadeOrdinary,
  ReconsiderationProlonged,
  RecordJudgmentEffect,
  RemedyAccepted,
  RemedyEnded,
  type RemedyResult,
} from './vocabulary.js';
import { endsWithASuit, lastDayToDecide } from './time-to-decide.js';

/** What is owed on the day of the step, once its outcome counts; nothing is said where the whole debt falls away. */
const outstandingAfter = (
  command: Dated,
  remedy: RemedyProceeding,
  result: RemedyResult | undefined,
  state: PartyCase,
  context: EnforcementContext,
): { outstanding?: Balance } => {
  const { payment, remedies } = state;
  if (payment.is !== 'open') return {};
  const decision = result && challengedIn(state, remedy);
  const isGone = result !== undefined && ['revoked', 'confirmedInvalid'].includes(touches(result) ?? '');
  if (decision !== undefined && isGone) return {};
  const fine = decision?.is === 'penalty' && result ? fineAfter(result, decision.penalties) : undefined;
  const on = chinaDateOf(command.occurredAt);
  const debt = reckonedDebt(payment, state, context);
  const obligation = { ...debt, fine: fine ?? debt.fine };
  return { outstanding: balanceOn(on, obligation, remedies, parametersInForce(command, state, context)) };
};

const aboutDecision = ({ decisionId }: Pick<RemedyProceeding, 'decisionId'>) =>
  decisionId === undefined ? {} : { decisionId };

/** The court or reconsideration body that takes the step itself; if an officer records it, nobody says which body it is. */
const hearing = ({ actor, registers }: EnforcementContext, { occurredAt }: Dated): { bodyId?: string } => {
  if (!actor.roles.some((role) => role === 'court' || role === 'reconsiderationBody')) return {};
  const bodyId = actor.agencyId ?? registers.person(actor.personId, chinaDateOf(occurredAt))?.agencyId;
  return bodyId === undefined ? {} : { bodyId };
};

/** A judgment is about the decision that it was about, whatever was decided meanwhile; any other remedy about the one that there is. */
const challengedBy = (
  { against }: Pick<DataOf<typeof AcceptRemedy>, 'against'>,
  party: PartyCase,
): string | undefined => {
  const challenged = remedyOf(party.remedies, against);
  if (challenged !== undefined) return decisionIdOf(challenged, party);
  return party.decision.is === 'none' ? undefined : party.decision.decisionId;
};

/** The last day that the body had, where it did not decide. */
const undecidedSince = (
  { outcome, occurredAt }: Dated & Pick<RemedyResult, 'outcome'>,
  remedy: RemedyProceeding,
  party: PartyCase,
  context: EnforcementContext,
): { decisionDueOn?: PlainDate } =>
  outcome === 'notDecidedInTime'
    ? { decisionDueOn: lastDayToDecide(remedy, chinaDateOf(occurredAt), party, context) }
    : {};

/** The reconsideration that begins again with this step. */
const decidesAgain = (judgment: RemedyProceeding, result: RemedyResult, { remedies }: PartyCase) => {
  const again = decidedAgainBy(judgment, result, remedies);
  return again === undefined ? {} : { decidesAgain: again.remedyId };
};

/** A suit ends the reconsideration that its body did not decide in time. */
const undecidedBefore = (
  { kind, occurredAt, partyId, reference }: DataOf<typeof AcceptRemedy> & { readonly partyId: string },
  party: PartyCase,
  context: EnforcementContext,
) => {
  if (kind !== 'litigation') return [];
  const outcome = 'notDecidedInTime';
  return party.remedies.proceedings
    .filter((remedy) => isPending(remedy) && endsWithASuit(remedy, occurredAt, party, context))
    .map((remedy) =>
      RemedyEnded({
        partyId,
        occurredAt,
        remedyId: remedy.remedyId,
        kind: remedy.kind,
        ...aboutDecision(remedy),
        outcome,
        reference,
        endedOn: chinaDateOf(occurredAt),
        ...undecidedSince({ outcome, occurredAt }, remedy, party, context),
        ...outstandingAfter({ occurredAt }, remedy, undefined, party, context),
        recordedBy: context.actor.personId,
      }),
    );
};

export const remediesDeciding: readonly CaseDeciding[] = [
  decidingForParty(AcceptRemedy, {
    mustHold: [
      DecisionMustExistToBeReviewed,
      RemedyMustConcernTheDecision,
      RemedyMustBeNew,
      NoOtherRemedyMustBePending,
      ReconsiderationMustBeTheFirst,
      JudgmentMustBeOpenToChallenge,
      OnlyAJudgmentIsChallengedByName,
      OnlyAReconsiderationHasAProcedure,
    ],
    then: (command, party, context) => [
      ...undecidedBefore(command, party, context),
      RemedyAccepted({
        ...command,
        ...aboutDecision({ decisionId: challengedBy(command, party) }),
        ...hearing(context, command),
        acceptedOn: chinaDateOf(command.occurredAt),
        recordedBy: context.actor.personId,
      }),
    ],
  }),

  decidingForParty(EndRemedy, {
    mustHold: [
      RemedyMustBePending,
      RemedyMustNotEndBeforeItBegan,
      BodyMustBeLate,
      ChangedFineMustComeFromAChange,
      ChangeMustSayWhatRemains,
      ChangeMustChangeSomething,
      ChangeMustNotBeWorse,
      OutcomeMustHaveItsPaper,
      RedoMustFollowARevocation,
      FaultMustBeOfTheSubstance,
      OnlyAJudgmentIsRemanded,
      OnlyADecisionInForceAgainIsRestored,
      RestorationMustBeKnown,
      DecisionMustNotBeRedoneMeanwhile,
      MatterMustBeSettled,
      JudgmentMustBeQuashed,
    ],
    then: (command, state, context) => {
      const { occurredAt } = command;
      const endedOn = chinaDateOf(occurredAt);
      const remedy = requiredByRule(remedyOf(state.remedies, command.remedyId), RemedyMustBePending);
      const appealUntil = isAppealable(remedy, command)
        ? clockFrom('L51', { from: endedOn }, state, context).dueOn
        : undefined;
      const challenged = remedyOf(state.remedies, remedy.against);
      // An appeal that fails brings the judgment below into force; a retrial challenges one that is in force already.
      const below = leavesTheJudgment(command) && challenged?.isInForce === false ? challenged : undefined;
      const result = appealUntil === undefined ? (below?.result ?? command) : undefined;
      // What is in force now: this outcome, or that of the judgment which the appeal left; undefined where it can be appealed.
      const restored = result && restoredBy({ ...result, remedyId: (below ?? remedy).remedyId }, state);
      const ended = RemedyEnded({
        ...command,
        kind: remedy.kind,
        ...aboutDecision(remedy),
        endedOn,
        ...undecidedSince(command, remedy, state, context),
        ...(result ? decidesAgain(below ?? remedy, result, state) : {}),
        ...(appealUntil === undefined ? {} : { appealUntil }),
        // What is owed again is said where the decision is restored.
        ...(restored?.is === 'restorable' ? {} : outstandingAfter(command, remedy, result, state, context)),
        recordedBy: context.actor.personId,
      });
      if (result && restored?.is === 'restorable')
        return [
          ended,
          ...restorationBy(restored, below ?? remedy, result, { occurredAt, restoredOn: endedOn }, state, context),
        ];
      return [
        ended,
        ...(result ? effectsOf(below ?? remedy, result, { occurredAt, effectiveOn: endedOn }, state, context) : []),
      ];
    },
  }),

  decidingForParty(RecordJudgmentEffect, {
    mustHold: [
      JudgmentMustAwaitItsEffect,
      JudgmentMustNotBeAppealed,
      AppealPeriodMustBeOver,
      DecisionMustNotBeRedoneMeanwhile,
      MatterMustBeSettled,
    ],
    then: (command, state, context) => {
      const { occurredAt, effectiveOn, remedyId } = command;
      const remedy = requiredByRule(remedyOf(state.remedies, remedyId), JudgmentMustAwaitItsEffect);
      const result = requiredByRule(remedy.result, JudgmentMustAwaitItsEffect);
      const restored = restoredBy({ ...result, remedyId }, state);
      const isRestored = restored?.is === 'restorable';
      return [
        JudgmentTookEffect({
          ...command,
          ...aboutDecision(remedy),
          ...decidesAgain(remedy, result, state),
          ...(isRestored ? {} : outstandingAfter(command, remedy, result, state, context)),
          recordedBy: context.actor.personId,
        }),
        ...(isRestored
          ? restorationBy(restored, remedy, result, { occurredAt, restoredOn: effectiveOn }, state, context)
          : effectsOf(remedy, result, command, state, context)),
      ];
    },
  }),

  decidingForParty(ProlongReconsideration, {
    mustHold: [ReconsiderationMustBePending, TimeToDecideMustRun, ProlongationMustBeWithinTheLaw],
    then: (command, _, { actor }) => [ReconsiderationProlonged({ ...command, recordedBy: actor.personId })],
  }),

  decidingForParty(MakeReconsiderationOrdinary, {
    mustHold: [ReconsiderationMustBePending, TimeToDecideMustRun, ProcedureMustBeSimple],
    then: (command, state, context) => {
      const { from } = requiredByRule(remedyOf(state.remedies, command.remedyId), ReconsiderationMustBePending);
      return [
        ReconsiderationMadeOrdinary({
          ...command,
          acceptedOn: from,
          decisionDueOn: clockFrom('L46', { from }, state, context).dueOn,
          recordedBy: context.actor.personId,
        }),
      ];
    },
  }),
];
