/** What is wrong with an input, in both languages; the text follows the name of the input. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The payload schemas use the same words, so that every route has one style. */
export const missing = (name: string): Words => ({ zh: `缺少 ${name}`, en: `must have ${name}` });
export const unknown = (name: string): Words => ({ zh: `不应有 ${name}`, en: `must not have ${name}` });
export const ofType = (type: 'string' | 'array' | 'object' | 'boolean' | 'integer'): Words => ({
  zh: `类型应为 ${type}`,
  en: `must be ${type}`,
});
export const oneOf = (values: readonly string[]): Words => ({
  zh: `只能取 ${values.join(', ')}`,
  en: `must be one of ${values.join(', ')}`,
});
export const atLeast = (least: number, of: 'items'): Words => ({
  zh: `不得少于 ${least}`,
  en: `must not have fewer than ${least} ${of}`,
});
export const atMost = (most: number, of: 'items' | 'characters'): Words => ({
  zh: `不得超过 ${most}`,
  en: `must not have more than ${most} ${of}`,
});
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
/** Used only for a check without its own text. */
export const NOT_AS_ASKED: Words = { zh: '不符合要求', en: 'is not valid' };
