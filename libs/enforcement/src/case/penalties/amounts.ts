import { addFen, fen, type Fen } from '@ecl/kernel';
import type { Penalty } from '../values.js';

type Kind = Penalty['kind'];
type PenaltyOf<K extends Kind> = Extract<Penalty, { kind: K }>;

export const ofKind = <K extends Kind>(penalties: readonly Penalty[], kind: K): readonly PenaltyOf<K>[] =>
  penalties.filter((penalty): penalty is PenaltyOf<K> => penalty.kind === kind);

/** The sum of all fines, in fen; zero if there is no fine. */
export const fineIn = (penalties: readonly Penalty[]): Fen =>
  addFen(fen(0), ...ofKind(penalties, 'fine').map(({ amount }) => amount));

/** Confiscated gains and the stated value of confiscated property together, in fen. */
export const confiscatedIn = (penalties: readonly Penalty[]): Fen =>
  addFen(
    fen(0),
    ...ofKind(penalties, 'confiscationOfGains').map(({ amount }) => amount),
    ...ofKind(penalties, 'confiscationOfProperty').map(({ value }) => value ?? fen(0)),
  );

/**
 * Confiscated property without a stated value, or said to be worth nothing: it cannot be shown that a threshold is not
 * reached.
 */
export const confiscatesUnvalued = (penalties: readonly Penalty[]): boolean =>
  ofKind(penalties, 'confiscationOfProperty').some(({ value = 0 }) => value === 0);
