import { date, listOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { BEFORE_A_DECISION } from '../../main-state.js';
import { documentRef, lastDay, occurredAt, packVersions, personId } from '../../values.js';
import { notFiled } from './not-filed-reason.js';

const caseNumber = () => text({ max: 128 });

/** The case term runs from `filedOn`; `termDueOn` is its last day as computed on that day. */
export const CaseFiled = caseEvent(
  'CaseFiled',
  record({
    occurredAt: occurredAt(),
    caseNumber: caseNumber(),
    approvedBy: personId(),
    filedOn: date(),
    termDueOn: lastDay(),
    packs: packVersions(),
    documents: listOf(documentRef()),
  }),
  {
    zh: '批准立案',
    en: 'Case filed',
    articles: ['APL 54', 'M55 15'],
    whose: 'case',
    mainState: { to: 'filed' },
    clocks: ['L04'],
    recordings: [],
    papers: [],
  },
);
export type CaseFiled = EventOf<typeof CaseFiled>;

/** Without a number, the case gets the next one of the agency. */
export const ApproveFiling = caseCommand(
  'ApproveFiling',
  record({ occurredAt: occurredAt(), caseNumber: optional(caseNumber()), documents: listOf(documentRef()) }),
  {
    by: ['head'],
    en: 'Approve filing',
    records: [CaseFiled],
    follows: ['FilingProposed'],
    mayFollow: [],
  },
);

const refusal = () => ({ ...notFiled(), explanation: text() });

export const FilingRefused = caseEvent(
  'FilingRefused',
  record({ occurredAt: occurredAt(), refusedBy: personId(), ...refusal() }),
  {
    zh: '不予立案',
    en: 'Filing refused',
    articles: ['M55 15'],
    whose: 'case',
    mainState: { to: 'notFiled' },
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type FilingRefused = EventOf<typeof FilingRefused>;

export const RefuseFiling = caseCommand('RefuseFiling', record({ occurredAt: occurredAt(), ...refusal() }), {
  by: ['head'],
  en: 'Refuse filing',
  records: [FilingRefused],
  follows: ['FilingProposed'],
  mayFollow: [],
});

const transferOut = () => ({
  occurredAt: occurredAt(),
  receiver: text({ max: 200 }),
  reason: text(),
  documents: listOf(documentRef()),
});

export const CaseTransferredOut = caseEvent(
  'CaseTransferredOut',
  record({ ...transferOut(), approvedBy: personId() }),
  {
    zh: '移送有管辖权的机关',
    en: 'Transferred to the competent organ',
    articles: ['M55 6'],
    whose: 'case',
    mainState: { to: 'transferredOut', from: BEFORE_A_DECISION },
    clocks: ['L04', 'L12', 'L12-target', 'L10-late'],
    recordings: [],
    papers: ['APL 47'],
  },
);
export type CaseTransferredOut = EventOf<typeof CaseTransferredOut>;

export const TransferOut = caseCommand('TransferOut', record(transferOut()), {
  by: ['head'],
  en: 'Transfer to the competent organ',
  records: [CaseTransferredOut],
  follows: ['FilingProposed'],
  mayFollow: [],
});
