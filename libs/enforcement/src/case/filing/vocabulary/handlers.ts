import { flag, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';

/** 办案人员: who handles the case, and who must not (回避). */

const assignment = () => ({ occurredAt: occurredAt(), personId: personId(), replaces: optional(personId()) });

export const HandlerAssigned = caseEvent('HandlerAssigned', record({ ...assignment(), assignedBy: personId() }), {
  zh: '指派办案人员',
  en: 'Handler assigned',
  articles: ['APL 42', 'M55 11'],
  whose: 'case',
  mainState: 'unchanged',
  clocks: [],
  recordings: [],
  papers: [],
});
export type HandlerAssigned = EventOf<typeof HandlerAssigned>;

export const AssignHandler = caseCommand('AssignHandler', record(assignment()), {
  by: ['unitHead', 'head'],
  en: 'Assign a handler',
  records: [HandlerAssigned],
  follows: [],
  mayFollow: [],
});

const recusalRequest = () => ({ occurredAt: occurredAt(), personId: personId(), ground: text() });

export const RecusalRequested = caseEvent(
  'RecusalRequested',
  record({ ...recusalRequest(), requestedBy: personId() }),
  {
    zh: '申请回避',
    en: 'Recusal requested',
    articles: ['APL 43'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type RecusalRequested = EventOf<typeof RecusalRequested>;

export const RequestRecusal = caseCommand('RequestRecusal', record(recusalRequest()), {
  by: ['officer', 'unitHead', 'head', 'legalReviewer', 'presider'],
  en: 'Request recusal',
  records: [RecusalRequested],
  follows: [],
  mayFollow: [],
});

const recusalDecision = () => ({
  occurredAt: occurredAt(),
  personId: personId(),
  isGranted: flag(),
  reasons: text(),
  /** The recusal of a head: the organ above decided it, by this paper, which is recorded here. */
  bySuperior: optional(record({ organ: text({ max: 200 }), document: documentRef() })),
});

/** The recusal may be granted or not: the title leaves it open. `decidedBy`: who decided it, or recorded what the organ above decided. */
export const RecusalDecided = caseEvent('RecusalDecided', record({ ...recusalDecision(), decidedBy: personId() }), {
  zh: '作出回避决定',
  en: 'Recusal decided',
  articles: ['APL 43'],
  whose: 'case',
  mainState: 'unchanged',
  clocks: [],
  recordings: [],
  papers: [],
});
export type RecusalDecided = EventOf<typeof RecusalDecided>;

/** By a head; staff records what the organ above decided about one. */
export const DecideRecusal = caseCommand('DecideRecusal', record(recusalDecision()), {
  by: ['head', 'unitHead', 'officer'],
  en: 'Decide on recusal',
  records: [RecusalDecided],
  follows: [],
  mayFollow: [],
});
