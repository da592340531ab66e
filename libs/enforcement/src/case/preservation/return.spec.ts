import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  barrows,
  contextOn,
  DeputyHead,
  disposal,
  document,
  evidencePreserved,
  finePaid,
  fineOwed,
  given,
  goodsReturn,
  Li,
  preservationApproved,
  preservationProposed,
  preserved,
  PrincipalHead,
} from '../../testing/index.js';
import { division, east, west } from '../../testing/succeeded-party.js';
import { A } from '../../testing/two-parties.js';
import { CloseCase, ProposeClosure } from '../closure/vocabulary.js';
import { PartySucceeded } from '../participation/vocabulary.js';
import { GoodsMustNotBeKept } from './rules/closure.js';
import { ReturnedGoodsMustBeReleased } from './rules/disposal.js';
import { AgentMustBeAuthorised, ReceiverMustBeTheOwner } from './rules/return.js';
import { PreservationDisposed, PreservedGoodsReturned, ReturnPreserved } from './vocabulary/index.js';

const march = contextOn('2026-03-20T18:00:00+08:00');
const released = (items = disposal().items) =>
  PreservationDisposed({ ...disposal({ items }), leavesUndecided: false, decidedBy: DeputyHead.personId });
const kept = aCase()
  .filed()
  .and(...preserved());

describe('the return of preserved goods', () => {
  it('released goods go back to their owner against a receipt, in parts if need be [B5]', () => {
    const part = goodsReturn({ items: [{ itemId: 'barrows', quantity: 4 }] });
    given(kept.and(released())).when(ReturnPreserved(part), march).then(PreservedGoodsReturned(part));
    given(kept.and(released(), PreservedGoodsReturned(part)))
      .when(ReturnPreserved(goodsReturn({ items: [{ itemId: 'barrows', quantity: 7 }] })), march)
      .thenRefused(ReturnedGoodsMustBeReleased);
  });

  it('goods do not go back before they are released [B5]', () => {
    given(kept).when(ReturnPreserved(goodsReturn()), march).thenRefused(ReturnedGoodsMustBeReleased);
    given(kept.and(released()))
      .when(ReturnPreserved(goodsReturn({ occurredAt: at('2026-03-12 14:59') })), march)
      .thenRefused(ReturnedGoodsMustBeReleased);
  });

  it('goods go back to the owner on the list, or to an agent with an authority [B5]', () => {
    const other = { personId: 'neighbour', name: '示例邻', capacity: 'owner' } as const;
    given(kept.and(released()))
      .when(ReturnPreserved(goodsReturn({ receivedBy: other })), march)
      .thenRefused(ReceiverMustBeTheOwner);
    const agent = { ...other, capacity: 'agent' } as const;
    given(kept.and(released()))
      .when(ReturnPreserved(goodsReturn({ receivedBy: agent })), march)
      .thenRefused(AgentMustBeAuthorised);
    const withAuthority = goodsReturn({ receivedBy: agent, authority: document('授权委托书') });
    given(kept.and(released())).when(ReturnPreserved(withAuthority), march).then(PreservedGoodsReturned(withAuthority));
  });

  it('goods of a party go to whoever took its place, and to nobody else [B5]', () => {
    const divided = kept.and(
      released(),
      PartySucceeded({ ...division().data, partyId: A, concernsMinor: false, approvedBy: PrincipalHead.personId }),
    );
    const may = contextOn('2026-05-06T18:00:00+08:00');
    const to = (personId: string, name: string) =>
      goodsReturn({ occurredAt: at('2026-05-06 10:00'), receivedBy: { personId, name, capacity: 'owner' } });
    for (const { partyId, name } of [east, west])
      given(divided)
        .when(ReturnPreserved(to(partyId, name)), may)
        .then(PreservedGoodsReturned(to(partyId, name)));
    given(divided)
      .when(ReturnPreserved(to('party-2', '示例乙')), may)
      .thenRefused(ReceiverMustBeTheOwner);
  });

  it('goods of someone else go back to that person, not to the party [B5]', () => {
    const borrowed = aCase()
      .filed()
      .and(
        preservationProposed(),
        preservationApproved(),
        evidencePreserved({ items: [barrows({ owner: { is: 'other', personId: 'neighbour', name: '示例邻' } })] }),
        released(),
      );
    given(borrowed).when(ReturnPreserved(goodsReturn()), march).thenRefused(ReceiverMustBeTheOwner);
    const toOwner = goodsReturn({ receivedBy: { personId: 'neighbour', name: '示例邻', capacity: 'owner' } });
    given(borrowed).when(ReturnPreserved(toOwner), march).then(PreservedGoodsReturned(toOwner));
  });
});

describe('the closure of a case with preserved goods', () => {
  const june = (actor = Li) => contextOn('2026-06-10T18:00:00+08:00', { actor });
  const propose = ProposeClosure({ occurredAt: at('2026-06-10 09:00'), ground: 'performed', explanation: '已缴款' });
  const paid = fineOwed().and(finePaid(), ...preserved());

  it('a case is not closed while goods are kept, under test, under a measure or waiting to go back [B5, F1]', () => {
    given(paid).when(propose, june()).thenRefused(GoodsMustNotBeKept);
    given(paid.and(released())).when(propose, june()).thenRefused(GoodsMustNotBeKept);
    given(paid.and(released()))
      .when(CloseCase({ occurredAt: at('2026-06-10 10:00') }), june(PrincipalHead))
      .thenRefused('closure.not-proposed', GoodsMustNotBeKept);
    given(paid.and(released(), PreservedGoodsReturned(goodsReturn())))
      .when(propose, june())
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('a case is not closed with goods for a confiscation that no penalty names [B5]', () => {
    const basis = { law: '城市市容和环境卫生管理条例', article: '第36条' };
    const forConfiscation = released([
      { itemId: 'barrows', quantity: 10, from: 'preserved', outcome: { is: 'keptForConfiscation', basis } },
    ]);
    given(paid.and(forConfiscation)).when(propose, june()).thenRefused(GoodsMustNotBeKept);
  });
});
