import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { clockFrom } from '../clock-of-case.js';
import { tombstoneShownUntil } from '../disclosure/tombstone.js';
import { DisclosureWithdrawn } from '../disclosure/vocabulary.js';
import { parametersInForce } from '../parameters-in-force.js';
import { matterIdOf } from '../participation/matter-ids.js';
import { holdersWith } from '../participation/together.js';
import type { PartyCase } from '../parties/party-case.js';
import { balanceOn, refundableOn, type Balance } from '../payment/balance.js';
import { asOwedByAll } from '../payment/joint.js';
import { reckonedDebt } from '../payment/reckoned.js';
import { refundAfterRevocation, refundsOf } from '../payment/refund-due.js';
import { changedObligation } from '../payment/state.js';
import { RefundOrdered } from '../payment/vocabulary/index.js';
import type { Penalty } from '../values.js';
import type { FaultOfSubstance } from './vocabulary/fault-of-substance.js';
import { ItemRedoOrdered, RedoOrdered } from './vocabulary/index.js';

/** A step by which a decision no longer is what it was, and the day on which it has that effect in law. */
interface Undoing {
  readonly occurredAt: Instant;
  readonly effectiveOn: PlainDate;
}

type Cause = RefundOrdered['data']['cause'];

/**
 * 撤回公示 (X3): a published text is withdrawn in the same step, and the public reads the cause. The reasons are those of the
 * file: what the public reads of them is written for it, in a step of its own. The
 * last day counts from the effect in law, so that a step recorded late shows as late.
 */
export const withdrawalOf = (
  cause: 'revoked' | 'changed' | 'confirmedIllegal' | 'confirmedInvalid',
  reasons: string,
  { occurredAt, effectiveOn }: Undoing,
  state: PartyCase,
  context: EnforcementContext,
) => {
  if (state.disclosure.is !== 'published') return [];
  return [
    DisclosureWithdrawn({
      partyId: state.partyId,
      occurredAt,
      reason: reasons,
      cause,
      shownUntil: tombstoneShownUntil({ occurredAt }, state, context),
      ...(state.decision.is === 'none' ? {} : { decisionId: state.decision.decisionId }),
      dueOn: clockFrom('L82', { from: effectiveOn }, state, context).dueOn,
      withdrawnBy: context.actor.personId,
    }),
  ];
};

/**
 * 退还 (P9): everything that was paid under a decision that is no more. No law adds interest without a claim for it. Nothing is
 * ordered back where there is no debt of that decision.
 */
export const refundOfAll = (cause: Cause, { occurredAt }: Undoing, party: PartyCase, { actor }: EnforcementContext) =>
  refundAfterRevocation(party).map((due) => RefundOrdered({ ...due, occurredAt, cause, orderedBy: actor.personId }));

/** What was paid above what the changed penalties impose; of a joint debt, above what any of its debtors still owes. */
export const refundOfExcess = (
  penalties: readonly Penalty[],
  cause: Cause,
  { occurredAt }: Undoing,
  state: PartyCase,
  context: EnforcementContext,
) => {
  const { payment, remedies } = state;
  if (payment.is === 'none') return [];
  const rate = parametersInForce({ occurredAt }, state, context);
  const obligation = changedObligation(reckonedDebt(payment, state, context), penalties);
  const amount = refundableOn(chinaDateOf(occurredAt), asOwedByAll(obligation, state), remedies, rate);
  return refundsOf(amount, state).map((due) =>
    RefundOrdered({ ...due, occurredAt, cause, orderedBy: context.actor.personId }),
  );
};

/** What is owed on the day of the step by the changed penalties. */
export const outstandingBy = (
  penalties: readonly Penalty[],
  { occurredAt }: Undoing,
  state: PartyCase,
  context: EnforcementContext,
): { outstanding?: Balance } => {
  const { payment, remedies } = state;
  if (payment.is === 'none' || payment.is === 'cancelled') return {};
  const rate = parametersInForce({ occurredAt }, state, context);
  const obligation = changedObligation(reckonedDebt(payment, state, context), penalties);
  return { outstanding: balanceOn(chinaDateOf(occurredAt), obligation, remedies, rate) };
};

/** Whether a penalty on the spot is published, and so when, is for the agency to say: the event names it. */
export const onSpotIn = (decision: PartyCase['decision']): { isOnSpot?: true } =>
  (decision.is === 'penalty' || decision.is === 'revoked') && decision.procedure === 'onSpot' ? { isOnSpot: true } : {};

interface RedoOf {
  readonly partyId: string;
  readonly decisionId: string;
  readonly cause: RedoOrdered['data']['cause'];
  readonly remedyId?: string;
  readonly because: RedoOrdered['data']['because'];
  readonly fault?: FaultOfSubstance;
  /** As the order says; where it says none, the parameter counts from the effect of the order. */
  readonly dueOn?: PlainDate | undefined;
}

/** 责令重新作出 (M5). */
export const redoOf = (
  { dueOn, ...redo }: RedoOf,
  { occurredAt, effectiveOn }: Undoing,
  state: PartyCase,
  context: EnforcementContext,
) => [
  RedoOrdered({
    ...redo,
    occurredAt,
    orderedOn: effectiveOn,
    dueOn: dueOn ?? clockFrom('M5', { from: effectiveOn }, state, context).dueOn,
  }),
];

/**
 * 就部分处罚内容责令重新作出: a matter of its own for the items that fell, while the rest goes on. Of several who hold the decision
 * together each has one, and they are decided about together.
 */
export const itemRedoOf = (
  { dueOn, partyId, ...redo }: RedoOf,
  items: readonly Penalty[],
  { occurredAt, effectiveOn }: Undoing,
  state: PartyCase,
  context: EnforcementContext,
) => {
  const { decision, everyParty } = state;
  if (decision.is !== 'penalty' || items.length === 0) return [];
  const used = everyParty.map((each) => each.partyId);
  const holders = [partyId, ...holdersWith(partyId, state)];
  return everyParty
    .filter((each) => holders.includes(each.partyId))
    .map((party) =>
      ItemRedoOrdered({
        ...redo,
        partyId: party.partyId,
        party: { ...party, partyId: matterIdOf(party.partyId, used) },
        items: [...items],
        basis: [...decision.basis],
        occurredAt,
        orderedOn: effectiveOn,
        dueOn: dueOn ?? clockFrom('M5', { from: effectiveOn }, state, context).dueOn,
      }),
    );
};
