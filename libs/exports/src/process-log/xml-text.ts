/** What XML 1.0 has no place for, even as a reference: control signs, half a surrogate pair, U+FFFE and U+FFFF. */
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A control sign by its picture, such as ␛ for escape; for anything else an empty box. */
const shownAs = (sign: string): string => {
  const unit = sign.charCodeAt(0);
  return unit < 0x20 ? String.fromCharCode(0x2400 + unit) : '\u25A1';
};

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of attributes makes spaces of these where they stand bare.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as the value of an XML attribute or as content, between quotes or not: read back it is the same text. */
export const xmlText = (text: string): string =>
  text.replaceAll(NO_XML, shownAs).replaceAll(/[&<>"\t\n\r]/g, (sign) => REFERENCES[sign] ?? sign);

/** Signs of a name, XML 1.0 2.3; a colon too, where the name may have a prefix. */
const FIRST =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const LATER = `${FIRST}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;
const NO_NAME = new RegExp(`^[^${FIRST}:]|(?<!^)[^${LATER}:]`, 'gu');
const NO_COLONLESS_NAME = new RegExp(`^[^${FIRST}]|(?<!^)[^${LATER}]`, 'gu');

/**
 * A key as a name of XML: a sign that no name has becomes `_x` with its number and `_`, as ISO/IEC 9075-14 does it for the columns
 * of tables. `金额(元)` is `金额_x0028_元_x0029_`.
 */
export const xmlName = (key: string): string => escapedName(key, NO_NAME);

/** The same for a name without a colon. */
export const xmlNameWithoutColon = (key: string): string => escapedName(key, NO_COLONLESS_NAME);

const escapedName = (key: string, noName: RegExp): string =>
  key === '' ? '_' : key.replaceAll(noName, (sign) => `_x${hexOf(sign)}_`);

const hexOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
