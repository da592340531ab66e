import { inSimplifiedSigns } from '../../../redaction/index.js';

/** Signs of Chinese numerals, those of everyday writing and those of banks. */
export const NUMERALS = '零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟廿卅弍弎';

/** The words among others as they are compared: in their order, so that an exchange of two of them is seen. */
export const found = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];

/** Whether the words are others, or in another order. */
export const differ = (from: readonly string[], to: readonly string[]): boolean => from.join('\n') !== to.join('\n');

/** Traditional signs, the width of signs, a thousands separator, and what cannot be seen, are only ways to write the same. */
export const readable = (text: string): string =>
  inSimplifiedSigns(text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')).replaceAll(
    /(?<=\d)[,，\s](?=\d)/gu,
    '',
  );

/** The same without spaces: Chinese has none between words. */
export const plain = (text: string): string => readable(text).replaceAll(/\s/gu, '');
