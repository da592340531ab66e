import { formatYuan, type Fen } from '@ecl/kernel';
import type { StepWarning } from '../same-conduct/warning.js';

/** What an amount may be, in fen, both ends included. */
export interface AmountRange {
  readonly from: Fen;
  readonly to: Fen;
}

/** What is known of an amount before anyone writes it. */
export interface Usual {
  /** The ranges in which it should lie: the tier, the range of the power. */
  readonly ranges?: readonly AmountRange[];
  /** Amounts that it may well be: what is owed, the fine that is changed. */
  readonly expected?: readonly Fen[];
  /** Less than this is hardly ever asked for, whatever the range. */
  readonly least: number;
}

const FEN_OF_A_YUAN = 100;
/** A tenth of the least of every range is no slip of a digit. */
const FAR_BELOW = 10;

/**
 * Whether whoever wrote an amount of fen most likely meant yuan: as yuan it would lie in a range that begins above it, or be what
 * is expected; or it is far below everything that such an amount ever is. Zero is zero in both.
 */
export const isLikelyYuan = (amount: number, { ranges = [], expected = [], least }: Usual): boolean => {
  if (amount === 0 || expected.includes(amount as Fen)) return false;
  const inYuan = amount * FEN_OF_A_YUAN;
  if (expected.includes(inYuan as Fen)) return true;
  const bounded = ranges.filter(({ from }) => from > 0);
  if (bounded.some(({ from, to }) => from <= amount && amount <= to)) return false;
  if (bounded.some(({ from, to }) => amount < from && from <= inYuan && inYuan <= to)) return true;
  if (bounded.length > 0) return amount < least || bounded.every(({ from }) => amount * FAR_BELOW < from);
  // A range that begins at nothing allows the smallest fine: it is doubted only where it would fit as yuan too.
  return amount < least && !ranges.some(({ to }) => amount <= to && to < inYuan);
};

/** The name by which a warning about an amount is acknowledged. */
export const AMOUNT_LIKELY_YUAN = 'amount-likely-yuan';

/** @param path the JSON Pointer of the amount in the step */
export const likelyYuan = (path: string, amount: number): StepWarning => {
  const [asFen, asYuan] = [formatYuan(amount as Fen), formatYuan((amount * FEN_OF_A_YUAN) as Fen)];
  return {
    warning: AMOUNT_LIKELY_YUAN,
    message: `${path}: ${String(amount)} fen are ${asFen}. If ${asYuan} is meant, write ${String(amount * FEN_OF_A_YUAN)}; if it is right, acknowledge the warning.`,
    messageZh: `${path}：${String(amount)} 分即 ${asFen}。如应为 ${asYuan}，请填 ${String(amount * FEN_OF_A_YUAN)}；确属无误的，请确认本提示。`,
    articles: [],
    particulars: { path, amount: asFen, ifYuan: asYuan },
  };
};
