import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import {
  aCase,
  after,
  at,
  benchmarkFor,
  type CaseHistory,
  citizen,
  contextOn,
  decided,
  decisionServed,
  document,
  fine,
  given,
  Li,
  PrincipalHead,
} from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { deathOf, heir } from '../../testing/succeeded-party.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { clockOn } from '../clock-of-case.js';
import { CloseCase, ProposeClosure } from '../closure/vocabulary.js';
import { IdentifyParty } from '../filing/vocabulary/index.js';
import { gains, ITEM, judged } from '../remedies/restoring.fixture.js';
import { ChangeDecision, RevokeDecision } from './vocabulary/index.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const head = as(PrincipalHead);
const [CHILD, FIFTEEN, ADULT] = ['2014-07-01', '2010-09-01', '1985-07-01'];

const identify = (birthDate: string, over: object = {}) =>
  IdentifyParty({
    occurredAt: at('2026-05-18 09:00'),
    partyId: 'party-1',
    birthDate: plainDate(birthDate),
    document: document(`户籍证明${birthDate}`),
    ...over,
  });
const served = aCase()
  .proposed({ parties: [citizen({ partyId: 'party-1' })] })
  .concluded()
  .with(decided({ penalties: [fine(10_000)] }))
  .and(decisionServed(), obligationOpened({ fine: yuan(10_000) }));
const foundToBe = (birthDate: string, before = served) => after(before, identify(birthDate), as());
const duty = ({ state }: CaseHistory, party = 'party-1') => {
  const run = lastRunOf(state.clocks, 'H12', party);
  return run === undefined ? undefined : [run.end?.how ?? run.is, run.from];
};
const revoke = RevokeDecision({
  ...{ occurredAt: at('2026-05-20 09:00'), cause: 'selfCorrection', reasons: '不满十四周岁', redo: true },
  document: document('撤销行政处罚决定书'),
});
const change = (fineInYuan: number, over: object = {}) =>
  ChangeDecision({
    ...{ occurredAt: at('2026-05-20 09:00'), ground: 'factsMistaken', penalties: [fine(fineInYuan)] },
    ...{ benchmark: benchmarkFor(fineInYuan), reasons: '当事人系未成年人', document: document('变更决定书') },
    ...over,
  });
const mitigation = { as: 'lighter', reasons: '未成年人' } as const;

describe('a penalty in force on someone who turns out to be a child is revoked within days that are counted [H12]', () => {
  it('from the day it was found, as long as the agency sets', () => {
    const found = foundToBe(CHILD);
    expect(duty(found)).toEqual(['running', '2026-05-18']);
    // Fifteen working days after 18 May 2026; 19 June is a holiday and comes later.
    expect(clockOn(plainDate('2026-05-20'), 'H12', found.state, as(), 'party-1')?.dueOn).toBe('2026-06-08');
  });

  it('until it is revoked; a change, however light, is not enough', () => {
    const found = foundToBe(CHILD);
    expect(duty(after(found, change(5_000, { mitigation }), head))).toEqual(['running', '2026-05-18']);
    expect(duty(after(found, revoke, head))).toEqual(['done', '2026-05-18']);
  });

  it('also where it was not served yet, and where the case is closed', () => {
    const unserved = aCase()
      .proposed({ parties: [citizen({ partyId: 'party-1' })] })
      .concluded()
      .with(decided());
    expect(duty(foundToBe(CHILD, unserved))).toEqual(['running', '2026-05-18']);
    const paid = served.and(finePaid({ amount: yuan(10_000) }));
    const proposed = after(
      paid,
      ProposeClosure({ occurredAt: at('2026-05-12 09:00'), ground: 'performed', explanation: '履行完毕' }),
      as(),
    );
    const closed = after(proposed, CloseCase({ occurredAt: at('2026-05-13 09:00') }), head);
    const found = foundToBe(CHILD, closed);
    expect(duty(found)).toEqual(['running', '2026-05-18']);
    given(found)
      .when(revoke, head)
      .thenState(({ decision }) => decision.is === 'none');
  });

  it('nothing is counted for an adult, nor for a penalty that says it is lighter', () => {
    expect(duty(foundToBe(ADULT))).toBeUndefined();
    const lighter = aCase()
      .proposed({ parties: [citizen({ partyId: 'party-1' })] })
      .concluded()
      .with(decided({ mitigation }));
    expect(duty(foundToBe(FIFTEEN, lighter))).toBeUndefined();
  });

  it('one of several parties alone has the duty', () => {
    const found = after(bothDecided(), identify(CHILD, { partyId: B }), as());
    expect([duty(found, A), duty(found, B)]).toEqual([undefined, ['running', '2026-05-18']]);
  });
});

describe('the age of the offender counts, whoever has its place or another id [H12]', () => {
  const closing = ProposeClosure({
    ...{ occurredAt: at('2026-06-10 09:00'), ground: 'performed', explanation: '履行完毕' },
  });

  it('heirs who are children pay what the adult owed, and the case is closed', () => {
    const debt = { obligationId: `decision-1/${B}`, debtors: [B] };
    const child = { ...heir('party-son', '示例子'), birthDate: plainDate('2018-01-01') };
    const inherited = after(
      bothDecided().and(
        decisionServed({ partyId: A }),
        decisionServed({ partyId: B }),
        obligationOpened({ ...debt, fine: yuan(1_000) }),
      ),
      deathOf([[child, 5_000]]),
      head,
    );
    const paid = inherited.and(finePaid({ ...debt, debtors: ['party-son'], amount: yuan(1_000) }));
    expect(duty(paid, 'party-son')).toBeUndefined();
    given(paid)
      .when(closing, as())
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('who is known to be a child is one too in a matter about an item, and the other way round', () => {
    const begun = judged(
      aCase()
        .proposed({ parties: [citizen({ partyId: 'party-1' })] })
        .concluded()
        .with(decided({ penalties: [fine(10_000), gains] }))
        .and(decisionServed(), obligationOpened()),
      { outcome: 'partlyRevoked', changedPenalties: [gains], redo: { because: 'substance' } },
    );
    for (const known of ['party-1', ITEM]) {
      const found = after(begun, identify(CHILD, { partyId: known, occurredAt: at('2026-08-03 09:00') }), as());
      expect(duty(found)).toEqual(['running', '2026-08-03']);
      expect(found.state.everyParty.map(({ birthDate }) => birthDate)).toEqual([CHILD, CHILD]);
    }
  });
});

describe('a penalty in force on someone who turns out to be fourteen to seventeen is made lighter, within the same days', () => {
  it('a change that says so ends them, another does not; a revocation does too', () => {
    const found = foundToBe(FIFTEEN);
    expect(duty(found)).toEqual(['running', '2026-05-18']);
    expect(duty(after(found, change(9_000), head))).toEqual(['running', '2026-05-18']);
    expect(duty(after(found, change(5_000, { mitigation }), head))).toEqual(['done', '2026-05-18']);
    expect(duty(after(found, revoke, head))).toEqual(['done', '2026-05-18']);
  });

  it('they fall away where the party is an adult after all, and begin anew where it is even a child', () => {
    const found = foundToBe(FIFTEEN);
    const again = (birthDate: string) =>
      after(found, identify(birthDate, { occurredAt: at('2026-05-25 09:00') }), as());
    expect(duty(again(ADULT))).toEqual(['fellAway', '2026-05-18']);
    expect(duty(again(CHILD))).toEqual(['running', '2026-05-25']);
    // Nothing new was found.
    expect(duty(again('2010-10-01'))).toEqual(['running', '2026-05-18']);
  });

  it('the case is not closed before', () => {
    const closing = ProposeClosure({
      ...{ occurredAt: at('2026-06-10 09:00'), ground: 'performed', explanation: '履行完毕' },
    });
    const paid = foundToBe(FIFTEEN).and(finePaid({ amount: yuan(10_000) }));
    given(paid).when(closing, as()).thenRefused('closure.minor-not-mitigated');
  });
});
