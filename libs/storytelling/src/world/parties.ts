import { checkDigitOf, type Party } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { INVENTED } from './people.js';

const invented = (name: string): string => (name.endsWith(INVENTED) ? name : `${name}${INVENTED}`);

/** The sequence 000 is given to nobody, so that the number is nobody's, though its check digit fits. */
const identityNumber = (birthDate: string): string => {
  const digits = `150000${birthDate.replaceAll('-', '')}000`;
  return digits + checkDigitOf(digits);
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
  socialCreditCode: '92000000MA00000000',
  birthDate: '1979-08-01' as PlainDate,
});

export const company = (id: string, name: string): Party => ({
  partyId: `party-${id}`,
  kind: 'organisation',
  name: invented(name),
  socialCreditCode: '91000000MA00000000',
  legalRepresentative: `代表人${INVENTED}`,
});
