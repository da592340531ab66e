import { listOf, oneOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';
import { DECIDED } from './any-decision.js';

/** Only slips and omissions without real effect are corrected (M55 28(2)–(4)). */
const correction = () => ({
  occurredAt: occurredAt(),
  kind: oneOf('slip', 'omission'),
  correction: text(),
  document: documentRef(),
});

export const DecisionCorrected = caseEvent('DecisionCorrected', record({ ...correction(), correctedBy: personId() }), {
  zh: '补正行政处罚决定书',
  en: 'Decision corrected',
  articles: ['M55 28'],
  mainState: 'unchanged',
  clocks: [],
  recordings: [],
  papers: [],
});
export type DecisionCorrected = EventOf<typeof DecisionCorrected>;

export const CorrectDecision = caseCommand('CorrectDecision', record(correction()), {
  by: ['head'],
  en: 'Correct a slip in the decision',
  records: [DecisionCorrected],
  follows: DECIDED,
  mayFollow: ['closure'],
});

const revocation = () => ({
  occurredAt: occurredAt(),
  cause: oneOf('selfCorrection', 'reconsideration', 'court'),
  reasons: text(),
  document: documentRef(),
});

export const DecisionRevoked = caseEvent('DecisionRevoked', record({ ...revocation(), revokedBy: personId() }), {
  zh: '撤销行政处罚决定',
  en: 'Decision revoked',
  articles: ['APL 48', 'APL 75', 'M55 28'],
  mainState: { to: 'revoked' },
  clocks: ['L13', 'L14', 'L20', 'L40', 'L48', 'L80', 'L82'],
  recordings: [],
  papers: [],
});
export type DecisionRevoked = EventOf<typeof DecisionRevoked>;

/** A revocation is never silent: in the same step, a publication is withdrawn and payments become refundable. */
export const RevokeDecision = caseCommand('RevokeDecision', record(revocation()), {
  by: ['head'],
  en: 'Revoke the decision',
  records: [DecisionRevoked, 'DisclosureWithdrawn', 'RefundOrdered'],
  follows: DECIDED,
  mayFollow: ['closure'],
});

const majorPenaltyReport = () => ({
  occurredAt: occurredAt(),
  to: listOf(oneOf('government', 'superior'), { min: 1, max: 2 }),
  document: documentRef(),
});

export const MajorPenaltyReported = caseEvent(
  'MajorPenaltyReported',
  record({ ...majorPenaltyReport(), reportedBy: personId() }),
  {
    zh: '重大行政处罚备案',
    en: 'Major penalty reported',
    articles: ['NMFILE 3', 'NMFILE 4', 'NMRESP 16'],
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type MajorPenaltyReported = EventOf<typeof MajorPenaltyReported>;

export const ReportMajorPenalty = caseCommand('ReportMajorPenalty', record(majorPenaltyReport()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Report a major penalty',
  records: [MajorPenaltyReported],
  follows: DECIDED,
  mayFollow: [],
});
