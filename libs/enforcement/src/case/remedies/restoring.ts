import type { Instant, PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { clockFrom } from '../clock-of-case.js';
import { DecisionRestored } from '../decision/vocabulary/index.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { PartyCase } from '../parties/party-case.js';
import { balanceOn } from '../payment/balance.js';
import { restoredObligation } from '../payment/state.js';
import { fineIn } from '../penalties/amounts.js';
import { requiredByRule } from '../required-by-rule.js';
import type { Penalty } from '../values.js';
import { touches } from './outcomes.js';
import { OutcomeMustHaveItsPaper } from './rules/outcome.js';
import type { RemedyProceeding } from './state.js';
import type { RemedyResult } from './vocabulary.js';

interface Restorable {
  readonly decisionId: string;
  readonly penalties: readonly Penalty[];
}

/** The decision that a judgment in force undid or changed, as it was before: undefined where the judgment touched none. */
export const undoneBy = (judgment: RemedyProceeding, party: PartyCase): Restorable | undefined => {
  const touched = judgment.result && judgment.isInForce ? touches(judgment.result) : undefined;
  if (touched === undefined) return undefined;
  const isIt = ({ decision }: Pick<PartyCase, 'decision'>) =>
    decision.is !== 'none' && (judgment.decisionId ?? decision.decisionId) === decision.decisionId;
  // An older log does not say which decision it was about: what was sought before the redo was about the one of before.
  const isOfBefore =
    judgment.decisionId === undefined &&
    party.beforeRedo?.remedies.proceedings.some(({ remedyId }) => remedyId === judgment.remedyId) === true;
  const found = (isOfBefore ? [party.beforeRedo] : [party, party.beforeRedo]).find(
    (each) => each !== undefined && isIt(each),
  )?.decision;
  if (found === undefined || found.is === 'none') return undefined;
  const { decisionId } = found;
  if (found.is === 'noPenalty') return { decisionId, penalties: [] };
  if (touched !== 'changed') return { decisionId, penalties: found.penalties };
  const before = found.before.findLast(({ remedyId }) => remedyId === judgment.remedyId);
  return before === undefined ? undefined : { decisionId, penalties: before.penalties };
};

/** The matter of the item that the judgment let be decided anew. */
const matterOf = ({ remedyId }: RemedyProceeding, { partyId, parties }: PartyCase) =>
  [...parties].find(([, { itemOf, itemOrderedIn }]) => itemOf === partyId && itemOrderedIn === remedyId);

/** A new decision that rests on the judgment, and is in force. */
export const redoneOn = (judgment: RemedyProceeding, party: PartyCase): string | undefined => {
  const restorable = undoneBy(judgment, party);
  if (restorable === undefined) return undefined;
  const made = [party.decision, matterOf(judgment, party)?.[1].decision].find(
    (decision) =>
      (decision?.is === 'penalty' || decision?.is === 'noPenalty') && decision.decisionId !== restorable.decisionId,
  );
  return made === undefined || made.is === 'none' ? undefined : made.decisionId;
};

interface Step {
  readonly occurredAt: Instant;
  readonly restoredOn: PlainDate;
  readonly remedyId: string;
}

/** What follows where a retrial lets the judgment fall and upholds the decision. */
export const restorationBy = (
  judgment: RemedyProceeding,
  result: RemedyResult,
  { occurredAt, restoredOn, remedyId }: Step,
  party: PartyCase,
  context: EnforcementContext,
) => {
  const restorable = undoneBy(judgment, party);
  if (restorable === undefined) return [];
  const { decisionId, penalties } = restorable;
  const debt = party.payments.findLast((each) => each.decisionId === decisionId);
  const isOwed = debt !== undefined && fineIn(penalties) > 0;
  const dueOn = isOwed ? clockFrom('L20', { from: restoredOn }, party, context).dueOn : undefined;
  const days = {
    proceedings: party.remedies.proceedings.map((each) =>
      each.remedyId === judgment.remedyId ? { ...each, to: restoredOn } : each,
    ),
  };
  const [matter] = matterOf(judgment, party) ?? [];
  return [
    DecisionRestored({
      partyId: party.partyId,
      occurredAt,
      decisionId,
      remedyId,
      undoes: judgment.remedyId,
      ...(penalties.length === 0 ? {} : { penalties: [...penalties] }),
      reasons: requiredByRule(result.reasons, OutcomeMustHaveItsPaper),
      document: requiredByRule(result.document, OutcomeMustHaveItsPaper),
      restoredOn,
      ...(debt !== undefined && dueOn !== undefined
        ? {
            dueOn,
            outstanding: balanceOn(
              restoredOn,
              restoredObligation(debt, { penalties: [...penalties], restoredOn, dueOn }),
              days,
              parametersInForce({ occurredAt }, party, context),
            ),
          }
        : {}),
      ...(matter === undefined ? {} : { endsMatter: matter }),
      recordedBy: context.actor.personId,
    }),
  ];
};
