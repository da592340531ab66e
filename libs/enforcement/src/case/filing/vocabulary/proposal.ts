import { code, date, listOf, optional, record, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { conduct, conductId, documentRef, legalBasis, occurredAt, party, personId } from '../../values.js';

/** What a filing proposal says about the case. */
const filingProposal = () => ({
  occurredAt: occurredAt(),
  agencyId: code(),
  unitId: code(),
  leadId: optional(code()),
  /** The case that has been about one of these parties until now, and from which its matter is split off. */
  splitFrom: optional(code()),
  handlers: listOf(personId(), { max: 20 }),
  parties: listOf(party(), { min: 1, max: 50 }),
  conduct: conduct(),
  conductId: conductId(),
  /** The day on which the agency learned of the conduct: limitation is counted up to it (APL 36). */
  discoveredOn: date(),
  /** The paper of that day that shows it: a complaint, the register of leads, a record. Needed where the case is filed after the limitation. */
  discoveryShownBy: optional(documentRef()),
  powerCode: code(),
  basis: listOf(legalBasis(), { max: 50 }),
  documents: listOf(documentRef()),
});

export const FilingProposed = caseEvent('FilingProposed', record({ ...filingProposal(), proposedBy: personId() }), {
  zh: '提请立案',
  en: 'Filing proposed',
  articles: ['APL 54', 'APL 36', 'M55 15'],
  whose: 'case',
  mainState: { to: 'filingProposed' },
  clocks: [],
  recordings: [],
  papers: ['M55 15'],
});
export type FilingProposed = EventOf<typeof FilingProposed>;

export const ProposeFiling = caseCommand('ProposeFiling', record(filingProposal()), {
  by: ['officer'],
  en: 'Propose filing',
  records: [FilingProposed],
  follows: [],
  mayFollow: [],
  begins: true,
});
