import { fold } from '@ecl/event-sourcing';
import { formatYuan, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  at,
  contextOn,
  decisionServed,
  document,
  fine,
  Li,
  penaltyDecided,
  type CaseHistory,
} from '../../testing/index.js';
import { fineOwed, obligationOpened, remedyAccepted } from '../../testing/paid-case.js';
import { hasBegun } from '../../clocks/index.js';
import { caseDecider } from '../case.js';
import { owed } from '../payment/rules/obligation.js';
import { AcceptRemedy, EndRemedy } from './vocabulary.js';

const officer = contextOn('2026-12-01T12:00:00+08:00', { actor: Li });
const PAPERS = { reasons: '程序违法', document: document('行政复议决定书'), reference: '1号' };

/** Reconsideration revoked the first decision, the second one is made and served; then somebody sues against that reconsideration. */
const redone = after(
  fineOwed().and(remedyAccepted({ decisionId: 'decision-1' })),
  EndRemedy({
    ...{ occurredAt: at('2026-06-30 09:00'), remedyId: 'remedy-1', outcome: 'revoked', redo: { because: 'procedure' } },
    ...PAPERS,
  }),
  officer,
).and(
  penaltyDecided({ occurredAt: at('2026-07-06 09:00'), decisionId: 'decision-2', penalties: [fine(8_000)] }),
  decisionServed({
    ...{ occurredAt: at('2026-07-08 09:00'), servedOn: plainDate('2026-07-08'), decisionId: 'decision-2' },
  }),
  obligationOpened({
    ...{ occurredAt: at('2026-07-08 09:00'), decisionId: 'decision-2', obligationId: 'decision-2' },
    ...{ fine: yuan(8_000), dueOn: plainDate('2026-07-23') },
  }),
);
const accepted = (history: CaseHistory, over: Partial<Parameters<typeof AcceptRemedy>[0]> = {}) =>
  after(
    history,
    AcceptRemedy({
      ...{ occurredAt: at('2026-07-13 09:00'), remedyId: 'suit', kind: 'litigation', reference: '2号' },
      ...over,
    }),
    officer,
  );
const runsOf = (history: CaseHistory) =>
  Object.fromEntries(
    (['L26', 'L40', 'L48'] as const).map((id) => {
      const facts = fold(caseDecider, [...history]).clocks.findLast((run) => run.clock === id && hasBegun(run));
      return [id, { is: facts?.is, about: facts?.about, stops: facts?.stops.length }];
    }),
  );
const running = { is: 'running', about: 'decision-2', stops: 0 };
const RUNNING = { L26: running, L40: running, L48: running };

describe('the days of a decision that was made anew', () => {
  it('are not used up by a suit about the decision of before [L40, L48, L26]', () => {
    expect(runsOf(redone)).toEqual(RUNNING);
    const suedAboutTheFirst = accepted(redone, { against: 'remedy-1' });
    expect(runsOf(suedAboutTheFirst)).toEqual(RUNNING);
    const over = after(
      suedAboutTheFirst,
      EndRemedy({ ...PAPERS, occurredAt: at('2026-09-30 09:00'), remedyId: 'suit', outcome: 'withdrawn' }),
      officer,
    );
    expect(runsOf(over)).toEqual(RUNNING);
  });

  it('its surcharge runs on beside a suit about the decision of before, and not beside one about itself [L21, APL 73]', () => {
    const surchargeIn = ({ state }: CaseHistory) =>
      formatYuan(owed({ occurredAt: at('2026-08-02 09:00') }, state, officer).surcharge);
    const tenDays = '2,400.00元';
    expect(surchargeIn(redone)).toBe(tenDays);
    expect(surchargeIn(accepted(redone, { against: 'remedy-1' }))).toBe(tenDays);
    expect(surchargeIn(accepted(redone))).toBe('0.00元');
  });

  it('are used up by a suit about itself, and by one of which an older log does not say what it is about', () => {
    const used = { L40: { is: 'ended' }, L48: { is: 'ended' }, L26: { is: 'running', stops: 1 } };
    expect(runsOf(accepted(redone))).toMatchObject(used);
    const old = redone.and(
      remedyAccepted({
        ...{ occurredAt: at('2026-07-13 09:00'), remedyId: 'suit', kind: 'litigation' },
        acceptedOn: plainDate('2026-07-13'),
      }),
    );
    expect(runsOf(old)).toMatchObject(used);
  });
});
