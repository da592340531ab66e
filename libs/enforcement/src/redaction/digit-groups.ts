import type { Folded, Span } from './folding.js';

/** Digits without anything between them. A Chinese numeral beside a figure begins a group of its own. */
export interface DigitGroup extends Span {
  readonly digits: string;
}

/** What is between two groups: nothing but a change of writing, signs as within one number, or as between items of a list. */
export type Gap = 'none' | 'within' | 'list';

/** Groups with only punctuation, signs and spaces between them: a reader may join them to one number. */
export interface Cluster {
  readonly groups: readonly DigitGroup[];
  /** The gap before each group; before the first one, none. */
  readonly gaps: readonly Gap[];
}

/** A row of neighbouring groups of a cluster, read as one number. */
export interface Run extends Span {
  readonly digits: string;
  readonly lengths: readonly number[];
  readonly groups: readonly string[];
  readonly gaps: readonly Gap[];
}

const LONGEST_GAP = 4;
/** 杠 is how a dash is said; ー is what an input method gives for it. */
const ONLY_SIGNS = /^[\p{P}\p{S}\sー杠]*$/u;
/** What a text that was copied from a page has in the place of a space. */
const MARKUP = /<\/?[a-z]{1,6}\s?\/?>|&(?:nbsp|ensp|emsp);/gu;
const OF_A_LIST = /[、,，;；。:：!?…"'“”‘’《》〈〉〔〕【】[\]\n]/u;

const groupsIn = ({ text, isHan }: Folded): readonly DigitGroup[] =>
  [...text.matchAll(/\d+(?:x(?![a-z\d]))?/gu)].flatMap(({ 0: digits, index }) => {
    const cuts = [0];
    for (let place = 1; place < digits.length; place += 1)
      if (isHan[index + place] !== isHan[index + place - 1]) cuts.push(place);
    return cuts.map((from, n) => {
      const to = cuts[n + 1] ?? digits.length;
      return { digits: digits.slice(from, to), from: index + from, to: index + to };
    });
  });

const gapOf = (original: string): Gap | undefined => {
  const between = original.replaceAll(MARKUP, ' ');
  if (between === '') return 'none';
  if (between.length > LONGEST_GAP || !ONLY_SIGNS.test(between)) return undefined;
  return OF_A_LIST.test(between) ? 'list' : 'within';
};

/** The digits of a folded text, in clusters. */
export const clustersIn = (folded: Folded): readonly Cluster[] => {
  const clusters: { groups: DigitGroup[]; gaps: Gap[] }[] = [];
  for (const group of groupsIn(folded)) {
    const last = clusters.at(-1);
    const before = last?.groups.at(-1);
    const gap = before && gapOf(folded.text.slice(before.to, group.from));
    if (!last || gap === undefined) clusters.push({ groups: [group], gaps: ['none'] });
    else {
      last.groups.push(group);
      last.gaps.push(gap);
    }
  }
  return clusters;
};

/** Every row of neighbouring groups with at most so many digits. */
export const runsIn = ({ groups, gaps }: Cluster, longest: number): readonly Run[] => {
  const runs: Run[] = [];
  groups.forEach((first, begin) => {
    let digits = '';
    for (let end = begin; end < groups.length; end += 1) {
      const group = groups[end];
      if (!group) break;
      digits += group.digits;
      if (digits.length > longest && end > begin) break;
      const row = groups.slice(begin, end + 1).map((each) => each.digits);
      runs.push({
        digits,
        groups: row,
        lengths: row.map(({ length }) => length),
        gaps: gaps.slice(begin + 1, end + 1),
        from: first.from,
        to: group.to,
      });
    }
  });
  return runs;
};
