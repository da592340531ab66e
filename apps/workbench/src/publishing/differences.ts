/** A stretch of a text: the same in both, or only in this one. */
export interface Stretch {
  readonly text: string;
  readonly isSame: boolean;
}

/** Longer texts are compared by their words only as far as this many cells of a table: beyond it nothing is marked. */
const MOST_CELLS = 4_000_000;

/** How long a common part is from each place on: the table of the longest common subsequence. */
const tableOf = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [table[i], table[i + 1]];
      if (!row || !below) continue;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
};

const joined = (signs: readonly (readonly [string, boolean])[]): readonly Stretch[] => {
  const stretches: { text: string; isSame: boolean }[] = [];
  for (const [sign, isSame] of signs) {
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.text += sign;
    else stretches.push({ text: sign, isSame });
  }
  return stretches;
};

/** What of an original is hidden in the public text, and what stands in its place. */
export const differencesOf = (
  original: string,
  shown: string,
): { readonly original: readonly Stretch[]; readonly shown: readonly Stretch[] } => {
  const [a, b] = [Array.from(original), Array.from(shown)];
  if (original === shown || a.length * b.length > MOST_CELLS)
    return { original: [{ text: original, isSame: true }], shown: [{ text: shown, isSame: true }] };
  const table = tableOf(a, b);
  const [left, right]: [(readonly [string, boolean])[], (readonly [string, boolean])[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && mine === theirs) {
      left.push([mine, true]);
      right.push([mine, true]);
      i += 1;
      j += 1;
    } else if (mine !== undefined && (theirs === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      left.push([mine, false]);
      i += 1;
    } else {
      right.push([theirs ?? '', false]);
      j += 1;
    }
  }
  return { original: joined(left), shown: joined(right) };
};
