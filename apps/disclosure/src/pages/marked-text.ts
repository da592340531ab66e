import { html, type Html } from '@ecl/web';

/** Words that a reader looks for, longest first: of two that overlap the longer one is marked. */
const soughtIn = (question: string): readonly string[] =>
  [...new Set(question.split(/\s+/u).filter((word) => word !== ''))].sort((a, b) => b.length - a.length);

const literally = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A text with what was looked for marked in it. */
export const marked = (text: string, question: string | undefined): Html => {
  const words = soughtIn(question ?? '');
  if (words.length === 0) return html`${text}`;
  const parts = text.split(new RegExp(`(${words.map(literally).join('|')})`, 'giu'));
  return html`${parts.map((part, place) => (place % 2 === 1 ? html`<mark>${part}</mark>` : part))}`;
};

/** What stands where a passage was taken out. */
const TAKEN_OUT = '＊＊＊';

/** A public text with each place from which something was taken out, shown as what it is. */
export const withBlanks = (text: string, words: string): Html =>
  html`${text.split(TAKEN_OUT).map((part, place) => (place === 0 ? part : html`<span class="blank">${words}</span>${part}`))}`;

export const blanksIn = (text: string): number => text.split(TAKEN_OUT).length - 1;

/** The beginning of a text, for a line of a list or a heading. */
export const shortened = (text: string, signs: number): string => {
  const all = Array.from(text.replace(/[。.；;\s]+$/u, ''));
  return all.length <= signs ? all.join('') : `${all.slice(0, signs - 1).join('')}…`;
};
