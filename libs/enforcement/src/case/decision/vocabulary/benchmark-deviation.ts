import { code, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, ofOneParty } from '../../case-event.js';
import { panel, panelOfMinutes } from '../../deliberation/panel.js';
import { EVERY_PARTY, occurredAt, partyId, partyNamed, personId } from '../../values.js';
import { restsOn } from '../../reliance/filed.js';

/** The approval of the principal head, or of the heads together. */
const benchmarkDeviation = () => ({
  occurredAt: occurredAt(),
  benchmarkId: code(),
  reasons: text(),
  /** The collective discussion, where not the principal head alone approves. */
  panel: optional(panel()),
});

/** Version 1 had the minutes of the panel alone, and named no party. */
export const BenchmarkDeviationApproved = caseEvent(
  'BenchmarkDeviationApproved',
  record({ restsOn: restsOn(), partyId: partyId(), ...benchmarkDeviation(), approvedBy: personId() }),
  {
    zh: '批准调整适用裁量基准',
    en: 'Deviation from the benchmark approved',
    articles: ['G27 (十二)'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
    version: 2,
    upcasters: { 1: (data) => ({ ...panelOfMinutes(data), partyId: EVERY_PARTY }) },
  },
);
export type BenchmarkDeviationApproved = EventOf<typeof BenchmarkDeviationApproved>;

export const ApproveBenchmarkDeviation = caseCommand(
  'ApproveBenchmarkDeviation',
  record({ partyId: partyNamed(), ...benchmarkDeviation() }),
  {
    by: ['head'],
    en: 'Approve a deviation from the discretion benchmark',
    records: [BenchmarkDeviationApproved],
    follows: [],
    mayFollow: [],
  },
);
