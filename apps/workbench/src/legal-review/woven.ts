import { differencesOf } from '../publishing/differences.js';

/** A stretch of a text that became another one. */
export interface Woven {
  readonly text: string;
  readonly is: 'same' | 'gone' | 'came';
}

/** Both texts as one: what stayed, and at its place what went and what came. */
export const woven = (before: string, after: string): readonly Woven[] => {
  const { original, shown } = differencesOf(before, after);
  const both: Woven[] = [];
  const [left, right] = [[...original], [...shown]];
  while (left.length > 0 || right.length > 0) {
    const [mine, theirs] = [left[0], right[0]];
    if (mine && !mine.isSame) both.push({ text: left.shift()?.text ?? '', is: 'gone' });
    else if (theirs && !theirs.isSame) both.push({ text: right.shift()?.text ?? '', is: 'came' });
    else if (!mine || !theirs || mine.text === '' || theirs.text === '') {
      // Nothing is left of a stretch that one of them has in pieces.
      if (mine?.text === '') left.shift();
      else if (theirs?.text === '') right.shift();
      else break;
    } else {
      const length = Math.min(mine.text.length, theirs.text.length);
      both.push({ text: mine.text.slice(0, length), is: 'same' });
      left[0] = { ...mine, text: mine.text.slice(length) };
      right[0] = { ...theirs, text: theirs.text.slice(length) };
    }
  }
  // Texts too long to be compared come as one stretch each.
  return before !== after && both.every(({ is }) => is === 'same')
    ? [
        { text: before, is: 'gone' },
        { text: after, is: 'came' },
      ]
    : both;
};
