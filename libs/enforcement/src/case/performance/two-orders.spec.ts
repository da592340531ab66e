import { plainDate, yuan, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  contextOn,
  decided,
  decisionServed,
  document,
  given,
  Li,
  recordedBy,
} from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { CorrectionOrdered, OrderCorrection } from '../investigation/vocabulary/index.js';
import { charging, head, ordered, type Over } from '../substitute/substitute.fixture.js';
import { PerformanceRecorded, RecordPerformance } from './vocabulary.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const closing = (ground: 'performed' | 'noPenalty') =>
  ProposeClosure({ occurredAt: at('2026-06-10 09:00'), ground, explanation: '申请结案' });

describe('two orders to correct', () => {
  it('two orders of one day are two, and each has a check of its own [APL 28, M55 31]', () => {
    const order = (content: string, time: string) =>
      CorrectionOrdered({
        occurredAt: at(`2026-03-03 ${time}`),
        content,
        dueOn: plainDate('2026-03-10'),
        orderedBy: Li.personId,
      });
    const checked = (paper: string) =>
      PerformanceRecorded({
        occurredAt: at('2026-05-20 09:00'),
        partyId: 'party-1',
        decisionId: 'decision-1',
        performance: {
          is: 'corrected',
          orderedOn: plainDate('2026-03-03'),
          how: 'byParty',
          checkedOn: plainDate('2026-05-20'),
          findings: '已改正',
          document: document(paper),
        },
        recordedBy: Li.personId,
      });
    const once = aCase()
      .concluded()
      .and(order('拆除灯箱', '12:00'), order('清除物料', '13:00'))
      .with(decided())
      .and(
        decisionServed(),
        obligationOpened({ fine: yuan(2_000) }),
        finePaid({ amount: yuan(2_000) }),
        checked('复查一'),
      );
    given(once)
      .when(closing('performed'), as())
      .thenRefused(({ particulars }) => particulars?.['lacking'] === 'correction 2026-03-03');
    given(once.and(checked('复查二')))
      .when(closing('performed'), as())
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('an order with an id is checked by its id, also on a paper with others; a single one needs none [APL 28, B11]', () => {
    const ordering = (orderId: string | undefined, content: string, addressees?: string[]) =>
      OrderCorrection({
        occurredAt: at('2026-03-03 12:00'),
        content,
        dueOn: plainDate('2026-03-10'),
        ...(orderId === undefined ? {} : { orderId }),
        ...(addressees === undefined ? {} : { addressees }),
      });
    const check = (orderId: string | undefined, over: { orderedOn?: PlainDate } = {}) =>
      RecordPerformance({
        occurredAt: at('2026-05-20 09:00'),
        performance: {
          is: 'corrected',
          orderedOn: plainDate('2026-03-03'),
          ...(orderId === undefined ? {} : { orderId }),
          how: 'byParty',
          checkedOn: plainDate('2026-05-20'),
          findings: '已改正',
          document: document('复查'),
          ...over,
        },
      });
    const having = (...ids: (string | undefined)[]) =>
      ids
        .reduce((so, id) => after(so, ordering(id, `事项${String(id)}`), as()), aCase().concluded())
        .with(decided())
        .and(decisionServed(), obligationOpened({ fine: yuan(2_000) }), finePaid({ amount: yuan(2_000) }));
    const two = having('order-1', 'order-2');
    given(two).when(ordering('order-1', '另一事项'), as()).thenRefused('correction.order-id-used');
    given(two).when(check(undefined), as()).thenRefused('correction.order-unclear');
    given(two).when(check('order-3'), as()).thenRefused('performance.not-imposed');
    given(two)
      .when(check('order-1', { orderedOn: plainDate('2026-03-04') }), as())
      .thenRefused('performance.not-imposed');
    // Looked at twice, the first order is one order.
    const first = after(after(two, check('order-1'), as()), check('order-1'), as());
    given(first)
      .when(closing('performed'), as())
      .thenRefused(({ particulars }) => particulars?.['lacking'] === 'correction 2026-03-03 order-2');
    given(after(having('order-1', undefined), check(undefined), as()))
      .when(closing('performed'), as())
      .thenRefused(({ particulars }) => particulars?.['lacking'] === 'correction 2026-03-03 order-1');
    for (const done of [
      after(first, check('order-2'), as()),
      after(having('order-1'), check(undefined), as()),
      after(having(undefined), check(undefined), as()),
      // Of one with an id and one without, a check that names only the day means the one without.
      after(after(having('order-1', undefined), check('order-1'), as()), check(undefined), as()),
      after(after(having(undefined, 'order-1'), check(undefined), as()), check('order-1'), as()),
    ])
      given(done)
        .when(closing('performed'), as())
        .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('what was done in the place of the party names the order too [N5]', () => {
    const both = aCase()
      .concluded()
      .and(...['order-1', 'order-2'].map((orderId) => ({ ...ordered, data: { ...ordered.data, orderId } })));
    const of = (over: Over) => charging({ jointBy: undefined, ...over });
    given(both).when(of({}), head).thenRefused('correction.order-unclear');
    given(both)
      .when(of({ orderId: 'order-3' }), head)
      .thenRefused('substitute.no-such-order');
    expect(recordedBy(both, of({ orderId: 'order-2' }), head)).toHaveLength(2);
  });
});
