import { plainDate, yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  barrows,
  citizen,
  company,
  contextOn,
  DeputyHead,
  disposal,
  evidencePreserved,
  given,
  Li,
  penaltyDecided,
  preservationApproved,
  preservationProposed,
  scopeDetermined,
} from '../../testing/index.js';
import { A, B, imposedOn, told } from '../../testing/two-parties.js';
import { ProposeClosure } from './vocabulary.js';
import { PreservationDisposed } from '../preservation/vocabulary/index.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const closing = (ground: 'performed' | 'noPenalty') =>
  ProposeClosure({ occurredAt: at('2026-06-10 09:00'), ground, explanation: '申请结案' });
const goods = (items: string, value: number) =>
  ({ kind: 'confiscationOfProperty', items, value: yuan(value) }) as const;

describe('a confiscation', () => {
  it('a confiscation from one party keeps no goods of another one [APL 56, M55 19]', () => {
    const basis = {
      law: '城市市容和环境卫生管理条例',
      article: '第14条、第36条',
      provisionId: 'appearance-14-36',
      version: 1,
    };
    const history = (items: string, of: string, isWithSigns = false) => {
      const listed = ['barrows', ...(isWithSigns ? ['signs'] : [])];
      const owner = { is: 'party', partyId: B } as const;
      return aCase()
        .proposed({ parties: [company, citizen()] })
        .filed()
        .and(
          preservationProposed(),
          preservationApproved(),
          evidencePreserved({
            items: listed.map((itemId) =>
              barrows({ itemId, owner, ...(itemId === 'signs' ? { name: '广告牌' } : {}) }),
            ),
          }),
          PreservationDisposed({
            ...disposal({
              items: listed.map((itemId) => ({
                itemId,
                quantity: 10,
                from: 'preserved',
                outcome: { is: 'keptForConfiscation', basis },
              })),
            }),
            leavesUndecided: false,
            decidedBy: DeputyHead.personId,
          }),
        )
        .concluded()
        .and(
          ...told(A),
          ...told(B),
          scopeDetermined(),
          penaltyDecided({
            dispositions: [A, B].map((partyId) => ({
              ...imposedOn(A),
              partyId,
              penalties: partyId === of ? [goods(items, 500)] : imposedOn(partyId).penalties,
              performance: { manner: '上缴', performBy: plainDate('2026-05-10') },
              isMajor: false,
            })),
          }),
        );
    };
    for (const [items, of, isKept, isWithSigns] of [
      ['灯箱一个', A, true],
      ['灯箱一个', B, true],
      ['手推车十辆', A, true],
      ['清单所列全部物品', A, true, true],
      ['清单所列全部物品', B, false, true],
      ['手推车十辆', B, true, true],
      ['手推车十辆、广告牌十块', B, false, true],
      ['手推车十辆', B, false],
    ] as const)
      given(history(items, of, isWithSigns))
        .when(closing('performed'), as())
        .thenRefused(...(isKept ? ['closure.goods-kept'] : []), 'closure.ground-does-not-hold');
  });
});
