import type { PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { RemediesEvent, RemedyEnded, RemedyKind, RemedyOutcome, RemedyResult } from './vocabulary.js';

/** Reconsideration, litigation and supervision: what they did to the decision, and which days stop the surcharge (X10). */
export interface RemediesState {
  readonly proceedings: readonly RemedyProceeding[];
}

/** Which days stop the surcharge, as far as its reckoning has to know. */
export interface RemedyDays {
  readonly proceedings: readonly (Pick<RemedyProceeding, 'remedyId' | 'kind' | 'from' | 'to'> &
    Partial<Pick<RemedyProceeding, 'decisionId'>>)[];
}

export interface RemedyProceeding {
  readonly remedyId: string;
  readonly kind: RemedyKind;
  /** The decision that is challenged; undefined in older logs, which have only one. */
  readonly decisionId: string | undefined;
  /** The remedy whose judgment is challenged. */
  readonly against: string | undefined;
  /** The court or body that recorded by itself that it hears the case. */
  readonly bodyId: string | undefined;
  readonly from: PlainDate;
  /** The last day that does not count for the surcharge; undefined while the remedy is pending or its judgment has no effect yet. */
  readonly to: PlainDate | undefined;
  readonly result: RemedyResult | undefined;
  /** What a reconsideration had ended with before a court quashed that and ordered it to decide again. */
  readonly quashedResult: RemedyResult | undefined;
  /** The judgment may be appealed until then at least; undefined where the result has effect, or another judgment replaced it. */
  readonly appealUntil: PlainDate | undefined;
  /** What it ended with has effect: it does to the decision what it says. */
  readonly isInForce: boolean;
}

export const initialRemedies: RemediesState = { proceedings: [] };

export const isPending = ({ result }: Pick<RemedyProceeding, 'result'>): boolean => result === undefined;

/** The body did not decide in time, and has not decided since. */
export const isUndecided = ({ result }: RemedyProceeding): boolean => result?.outcome === 'notDecidedInTime';

/** Outcomes of a reconsideration that are no decision on it: nobody sues against them. */
const NO_DECISION: readonly RemedyOutcome[] = ['withdrawn', 'settled', 'notDecidedInTime'];

/** A reconsideration that ended with a decision, which has effect. */
export const isDecidedReconsideration = ({ kind, result, isInForce }: RemedyProceeding): boolean =>
  kind === 'reconsideration' && result !== undefined && isInForce && !NO_DECISION.includes(result.outcome);

/** Outcomes of a suit that are no judgment: no one appeals them, and they have effect at once. */
const NO_JUDGMENT: readonly RemedyOutcome[] = ['withdrawn', 'settled'];

/** Whether a suit ends with a judgment that can be appealed. */
export const isAppealable = (
  { kind }: Pick<RemedyProceeding, 'kind'>,
  { outcome }: Pick<RemedyResult, 'outcome'>,
): boolean => kind === 'litigation' && !NO_JUDGMENT.includes(outcome);

/** A judgment that has no effect yet, because it can be appealed. */
export const awaitsEffect = ({ appealUntil }: Pick<RemedyProceeding, 'appealUntil'>): boolean =>
  appealUntil !== undefined;

/**
 * A remedy of the party about its decision may still change it: nobody has decided, or what was decided has no effect yet.
 * Supervision is no remedy of a party.
 */
export const isRemedyOpen = ({ proceedings }: RemediesState): boolean =>
  proceedings.some(({ kind, to }) => kind !== 'supervision' && to === undefined);

export const remedyOf = ({ proceedings }: RemediesState, remedyId: string | undefined): RemedyProceeding | undefined =>
  proceedings.find((proceeding) => proceeding.remedyId === remedyId);

/** Outcomes of an appeal that leave the judgment below as it is. */
const LEAVES_THE_JUDGMENT: readonly RemedyOutcome[] = ['upheld', 'dismissed', 'withdrawn'];

export const leavesTheJudgment = ({ outcome, quashes }: Pick<RemedyResult, 'outcome' | 'quashes'>): boolean =>
  quashes === undefined && LEAVES_THE_JUDGMENT.includes(outcome);

/** The judgment whose words have effect: where an appeal or a retrial left the one below as it was, that one. */
export const judgmentWithEffect = (judgment: RemedyProceeding, remedies: RemediesState): RemedyProceeding => {
  const { result, against } = judgment;
  const below = result !== undefined && leavesTheJudgment(result) ? remedyOf(remedies, against) : undefined;
  return below === undefined ? judgment : judgmentWithEffect(below, remedies);
};

/**
 * The decision on reconsideration that a suit, or an appeal or a retrial in it, is about: the suit names it, and every judgment
 * in between left it as it was.
 */
export const reconsiderationIn = (
  { against }: Pick<RemedyProceeding, 'against'>,
  remedies: RemediesState,
): RemedyProceeding | undefined => {
  const below = remedyOf(remedies, against);
  if (below === undefined || below.kind === 'reconsideration') return below;
  return below.result !== undefined && leavesTheJudgment(below.result) ? reconsiderationIn(below, remedies) : undefined;
};

type Change = (proceeding: RemedyProceeding) => RemedyProceeding;

const changing = ({ proceedings }: RemediesState, remedyId: string | undefined, change: Change): RemediesState => ({
  proceedings: proceedings.map((each) => (each.remedyId === remedyId ? change(each) : each)),
});

/** What the end of an appeal does to the judgment that was appealed. A retrial challenges a judgment in force: it keeps its days. */
const judgmentAfter =
  (data: RemedyEnded['data']): Change =>
  (below) => {
    const { outcome, endedOn, quashes } = data;
    if (!isPending(below) && outcome === 'remanded' && !quashes)
      return { ...below, to: undefined, result: undefined, appealUntil: undefined, isInForce: false };
    const to = below.to ?? endedOn;
    if (quashes) return { ...below, to, appealUntil: undefined, isInForce: false };
    return { ...below, to, appealUntil: undefined, isInForce: below.isInForce || leavesTheJudgment(data) };
  };

/** The reconsideration that a judgment with effect orders to be decided again. */
export const decidedAgainBy = (
  judgment: RemedyProceeding,
  { outcome, quashes }: Pick<RemedyResult, 'outcome' | 'quashes'>,
  remedies: RemediesState,
): RemedyProceeding | undefined =>
  outcome === 'remanded' && quashes ? reconsiderationIn(judgment, remedies) : undefined;

/** What a judgment with effect does to the decision on reconsideration that it quashes: it falls, and may be to be made again. */
const withReconsideration = (
  state: RemediesState,
  judgment: RemedyProceeding,
  { quashes, outcome }: RemedyResult,
): RemediesState => {
  const quashed = quashes && reconsiderationIn(judgment, state);
  if (!quashed) return state;
  return changing(state, quashed.remedyId, (each) =>
    outcome === 'remanded'
      ? {
          ...each,
          to: undefined,
          result: undefined,
          quashedResult: each.result,
          appealUntil: undefined,
          isInForce: false,
        }
      : { ...each, isInForce: false },
  );
};

export const evolveRemedies = evolving<RemediesState, RemediesEvent, CaseEvent>({
  RemedyAccepted: ({ proceedings }, { remedyId, kind, decisionId, against, bodyId, acceptedOn }) => ({
    proceedings: [
      ...proceedings,
      {
        remedyId,
        kind,
        decisionId,
        against,
        bodyId,
        from: acceptedOn,
        to: undefined,
        result: undefined,
        quashedResult: undefined,
        appealUntil: undefined,
        isInForce: false,
      },
    ],
  }),
  RemedyEnded: (state, data) => {
    const { remedyId, endedOn, appealUntil, outcome } = data;
    const ended = changing(state, remedyId, (remedy) => ({
      ...remedy,
      to: appealUntil === undefined ? endedOn : undefined,
      result: data,
      appealUntil,
      isInForce: appealUntil === undefined && (outcome !== 'remanded' || data.quashes !== undefined),
    }));
    const remedy = remedyOf(state, remedyId);
    // A judgment that can be appealed does nothing yet to the one below, or to the decision on reconsideration.
    if (remedy?.against === undefined || appealUntil !== undefined) return ended;
    const below = remedyOf(state, remedy.against);
    const now = withReconsideration(changing(ended, remedy.against, judgmentAfter(data)), remedy, data);
    // An appeal that fails brings what the judgment below says about the reconsideration into force.
    return below?.result !== undefined && awaitsEffect(below) && leavesTheJudgment(data)
      ? withReconsideration(now, below, below.result)
      : now;
  },
  /**
   * While the judgment that fell was in force, there was no duty to pay. The debt knows these days; an older log does not say from
   * when they are, and its remedy lasted until then.
   */
  DecisionRestored: (state, { undoes, remedyId, restoredOn, fellOn, dueOn }) =>
    // A reconsideration that was ordered anew undoes what it had said before; what it says now is in force.
    undoes === remedyId
      ? state
      : changing(state, undoes, (remedy) => ({
          ...remedy,
          ...(fellOn === undefined && dueOn !== undefined ? { to: restoredOn } : {}),
          isInForce: false,
        })),
  // How long the body has is a matter of the clocks.
  ReconsiderationProlonged: (state) => state,
  ReconsiderationMadeOrdinary: (state) => state,
  JudgmentTookEffect: (state, { remedyId, effectiveOn }) => {
    const remedy = remedyOf(state, remedyId);
    const inForce = changing(state, remedyId, (each) => ({
      ...each,
      to: effectiveOn,
      appealUntil: undefined,
      isInForce: true,
    }));
    return remedy?.result === undefined ? inForce : withReconsideration(inForce, remedy, remedy.result);
  },
});
