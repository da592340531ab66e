import { describe, it } from '@jest/globals';
import { hearingRequested, notifiedOfLargeFine } from '../../testing/heard-case.js';
import {
  aCase,
  at,
  Chu,
  contextOn,
  DeputyHead,
  document,
  given,
  Li,
  PrincipalHead,
  Wang,
} from '../../testing/index.js';
import { AppointPresider } from '../hearing/vocabulary.js';
import { DecideRecusal, RecusalDecided, RecusalRequested } from './vocabulary/index.js';

const on = (actor: typeof Li) => contextOn('2026-05-06T12:00:00+08:00', { actor });
const asked = (personId: string, moment = '2026-04-10 09:00') =>
  RecusalRequested({ occurredAt: at(moment), personId, ground: '系当事人近亲属', requestedBy: Li.personId });
const answer = (personId: string, over: object = {}) =>
  DecideRecusal({ occurredAt: at('2026-04-13 09:00'), personId, isGranted: true, reasons: '经审查', ...over });
const bySuperior = { organ: '赤峰市人民政府', document: document('回避决定书') };
const isAnswered = ({ handlers }: { readonly handlers: { readonly recusalRequests: readonly string[] } }) =>
  handlers.recusalRequests.length === 0;

describe('the recusal of a head [APL 43, S07]', () => {
  const pending = aCase().concluded().and(asked(PrincipalHead.personId));

  it('another head decides it, and nobody about himself', () => {
    given(pending).when(answer(PrincipalHead.personId), on(DeputyHead)).thenState(isAnswered);
    given(pending).when(answer(PrincipalHead.personId), on(PrincipalHead)).thenRefused('recusal.own');
  });

  it('where there is no other head the organ above does, and the agency records it; not the person itself', () => {
    const above = answer(PrincipalHead.personId, { bySuperior });
    for (const actor of [Li, DeputyHead]) given(pending).when(above, on(actor)).thenState(isAnswered);
    given(pending).when(above, on(PrincipalHead)).thenRefused('recusal.own');
    given(pending).when(answer(PrincipalHead.personId), on(Li)).thenRefused('duties.not-head-of-agency');
  });

  it('the organ above is another one, and is not asked about staff', () => {
    given(pending)
      .when(answer(PrincipalHead.personId, { bySuperior: { ...bySuperior, organ: 'cf-bureau' } }), on(Li))
      .thenRefused('recusal.superior-is-the-agency');
    given(aCase().concluded().and(asked(Wang.personId)))
      .when(answer(Wang.personId, { bySuperior }), on(Li))
      .thenRefused('recusal.superior-about-staff');
  });
});

describe('somebody whose recusal is asked for is not appointed to preside meanwhile', () => {
  const waiting = aCase().concluded().with(notifiedOfLargeFine()).and(hearingRequested());
  const appoint = AppointPresider({ occurredAt: at('2026-03-26 09:00'), presider: Chu.personId });
  const open = waiting.and(asked(Chu.personId, '2026-03-25 11:00'));

  it('but is once the request is refused', () => {
    given(open).when(appoint, on(PrincipalHead)).thenRefused('hearing.presider-recused');
    const refused = open.and(
      RecusalDecided({
        ...{ occurredAt: at('2026-03-25 15:00'), personId: Chu.personId, isGranted: false, reasons: '不属于' },
        decidedBy: DeputyHead.personId,
      }),
    );
    for (const history of [refused, waiting])
      given(history)
        .when(appoint, on(PrincipalHead))
        .thenState(({ hearing }) => hearing.presider === Chu.personId);
  });
});
