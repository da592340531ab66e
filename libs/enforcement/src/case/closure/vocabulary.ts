import { code, listOf, oneOf, optional, record, text, type EventOf, type Payload } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import { lastDay, occurredAt, personId } from '../values.js';
import { EndReached, EndUndone, NoteEnd } from './ending.js';
import { closureGround } from './ground.js';
import { EnforcementTerminated, TerminateEnforcement } from './termination.js';
import { restsOn } from '../reliance/filed.js';

/** 结案: proposed, approved, and the file archived. */

/** What ended it for one party: `left` and `splitOff` before anything was decided about it. */
const partyEnd = () =>
  record({
    partyId: code(),
    ground: oneOf(
      'performed',
      'enforcementTerminated',
      'investigationTerminated',
      'noPenalty',
      'transferred',
      'other',
      'left',
      'splitOff',
    ),
  });
export type PartyEnd = Payload<ReturnType<typeof partyEnd>>;

const closureProposal = () => ({ occurredAt: occurredAt(), ground: closureGround(), explanation: text() });

/** `dueOn` is the last day on which the closure form was to be made (L17). */
export const CaseClosureProposed = caseEvent(
  'CaseClosureProposed',
  record({
    restsOn: restsOn(),
    ...closureProposal(),
    /** What ended it for each party; older events lack it. */
    ends: optional(listOf(partyEnd())),
    dueOn: lastDay(),
    proposedBy: personId(),
  }),
  {
    zh: '提请结案',
    en: 'Closure proposed',
    articles: ['M55 31'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L17', 'L26'],
    recordings: [],
    papers: [],
  },
);
export type CaseClosureProposed = EventOf<typeof CaseClosureProposed>;

/** A case that was not filed or went to another organ is also closed and archived. */
export const ProposeClosure = caseCommand('ProposeClosure', record(closureProposal()), {
  by: ['officer'],
  en: 'Propose closure',
  records: [CaseClosureProposed],
  follows: [
    'PenaltyDecided',
    'NoPenaltyDecided',
    'OnSpotPenaltyDecided',
    'DecisionServed',
    'DecisionRevoked',
    'InvestigationTerminated',
    'FilingRefused',
    'CaseTransferredOut',
    'MaterialsHandedOver',
    'FinePaid',
    'OnSpotCashDeposited',
    'RefundPaid',
    'PerformanceRecorded',
    'EnforcementTerminated',
    'DecisionConfirmedVoid',
  ],
  mayFollow: ['leaving'],
});

export const CaseClosed = caseEvent(
  'CaseClosed',
  record({ restsOn: restsOn(), occurredAt: occurredAt(), ground: closureGround(), approvedBy: personId() }),
  {
    zh: '结案',
    en: 'Case closed',
    articles: ['M55 31'],
    whose: 'case',
    mainState: { endsIn: 'closed' },
    clocks: [
      'L04',
      'L09',
      'L10',
      'L11',
      'L12',
      'L12-target',
      'L17',
      'L20-costs',
      'L26',
      'L26-costs',
      'M5-costs',
      'L15',
      'L10-late',
    ],
    recordings: [],
    papers: [],
  },
);
export type CaseClosed = EventOf<typeof CaseClosed>;

export const CloseCase = caseCommand('CloseCase', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  en: 'Close the case',
  records: [CaseClosed],
  follows: ['CaseClosureProposed'],
  mayFollow: ['leaving'],
});

const archiving = () => ({ occurredAt: occurredAt(), archiveNumber: text({ max: 128 }) });

export const CaseArchived = caseEvent('CaseArchived', record({ ...archiving(), archivedBy: personId() }), {
  zh: '归档',
  en: 'Case archived',
  articles: ['M55 40'],
  whose: 'case',
  mainState: { endsIn: 'archived' },
  clocks: [],
  recordings: [],
  papers: [],
});
export type CaseArchived = EventOf<typeof CaseArchived>;

export const ArchiveCase = caseCommand('ArchiveCase', record(archiving()), {
  by: ['archivist'],
  en: 'Archive the case',
  records: [CaseArchived],
  follows: ['CaseClosed'],
  mayFollow: ['closure', 'leaving'],
});

export const closureEventTypes = [
  EnforcementTerminated,
  EndReached,
  EndUndone,
  CaseClosureProposed,
  CaseClosed,
  CaseArchived,
] as const;
export type ClosureEvent = EventOf<(typeof closureEventTypes)[number]>;

export const closureCommandTypes = [TerminateEnforcement, NoteEnd, ProposeClosure, CloseCase, ArchiveCase] as const;
