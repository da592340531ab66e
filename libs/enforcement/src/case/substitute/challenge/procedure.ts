import { chinaDateOf, fen } from '@ecl/kernel';
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
import { debtUnder } from '../service-rules.js';
import {
  challengeOf,
  ChallengedCostsMustBeCharged,
  CostsAppealPeriodMustBeOver,
  CostsJudgmentMustAwaitItsEffect,
  CostsJudgmentMustBeOpenToAppeal,
  CostsJudgmentMustNotBeAppealed,
  CostsOutcomeMustHaveItsPaper,
  CostsRemedyMustBeNew,
  CostsRemedyMustBePending,
  CostsRemedyMustNotEndBeforeItBegan,
  NoOtherCostsRemedyMustBePending,
  OnlyAnAppealIsRemanded,
  OutcomeMustFitItsAmount,
} from './rules.js';
import { challengesOf, type CostsRemedy, type CostsResult } from './state.js';
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
  step: Pick<Revision, 'occurredAt' | 'costsId'>,
  { kind }: Pick<CostsRemedy, 'kind'>,
  { outcome, amount, reasons, document }: CostsResult,
  debt: PaymentObligation,
  party: PartyCase,
  context: EnforcementContext,
) => {
  const left = outcome === 'revoked' ? fen(0) : amount;
  if (left === undefined || left >= debt.fine || debt.is === 'cancelled') return [];
  if (reasons === undefined || document === undefined) return [];
  const cause = kind === 'reconsideration' ? 'reconsideration' : 'court';
  return revised({ ...step, cause, reasons, document }, debt, left, party, context);
};

export const challengeDeciding: readonly CaseDeciding[] = [
  decidingForParty(AcceptCostsRemedy, {
    mustHold: [
      ChallengedCostsMustBeCharged,
      CostsRemedyMustBeNew,
      NoOtherCostsRemedyMustBePending,
      CostsJudgmentMustBeOpenToAppeal,
    ],
    then: (command, party, { actor }) => {
      const debt = requiredByRule(debtUnder(command, party), ChallengedCostsMustBeCharged);
      return [
        CostsRemedyAccepted({
          ...about(debt, party),
          ...command,
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
      CostsOutcomeMustHaveItsPaper,
      OutcomeMustFitItsAmount,
      OnlyAnAppealIsRemanded,
    ],
    then: (command, party, context) => {
      const { occurredAt, costsId } = command;
      const endedOn = chinaDateOf(occurredAt);
      const { debt, remedy } = requiredByRule(challengeOf(command, party), CostsRemedyMustBePending);
      const appealUntil = isAppealable(remedy, command)
        ? clockFrom('L51', { from: endedOn }, party, context).dueOn
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
          ...(appealUntil === undefined ? {} : { appealUntil }),
          recordedBy: context.actor.personId,
        }),
        ...(appealUntil === undefined ? effectOf({ occurredAt, costsId }, remedy, result, debt, party, context) : []),
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
        ...effectOf({ occurredAt, costsId }, remedy, result, debt, party, context),
      ];
    },
  }),
];
