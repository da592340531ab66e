declare const positionBrand: unique symbol;

/**
 * A place in `$all`, as text: one decimal number (embedded store: the gapless count of events) or several joined by `/`
 * (EventStoreDB: `commit/prepare`). Opaque except for its order: never do arithmetic with it.
 */
export type Position = string & { readonly [positionBrand]: true };

const positionExpression = /^\d{1,20}(\/\d{1,20})?$/;

export const isPosition = (text: string): text is Position => positionExpression.test(text);

/** @throws RangeError when the text is not a position. */
export const position = (text: string): Position => {
  if (!isPosition(text)) throw new RangeError(`"${text}" is not a position in the log`);
  return text;
};

/** Negative when `a` is before `b`, zero when they are the same place. Numbers are compared as numbers, not as text. */
export const comparePositions = (a: Position, b: Position): number => {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = compareDecimals(left[i] ?? '0', right[i] ?? '0');
    if (difference !== 0) return difference;
  }
  return 0;
};

/** How far along a log a place is, from 0 to 1, where `last` is its end: only for display. */
export const shareOfLog = (place: Position, last: Position): number => {
  const [along, all] = [place, last].map((each) => Number(each.split('/', 1)[0]));
  return along === undefined || all === undefined || all <= 0 ? 1 : Math.min(1, along / all);
};

const compareDecimals = (a: string, b: string): number => {
  if (a.length <= 15 && b.length <= 15) return Number(a) - Number(b);
  const left = BigInt(a);
  const right = BigInt(b);
  return left < right ? -1 : left > right ? 1 : 0;
};
