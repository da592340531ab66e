import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../../clocks/index.js';
import { after, at, document, given, type CaseHistory } from '../../../testing/index.js';
import { A, B } from '../../../testing/two-parties.js';
import { fineOwed } from '../../../testing/paid-case.js';
import { TerminateEnforcement } from '../../closure/termination.js';
import { ProposeClosure } from '../../closure/vocabulary.js';
import { ChangeSubstituteCosts } from '../vocabulary.js';
import { bank, corrected, joint, paying, unpunished } from '../substitute.fixture.js';
import { because, effective, ending, lateHead, officer, owing, seeking, step, type End } from './challenge.fixture.js';

const debtsOf = ({ parties }: CaseHistory['state']) => parties.get('party-1')?.payments ?? [];
const debtsIn = ({ state }: CaseHistory, partyId = 'party-1') =>
  (state.parties.get(partyId)?.payments ?? []).filter(({ costsOf }) => costsOf !== undefined);
const owedIn = (events: CaseHistory, partyId?: string) => debtsIn(events, partyId).map(({ is, fine }) => [is, fine]);
const run = ({ state }: CaseHistory) => lastRunOf(state.clocks, 'L26-costs', 'costs-1');

describe('remedies against the costs of substitute performance [N5, M2, M4]', () => {
  it('what a reconsideration leaves of the costs is owed, and what was paid too much goes back', () => {
    const paid = after(owing(), paying('costs-1', 2_500), bank);
    const changed = step(
      paid,
      seeking({ occurredAt: at('2026-06-25 09:00') }),
      ending({ outcome: 'changed', amount: yuan(2_000), ...because }),
    );
    expect(owedIn(changed)).toEqual([['paid', yuan(2_000)]]);
    expect([...changed].filter(({ type }) => type === 'RefundOrdered')).toMatchObject([
      { data: { amount: yuan(500), cause: 'reconsideration', costsOf: '2026-04-20' } },
    ]);
    expect(owedIn(step(owing(), seeking(), ending({ outcome: 'revoked', ...because })))).toEqual([
      ['cancelled', yuan(3_000)],
    ]);
    for (const outcome of ['upheld', 'dismissed', 'withdrawn'] as const)
      expect(owedIn(step(owing(), seeking(), ending({ outcome })))).toEqual([['open', yuan(3_000)]]);
    expect(owedIn(step(owing(), seeking(), ending({ outcome: 'confirmedIllegal', ...because })))).toEqual([
      ['open', yuan(3_000)],
    ]);
  });

  it('costs that were reconsidered are not reconsidered again, but sued against; what the agency changed since is another act [ARL 30]', () => {
    const again = seeking({ remedyId: 'remedy-2', occurredAt: at('2026-07-24 09:00') });
    for (const outcome of ['upheld', 'dismissed', 'withdrawn'] as const) {
      const once = step(owing(), seeking(), ending({ outcome }));
      given(once).when(again, officer).thenRefused('remedies.reconsidered-already');
      given(once)
        .when(seeking({ ...again.data, kind: 'litigation' }), officer)
        .thenState((state) => debtsOf(state).some(({ challenges = [] }) => challenges.length === 2));
    }
    const changed = after(
      step(owing(), seeking(), ending()),
      ChangeSubstituteCosts({
        ...{ occurredAt: at('2026-07-22 09:00'), costsId: 'costs-1', cause: 'selfCorrection' },
        ...{ amounts: [{ obligationId: 'costs-1', amount: yuan(2_000) }] },
        ...{ reasons: '计费过高', document: document('变更决定书') },
      }),
      lateHead,
    );
    given(changed)
      .when(again, officer)
      .thenState((state) => debtsOf(state).some(({ challenges = [] }) => challenges.length === 2));
    // The other debtor has a right of its own.
    const joined = step(joint(), seeking({ partyId: A }), ending({ partyId: A }));
    given(joined)
      .when(seeking({ ...again.data, partyId: A }), officer)
      .thenRefused('remedies.reconsidered-already');
    given(joined)
      .when(seeking({ ...again.data, partyId: B }), officer)
      .thenState(
        ({ parties }) => parties.get(B)?.payments.some(({ challenges = [] }) => challenges.length === 2) === true,
      );
  });

  it('a judgment changes nothing before it has effect, or its appeal ended', () => {
    const judged = step(
      owing(),
      seeking({ kind: 'litigation' }),
      ending({ outcome: 'changed', amount: yuan(1_000), ...because }),
    );
    expect(owedIn(judged)).toEqual([['open', yuan(3_000)]]);
    given(judged).when(effective('2026-08-04'), officer).thenRefused('remedies.appeal-period-running');
    expect(owedIn(step(judged, effective('2026-08-05')))).toEqual([['open', yuan(1_000)]]);
    const appeal = {
      remedyId: 'appeal-1',
      kind: 'appeal',
      against: 'remedy-1',
      occurredAt: at('2026-07-30 09:00'),
    } as const;
    const appealed = step(judged, seeking(appeal));
    given(appealed).when(effective('2026-08-05'), officer).thenRefused('remedies.judgment-appealed');
    const second = (over: Partial<End>) =>
      ending({ remedyId: 'appeal-1', occurredAt: at('2026-10-09 09:00'), ...over });
    expect(owedIn(step(appealed, second({ outcome: 'upheld' })))).toEqual([['open', yuan(1_000)]]);
    expect(owedIn(step(appealed, second({ outcome: 'changed', amount: yuan(2_500), ...because })))).toEqual([
      ['open', yuan(2_500)],
    ]);
    const remanded = step(appealed, second({ outcome: 'remanded' }));
    expect([owedIn(remanded), run(remanded)?.stops]).toMatchObject([[['open', yuan(3_000)]], [{ id: 'remedy-1' }]]);
    expect(run(remanded)?.stops[0]?.to).toBeUndefined();
    expect(owedIn(step(remanded, ending({ occurredAt: at('2026-12-01 09:00'), outcome: 'withdrawn' })))).toEqual([
      ['open', yuan(3_000)],
    ]);
  });

  it('it stops the way to the court for the costs, and neither surcharge nor days of the penalty [X10, L26]', () => {
    const fined = owing(fineOwed());
    const sought = step(fined, seeking());
    const [fine] = sought.state.parties.get('party-1')?.payments ?? [];
    expect([fine?.costsOf, fine?.challenges, sought.state.parties.get('party-1')?.remedies.proceedings]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    for (const clock of ['L40', 'L48', 'L26'] as const)
      expect(lastRunOf(sought.state.clocks, clock, 'party-1')).toEqual(lastRunOf(fined.state.clocks, clock, 'party-1'));
    expect(run(sought)?.stops).toMatchObject([{ reason: 'remedy', from: '2026-06-15' }]);
    const over = step(sought, ending());
    expect(run(over)).toMatchObject({ after: { clock: 'L49', from: '2026-07-20' }, stops: [{ to: '2026-07-20' }] });
  });

  it('enforcement and the end of the case wait for it', () => {
    const court = TerminateEnforcement({
      occurredAt: at('2026-09-30 09:00'),
      facts: {
        ground: 'endedByCourt',
        demandServedOn: plainDate('2026-07-25'),
        demand: document('催告书'),
        appliedOn: plainDate('2026-08-12'),
        application: document('申请书'),
        endedOn: plainDate('2026-09-20'),
        ruling: document('终结裁定'),
      },
      document: document('终结执行决定书'),
    });
    const pending = step(owing(unpunished()), seeking());
    const undecided = step(owing(), seeking());
    given(undecided).when(court, lateHead).thenRefused('closure.court-before-remedies');
    given(step(undecided, ending()))
      .when(court, lateHead)
      .thenState(({ payments }) => payments.some(({ enforcementEndedOn }) => enforcementEndedOn !== undefined));
    const done = after(pending, paying('costs-1', 3_000), bank).and(corrected);
    const close = ProposeClosure({ occurredAt: at('2026-08-01 09:00'), ground: 'noPenalty', explanation: '办结' });
    given(done).when(close, officer).thenRefused('closure.remedy-pending');
    given(step(done, ending()))
      .when(close, officer)
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('each debtor of joint costs goes its own way, and what one achieves lowers the debt of all', () => {
    const sought = step(
      joint(),
      seeking({ partyId: A }),
      seeking({ partyId: B, remedyId: 'remedy-2', kind: 'litigation' }),
    );
    const ended = step(sought, ending({ partyId: A, outcome: 'changed', amount: yuan(1_800), ...because }));
    expect([owedIn(ended, A), owedIn(ended, B)]).toEqual([[['open', yuan(1_800)]], [['open', yuan(1_800)]]]);
    // The judgment of B comes to more than is left: nothing becomes heavier.
    given(ended)
      .when(ending({ partyId: B, remedyId: 'remedy-2', outcome: 'changed', amount: yuan(2_000), ...because }), officer)
      .thenRefused('substitute.amount-does-not-fit-the-outcome');
  });

  it('what is recorded fits: a charge, one remedy at a time, a paper, an amount', () => {
    const refused = (events: CaseHistory, command: Parameters<typeof after>[1], ...rules: string[]) =>
      given(events)
        .when(command, officer)
        .thenRefused(...(rules as [string]));
    refused(owing(), seeking({ costsId: 'costs-9' }), 'substitute.nothing-to-serve');
    refused(
      owing(),
      seeking({ occurredAt: at('2026-05-19 09:00') }),
      'step.before-what-it-follows',
      'substitute.nothing-to-serve',
    );
    const sought = step(owing(), seeking());
    refused(sought, seeking(), 'remedies.recorded-already');
    refused(sought, seeking({ remedyId: 'remedy-2', kind: 'litigation' }), 'remedies.other-pending');
    refused(owing(), seeking({ kind: 'appeal', against: 'remedy-9' }), 'remedies.no-judgment-to-challenge');
    refused(owing(), ending(), 'remedies.not-pending');
    refused(sought, ending({ occurredAt: at('2026-06-14 09:00') }), 'remedies.ended-before-accepted');
    refused(sought, ending({ outcome: 'revoked' }), 'remedies.outcome-without-paper');
    refused(sought, ending({ outcome: 'remanded' }), 'remedies.remanded-without-judgment');
    for (const over of [
      { outcome: 'changed' },
      { outcome: 'changed', amount: yuan(3_000) },
      { outcome: 'upheld', amount: yuan(1_000) },
    ] as const)
      refused(sought, ending({ ...over, ...because }), 'substitute.amount-does-not-fit-the-outcome');
    refused(sought, effective('2026-08-05'), 'remedies.no-judgment-without-effect');
  });
});
