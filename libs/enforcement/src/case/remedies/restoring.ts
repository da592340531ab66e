import { fen, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { afterEvents } from '../after-events.js';
import { clockFrom } from '../clock-of-case.js';
import { onSpotIn, refundOfExcess, withdrawalOf } from '../decision/consequences.js';
import { DecisionRestored, ItemRedoFellAway } from '../decision/vocabulary/index.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { PartyCase } from '../parties/party-case.js';
import { balanceOn } from '../payment/balance.js';
import { reckonedDebt } from '../payment/reckoned.js';
import { restoredObligation } from '../payment/restored.js';
import { fineIn } from '../penalties/amounts.js';
import { requiredByRule } from '../required-by-rule.js';
import { effectsOf } from './effects.js';
import { causeOf, touches } from './outcomes.js';
import { mattersOf, type Restorable } from './restorable.js';
import { OutcomeMustHaveItsPaper } from './rules/outcome.js';
import type { RemedyProceeding } from './state.js';
import type { RemedyResult } from './vocabulary.js';

const NOT_RECKONED = { fine: fen(0), surcharge: fen(0) };

interface Step {
  readonly occurredAt: Instant;
  readonly restoredOn: PlainDate;
}

/**
 * What is owed again, and until when; a judgment that left the decision in force touched neither. Nothing is due anew where all of the
 * fine is paid.
 */
const owedAgain = (
  { judgment, touched, decisionId, penalties }: Restorable,
  { occurredAt, restoredOn }: Step,
  party: PartyCase,
  context: EnforcementContext,
) => {
  const debt = party.payments.findLast((each) => each.decisionId === decisionId);
  if (touched === 'confirmedIllegal' || debt === undefined || fineIn(penalties) === 0) return {};
  const { dueOn } = clockFrom('L20', { from: restoredOn }, party, context);
  const fellOn = judgment.to === undefined ? {} : { fellOn: judgment.to };
  const said = { penalties: [...penalties], restoredOn, ...fellOn, dueOn, outstanding: NOT_RECKONED };
  const restored = restoredObligation(reckonedDebt(debt, party, context), said);
  const rate = parametersInForce({ occurredAt }, party, context);
  const outstanding = balanceOn(restoredOn, restored, party.remedies, rate);
  return { ...fellOn, outstanding, ...(outstanding.fine === 0 ? {} : { dueOn }) };
};

/**
 * What follows where a judgment in force falls and the decision has force again; then what the outcome itself does to the decision, as it
 * is from then on.
 */
export const restorationBy = (
  restorable: Restorable,
  remedy: RemedyProceeding,
  result: RemedyResult,
  step: Step,
  party: PartyCase,
  context: EnforcementContext,
) => {
  const { judgment, decision, decisionId, penalties } = restorable;
  const { occurredAt, restoredOn } = step;
  const { remedyId } = remedy;
  const reasons = requiredByRule(result.reasons, OutcomeMustHaveItsPaper);
  const document = requiredByRule(result.document, OutcomeMustHaveItsPaper);
  const recordedBy = context.actor.personId;
  const inForce = { occurredAt, effectiveOn: restoredOn };
  const restored = [
    DecisionRestored({
      partyId: party.partyId,
      occurredAt,
      decisionId,
      remedyId,
      undoes: judgment.remedyId,
      ...(penalties.length === 0 ? {} : { penalties: [...penalties] }),
      reasons,
      document,
      restoredOn,
      ...owedAgain(restorable, step, party, context),
      ...onSpotIn(decision),
      recordedBy,
    }),
    ...mattersOf(restorable, party).map(({ partyId }) =>
      ItemRedoFellAway({ partyId, occurredAt, decisionId, remedyId, document, recordedBy }),
    ),
    // What the judgment had changed was published as changed.
    ...withdrawalOf('changed', reasons, inForce, party, context),
  ];
  const now = afterEvents(party, restored);
  if (touches(result) !== undefined) return [...restored, ...effectsOf(remedy, result, inForce, now, context)];
  return [...restored, ...refundOfExcess(penalties, causeOf(remedy.kind), inForce, now, context)];
};
