import { at } from '@ecl/enforcement/testing';
import type { CaseEvent } from '@ecl/enforcement';
import { describe, expect, it } from '@jest/globals';
import { caseRegister } from '../case-register/index.js';
import { caseTimeline } from '../case-timeline/project.js';
import { payments } from '../payments/project.js';
import { toldTo } from '../testing/telling.js';
import { mended, right, STREAM, wrong } from './corrected.fixture.js';

describe('read models after a date was corrected', () => {
  it('the deadlines are those of a case with the right days; what is known of a past moment is as it was known then', () => {
    const rows = (history: readonly CaseEvent[]) =>
      toldTo(caseRegister)
        .tell(STREAM, history)
        .db.all('SELECT clock, subject, isOpen, dueOn, list, day FROM deadline ORDER BY clock, subject, id');
    expect(rows(wrong)).not.toEqual(rows(right));
    expect(rows(mended)).toEqual(rows(right));
    const { db } = toldTo(caseRegister).tell(STREAM, mended);
    expect(db.all(`SELECT day FROM case_day WHERE clock = 'occurred' AND day IN ('2026-04-28', '2026-05-23')`)).toEqual(
      [],
    );
    expect(db.all(`SELECT dueOn FROM deadline_before WHERE clock = 'L20' AND list = 'running'`)).not.toEqual([]);
  });

  it('the debts and the payments are those of the right days', () => {
    const rows = (history: readonly CaseEvent[]) => {
      const { db } = toldTo(payments).tell(STREAM, history);
      return [db.all('SELECT * FROM debt'), db.all('SELECT paidOn, paymentId FROM ledger_payment')];
    };
    expect(rows(wrong)).not.toEqual(rows(right));
    expect(rows(mended)).toEqual(rows(right));
  });

  it('a step stands in the timeline where it really was, with its number, its last days, and what was recorded first', () => {
    const { db } = toldTo(caseTimeline).tell(STREAM, mended);
    const number = wrong.findIndex(({ type }) => type === 'DecisionServed') + 1;
    expect(
      db.all('SELECT type, occurredAt, firstOccurredAt, limits FROM entry WHERE number IN (?, ?)', number, number + 1),
    ).toMatchObject([
      { type: 'DecisionServed', occurredAt: at('2026-04-20 10:00'), firstOccurredAt: at('2026-04-28 10:00') },
      { type: 'PaymentObligationOpened', limits: expect.stringContaining('2026-05-06') },
    ]);
    expect(db.all(`SELECT firstOccurredAt FROM entry WHERE type = 'CaseFiled'`)).toEqual([{ firstOccurredAt: null }]);
  });
});
