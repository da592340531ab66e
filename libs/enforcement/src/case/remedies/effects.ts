import type { Instant, PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import {
  itemRedoOf,
  onSpotIn,
  outstandingBy,
  redoOf,
  refundOfAll,
  refundOfExcess,
  withdrawalOf,
} from '../decision/consequences.js';
import {
  DecisionChanged,
  DecisionConfirmedUnlawful,
  DecisionConfirmedVoid,
  DecisionRevoked,
} from '../decision/vocabulary/index.js';
import { goneFrom } from '../penalties/comparison.js';
import type { PartyCase } from '../parties/party-case.js';
import { requiredByRule } from '../required-by-rule.js';
import { causeOf, penaltiesAfter, touches } from './outcomes.js';
import { OutcomeMustHaveItsPaper } from './rules/outcome.js';
import { challengedIn } from './restorable.js';
import type { RemedyProceeding } from './state.js';
import type { RemedyOutcome, RemedyResult } from './vocabulary.js';

const HOW: Readonly<Partial<Record<RemedyOutcome, DecisionChanged['data']['how']>>> = {
  partlyRevoked: 'partlyRevoked',
  settled: 'mediated',
};

interface InForce {
  readonly occurredAt: Instant;
  /** The day from which the outcome holds. */
  readonly effectiveOn: PlainDate;
}

/**
 * What follows from an outcome that is in force (M8): for the decision, its publication, the money, and the case that goes on.
 * Nothing, where the decision is not touched or is no longer in force.
 */
export const effectsOf = (
  remedy: RemedyProceeding,
  result: RemedyResult,
  step: InForce,
  state: PartyCase,
  context: EnforcementContext,
) => {
  const decision = challengedIn(state, remedy);
  const touched = touches(result);
  if (decision === undefined || touched === undefined) return [];
  const { occurredAt, effectiveOn } = step;
  const { remedyId, kind } = remedy;
  const { decisionId } = decision;
  const { partyId } = state;
  const cause = causeOf(kind);
  const reasons = requiredByRule(result.reasons, OutcomeMustHaveItsPaper);
  const document = requiredByRule(result.document, OutcomeMustHaveItsPaper);
  const by = context.actor.personId;
  const withdrawn = withdrawalOf(touched, reasons, step, state, context);
  const redo =
    result.redo === undefined
      ? []
      : redoOf({ partyId, decisionId, cause, remedyId, ...result.redo }, step, state, context);
  const finding = {
    partyId,
    occurredAt,
    decisionId,
    cause,
    remedyId,
    reasons,
    document,
    foundOn: effectiveOn,
    recordedBy: by,
  };
  switch (touched) {
    case 'revoked':
      return [
        DecisionRevoked({ partyId, occurredAt, cause, reasons, document, remedyId, decisionId, revokedBy: by }),
        ...withdrawn,
        ...refundOfAll(cause, step, state, context),
        ...redo,
      ];
    case 'confirmedInvalid':
      return [DecisionConfirmedVoid(finding), ...withdrawn, ...refundOfAll(cause, step, state, context), ...redo];
    case 'confirmedIllegal':
      return [DecisionConfirmedUnlawful(finding), ...withdrawn];
    case 'changed': {
      const before = decision.is === 'penalty' ? decision.penalties : [];
      const penalties = penaltiesAfter(result, before);
      const anew = result.redo && { partyId, decisionId, cause, remedyId, ...result.redo };
      return [
        DecisionChanged({
          partyId,
          occurredAt,
          decisionId,
          cause,
          how: HOW[result.outcome] ?? 'changed',
          remedyId,
          penalties: [...penalties],
          reasons,
          document,
          changedOn: effectiveOn,
          ...outstandingBy(penalties, step, state, context),
          ...onSpotIn(decision),
          changedBy: by,
        }),
        ...withdrawn,
        ...refundOfExcess(penalties, cause, step, state, context),
        ...(anew ? itemRedoOf(anew, goneFrom(before, penalties), step, state, context) : []),
      ];
    }
  }
};
