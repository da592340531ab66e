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
  readonly proceedings: readonly Pick<RemedyProceeding, 'remedyId' | 'kind' | 'from' | 'to'>[];
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
  /** The judgment may be appealed until then at least; undefined where the result has effect, or another judgment replaced it. */
  readonly appealUntil: PlainDate | undefined;
  /** What it ended with has effect: it does to the decision what it says. */
  readonly isInForce: boolean;
}

export const initialRemedies: RemediesState = { proceedings: [] };

export const isPending = ({ result }: RemedyProceeding): boolean => result === undefined;

/** A judgment that has no effect yet, because it can be appealed. */
export const awaitsEffect = ({ appealUntil }: RemedyProceeding): boolean => appealUntil !== undefined;

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

type Change = (proceeding: RemedyProceeding) => RemedyProceeding;

const changing = ({ proceedings }: RemediesState, remedyId: string | undefined, change: Change): RemediesState => ({
  proceedings: proceedings.map((each) => (each.remedyId === remedyId ? change(each) : each)),
});

/** What the end of an appeal does to the judgment that was appealed. A retrial challenges a judgment in force: it keeps its days. */
const judgmentAfter =
  (data: RemedyEnded['data']): Change =>
  (below) => {
    const { outcome, endedOn, quashes } = data;
    if (!isPending(below) && outcome === 'remanded')
      return { ...below, to: undefined, result: undefined, appealUntil: undefined, isInForce: false };
    const to = below.to ?? endedOn;
    if (quashes) return { ...below, to, appealUntil: undefined, isInForce: false };
    return { ...below, to, appealUntil: undefined, isInForce: below.isInForce || leavesTheJudgment(data) };
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
      isInForce: appealUntil === undefined && outcome !== 'remanded',
    }));
    const against = remedyOf(state, remedyId)?.against;
    return against === undefined ? ended : changing(ended, against, judgmentAfter(data));
  },
  /**
   * While the judgment that fell was in force, there was no duty to pay. The debt knows these days; an older log does not say from
   * when they are, and its remedy lasted until then.
   */
  DecisionRestored: (state, { undoes, restoredOn, fellOn, dueOn }) =>
    changing(state, undoes, (remedy) => ({
      ...remedy,
      ...(fellOn === undefined && dueOn !== undefined ? { to: restoredOn } : {}),
      isInForce: false,
    })),
  JudgmentTookEffect: (state, { remedyId, effectiveOn }) =>
    changing(state, remedyId, (remedy) => ({ ...remedy, to: effectiveOn, appealUntil: undefined, isInForce: true })),
});
