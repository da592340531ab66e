import { plainDate, yuan } from '@ecl/kernel';
import { SucceedParty } from '../case/participation/vocabulary.js';
import type { Party } from '../case/values.js';
import { at } from './context-on.js';
import { A, B } from './two-parties.js';
import { citizen, document } from './values.js';

type Succession = Parameters<typeof SucceedParty>[0];

/** The ids of the companies into which party A divides. */
export const [X, Y] = ['party-x', 'party-y'] as const;

export const successor = (partyId: string, name: string, digit: string): Party => ({
  partyId,
  kind: 'organisation',
  name,
  socialCreditCode: `91150400EXAMPLE0${digit}X`,
});
export const east = successor(X, '赤峰示例东城有限公司', '5');
export const west = successor(Y, '赤峰示例西城有限公司', '6');

/** The command about a company that divided into two on 18 April. */
export const division = (over: Partial<Succession> = {}) =>
  SucceedParty({
    partyId: A,
    occurredAt: at('2026-04-20 09:00'),
    successor: east,
    coSuccessors: [west],
    how: 'division',
    happenedOn: plainDate('2026-04-18'),
    reasons: '新设分立',
    document: document('准予分立登记通知书'),
    ...over,
  });

export const heir = (partyId: string, name: string): Party => ({
  ...citizen(),
  partyId,
  name,
  birthDate: plainDate('1990-01-01'),
});

/** The command about a citizen who died on 18 April: the heirs, and what each has of the estate, in yuan. */
export const deathOf = (heirs: readonly (readonly [Party, number])[], over: Partial<Succession> = {}) => {
  const [first, ...others] = heirs.map(([party]) => party);
  if (first === undefined) throw new Error('nobody inherits');
  const { coSuccessors: _, ...death } = division({
    partyId: B,
    successor: first,
    how: 'death',
    inherited: heirs.map(([{ partyId }, value]) => ({ partyId, value: yuan(value) })),
    reasons: '当事人死亡',
    document: document('死亡证明'),
  }).data;
  return SucceedParty({ ...death, ...(others.length === 0 ? {} : { coSuccessors: others }), ...over });
};
