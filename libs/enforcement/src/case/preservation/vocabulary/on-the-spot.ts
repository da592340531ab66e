import { code, flag, listOf, moment, oneOf, optional, personal, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { asVisit, caseEvent } from '../../case-event.js';
import { documentRef, lastDay, lastMoment, occurredAt, officers, packVersions, recordingId } from '../../values.js';
import { listedItem } from './goods.js';

/** What happens on the spot: goods are counted with the party or a witness, listed, and the list is handed over. */
const registration = () => ({
  occurredAt: occurredAt(),
  /** When it ended, if it is on record; it began at `occurredAt`. */
  endedAt: optional(moment()),
  preservationId: code(),
  officers: officers(),
  certificatesShown: flag(),
  place: text({ max: 400 }),
  items: listOf(listedItem(), { min: 1, max: 200 }),
  present: oneOf('party', 'witness', 'nobody'),
  witness: optional(record({ personId: code(), name: personal(text({ max: 200 }), { of: 'personId' }) })),
  signature: oneOf('signed', 'refusalNoted'),
  /** The notice and the list were given to the party on the spot. */
  papersHandedOver: flag(),
  documents: listOf(documentRef()),
  recordings: listOf(recordingId()),
  /** 情况紧急: why the approval could not come first. */
  urgency: optional(text()),
});

/**
 * `dueOn` is the last day for a decision about the goods (L05), by the calendar of the day of recording; `approvalDueAt` the
 * last moment for the approval, where the goods were preserved in urgency before it.
 */
export const EvidencePreservedByRegistration = caseEvent(
  'EvidencePreservedByRegistration',
  record({ ...registration(), dueOn: lastDay(), approvalDueAt: optional(lastMoment()), packs: packVersions() }),
  {
    zh: '先行登记保存证据',
    en: 'Evidence preserved by registration',
    articles: ['APL 56', 'M55 19'],
    whose: 'case',
    mainState: { to: 'investigating', from: ['filed'] },
    clocks: ['L05', 'L05-approval'],
    recordings: [
      {
        level: 'full',
        article: 'M55 19',
        coveredBy: ['evidence', 'inspection'],
        when: ({ present, signature }) => present === 'nobody' || signature === 'refusalNoted',
        lasts: asVisit,
      },
      { level: 'regional', article: 'NM244 17', coveredBy: ['evidence', 'inspection'], lasts: asVisit },
    ],
    papers: ['M55 19'],
  },
);
export type EvidencePreservedByRegistration = EventOf<typeof EvidencePreservedByRegistration>;

export const PreserveEvidence = caseCommand('PreserveEvidence', record(registration()), {
  by: ['officer'],
  en: 'Preserve evidence by registration',
  records: [EvidencePreservedByRegistration],
  follows: [],
  mayFollow: [],
});
