import { isPlainDate, type PlainDate } from '@ecl/kernel';

/** 公民身份号码 (GB 11643): region, date of birth, sequence, check digit; eighteen signs, the last of which may be X. */
const IDENTITY_NUMBER = /^\d{17}[\dX]$/;
/** 居民身份证编号 before 1999: fifteen digits, the year of birth with two of them, and no check digit. */
const FIRST_GENERATION = /^\d{15}$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Blanks and the width of the signs do not make it another number. */
const asCompared = (number: string): string =>
  number
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toUpperCase();

/** The check digit that follows the first seventeen digits of an identity number (ISO 7064, MOD 11-2). */
export const checkDigitOf = (digits: string): string =>
  CHECK_DIGITS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0) % 11);

/** Whether a number has the form of an identity number, of today or of the first generation; passports do not. */
export const hasFormOfIdentityNumber = (number: string): boolean => {
  const compared = asCompared(number);
  return IDENTITY_NUMBER.test(compared) || FIRST_GENERATION.test(compared);
};

/** Digits and perhaps an X, about as many as an identity number has: one is meant, even if a sign is missing or too many. */
const MEANT_AS_ONE = /^\d{13,20}X?$/;

/** Whether a number is meant as an identity number; a passport or a residence card with letters is not. */
export const isMeantAsIdentityNumber = (number: string): boolean => MEANT_AS_ONE.test(asCompared(number));

/** The date of birth that an identity number names, from its seventh digit on; undefined where it is no date. */
export const birthDateIn = (number: string): PlainDate | undefined => {
  if (!hasFormOfIdentityNumber(number)) return undefined;
  const compared = asCompared(number);
  const digits = FIRST_GENERATION.test(compared) ? `19${compared.slice(6, 12)}` : compared.slice(6, 14);
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isPlainDate(date) ? date : undefined;
};

/** Whether a number in the form of an identity number can be one: its date exists, and its check digit, if any, is right. */
export const isIdentityNumber = (number: string): boolean => {
  const compared = asCompared(number);
  return (
    birthDateIn(number) !== undefined &&
    (FIRST_GENERATION.test(compared) || checkDigitOf(compared) === compared.slice(-1))
  );
};

/** An identity number with eighteen signs: one of the first generation has the year in full and a check digit since 1999. */
export const eighteenSigns = (number: string): string => {
  const compared = asCompared(number);
  if (!FIRST_GENERATION.test(compared)) return compared;
  const digits = `${compared.slice(0, 6)}19${compared.slice(6)}`;
  return digits + checkDigitOf(digits);
};
