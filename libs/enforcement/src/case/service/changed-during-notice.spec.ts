import { formatYuan, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import {
  aCase,
  after,
  at,
  benchmarkFor,
  contextOn,
  decided,
  directly,
  document,
  fine,
  given,
  PrincipalHead,
  published,
  recordedAround,
  type CaseHistory,
} from '../../testing/index.js';
import { ChangeDecision } from '../decision/vocabulary/index.js';
import { balanceOn } from '../payment/balance.js';
import { ServeDecision } from './vocabulary.js';

const late = contextOn('2026-12-01T12:00:00+08:00');
const head = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });
const PUBLISHED = at('2026-04-20 10:00');
const rate = { surchargePerDayPercent: 3, surchargeCapPercent: 100 };

/** Published on 20 April: it counts as served on 20 May, and the fine of 10,000 is due on 4 June. */
const announced = after(
  aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000)], statesSurcharge: true }))
    .and(recordedAround(PUBLISHED, 'rec-notice')),
  ServeDecision({ ...published(PUBLISHED, plainDate('2026-04-20')), decisionId: 'decision-1' }),
  late,
);
const changedOn = (day: string) =>
  after(
    announced,
    ChangeDecision({
      ...{ occurredAt: at(`${day} 09:00`), ground: 'penaltyTooHeavy', penalties: [fine(8_000)] },
      ...{ benchmark: benchmarkFor(8_000), reasons: '裁量过重', document: document('变更决定书') },
    }),
    head,
  );
const serving = (day: string) => ServeDecision({ ...directly(at(`${day} 10:00`)), decisionId: 'decision-1' });
const surchargeOf = ({ state }: CaseHistory, day: string) =>
  state.payments.map((debt) => formatYuan(balanceOn(plainDate(day), debt, { proceedings: [] }, rate).surcharge));

describe('a decision that is changed while its public notice runs [APL 61, 72; ACL 45; CPL 95]', () => {
  const changed = changedOn('2026-05-01');
  const served = after(changed, serving('2026-07-10'), late);

  it('was not served by the notice that the change cut short', () => {
    expect(changed.state.service).toMatchObject({ is: 'notServed', firstServedOn: undefined });
    expect(served.state.service).toMatchObject({ is: 'served', servedOn: '2026-07-10', firstServedOn: '2026-07-10' });
    given(changed).when(serving('2026-04-30'), late).thenRefused('service.before-decision');
  });

  it('has no day to pay or to challenge it between the change and its service [L20, L40, L48]', () => {
    const clocks = ['L20', 'L40', 'L48'] as const;
    const runs = ({ state }: CaseHistory) =>
      clocks.map((clock) => {
        const run = lastRunOf(state.clocks, clock, 'party-1');
        return `${clock} ${run?.is ?? ''} ${run?.from ?? ''}`;
      });
    expect(runs(announced)).toEqual(['L20 running 2026-05-20', 'L40 running 2026-05-20', 'L48 running 2026-05-20']);
    expect(runs(changed)).toEqual(['L20 ended 2026-05-20', 'L40 ended 2026-05-20', 'L48 ended 2026-05-20']);
    expect(runs(served)).toEqual(['L20 running 2026-07-10', 'L40 running 2026-07-10', 'L48 running 2026-07-10']);
    // Where the notice had ended, the party had received it.
    expect(runs(changedOn('2026-05-20'))).toEqual(runs(announced));
  });

  it('is owed from the service of the change on: one debt, and no surcharge before', () => {
    expect(surchargeOf(changed, '2026-07-09')).toEqual(['0.00元']);
    expect(served.state.payments).toMatchObject([{ fine: 800_000, receivedOn: '2026-07-10', dueOn: '2026-07-27' }]);
    expect([surchargeOf(served, '2026-07-27'), surchargeOf(served, '2026-07-28')]).toEqual([['0.00元'], ['240.00元']]);
    expect(lastRunOf(served.state.clocks, 'L20', 'party-1')?.from).toBe('2026-07-10');
  });

  it('was served by a notice whose end had come: what was owed is owed on', () => {
    const afterTheEnd = changedOn('2026-05-20');
    expect(afterTheEnd.state.service).toMatchObject({ is: 'notServed', firstServedOn: '2026-05-20' });
    const anew = after(afterTheEnd, serving('2026-07-10'), late);
    expect(anew.state.payments).toMatchObject([{ receivedOn: '2026-05-20', dueOn: '2026-06-04' }]);
  });
});
