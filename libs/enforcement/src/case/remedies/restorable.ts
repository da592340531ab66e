import { isDecidedAbout, type DecidedPenalty } from '../decision/state.js';
import { eachBack } from '../parties/tracks.js';
import { nowInPlaceOf } from '../participation/state.js';
import { holdersOf } from '../participation/together.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';
import type { Penalty } from '../values.js';
import { touches, type Touching } from './outcomes.js';
import {
  awaitsEffect,
  isAppealable,
  judgmentWithEffect,
  leavesTheJudgment,
  remedyOf,
  type RemedyProceeding,
} from './state.js';
import type { RemedyResult } from './vocabulary.js';

/** A decision that a judgment in force undid, changed or found unlawful, as it was before. */
export interface Restorable {
  readonly is: 'restorable';
  /** The judgment that did it: it falls. */
  readonly judgment: RemedyProceeding;
  readonly touched: Touching;
  readonly decisionId: string;
  readonly decision: PartyCase['decision'];
  /** None, where it imposed none. */
  readonly penalties: readonly Penalty[];
}

/**
 * What there is to restore where a judgment falls. `nothing`: it did nothing to the decision, never had effect, or the decision fell
 * for another reason besides. `lost`: it fell before, or nobody knows any more what it did.
 */
export type ToRestore = Restorable | { readonly is: 'nothing' | 'lost' };

const NOTHING = { is: 'nothing' } as const;
const LOST = { is: 'lost' } as const;

/** The decision that the judgment was about, as it is now or was before it was to be made anew. */
const decisionOf = ({ decisionId, remedyId }: RemedyProceeding, party: PartyCase) => {
  const all = eachBack(party);
  if (decisionId !== undefined)
    return all.find(({ decision }) => decision.is !== 'none' && decision.decisionId === decisionId)?.decision;
  // An older log does not say which decision it was about: of what was sought before a redo it was the one of before.
  return all.findLast(({ decision, remedies }) => decision.is !== 'none' && remedyOf(remedies, remedyId) !== undefined)
    ?.decision;
};

/** The id of the decision that a remedy is about, also where an older log does not say it. */
export const decisionIdOf = (remedy: RemedyProceeding, party: PartyCase): string | undefined => {
  const decision = decisionOf(remedy, party);
  return decision === undefined || decision.is === 'none' ? undefined : decision.decisionId;
};

/** The decision that the remedy is about, if it is still in force: another one, or none, is not touched. */
export const challengedIn = (party: PartyCase, remedy: RemedyProceeding) => {
  const { decision } = party;
  return isDecidedAbout(decision) && decisionIdOf(remedy, party) === decision.decisionId ? decision : undefined;
};

/** The agency may have revoked it of its own accord. An older log may not name the remedy on which it was revoked. */
const isBy = (remedyId: string, revocation: DecidedPenalty['revocation']): boolean =>
  revocation?.cause !== 'selfCorrection' && (revocation?.remedyId ?? remedyId) === remedyId;

/** What there is to restore where this judgment, which a retrial or an appeal challenges, falls. */
export const restorableIf = (challenged: RemedyProceeding, party: PartyCase): ToRestore => {
  if (!challenged.isInForce) {
    // A first judgment without effect that left a decision on reconsideration as it was: that one has effect.
    const left = challenged.result !== undefined && leavesTheJudgment(challenged.result);
    const below = left ? remedyOf(party.remedies, challenged.against) : undefined;
    return below === undefined ? NOTHING : restorableIf(below, party);
  }
  const judgment = judgmentWithEffect(challenged, party.remedies);
  const touched = judgment.result && touches(judgment.result);
  if (touched === undefined) return NOTHING;
  if (!judgment.isInForce) return LOST;
  const decision = decisionOf(judgment, party);
  if (decision === undefined || decision.is === 'none') return LOST;
  const { remedyId } = judgment;
  const { decisionId } = decision;
  const as = (penalties: readonly Penalty[]): Restorable => ({
    is: 'restorable',
    judgment,
    touched,
    decisionId,
    penalties,
    decision,
  });
  if (touched === 'revoked' || touched === 'confirmedInvalid') {
    return decision.is === 'revoked' && isBy(remedyId, decision.revocation) ? as(decision.penalties) : NOTHING;
  }
  if (decision.is === 'revoked') return NOTHING;
  if (decision.is === 'noPenalty') return as([]);
  if (touched === 'confirmedIllegal') return as(decision.penalties);
  const before = decision.before.findLast((each) => each.remedyId === remedyId);
  return before === undefined ? LOST : as(before.penalties);
};

/** What says that a decision is in force again, as far as what it restores is concerned. */
export type Restoring = { readonly remedyId: string } & Pick<RemedyResult, 'outcome' | 'quashes'>;

/** A step that ends a remedy, or by which a judgment takes effect: the second has no outcome of its own. */
type Effecting = { readonly remedyId: string } & Partial<Pick<RemedyResult, 'outcome' | 'quashes'>>;

/**
 * What has effect by a step: the outcome itself, the judgment that waited for its effect, or the one that an appeal left as it was;
 * undefined while it can be appealed.
 */
export const withEffectBy = (
  { remedyId, outcome, quashes }: Effecting,
  { remedies }: PartyCase,
): Restoring | undefined => {
  const remedy = remedyOf(remedies, remedyId);
  if (remedy === undefined) return undefined;
  if (outcome === undefined) return remedy.result && { ...remedy.result, remedyId };
  const ended = { outcome, ...(quashes === undefined ? {} : { quashes }) };
  if (isAppealable(remedy, ended)) return undefined;
  const below = remedyOf(remedies, remedy.against);
  return below?.result !== undefined && awaitsEffect(below) && leavesTheJudgment(ended)
    ? { ...below.result, remedyId: below.remedyId }
    : { ...ended, remedyId };
};

const UNDOES: readonly (Touching | undefined)[] = ['revoked', 'confirmedInvalid'];

/** What the end of a remedy restores; undefined where it lets nothing fall, or orders the reconsideration to be decided again. */
export const restoredBy = (restoring: Restoring, party: PartyCase): ToRestore | undefined => {
  const { remedyId, quashes, outcome } = restoring;
  const remedy = remedyOf(party.remedies, remedyId);
  if (remedy?.quashedResult !== undefined)
    return UNDOES.includes(touches(restoring))
      ? undefined
      : restorableIf(asQuashed(remedy, remedy.quashedResult), party);
  const challenged = remedyOf(party.remedies, remedy?.against);
  if (quashes === undefined || challenged === undefined || outcome === 'remanded') return undefined;
  return restorableIf(challenged, party);
};

/** A reconsideration that is to be decided again, as it was decided first. */
const asQuashed = (remedy: RemedyProceeding, result: RemedyResult): RemedyProceeding => ({
  ...remedy,
  result,
  isInForce: true,
});

/** The penalties that an outcome is about: those that the decision has, or has again because the judgment falls. */
export const penaltiesBefore = (command: Restoring, party: PartyCase): readonly Penalty[] => {
  const restored = restoredBy(command, party);
  if (restored?.is === 'restorable') return restored.penalties;
  return party.decision.is === 'penalty' ? party.decision.penalties : [];
};

/** The matters of the item that the judgment let be decided anew: of several who hold the decision together each has one. */
export const mattersOf = ({ judgment, decisionId }: Restorable, party: PartyCase): readonly PartyCase[] => {
  const { partyId, formerParties } = party;
  const holders = [partyId, ...holdersOf(decisionId, partyId, party)];
  return partyCasesOf(party).filter(
    ({ itemOf, itemOrderedIn }) =>
      itemOf !== undefined &&
      itemOrderedIn === judgment.remedyId &&
      nowInPlaceOf(formerParties, itemOf).some((id) => holders.includes(id)),
  );
};

/** A new decision that rests on the judgment, and is in force. */
export const redoneOn = (restorable: Restorable, party: PartyCase): string | undefined => {
  const { partyId, parties } = party;
  const { decisionId } = restorable;
  const others = holdersOf(decisionId, partyId, party).flatMap((id) => parties.get(id) ?? []);
  const inForce = [party, ...others, ...mattersOf(restorable, party)].flatMap(({ decision }) =>
    isDecidedAbout(decision) ? [decision.decisionId] : [],
  );
  return inForce.find((id) => id !== decisionId);
};
