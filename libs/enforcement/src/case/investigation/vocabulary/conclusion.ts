import { listOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import type { EventHistory } from '../../../law/event-type.js';
import { present } from '../../../law/present.js';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import {
  benchmarkApplied,
  documentRef,
  EVERY_PARTY,
  occurredAt,
  partyId,
  partyNamed,
  penalties,
  personId,
} from '../../values.js';
import { restsOn } from '../../reliance/filed.js';

const investigationReport = () => ({
  occurredAt: occurredAt(),
  report: documentRef(),
  facts: text(),
});

/** What the report proposes for one of the parties. */
const proposal = () => ({ penalties: penalties(), benchmark: optional(benchmarkApplied()) });

/** Version 1 proposed the same for every party that the case had. */
const withProposals: EventHistory = {
  version: 2,
  upcasters: {
    1: ({ proposedPenalties, benchmark, ...report }) => ({
      ...report,
      proposals: [present({ partyId: EVERY_PARTY, penalties: proposedPenalties, benchmark })],
    }),
  },
};

/** The report proposes penalties and says how the discretion benchmark was applied (M55 20; G27 (十二)). */
export const InvestigationConcluded = caseEvent(
  'InvestigationConcluded',
  record({
    restsOn: restsOn(),
    ...investigationReport(),
    proposals: listOf(record({ partyId: partyId(), ...proposal() }), { min: 1, max: 200 }),
    concludedBy: personId(),
  }),
  {
    zh: '调查终结',
    en: 'Investigation concluded',
    articles: ['M55 20', 'G27 (十二)'],
    ...withProposals,
    whose: 'case',
    mainState: { to: 'concluded' },
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type InvestigationConcluded = EventOf<typeof InvestigationConcluded>;

export const ConcludeInvestigation = caseCommand(
  'ConcludeInvestigation',
  record({
    ...investigationReport(),
    proposals: listOf(record({ partyId: partyNamed(), ...proposal() }), { min: 1, max: 200 }),
  }),
  {
    by: ['officer'],
    en: 'Conclude the investigation',
    records: [InvestigationConcluded],
    follows: ['CaseFiled', 'TestResultReceived', 'InvestigationResumed'],
    mayFollow: [],
  },
);
