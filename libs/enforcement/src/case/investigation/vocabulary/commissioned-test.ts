import { code, integer, oneOf, optional, orUpcast, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';

/**
 * 检测、检验、鉴定. The parties are told in writing how long it will take; that time, and no more, does not count toward the
 * case term (M55 18, 29).
 */
const testCommission = () => ({
  occurredAt: occurredAt(),
  testId: code(),
  body: text({ max: 200 }),
  matter: text(),
  periodDays: integer({ min: 1, max: 3650 }),
  /** 检测（检验、鉴定）期间告知书. */
  notice: optional(documentRef()),
});

/** Whether the parties were told the period: of a test that nobody was told, every day counts. */
const told = () => oneOf('inWriting', 'notYet');

export const TestCommissioned = caseEvent(
  'TestCommissioned',
  record({ ...testCommission(), told: orUpcast(told(), 'unasked'), commissionedBy: personId() }),
  {
    zh: '委托检测检验鉴定',
    en: 'Test commissioned',
    articles: ['M55 18', 'M55 29'],
    version: 2,
    // Nobody was asked before; the period was taken to be the one that the parties were told.
    upcasters: { 1: (data) => ({ ...data, told: 'unasked' }) },
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L04'],
    recordings: [],
    papers: [],
  },
);
export type TestCommissioned = EventOf<typeof TestCommissioned>;

export const CommissionTest = caseCommand('CommissionTest', record({ ...testCommission(), told: told() }), {
  by: ['officer'],
  en: 'Commission a test',
  records: [TestCommissioned],
  follows: ['CaseFiled'],
  mayFollow: [],
});

const periodNotice = () => ({ occurredAt: occurredAt(), testId: code(), notice: documentRef() });

/**
 * The parties were told the period of a test only after it was commissioned. `leftDays` of it were left then: those, and not the days
 * before, do not count toward the case term.
 */
export const TestPeriodTold = caseEvent(
  'TestPeriodTold',
  record({ ...periodNotice(), leftDays: integer({ min: 0 }), toldBy: personId() }),
  {
    zh: '告知检测检验鉴定期间',
    en: 'Period of the test told',
    articles: ['M55 18', 'M55 29'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L04'],
    recordings: [],
    papers: ['M55 18'],
  },
);
export type TestPeriodTold = EventOf<typeof TestPeriodTold>;

export const TellTestPeriod = caseCommand('TellTestPeriod', record(periodNotice()), {
  by: ['officer'],
  en: 'Tell the period of a test',
  records: [TestPeriodTold],
  follows: [],
  mayFollow: [],
});

const testResult = () => ({ occurredAt: occurredAt(), testId: code(), result: text(), document: documentRef() });

export const TestResultReceived = caseEvent('TestResultReceived', record(testResult()), {
  zh: '收到检测检验鉴定结果',
  en: 'Result of the test received',
  articles: ['M55 18'],
  whose: 'case',
  mainState: 'unchanged',
  clocks: ['L04'],
  recordings: [],
  papers: [],
});
export type TestResultReceived = EventOf<typeof TestResultReceived>;

export const ReceiveTestResult = caseCommand('ReceiveTestResult', record(testResult()), {
  by: ['officer'],
  en: 'Receive a test result',
  records: [TestResultReceived],
  follows: [],
  mayFollow: [],
});
