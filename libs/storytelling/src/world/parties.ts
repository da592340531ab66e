import { checkDigitOf, checkSignOf, CREDIT_CODE_SIGNS, type Party } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { INVENTED } from './people.js';

const invented = (name: string): string => (name.endsWith(INVENTED) ? name : `${name}${INVENTED}`);

/** The sequence 000 is given to nobody, so that the number is nobody's, though its check digit fits. */
const identityNumber = (birthDate: string): string => {
  const digits = `150000${birthDate.replaceAll('-', '')}000`;
  return digits + checkDigitOf(digits);
};

/**
 * The code of an invented business, another one for each: its last sign fits, and the division 000000 is none, so that it is nobody's.
 * `kind`: 91 of a company, 92 of a sole trader.
 */
const creditCode = (kind: '91' | '92', id: string): string => {
  let hash = 0;
  for (const sign of id) hash = (hash * 131 + (sign.codePointAt(0) ?? 0)) % 1_000_000_007;
  const { length } = CREDIT_CODE_SIGNS;
  const own = Array.from({ length: 7 }, (_, place) => CREDIT_CODE_SIGNS[Math.floor(hash / length ** place) % length]);
  const code = `${kind}000000ma${own.join('')}`;
  return (code + checkSignOf(code)).toUpperCase();
};

export const citizen = (id: string, name: string, birthDate = '1985-03-12'): Party => ({
  partyId: `party-${id}`,
  kind: 'citizen',
  name: invented(name),
  birthDate: birthDate as PlainDate,
  idNumber: identityNumber(birthDate),
  address: `演示区示例街 ${String(id.length)} 号`,
  phone: '000-0000-0000',
});

export const trader = (id: string, name: string): Party => ({
  partyId: `party-${id}`,
  kind: 'soleTrader',
  nameIs: 'ofBusiness',
  name: invented(name),
  socialCreditCode: creditCode('92', id),
  birthDate: '1979-08-01' as PlainDate,
});

export const company = (id: string, name: string): Party => ({
  partyId: `party-${id}`,
  kind: 'organisation',
  name: invented(name),
  socialCreditCode: creditCode('91', id),
  legalRepresentative: `代表人${INVENTED}`,
});
