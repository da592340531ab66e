import { code, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { lastMoment, occurredAt, personId } from '../../values.js';

/** Why the evidence may be lost or hard to obtain later, and what is to be preserved (APL 56). */
const preservationProposal = () => ({
  occurredAt: occurredAt(),
  preservationId: code(),
  grounds: text(),
  goods: text(),
});

export const PreservationProposed = caseEvent(
  'PreservationProposed',
  record({ ...preservationProposal(), proposedBy: personId() }),
  {
    zh: '提请先行登记保存',
    en: 'Preservation proposed',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type PreservationProposed = EventOf<typeof PreservationProposed>;

export const ProposePreservation = caseCommand('ProposePreservation', record(preservationProposal()), {
  by: ['officer', 'unitHead'],
  en: 'Propose preservation by registration',
  records: [PreservationProposed],
  follows: [],
  mayFollow: [],
});

const preservationApproval = () => ({ occurredAt: occurredAt(), preservationId: code() });

/** `dueAt`: the last moment, where the goods were preserved in urgency and the approval came afterwards. */
export const PreservationApproved = caseEvent(
  'PreservationApproved',
  record({ ...preservationApproval(), dueAt: optional(lastMoment()), approvedBy: personId() }),
  {
    zh: '批准先行登记保存',
    en: 'Preservation approved',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L05-approval'],
    recordings: [],
    papers: [],
  },
);
export type PreservationApproved = EventOf<typeof PreservationApproved>;

export const ApprovePreservation = caseCommand('ApprovePreservation', record(preservationApproval()), {
  by: ['head'],
  en: 'Approve preservation by registration',
  records: [PreservationApproved],
  follows: [],
  mayFollow: ['leaving'],
});

const preservationRefusal = () => ({ occurredAt: occurredAt(), preservationId: code(), reasons: text() });

/** Goods that were preserved in urgency are released with it, and go back at once. */
export const PreservationRefused = caseEvent(
  'PreservationRefused',
  record({ ...preservationRefusal(), refusedBy: personId() }),
  {
    zh: '不批准先行登记保存',
    en: 'Preservation refused',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L05', 'L05-approval'],
    recordings: [],
    papers: [],
  },
);
export type PreservationRefused = EventOf<typeof PreservationRefused>;

export const RefusePreservation = caseCommand('RefusePreservation', record(preservationRefusal()), {
  by: ['head'],
  en: 'Refuse preservation by registration',
  records: [PreservationRefused, 'PreservationLapsed', 'PreservationLapseAnnulled'],
  follows: [],
  mayFollow: ['leaving'],
});
