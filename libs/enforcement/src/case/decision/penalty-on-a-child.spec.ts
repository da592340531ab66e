import { plainDate, yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  benchmarkFor,
  citizen,
  contextOn,
  decided,
  decisionServed,
  directly,
  document,
  fine,
  given,
  Li,
  PrincipalHead,
} from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { IdentifyParty } from '../filing/vocabulary/index.js';
import { ChangeDecision } from './vocabulary/index.js';
import { ServeDecision } from '../service/vocabulary.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const closing = (ground: 'performed' | 'noPenalty') =>
  ProposeClosure({ occurredAt: at('2026-06-10 09:00'), ground, explanation: '申请结案' });
/** An order to decide anew is what lets the case go on. */
const saysToDecideAnew =
  (code: string) => (violation: { readonly rule: string; readonly message: string; readonly messageZh: string }) =>
    violation.rule === code &&
    violation.message.includes('with an order to decide anew') &&
    violation.messageZh.includes('责令重新作出决定');

describe('a party that turns out to be fourteen to seventeen', () => {
  const foundToBe = (birthDate: string, over: Parameters<typeof decided>[0] = {}) =>
    after(
      aCase()
        .proposed({ parties: [citizen({ partyId: 'party-1' })] })
        .concluded()
        .with(decided(over)),
      IdentifyParty({
        occurredAt: at('2026-04-18 09:00'),
        partyId: 'party-1',
        birthDate: plainDate(birthDate),
        document: document('户籍证明'),
      }),
      as(),
    );
  const serve = ServeDecision({
    ...directly(at('2026-04-20 10:00')),
    receivedBy: { personId: 'guardian-1', name: '示例乙', capacity: 'guardian' },
    decisionId: 'decision-1',
  });

  it('is not served with a penalty that was measured for an adult [APL 30]', () => {
    given(foundToBe('2010-07-01')).when(serve, as()).thenRefused(saysToDecideAnew('service.minor-not-mitigated'));
  });

  it('is served with one that says that it is lighter, and so is an adult with any', () => {
    given(foundToBe('2010-07-01', { mitigation: { as: 'lighter', reasons: '未成年人' } }))
      .when(serve, as())
      .thenState(({ service }) => service.is === 'served');
    given(foundToBe('2000-07-01'))
      .when(serve, as())
      .thenState(({ service }) => service.is === 'served');
  });
});

describe('a penalty that the agency changed before the party turned out to be fourteen to seventeen', () => {
  const head = contextOn(late, { actor: PrincipalHead });
  const lower = (over: object = {}) =>
    ChangeDecision({
      ...{ occurredAt: at('2026-04-17 09:00'), ground: 'penaltyTooHeavy', penalties: [fine(6_000)] },
      ...{ benchmark: benchmarkFor(6_000), reasons: '裁量过重', document: document('变更决定书'), ...over },
    });
  const identified = IdentifyParty({
    occurredAt: at('2026-04-20 09:00'),
    partyId: 'party-1',
    birthDate: plainDate('2010-07-01'),
    document: document('户籍证明'),
  });
  const serve = ServeDecision({
    ...directly(at('2026-04-22 10:00')),
    receivedBy: { personId: 'guardian-1', name: '示例乙', capacity: 'guardian' },
    decisionId: 'decision-1',
  });
  const decidedOn = aCase()
    .proposed({ parties: [citizen({ partyId: 'party-1' })] })
    .concluded()
    .with(decided({ penalties: [fine(10_000)] }));

  it('is not served where the change was for another ground, and is where the change says that it is lighter', () => {
    const forAnotherGround = after(after(decidedOn, lower(), head), identified, as());
    given(forAnotherGround).when(serve, as()).thenRefused(saysToDecideAnew('service.minor-not-mitigated'));
    const young = { occurredAt: at('2026-04-21 09:00'), penalties: [fine(5_000)], benchmark: benchmarkFor(5_000) };
    const mitigation = { as: 'lighter', reasons: '未成年人' };
    given(after(forAnotherGround, lower({ ...young, document: document('变更决定书（二）'), mitigation }), head))
      .when(serve, as())
      .thenState(({ service }) => service.is === 'served');
  });
});

describe('a party that turns out to be a child', () => {
  it('a party that turns out to be a child is not served, and its fine is not performed but revoked [APL 30]', () => {
    const history = after(
      aCase()
        .proposed({ parties: [citizen({ partyId: 'party-1' })] })
        .concluded()
        .with(decided()),
      IdentifyParty({
        occurredAt: at('2026-04-18 09:00'),
        partyId: 'party-1',
        birthDate: plainDate('2014-07-01'),
        document: document('户籍证明'),
      }),
      as(),
    );
    given(history)
      .when(
        ServeDecision({
          ...directly(at('2026-04-20 10:00')),
          receivedBy: { personId: 'guardian-1', name: '示例乙', capacity: 'guardian' },
          decisionId: 'decision-1',
        }),
        as(),
      )
      .thenRefused(saysToDecideAnew('service.party-under-14'));
    given(
      history.and(
        decisionServed({ occurredAt: at('2026-04-20 10:00'), servedOn: plainDate('2026-04-20') }),
        obligationOpened({ fine: yuan(2_000) }),
        finePaid({ amount: yuan(2_000) }),
      ),
    )
      .when(closing('performed'), as())
      .thenRefused(saysToDecideAnew('closure.penalty-on-a-child'));
  });
});
