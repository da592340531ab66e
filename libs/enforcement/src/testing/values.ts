import { plainDate, yuan } from '@ecl/kernel';
import type { Conduct, DocumentRef, LegalBasis, Party, Penalty } from '../case/values.js';

/** Values that any specification may need, plausible and invented. */

/** A digest that is different for every name: `digest('a')`. */
export const digest = (name: string): string =>
  Array.from(name)
    .reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffff, 7)
    .toString(16)
    .padStart(64, '0');

export const document = (title: string): DocumentRef => ({
  documentId: `doc-${digest(title).slice(-8)}`,
  title,
  sha256: digest(title),
});

export const company: Party = {
  partyId: 'party-1',
  kind: 'organisation',
  name: '赤峰示例商贸有限公司',
  socialCreditCode: '91150400EXAMPLE01X',
  legalRepresentative: '示例某',
};

export const citizen = (over: Partial<Party> = {}): Party => ({
  partyId: 'party-2',
  kind: 'citizen',
  name: '示例甲',
  birthDate: plainDate('1985-07-01'),
  ...over,
});

export const conduct = (over: Partial<Conduct> = {}): Conduct => ({
  description: '擅自在人行道堆放物料、占用公共场地',
  endedOn: plainDate('2026-02-26'),
  place: '红山区示例街12号',
  territory: '150402',
  ...over,
});

/** Registered in the world of the specifications. */
export const basis: LegalBasis[] = [
  { law: '城市市容和环境卫生管理条例', article: '第14条、第36条', provisionId: 'appearance-14-36', version: 1 },
];

export const fine = (amount: number): Penalty => ({ kind: 'fine', amount: yuan(amount) });
export const warning: Penalty = { kind: 'warning' };
