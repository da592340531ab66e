import { EARLIEST_DAY, LATEST_DAY } from '@ecl/kernel';
import { namesInstead } from '@ecl/kernel';

/** What is wrong with an input, in both languages; the text follows the name of the input. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The payload schemas use the same words, so that every route has one style. */
export const missing = (name: string): Words => ({ zh: `缺少 ${name}`, en: `must have ${name}` });
export const unknown = (name: string, known: readonly string[]): Words => {
  const { zh, en } = namesInstead(name, known);
  return { zh: `不应有 ${name}${zh}`, en: `must not have ${name}${en}` };
};
export const ofType = (type: keyof typeof TYPES): Words => TYPES[type];
const TYPES = {
  string: { zh: '应为文字', en: 'must be text' },
  array: { zh: '应为列表', en: 'must be a list' },
  object: { zh: '应为对象', en: 'must be an object' },
  boolean: { zh: '应为 true 或 false', en: 'must be true or false' },
} as const satisfies Record<string, Words>;
export const oneOf = (values: readonly string[]): Words =>
  values.length === 1
    ? { zh: `只能为 ${values.join()}`, en: `must be ${values.join()}` }
    : { zh: `只能取 ${values.join(', ')}`, en: `must be one of ${values.join(', ')}` };
export const atLeast = (least: number, of: Counted): Words => ({
  zh: `至少 ${least} ${COUNTED[of]}`,
  en: `must have at least ${least} ${of}${least === 1 ? '' : 's'}`,
});
export const atMost = (most: number, of: Counted): Words => ({
  zh: `至多 ${most} ${COUNTED[of]}`,
  en: `must have at most ${most} ${of}${most === 1 ? '' : 's'}`,
});
const COUNTED = { item: '项', character: '个字符' } as const;
type Counted = keyof typeof COUNTED;
export const wholeNumber = (least: number, most: number): Words => ({
  zh: `应为 ${least} 至 ${most} 的整数`,
  en: `must be a whole number from ${least} to ${most}`,
});
export const NOT_EMPTY: Words = { zh: '不能为空', en: 'must not be empty' };
export const ONCE: Words = { zh: '只能给出一次', en: 'must be given only once' };
export const A_DAY: Words = {
  zh: '应为存在的日期，写作 2026-05-06',
  en: 'must be a day that exists, written 2026-05-06',
};
export const DAY_MEANT: Words = {
  zh: `应在 ${EARLIEST_DAY} 至 ${LATEST_DAY} 之间，请核对年份`,
  en: `must be from ${EARLIEST_DAY} to ${LATEST_DAY}; check the year`,
};
/** Used only for a check without its own text. */
export const NOT_AS_ASKED: Words = { zh: '不符合要求', en: 'is not valid' };
