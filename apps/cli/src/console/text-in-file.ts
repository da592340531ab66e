import { hasLostSigns } from '@ecl/kernel';
import { readFileSync } from 'node:fs';

/** The file is not what it is read as: signs of another encoding would be replaced, and stored so for ever. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

/**
 * The text of a file in UTF-8, without a byte order mark.
 * @param file its path, or the number of an open one
 * @throws NotUtf8, and what the file system fails with
 */
export const textInFile = (file: string | number): string => {
  const bytes = readFileSync(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!hasLostSigns(text)) return text;
  } catch (cause) {
    throw new NotUtf8('not UTF-8', { cause });
  }
  throw new NotUtf8('signs were lost in it before');
};
