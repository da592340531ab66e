/** A text as it can be printed, and the signs that had to be named in it. */
export interface Printable {
  readonly text: string;
  readonly named: readonly string[];
}

/** Signs that nobody sees, and that turn others around: printed, they would say something else than what is there. */
const STEERING = /\p{Bidi_Control}|\p{Cc}/u;

/**
 * A text with every sign that the font lacks named by its number, as 〔U+20BB7〕: a sign of a rare name is never left out and
 * never stops the document.
 */
export const printable = (text: string, signs: ReadonlySet<number>): Printable => {
  const named = new Set<string>();
  let printed = '';
  for (const sign of text.replaceAll('\r\n', '\n').replaceAll('\t', '    ')) {
    const number = sign.codePointAt(0) ?? 0;
    if (sign === '\n' || (signs.has(number) && !STEERING.test(sign))) printed += sign;
    else {
      const name = `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
      named.add(name);
      printed += `〔${name}〕`;
    }
  }
  return { text: printed, named: [...named] };
};
