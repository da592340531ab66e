import { anyOf, code, exactly, money, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent, ofOneParty } from '../../case-event.js';
import { panel, panelOfMinutes } from '../../deliberation/panel.js';
import { EVERY_PARTY, occurredAt, partyId, partyNamed, personId } from '../../values.js';
import { restsOn } from '../../reliance/filed.js';

/** From which tier, to which side of it, and to which fine at the furthest, which is allowed itself. */
const reach = () => ({ tierId: code(), side: oneOf('below', 'above'), furthest: money() });

/** The approval of the principal head, or of the heads together. */
const benchmarkDeviation = () => ({
  occurredAt: occurredAt(),
  benchmarkId: code(),
  reasons: text(),
  /** The collective discussion, where not the principal head alone approves. */
  panel: optional(panel()),
});

/** Version 1 had the minutes of the panel alone, and named no party; version 2 did not say how far the deviation goes. */
export const BenchmarkDeviationApproved = caseEvent(
  'BenchmarkDeviationApproved',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    ...benchmarkDeviation(),
    reach: anyOf(record(reach()), exactly('unsaid')),
    approvedBy: personId(),
  }),
  {
    zh: '批准调整适用裁量基准',
    en: 'Deviation from the benchmark approved',
    articles: ['G27 (十二)'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
    version: 3,
    upcasters: {
      1: (data) => ({ ...panelOfMinutes(data), partyId: EVERY_PARTY }),
      2: (data) => ({ ...data, reach: 'unsaid' }),
    },
  },
);
export type BenchmarkDeviationApproved = EventOf<typeof BenchmarkDeviationApproved>;

export const ApproveBenchmarkDeviation = caseCommand(
  'ApproveBenchmarkDeviation',
  record({ partyId: partyNamed(), ...benchmarkDeviation(), reach: record(reach()) }),
  {
    by: ['head'],
    en: 'Approve a deviation from the discretion benchmark',
    records: [BenchmarkDeviationApproved],
    follows: [],
    mayFollow: [],
  },
);
