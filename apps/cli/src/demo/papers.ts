import type { DocumentRef, LegalBasis, Party, Penalty } from '@ecl/enforcement';
import { yuan, type PlainDate } from '@ecl/kernel';
import { createHash } from 'node:crypto';
import { INVENTED } from './people.js';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A paper of the case file. The demonstration has no files, so the digest is that of its title. */
export const paper = (caseId: string, title: string): DocumentRef => ({
  documentId: `doc-${digest(`${caseId}/${title}`).slice(0, 12)}`,
  title,
  sha256: digest(`${caseId}/${title}`),
});

export const fineOf = (amountInYuan: number): Penalty => ({ kind: 'fine', amount: yuan(amountInYuan) });

export const basisOf = (law: string, article: string): readonly LegalBasis[] => [{ law, article }];

export const citizen = (id: string, name: string, birthDate = '1985-03-12'): Party => ({
  partyId: `party-${id}`,
  kind: 'citizen',
  name: `${name}${INVENTED}`,
  birthDate: birthDate as PlainDate,
  idNumber: `150000${birthDate.replaceAll('-', '')}0000`,
  address: `演示区示例街 ${String(id.length)} 号`,
  phone: '000-0000-0000',
});

export const trader = (id: string, name: string): Party => ({
  partyId: `party-${id}`,
  kind: 'soleTrader',
  name: `${name}${INVENTED}`,
  socialCreditCode: '92000000MA00000000',
  birthDate: '1979-08-01' as PlainDate,
});

export const company = (id: string, name: string): Party => ({
  partyId: `party-${id}`,
  kind: 'organisation',
  name: `${name}${INVENTED}`,
  socialCreditCode: '91000000MA00000000',
  legalRepresentative: `代表人${INVENTED}`,
});
