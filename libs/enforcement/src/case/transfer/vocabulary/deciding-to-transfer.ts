import { exactly, listOf, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { CLOCKS_OF_THE_TRANSFER } from '../../../clocks/clock-id.js';
import { caseEvent, ofItsParties } from '../../case-event.js';
import { documentRef, lastDay, lastMoment, occurredAt, partiesNamed, partyIds, personId } from '../../values.js';
import { ofTheSuspects, suspects } from './suspects.js';
import { restsOn } from '../../reliance/filed.js';

/** The phase of the case in which it was found, and how the facts compare with the threshold for criminal filing. */
const crimeSuspicion = () => ({
  occurredAt: occurredAt(),
  phase: oneOf('lead', 'investigation', 'legalReview', 'deliberation', 'afterDecision', 'supervision'),
  offence: text({ max: 200 }),
  note: text(),
});

/** `joins`: about a further party, while the transfer of others is under way; it begins no round of its own. */
export const CrimeSuspected = caseEvent(
  'CrimeSuspected',
  record({ ...crimeSuspicion(), suspects: suspects(), joins: optional(exactly(true)), notedBy: personId() }),
  {
    zh: '发现涉嫌犯罪线索',
    en: 'Crime suspected',
    articles: ['R310 3', 'APL 27'],
    whose: ofTheSuspects,
    mainState: 'unchanged',
    clocks: ['L04', ...CLOCKS_OF_THE_TRANSFER, 'L80', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type CrimeSuspected = EventOf<typeof CrimeSuspected>;

export const RecordCrimeSuspicion = caseCommand(
  'RecordCrimeSuspicion',
  record({ ...crimeSuspicion(), suspects: partiesNamed() }),
  {
    by: ['officer', 'unitHead', 'legalReviewer', 'head', 'supervisor', 'procuratorate'],
    en: 'Record that a crime is suspected',
    records: [CrimeSuspected],
    follows: [],
    mayFollow: ['closure'],
  },
);

/** 专案组. A rule, not the schema, requires two officers. */
const transferTeam = () => ({ occurredAt: occurredAt(), members: listOf(personId(), { max: 20 }) });

export const TransferTeamFormed = caseEvent('TransferTeamFormed', record({ ...transferTeam(), formedBy: personId() }), {
  zh: '组成专案组',
  en: 'Transfer team formed',
  articles: ['R310 5'],
  whose: 'case',
  mainState: 'unchanged',
  clocks: [],
  recordings: [],
  papers: [],
});
export type TransferTeamFormed = EventOf<typeof TransferTeamFormed>;

export const FormTransferTeam = caseCommand('FormTransferTeam', record(transferTeam()), {
  by: ['unitHead', 'head'],
  en: 'Form the transfer team',
  records: [TransferTeamFormed],
  follows: [],
  mayFollow: ['closure'],
});

const transferReport = () => ({ occurredAt: occurredAt(), document: documentRef() });

export const TransferReportSubmitted = caseEvent(
  'TransferReportSubmitted',
  record({
    restsOn: restsOn(),
    ...transferReport(),
    suspects: suspects(),
    submittedBy: personId(),
    approvalDueOn: lastDay(),
  }),
  {
    zh: '提出移送书面报告',
    en: 'Transfer report submitted',
    articles: ['R310 5'],
    whose: ofTheSuspects,
    mainState: 'unchanged',
    clocks: ['L61'],
    recordings: [],
    papers: [],
  },
);
export type TransferReportSubmitted = EventOf<typeof TransferReportSubmitted>;

export const SubmitTransferReport = caseCommand(
  'SubmitTransferReport',
  record({ ...transferReport(), suspects: partiesNamed() }),
  {
    by: ['officer'],
    en: 'Submit the transfer report',
    records: [TransferReportSubmitted],
    follows: [],
    mayFollow: ['closure'],
  },
);

/** Suspects whom the approved report leaves out: their case goes on as that of the others does. */
export const SuspicionDropped = caseEvent(
  'SuspicionDropped',
  record({ occurredAt: occurredAt(), partyIds: partyIds(), approvedBy: personId() }),
  {
    zh: '排除涉嫌犯罪',
    en: 'Suspicion dropped',
    articles: ['R310 5'],
    whose: ofItsParties,
    mainState: 'unchanged',
    clocks: ['L04', 'L80', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type SuspicionDropped = EventOf<typeof SuspicionDropped>;

export const TransferApproved = caseEvent(
  'TransferApproved',
  record({ restsOn: restsOn(), occurredAt: occurredAt(), approvedBy: personId(), deliveryDueAt: lastMoment() }),
  {
    zh: '批准移送',
    en: 'Transfer approved',
    articles: ['R310 5'],
    whose: 'case',
    mainState: { pausesIn: 'criminalTransferred' },
    clocks: ['L04', 'L61', 'L62', 'L62-copy'],
    recordings: [],
    papers: [],
  },
);
export type TransferApproved = EventOf<typeof TransferApproved>;

export const ApproveTransfer = caseCommand('ApproveTransfer', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  en: 'Approve the transfer',
  records: [TransferApproved, SuspicionDropped],
  follows: [],
  mayFollow: ['closure'],
});

export const TransferRefused = caseEvent(
  'TransferRefused',
  record({ restsOn: restsOn(), occurredAt: occurredAt(), refusedBy: personId(), reasons: text() }),
  {
    zh: '不批准移送',
    en: 'Transfer refused',
    articles: ['R310 5'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L61', 'L80', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type TransferRefused = EventOf<typeof TransferRefused>;

export const RefuseTransfer = caseCommand(
  'RefuseTransfer',
  record({ occurredAt: occurredAt(), reasons: optional(text()) }),
  { by: ['head'], en: 'Refuse the transfer', records: [TransferRefused], follows: [], mayFollow: ['closure'] },
);
