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

type CaseCommand = Parameters<typeof caseDecider.decide>[0];

export const STREAM = 'case-1';
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
  const step = history[index];
  if (step === undefined) throw new RangeError(`no ${type} is in the history`);
  return taken(
    history,
    CorrectDate({
      occurredAt: at('2026-12-29 10:00'),
      number: index + 1,
      member: '/occurredAt',
      corrected: { is: 'moment', was: step.data.occurredAt, to: at(to) },
      foundBy: Li.personId,
      reasons: '录入时将日期误写',
      document: document(`核对记录（${type}）`),
    }),
  );
};

/** A case whose service and payment were mistyped. */
export const wrong = told('2026-04-28', '2026-05-23');
/** The same with the right days from the start. */
export const right = told('2026-04-20', '2026-05-06');
/** The first, corrected. */
export const mended = corrected(corrected(wrong, 'DecisionServed', '2026-04-20 10:00'), 'FinePaid', '2026-05-06 10:00');
