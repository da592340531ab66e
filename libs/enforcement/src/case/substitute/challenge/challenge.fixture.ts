import { plainDate } from '@ecl/kernel';
import { lastRunOf, statusOf, type ClockId } from '../../../clocks/index.js';
import { aCase, after, at, contextOn, document, Li, PrincipalHead, type CaseHistory } from '../../../testing/index.js';
import { readingOfCase } from '../../clock-of-case.js';
import { charging, head, history, serving } from '../substitute.fixture.js';
import { AcceptCostsRemedy, EndCostsRemedy, RecordCostsJudgmentEffect } from './vocabulary.js';

const late = '2027-06-01T12:00:00+08:00';
export const officer = contextOn(late, { actor: Li });
export const lateHead = contextOn(late, { actor: PrincipalHead });

export type Accept = Parameters<typeof AcceptCostsRemedy>[0];
export type End = Parameters<typeof EndCostsRemedy>[0];

export const seeking = (over: Partial<Accept> = {}) =>
  AcceptCostsRemedy({
    occurredAt: at('2026-06-15 09:00'),
    costsId: 'costs-1',
    remedyId: 'remedy-1',
    kind: 'reconsideration',
    reference: '赤政复受字〔2026〕9号',
    ...over,
  });
/** What an outcome that changes something says of its reasons. */
export const because = { reasons: '计费过高', document: document('裁判文书') };
export const ending = (over: Partial<End> = {}) =>
  EndCostsRemedy({
    occurredAt: at('2026-07-20 09:00'),
    costsId: 'costs-1',
    remedyId: 'remedy-1',
    outcome: 'upheld',
    reference: '赤政复决字〔2026〕9号',
    ...over,
  });
export const effective = (day: string, over: Partial<Parameters<typeof RecordCostsJudgmentEffect>[0]> = {}) =>
  RecordCostsJudgmentEffect({
    occurredAt: at(`${day} 12:00`),
    costsId: 'costs-1',
    remedyId: 'remedy-1',
    effectiveOn: plainDate(day),
    document: document('生效证明'),
    ...over,
  });
/** One party that owes costs of 3,000 yuan, served on 1 June. */
export const owing = (before: CaseHistory = aCase().concluded()) =>
  after(
    after(history(before), charging({ jointBy: undefined }), head),
    serving(),
    contextOn('2026-06-02T12:00:00+08:00'),
  );
export const step = (events: CaseHistory, ...steps: Parameters<typeof after>[1][]) =>
  steps.reduce((so, each) => after(so, each, officer), events);

/** How the last run of a clock stands on a day, and its last day; undefined where it never ran. */
export const daysOf = (events: CaseHistory, clock: ClockId, subject: string, day: string) => {
  const facts = lastRunOf(events.state.clocks, clock, subject);
  if (facts === undefined) return undefined;
  const reading = readingOfCase(plainDate(day), facts, events.state, officer);
  return `${statusOf(at(`${day} 12:00`), facts, reading)} ${reading.dueOn}`;
};
