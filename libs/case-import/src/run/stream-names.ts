import { createHash } from 'node:crypto';

/** The greatest length of a stream name. */
const LONGEST = 200;

/**
 * The stream of a foreign case: `imported-<source>-<case>`. Source and case can be told apart again by the last hyphen,
 * because a character of a case id that is not a letter, a digit or a dot becomes `_` and its bytes in hexadecimal. An id
 * too long for a stream name becomes `_h` and its SHA-256; no other id can look like that.
 */
export const importedStreamOf = (sourceName: string, sourceCaseId: string): string => {
  const prefix = `imported-${sourceName}-`;
  const name = `${prefix}${escaped(sourceCaseId)}`;
  return name.length <= LONGEST ? name : `${prefix}_h${createHash('sha256').update(sourceCaseId).digest('hex')}`;
};

/** The stream that records which files of a source were read to their end. */
export const importsStreamOf = (sourceName: string): string => `imports-${sourceName}`;

const PLAIN = /^[A-Za-z0-9.]+$/;

const escaped = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replaceAll(/[^A-Za-z0-9.]/gu, (character) =>
        Array.from(Buffer.from(character), (byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
      );
