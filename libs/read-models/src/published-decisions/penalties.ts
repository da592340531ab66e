import { PENALTY_NAMES, type Penalty } from '@ecl/enforcement';
import { addFen, fen, yuan, type Fen } from '@ecl/kernel';

export type PenaltyKind = Penalty['kind'];

/** Every kind of penalty that the public may look for, in the order of APL 9. */
export const PENALTY_KINDS = Object.keys(PENALTY_NAMES) as readonly PenaltyKind[];

const partsOf = (summary: string): readonly string[] => summary.split('；');

/** The kinds of penalty in a public text. */
export const kindsIn = (summary: string): readonly PenaltyKind[] => {
  const parts = partsOf(summary);
  return PENALTY_KINDS.filter((kind) => parts.some((part) => isOf(kind, part)));
};

/** Nothing follows the name of a penalty but an amount or, behind a colon, what it is about: goods may be 「警告标志」. */
const isOf = (kind: PenaltyKind, part: string): boolean => {
  const name = PENALTY_NAMES[kind].zh;
  return part.startsWith(name) && /^(?:$|[\d：])/u.test(part.slice(name.length));
};

const FINE = new RegExp(`^${PENALTY_NAMES.fine.zh}(\\d[\\d,]*\\.\\d\\d)元$`, 'u');

/** What a public text fines, in fen; 0 without a fine. */
export const fineIn = (summary: string): Fen =>
  partsOf(summary).reduce((sum, part) => {
    const amount = FINE.exec(part)?.[1];
    return amount === undefined ? sum : addFen(sum, yuan(amount.replaceAll(',', '')));
  }, fen(0));
