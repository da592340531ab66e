/** 统一社会信用代码 (GB 32100): eighteen signs without I, O, S, V and Z; the last one checks the others. */
const SIGNS = '0123456789abcdefghjklmnpqrtuwxy';
const FORM = /^[0-9a-hj-npqrtuwxy]{2}\d{6}[0-9a-hj-npqrtuwxy]{10}$/u;

/** Whether a word, in small letters, is the public code of an organisation. */
export const isCreditCode = (word: string): boolean => {
  if (!FORM.test(word)) return false;
  let sum = 0;
  let weight = 1;
  for (const sign of word.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS.charAt((31 - (sum % 31)) % 31) === word.slice(17);
};
