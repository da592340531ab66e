import { oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { benchmarkApplied, documentRef, occurredAt, penalties, personId } from '../../values.js';

const investigationReport = () => ({
  occurredAt: occurredAt(),
  report: documentRef(),
  facts: text(),
  proposedPenalties: penalties(),
  benchmark: optional(benchmarkApplied()),
});

/** The report proposes penalties and says how the discretion benchmark was applied (M55 20; G27 (十二)). */
export const InvestigationConcluded = caseEvent(
  'InvestigationConcluded',
  record({ ...investigationReport(), concludedBy: personId() }),
  {
    zh: '调查终结',
    en: 'Investigation concluded',
    articles: ['M55 20', 'G27 (十二)'],
    mainState: { to: 'concluded' },
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type InvestigationConcluded = EventOf<typeof InvestigationConcluded>;

export const ConcludeInvestigation = caseCommand('ConcludeInvestigation', record(investigationReport()), {
  by: ['officer'],
  en: 'Conclude the investigation',
  records: [InvestigationConcluded],
  follows: ['CaseFiled', 'TestResultReceived', 'InvestigationResumed'],
  mayFollow: [],
});

/** Why an investigation ends without a result (M55 31). */
const termination = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('noViolationProvable', 'limitationPassed', 'partyCeased', 'other'),
  explanation: text(),
});

export const InvestigationTerminated = caseEvent(
  'InvestigationTerminated',
  record({ ...termination(), approvedBy: personId() }),
  {
    zh: '终止调查',
    en: 'Investigation terminated',
    articles: ['M55 31'],
    mainState: { to: 'terminated' },
    clocks: ['L04', 'L12', 'L12-target'],
    recordings: [],
    papers: [],
  },
);
export type InvestigationTerminated = EventOf<typeof InvestigationTerminated>;

export const TerminateInvestigation = caseCommand('TerminateInvestigation', record(termination()), {
  by: ['head'],
  en: 'Terminate the investigation',
  records: [InvestigationTerminated],
  follows: ['CaseFiled'],
  mayFollow: [],
});
