declare const fenBrand: unique symbol;

/** An amount of money in fen (1/100 yuan), a safe integer. Never a fraction or a float of yuan. */
export type Fen = number & { readonly [fenBrand]: true };

/** @throws RangeError when the number is not a safe integer. */
export const fen = (amount: number): Fen => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${String(amount)} is not a whole number of fen`);
  return (amount === 0 ? 0 : amount) as Fen;
};

/** Yuan, with at most two decimals, as fen: `yuan(200)`, `yuan('12.50')`. Reads text digit by digit, so no float rounds it. */
export const yuan = (amount: number | string): Fen => minorUnits(String(amount), 2);

/**
 * A decimal text as an integer of minor units (`"36.0"`, 2 digits → 3600).
 * @throws RangeError when the text is not a decimal number or has more decimals than the currency.
 */
export const minorUnits = (text: string, digits: number): Fen => {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) throw new RangeError(`"${text}" is not an amount of money`);
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > digits) throw new RangeError(`"${text}" has more than ${String(digits)} decimals`);
  const whole = Number(`${match[2] ?? ''}${decimals.padEnd(digits, '0')}`);
  return fen(match[1] === '-' ? -whole : whole);
};

export const addFen = (...amounts: readonly Fen[]): Fen => fen(amounts.reduce((sum, amount) => sum + amount, 0));
export const subtractFen = (from: Fen, amount: Fen): Fen => fen(from - amount);
export const minFen = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** `amount × numerator ÷ denominator`, rounded down to the fen, in the party's favour. */
export const shareOfFen = (amount: Fen, numerator: number, denominator: number): Fen =>
  fen(Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator)));

/** `1,234.50元`: an amount as people read it, in yuan with both decimals. The one way in which the product writes money. */
export const formatYuan = (amount: Fen): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${whole}.${digits.slice(-2)}元`;
};
