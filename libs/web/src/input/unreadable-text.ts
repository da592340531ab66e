import { hasLostSigns } from '@ecl/kernel';
import type { Words } from './words.js';

/** Reorders what a reader sees: 甲 owes 乙 can be shown as 乙 owes 甲. */
const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** NUL, escape signs and others that a terminal or a spreadsheet obeys; tab and line ends are text. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/**
 * Line ends that only some programs take for one, annotations, a byte-order mark in the middle, tags and other signs that are written
 * by programs alone: two texts that look the same are not. Joiners and variation selectors belong to the writing of people.
 */
const OF_PROGRAMS = /[\u2028\u2029\u206A-\u206F\uFEFF\uFFF9-\uFFFC\u{E0000}-\u{E007F}]/u;
const VISIBLE = /[^\s\p{C}\p{Z}\p{Mn}\p{Me}\u115F\u1160\u2800\u3164\uFFA0]/u;

const RTL: Words = {
  zh: '含有改变文字方向的控制字符，请删除',
  en: 'has signs that change the direction of text; remove them',
};
const STEERING: Words = { zh: '含有控制字符，请删除', en: 'has control characters; remove them' };
const PROGRAMS: Words = {
  zh: '含有看不见的排版字符（行分隔符、字节顺序标记、注释或者标签字符），请删除',
  en: 'has signs that nobody sees and only programs write (line separator, byte-order mark, annotation or tag); remove them',
};
const LOST: Words = {
  zh: '含有“\uFFFD”（解码时丢失的字符），请从原文重新录入',
  en: 'has U+FFFD, a sign that was lost in decoding; enter it again from the original',
};
const BLANK: Words = {
  zh: '只有看不见的字符，请填写内容',
  en: 'has only characters that nobody can see; write something',
};

/** Why a person cannot read a text as it is stored; undefined when they can. */
export const unreadableWords = (text: string): Words | undefined => {
  if (BIDIRECTIONAL.test(text)) return RTL;
  if (CONTROL.test(text)) return STEERING;
  if (OF_PROGRAMS.test(text)) return PROGRAMS;
  if (hasLostSigns(text)) return LOST;
  return text === '' || VISIBLE.test(text) ? undefined : BLANK;
};
