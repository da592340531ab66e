import { isPlainDate, type PlainDate } from '@ecl/kernel';

/** 公民身份号码 (GB 11643): region, date of birth, sequence, check digit; eighteen signs, the last of which may be X. */
const IDENTITY_NUMBER = /^\d{17}[\dXx]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The check digit that follows the first seventeen digits of an identity number (ISO 7064, MOD 11-2). */
export const checkDigitOf = (digits: string): string =>
  CHECK_DIGITS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0) % 11);

/** Whether a number has the form of an identity number; passports and older cards do not. */
export const hasFormOfIdentityNumber = (number: string): boolean => IDENTITY_NUMBER.test(number);

/** The date of birth that an identity number names: its digits 7 to 14; undefined where they are no date. */
export const birthDateIn = (number: string): PlainDate | undefined => {
  if (!hasFormOfIdentityNumber(number)) return undefined;
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isPlainDate(date) ? date : undefined;
};

/** Whether a number in the form of an identity number can be one: its date exists, and its check digit is right. */
export const isIdentityNumber = (number: string): boolean =>
  birthDateIn(number) !== undefined && checkDigitOf(number) === number.slice(-1).toUpperCase();
