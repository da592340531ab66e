import { caseDecider, CorrectDate, RecordBankPayment, ServeDecision, type CaseEvent } from '@ecl/enforcement';
import {
  aCase,
  at,
  Bank,
  bankPayment,
  contextOn,
  decided,
  directly,
  document,
  fine,
  Li,
} from '@ecl/enforcement/testing';
import { fold } from '@ecl/event-sourcing';
import { fen, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { caseRegister } from '../case-register/index.js';
import { caseTimeline } from '../case-timeline/project.js';
import { payments } from '../payments/project.js';
import { toldTo } from '../testing/telling.js';

type CaseCommand = Parameters<typeof caseDecider.decide>[0];

const STREAM = 'case-1';
const NOW = '2026-12-30T12:00:00+08:00';

const taken = (history: readonly CaseEvent[], command: CaseCommand, actor = Li): readonly CaseEvent[] => {
  const decision = caseDecider.decide(command, fold(caseDecider, history), contextOn(NOW, { actor }));
  if (decision.is === 'refused') throw new RangeError(decision.violations.map(({ rule }) => rule).join());
  return [...history, ...decision.events];
};

const serving = (day: string) => ServeDecision({ ...directly(at(`${day} 10:00`)), decisionId: 'decision-1' });
const paying = (day: string) =>
  RecordBankPayment(bankPayment({ occurredAt: at(`${day} 10:00`), amount: yuan(10_000), surcharge: fen(0) }));

/** A case from here on with these two days. */
const told = (served: string, paid: string): readonly CaseEvent[] =>
  taken(
    taken(
      [
        ...aCase()
          .concluded()
          .with(decided({ penalties: [fine(10_000)] })),
      ],
      serving(served),
    ),
    paying(paid),
    Bank,
  );

const corrected = (history: readonly CaseEvent[], type: CaseEvent['type'], to: string): readonly CaseEvent[] => {
  const index = history.findLastIndex((event) => event.type === type);
  return taken(
    history,
    CorrectDate({
      occurredAt: at('2026-12-29 10:00'),
      number: index + 1,
      member: '/occurredAt',
      corrected: { is: 'moment', was: history[index]!.data.occurredAt, to: at(to) },
      foundBy: Li.personId,
      reasons: '录入时将日期误写',
      document: document(`核对记录（${type}）`),
    }),
  );
};

const wrong = told('2026-04-28', '2026-05-23');
const right = told('2026-04-20', '2026-05-06');
const mended = corrected(corrected(wrong, 'DecisionServed', '2026-04-20 10:00'), 'FinePaid', '2026-05-06 10:00');

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
