/** 统一社会信用代码 (GB 32100): eighteen signs without I, O, S, V and Z; the last one checks the others. */
export const CREDIT_CODE_SIGNS = '0123456789abcdefghjklmnpqrtuwxy';
const FORM = /^[0-9a-hj-npqrtuwxy]{2}\d{6}[0-9a-hj-npqrtuwxy]{10}$/u;

/** The last sign, which checks the seventeen before it, in small letters: the weights are the powers of three. */
export const checkSignOf = (signs: string): string => {
  let sum = 0;
  let weight = 1;
  for (const sign of signs) {
    sum += CREDIT_CODE_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_SIGNS.charAt((31 - (sum % 31)) % 31);
};

/** Whether a word, in small letters, is the public code of an organisation. */
export const isCreditCode = (word: string): boolean =>
  FORM.test(word) && checkSignOf(word.slice(0, 17)) === word.slice(17);
