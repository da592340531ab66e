import { integer, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { panel, panelOfMinutes } from '../../deliberation/panel.js';
import { lastDay, occurredAt, personId } from '../../values.js';

/** 办案期限: it is stopped, continued and extended. */

/** The five grounds on which an investigation is suspended and its term is stopped (M55 30). */
const suspensionGround = () => oneOf('relatedCase', 'interpretationAwaited', 'forceMajeure', 'partyMissing', 'other');

const suspension = () => ({ occurredAt: occurredAt(), ground: suspensionGround(), explanation: text() });

export const InvestigationSuspended = caseEvent(
  'InvestigationSuspended',
  record({ ...suspension(), approvedBy: personId() }),
  {
    zh: '中止调查',
    en: 'Investigation suspended',
    articles: ['M55 30'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L04'],
    recordings: [],
    papers: [],
  },
);
export type InvestigationSuspended = EventOf<typeof InvestigationSuspended>;

export const SuspendInvestigation = caseCommand('SuspendInvestigation', record(suspension()), {
  by: ['head'],
  en: 'Suspend the investigation',
  records: [InvestigationSuspended],
  follows: ['CaseFiled', 'InvestigationResumed'],
  mayFollow: [],
});

export const InvestigationResumed = caseEvent(
  'InvestigationResumed',
  record({ occurredAt: occurredAt(), approvedBy: personId() }),
  {
    zh: '恢复调查',
    en: 'Investigation resumed',
    articles: ['M55 30'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L04'],
    recordings: [],
    papers: [],
  },
);
export type InvestigationResumed = EventOf<typeof InvestigationResumed>;

export const ResumeInvestigation = caseCommand('ResumeInvestigation', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  en: 'Resume the investigation',
  records: [InvestigationResumed],
  follows: ['InvestigationSuspended'],
  mayFollow: [],
});

const extension = () => ({
  occurredAt: occurredAt(),
  days: integer({ min: 1 }),
  by: oneOf('head', 'heads'),
  reason: text(),
  /** Where the heads decide together: who took part, how each voted, and the minutes. */
  panel: optional(panel()),
});

/** Once by the head, once more by the heads together (L04). Version 1 had the minutes of the panel alone. */
export const CaseTermExtended = caseEvent(
  'CaseTermExtended',
  record({ ...extension(), approvedBy: personId(), termDueOn: lastDay() }),
  {
    zh: '延长办案期限',
    en: 'Case term extended',
    articles: ['APL 60', 'M55 29'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L04'],
    recordings: [],
    papers: [],
    version: 2,
    upcasters: { 1: panelOfMinutes },
  },
);
export type CaseTermExtended = EventOf<typeof CaseTermExtended>;

export const ExtendCaseTerm = caseCommand('ExtendCaseTerm', record(extension()), {
  by: ['head'],
  en: 'Extend the case term',
  records: [CaseTermExtended],
  follows: ['CaseFiled', 'CaseTermExtended'],
  mayFollow: [],
});
