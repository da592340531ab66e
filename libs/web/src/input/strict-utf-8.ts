import { repeatedMember } from '@ecl/kernel';
import { isUtf8 } from 'node:buffer';
import { Problem } from '../problem.js';
import { webProblems } from '../problems.js';

/**
 * The text of a body of JSON: between systems that is UTF-8 without a byte order mark (RFC 8259 8.1). A parser that decodes leniently
 * would store the signs of another encoding (GBK) as U+FFFD for ever, and one that reads a member twice would keep the last.
 * @throws Problem 400
 */
export const strictTextOf = (body: Buffer): string => {
  if (!isUtf8(body)) throw new Problem(webProblems.malformedJson, NOT_UTF_8);
  if (body.subarray(0, MARK.length).equals(MARK)) throw new Problem(webProblems.malformedJson, WITH_MARK);
  const text = body.toString('utf8');
  const twice = repeatedMember(text);
  if (twice !== undefined) throw new Problem(webProblems.malformedJson, TWICE, { path: shown(twice) });
  return text;
};

/** The same as the `verify` of a body parser. @throws Problem 400 */
export const strictUtf8 = (_request: unknown, _response: unknown, body: Buffer): void => {
  strictTextOf(body);
};

const LONGEST_SHOWN = 200;
const shown = (path: string): string => (path.length > LONGEST_SHOWN ? `…${path.slice(-LONGEST_SHOWN)}` : path);

const TWICE = {
  zh: '请求内容中有一个成员出现了两次（见 path），请只保留一个',
  en: 'A member is there twice (see path); keep one',
};

/** The byte order mark, as UTF-8 writes it. */
const MARK = Buffer.from('\uFEFF', 'utf8');

const NOT_UTF_8 = {
  zh: '请求内容不是 UTF-8 编码，请以 UTF-8 编码提交',
  en: 'The body is not UTF-8; send it in UTF-8',
};
const WITH_MARK = {
  zh: '请求内容以字节顺序标记（BOM）开头，请以不带 BOM 的 UTF-8 编码提交',
  en: 'The body begins with a byte order mark; send UTF-8 without one',
};
