import { addFen, fen, minFen, subtractFen, type Fen } from '@ecl/kernel';

export const sum = (amounts: readonly Fen[]): Fen => addFen(fen(0), ...amounts);

/** What is left of an amount; nothing where more is taken from it. */
export const lessAtMost = (from: Fen, amount: Fen): Fen => subtractFen(from, minFen(from, amount));
