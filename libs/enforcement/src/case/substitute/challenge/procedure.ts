import { chinaDateOf, fen, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { clockFrom } from '../../clock-of-case.js';
import { decidingForParty } from '../../parties/deciding.js';
import type { PartyCase } from '../../parties/party-case.js';
import { debtorsIn } from '../../payment/debtors.js';
import type { PaymentObligation } from '../../payment/state.js';
import { isAppealable, leavesTheJudgment } from '../../remedies/state.js';
import { requiredByRule } from '../../required-by-rule.js';
import type { CaseDeciding } from '../../rule.js';
import { revised, type Revision } from '../revised.js';
import {
  challengedDebt,
  challengeOf,
  CostsBodyMustBeLate,
  ChallengedCostsMustBeCharged,
  CostsAppealPeriodMustBeOver,
  CostsJudgmentMustAwaitItsEffect,
  CostsJudgmentMustBeOpenToChallenge,
  CostsJudgmentMustNotBeAppealed,
  CostsOutcomeMustHaveItsPaper,
  CostsRedoMustFollowARevocation,
  CostsReconsiderationMustBeTheFirst,
  CostsRemedyMustBeNew,
  CostsRemedyMustBePending,
  CostsRemedyMustNotEndBeforeItBegan,
  NoOtherCostsRemedyMustBePending,
  OnlyAnAppealIsRemanded,
  OutcomeMustFitItsAmount,
} from './rules.js';
import { ownChallengesOf } from './own.js';
import { challengesOf, suedAfter, type CostsRemedy, type CostsResult } from './state.js';
import { isLate, timeToDecide } from './time-to-decide.js';
import {
  AcceptCostsRemedy,
  CostsJudgmentTookEffect,
  CostsRemedyAccepted,
  CostsRemedyEnded,
  EndCostsRemedy,
  RecordCostsJudgmentEffect,
} from './vocabulary.js';

const about = ({ obligationId }: PaymentObligation, party: PartyCase) => ({
  obligationId,
  debtors: debtorsIn(party, obligationId),
});

/** What an outcome in force leaves of the debt; nothing, where it says nothing of it, or the agency lowered it further meanwhile. */
const effectOf = (
  { effectiveOn, ...step }: Pick<Revision, 'occurredAt' | 'costsId'> & { readonly effectiveOn: PlainDate },
  { kind }: Pick<CostsRemedy, 'kind'>,
  { outcome, amount, redo, reasons, document }: CostsResult,
  debt: PaymentObligation,
  party: PartyCase,
  context: EnforcementContext,
) => {
  const left = outcome === 'revoked' ? fen(0) : amount;
  if (left === undefined || left >= debt.fine || debt.is === 'cancelled') return [];
  if (reasons === undefined || document === undefined) return [];
  const cause = kind === 'reconsideration' ? 'reconsideration' : 'court';
  return revised(
    { ...step, cause, reasons, document },
    debt,
    left,
    party,
    context,
    redo && {
      because: redo.because,
      orderedOn: effectiveOn,
      dueOn: redo.dueOn ?? clockFrom('M5-costs', { from: effectiveOn }, party, context).dueOn,
    },
  );
};

export const challengeDeciding: readonly CaseDeciding[] = [
  decidingForParty(AcceptCostsRemedy, {
    mustHold: [
      ChallengedCostsMustBeCharged,
      CostsRemedyMustBeNew,
      NoOtherCostsRemedyMustBePending,
      CostsReconsiderationMustBeTheFirst,
      CostsJudgmentMustBeOpenToChallenge,
    ],
    then: (command, party, context) => {
      const { kind, occurredAt, costsId, partyId, reference } = command;
      const { actor } = context;
      const debt = requiredByRule(challengedDebt(command, party), ChallengedCostsMustBeCharged);
      const own = ownChallengesOf(debt, party);
      const late = kind === 'litigation' ? own.filter((each) => isLate(each, occurredAt, party, context)) : [];
      const after = kind === 'litigation' ? (late.at(-1) ?? suedAfter(own)) : undefined;
      return [
        ...late.map((each) =>
          CostsRemedyEnded({
            ...about(debt, party),
            ...{ partyId, occurredAt, costsId, reference, remedyId: each.remedyId, kind: each.kind },
            ...{ outcome: 'notDecidedInTime', endedOn: chinaDateOf(occurredAt) },
            decisionDueOn: timeToDecide(each, chinaDateOf(occurredAt), party, context).dueOn,
            recordedBy: actor.personId,
          }),
        ),
        CostsRemedyAccepted({
          ...about(debt, party),
          ...command,
          ...(after === undefined ? {} : { afterReconsideration: after.remedyId }),
          acceptedOn: chinaDateOf(command.occurredAt),
          recordedBy: actor.personId,
        }),
      ];
    },
  }),

  decidingForParty(EndCostsRemedy, {
    mustHold: [
      CostsRemedyMustBePending,
      CostsRemedyMustNotEndBeforeItBegan,
      CostsBodyMustBeLate,
      CostsOutcomeMustHaveItsPaper,
      OutcomeMustFitItsAmount,
      CostsRedoMustFollowARevocation,
      OnlyAnAppealIsRemanded,
    ],
    then: (command, party, context) => {
      const { occurredAt, costsId } = command;
      const endedOn = chinaDateOf(occurredAt);
      const { debt, remedy } = requiredByRule(challengeOf(command, party), CostsRemedyMustBePending);
      const appealUntil = isAppealable(remedy, command)
        ? clockFrom('L51-costs', { from: endedOn }, party, context).dueOn
        : undefined;
      // An appeal that leaves the judgment below as it is brings that one into force.
      const judgment = challengesOf(debt).find(({ remedyId }) => remedyId === remedy.against);
      const result = leavesTheJudgment(command) ? (judgment?.result ?? command) : command;
      return [
        CostsRemedyEnded({
          ...about(debt, party),
          ...command,
          kind: remedy.kind,
          ...(remedy.against === undefined ? {} : { against: remedy.against }),
          endedOn,
          ...(command.outcome === 'notDecidedInTime'
            ? { decisionDueOn: timeToDecide(remedy, endedOn, party, context).dueOn }
            : {}),
          ...(appealUntil === undefined ? {} : { appealUntil }),
          recordedBy: context.actor.personId,
        }),
        ...(appealUntil === undefined
          ? effectOf({ occurredAt, costsId, effectiveOn: endedOn }, remedy, result, debt, party, context)
          : []),
      ];
    },
  }),

  decidingForParty(RecordCostsJudgmentEffect, {
    mustHold: [CostsJudgmentMustAwaitItsEffect, CostsJudgmentMustNotBeAppealed, CostsAppealPeriodMustBeOver],
    then: (command, party, context) => {
      const { occurredAt, costsId } = command;
      const { debt, remedy } = requiredByRule(challengeOf(command, party), CostsJudgmentMustAwaitItsEffect);
      const result = requiredByRule(remedy.result, CostsJudgmentMustAwaitItsEffect);
      return [
        CostsJudgmentTookEffect({ ...about(debt, party), ...command, recordedBy: context.actor.personId }),
        ...effectOf({ occurredAt, costsId, effectiveOn: command.effectiveOn }, remedy, result, debt, party, context),
      ];
    },
  }),
];
