import { uuidV5, type Uuid } from '@ecl/kernel';
import { eighteenSigns, isIdentityNumber } from '../case/parties/identity-number.js';
import type { Party } from '../case/values.js';

/**
 * The numbers that a person or an organisation has once and for life, by digests. Passports are renewed, and a residence card
 * stands beside an identity card: another one of these does not show that it is somebody else.
 */
export interface LastingNumbers {
  readonly idNumber?: Uuid;
  readonly socialCreditCode?: Uuid;
}

const NAMESPACE = '0f5f7c1e-6c1b-5a3d-8a9e-2d6b5b0c7e41' as Uuid;
/** 统一社会信用代码 (GB 32100): eighteen digits and letters. */
const SOCIAL_CREDIT_CODE = /^[0-9A-Z]{18}$/;

/** Undefined where none is known. */
export const lastingNumbersOf = ({ idNumber, socialCreditCode }: Party): LastingNumbers | undefined => {
  const code = socialCreditCode?.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  const numbers = {
    ...(idNumber !== undefined && isIdentityNumber(idNumber)
      ? { idNumber: uuidV5(NAMESPACE, `id ${eighteenSigns(idNumber)}`) }
      : {}),
    ...(code !== undefined && SOCIAL_CREDIT_CODE.test(code)
      ? { socialCreditCode: uuidV5(NAMESPACE, `code ${code}`) }
      : {}),
  };
  return Object.keys(numbers).length === 0 ? undefined : numbers;
};

/**
 * Whether two of one name are shown to be two: a number that both have is another one, and none is the same. Where a number
 * is missing, nothing is shown.
 */
export const areOthers = (one: LastingNumbers | undefined, other: LastingNumbers | undefined): boolean => {
  const both = (['idNumber', 'socialCreditCode'] as const).filter(
    (number) => one?.[number] !== undefined && other?.[number] !== undefined,
  );
  return both.length > 0 && both.every((number) => one?.[number] !== other?.[number]);
};
