import { formatYuan, type Fen } from './money.js';

/** The member beside an amount that says it in yuan: beside `fine: 100000` is `fineText: "1,000.00元"`. */
export const textMemberOf = (amount: string): string => `${amount}Text`;

/** A member with an amount in fen, and the member that says it for people; a member that has no value gets no text. */
export const amountWithText = (name: string, amount: unknown): Readonly<Record<string, unknown>> =>
  typeof amount === 'number' ? { [name]: amount, [textMemberOf(name)]: formatYuan(amount as Fen) } : { [name]: amount };
