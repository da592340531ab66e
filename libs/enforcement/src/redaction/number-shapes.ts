import { birthDateIn, isIdentityNumber } from '../case/parties/identity-number.js';
import type { Run } from './digit-groups.js';

/** What a row of digits is by its form alone, no matter whose it is. */
export type NumberKind = 'idNumber' | 'phone' | 'account';

const MOBILE = /^(?:(?:00)?86)?0?1[3-9]\d{9}$/u;
const AREA = String.raw`(?:10|2\d|[3-9]\d{2})`;
const LANDLINE = new RegExp(String.raw`^(?:(?:00)?86)?0${AREA}\d{7,8}$|^(?:00)?86${AREA}\d{7,8}$`, 'u');
const AREA_FIRST = new RegExp(String.raw`^(?:00)?86$|^(?:(?:00)?86)?0?${AREA}$`, 'u');

/** As people divide a mobile number in a list of its parts; other parts may be items of a real list. */
const DIVIDED: readonly string[] = ['3,4,4', '3,8', '7,4', '3,3,5', Array(11).fill('1').join(',')];
/** 单位: what is counted is no number to call. */
const COUNTED =
  /^ ?(?:[万亿]?元|万|亿|条|款|项|平方|立方|m|㎡|米|公里|km|吨|公斤|斤|kg|克|件|个|箱|袋|瓶|张|台|辆|套|块|处|户|人|次|日|天|年|月|号楼|时)/u;

const isOneGroup = ({ groups }: Run): boolean => groups.length === 1;
const isWithin = ({ gaps }: Run): boolean => !gaps.includes('list');

const isMobile = (run: Run, digits: string, next: string): boolean => {
  if (!MOBILE.test(digits)) return false;
  if (isOneGroup(run) || isWithin(run)) return true;
  return DIVIDED.includes(run.lengths.join(',')) && !COUNTED.test(next);
};

/** The area code is a part of its own, so that days and amounts in a row are no telephone number. */
const isLandline = (run: Run, digits: string): boolean =>
  LANDLINE.test(digits) &&
  (isOneGroup(run) ||
    (isWithin(run) && (AREA_FIRST.test(run.groups[0] ?? '') || run.lengths.every((length) => length === 1))));

/** As people divide an identity number: the region first, then the birth date, or four signs at a time. */
const isDividedIdentity = ({ lengths, gaps }: Run): boolean => {
  if (lengths.every((length) => length === 1)) return true;
  if (gaps.includes('list')) return lengths.join(',') === '6,8,4';
  return lengths[0] === 6 || lengths[0] === 3 || lengths.slice(0, -1).every((length) => length === 4);
};

/** Seventeen digits and their check sign; a typing error in one of them does not make it harmless. */
const isIdentity = (run: Run): boolean => {
  const { digits } = run;
  if (isOneGroup(run))
    return /^\d{17}[\dx]$/u.test(digits) || (/^\d{15}$/u.test(digits) && isOfFirstGeneration(digits));
  if (!isDividedIdentity(run)) return false;
  if (/^\d{17}$/u.test(digits)) return birthDateIn(`${digits}0`) !== undefined && isOfARegion(digits);
  return /^\d{17}[\dx]$|^\d{15}$/u.test(digits) && isIdentityNumber(digits) && isOfARegion(digits);
};

/** 11 北京 to 82 澳门, and 91 for what was issued abroad. */
const isOfARegion = (digits: string): boolean =>
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/u.test(digits);
const isOfFirstGeneration = (digits: string): boolean => isOfARegion(digits) && isIdentityNumber(digits);

/** Sixteen digits or more are an account; in parts, as banks print them. */
const isAccount = (run: Run, digits: string): boolean => {
  if (isOneGroup(run)) return digits.length >= 16;
  if (digits.length < 16 || digits.length > 19 || !isWithin(run)) return false;
  const { lengths } = run;
  const last = lengths.at(-1) ?? 0;
  return (
    lengths.every((length) => length === 1) ||
    (lengths.slice(0, -1).every((length) => length === 4) && last <= 4) ||
    (lengths.length === 2 && (lengths[0] === 4 || lengths[0] === 6))
  );
};

/** @param next the text after the digits */
export const kindOf = (run: Run, next: string): NumberKind | undefined => {
  if (isIdentity(run)) return 'idNumber';
  const digits = run.digits.replace('x', '');
  if (isMobile(run, digits, next) || isLandline(run, digits)) return 'phone';
  return isAccount(run, digits) ? 'account' : undefined;
};
