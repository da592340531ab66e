import type { Fen, PlainDate } from '@ecl/kernel';
import { canBeSuedAgainst } from '../../../clocks/index.js';
import { leavesTheJudgment } from '../../remedies/state.js';
import type { DocumentRef } from '../../values.js';
import type {
  CostsJudgmentTookEffect,
  CostsOutcome,
  CostsRemedyAccepted,
  CostsRemedyEnded,
  CostsRemedyKind,
} from './vocabulary.js';

/** A remedy against the decision on a debt of costs. */
export interface CostsRemedy {
  readonly remedyId: string;
  readonly partyId: string;
  readonly kind: CostsRemedyKind;
  readonly against: string | undefined;
  readonly from: PlainDate;
  /** The day from which what it ended with holds; undefined while it is pending, or its judgment has no effect yet. */
  readonly to: PlainDate | undefined;
  readonly result: CostsResult | undefined;
  /** When it ended, whether or not that holds yet. */
  readonly endedOn: PlainDate | undefined;
  readonly appealUntil: PlainDate | undefined;
}

export interface CostsResult {
  readonly outcome: CostsOutcome;
  readonly amount?: Fen;
  readonly redo?: NonNullable<CostsRemedyEnded['data']['redo']>;
  readonly reasons?: string;
  readonly document?: DocumentRef;
}

interface Challenged {
  readonly challenges?: readonly CostsRemedy[];
}

export const challengesOf = ({ challenges = [] }: Challenged): readonly CostsRemedy[] => challenges;

/** Nobody has decided, or what was decided has no effect yet. */
export const isChallenged = (debt: Challenged): boolean => challengesOf(debt).some(({ to }) => to === undefined);

const OPEN = { result: undefined, endedOn: undefined, appealUntil: undefined };

/** Remedies that end with a judgment. */
const JUDGED: readonly CostsRemedyKind[] = ['litigation', 'appeal', 'retrial', 'protest'];

/** A judgment that has effect, and that no other one took the place of. */
export const isJudgmentInForce = (judgment: CostsRemedy, debt: Challenged): boolean =>
  JUDGED.includes(judgment.kind) &&
  judgment.result !== undefined &&
  judgment.to !== undefined &&
  !challengesOf(debt).some(
    ({ against, to, result }) =>
      against === judgment.remedyId && to !== undefined && result !== undefined && !leavesTheJudgment(result),
  );

/** The reconsideration after which a suit comes: decided, or not decided in time. */
export const suedAfter = (own: readonly CostsRemedy[]): CostsRemedy | undefined =>
  own.findLast(({ kind, result }) => kind === 'reconsideration' && result !== undefined && canBeSuedAgainst(result));

export const accepted = <Debt extends Challenged>(
  debt: Debt,
  { remedyId, partyId, kind, against, acceptedOn }: CostsRemedyAccepted['data'],
): Debt => ({
  ...debt,
  challenges: [...challengesOf(debt), { remedyId, partyId, kind, against, from: acceptedOn, to: undefined, ...OPEN }],
});

/** What the end of an appeal or a retrial does to the judgment below: sent back, its suit goes on; one in force keeps its day. */
const below = (judgment: CostsRemedy, { outcome, endedOn }: CostsRemedyEnded['data']): CostsRemedy =>
  outcome === 'remanded'
    ? { ...judgment, to: undefined, ...OPEN }
    : { ...judgment, to: judgment.to ?? endedOn, appealUntil: undefined };

export const ended = <Debt extends Challenged>(debt: Debt, data: CostsRemedyEnded['data']): Debt => ({
  ...debt,
  challenges: challengesOf(debt).map((each) => {
    if (each.remedyId === data.against) return below(each, data);
    if (each.remedyId !== data.remedyId) return each;
    const { appealUntil } = data;
    return {
      ...each,
      result: data,
      endedOn: data.endedOn,
      appealUntil,
      to: appealUntil === undefined ? data.endedOn : undefined,
    };
  }),
});

export const inForce = <Debt extends Challenged>(
  debt: Debt,
  { remedyId, effectiveOn }: CostsJudgmentTookEffect['data'],
): Debt => ({
  ...debt,
  challenges: challengesOf(debt).map((each) =>
    each.remedyId === remedyId ? { ...each, to: effectiveOn, appealUntil: undefined } : each,
  ),
});
