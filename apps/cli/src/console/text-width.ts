/** Chinese, Japanese and Korean script, full-width forms and emoji: two columns of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\ufe30-\ufe4f]/u;
/** Marks that combine with the character before them, and joiners: no column. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes in a terminal. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
};

/** The text in exactly the given number of columns: padded with spaces, or cut off with an ellipsis. */
export const fitted = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const cut = textWidth(text) > width ? cutTo(text, width) : text;
  const space = ' '.repeat(width - textWidth(cut));
  return align === 'left' ? `${cut}${space}` : `${space}${cut}`;
};

const cutTo = (text: string, width: number): string => {
  let kept = '';
  for (const character of text) {
    if (textWidth(kept) + textWidth(character) > width - 1) break;
    kept += character;
  }
  return width > 0 ? `${kept}…` : '';
};

/** A word with the space after it, or one sign of a script that is broken anywhere. */
const PIECE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]|[^\s\p{Script=Han}\u3000-\u303f\uff01-\uff60]+\s*|\s+/gu;

/** The text in lines of at most so many columns, broken between words where there are some. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const take = (piece: string): void => {
    if (textWidth(line + piece.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  };
  for (const piece of text.match(PIECE) ?? [])
    if (textWidth(piece.trimEnd()) <= width) take(piece);
    else for (const character of piece) take(character);
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
};

/** One line that is safe to show on a terminal: text from outside may hold escape sequences. */
export const shown = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '·');
