import { plainDate, yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { aCase, at, contextOn, decided, decisionServed, document, given, Li } from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { CorrectionOrdered } from '../investigation/vocabulary/index.js';
import { PerformanceRecorded } from './vocabulary.js';

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
});
