import type { Fen } from '@ecl/kernel';
import type { DecisionRevoked } from '../decision/vocabulary/index.js';
import { fineIn } from '../penalties/amounts.js';
import type { Penalty } from '../values.js';
import type { RemedyKind, RemedyOutcome, RemedyResult } from './vocabulary.js';

type Said = Pick<RemedyResult, 'outcome' | 'changedFine' | 'changedPenalties'>;

/** What an outcome can do to a decision. */
export type Touching = 'changed' | 'revoked' | 'confirmedIllegal' | 'confirmedInvalid';

const TOUCHES: Readonly<Partial<Record<RemedyOutcome, Touching>>> = {
  changed: 'changed',
  partlyRevoked: 'changed',
  revoked: 'revoked',
  confirmedIllegal: 'confirmedIllegal',
  confirmedInvalid: 'confirmedInvalid',
};

/** What an outcome does to the decision; an agreement changes it only where it says what it becomes. */
export const touches = ({ outcome, changedFine, changedPenalties }: Said): Touching | undefined =>
  outcome === 'settled' && (changedFine ?? changedPenalties) !== undefined ? 'changed' : TOUCHES[outcome];

export const causeOf = (kind: RemedyKind): Exclude<DecisionRevoked['data']['cause'], 'selfCorrection'> =>
  kind === 'reconsideration' || kind === 'supervision' ? kind : 'court';

/** All penalties after the outcome: those it lists, or the old ones with the changed fine. */
export const penaltiesAfter = (
  { changedFine, changedPenalties }: Omit<Said, 'outcome'>,
  penalties: readonly Penalty[],
): readonly Penalty[] => changedPenalties ?? (changedFine === undefined ? penalties : withFine(penalties, changedFine));

/** The changed fine takes the place of the first fine; a further one is part of it. */
const withFine = (penalties: readonly Penalty[], amount: Fen): readonly Penalty[] => {
  const first = penalties.findIndex(({ kind }) => kind === 'fine');
  return penalties.flatMap((penalty, i): readonly Penalty[] =>
    penalty.kind === 'fine' ? (i === first ? [{ kind: 'fine', amount }] : []) : [penalty],
  );
};

/** The fine that the outcome leaves; undefined where it leaves all as it was. */
export const fineAfter = (result: RemedyResult, penalties: readonly Penalty[]): Fen | undefined =>
  touches(result) === 'changed' ? fineIn(penaltiesAfter(result, penalties)) : undefined;
