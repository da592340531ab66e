import { code, date, flag, oneOf, optional, personal, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';

/** 核实当事人身份: when a party was born, and by which paper that is known. */
const partyIdentity = () => ({
  occurredAt: occurredAt(),
  partyId: code(),
  birthDate: personal(date(), { of: 'partyId' }),
  idNumber: optional(personal(text({ max: 64 }), { of: 'partyId' })),
  /**
   * 民事行为能力 of an adult, as a court declared it or as was found: whoever has none, or a limited one, does not act alone (CC 21 to 23).
   * `full` ends what was found before, from its day on (CC 24). The document is the paper of it.
   */
  capacity: optional(personal(oneOf('none', 'limited', 'full'), { of: 'partyId' })),
  /** From which day on; given with `capacity`. */
  capacitySince: optional(personal(date(), { of: 'partyId' })),
  document: documentRef(),
});

export const PartyIdentified = caseEvent(
  'PartyIdentified',
  record({
    ...partyIdentity(),
    /** As far as is known now, some party of the case was a minor at the time of the conduct: its record is sealed. */
    concernsMinor: flag(),
    identifiedBy: personId(),
  }),
  {
    zh: '核实当事人身份',
    en: 'Party identified',
    articles: ['APL 30', 'APL 40'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L82'],
    recordings: [],
    papers: [],
  },
);
export type PartyIdentified = EventOf<typeof PartyIdentified>;

/** It may also follow closure: anyone who turns out to have been a minor is no longer published. */
export const IdentifyParty = caseCommand('IdentifyParty', record(partyIdentity()), {
  by: ['officer', 'unitHead'],
  en: 'Establish the age of a party',
  records: [PartyIdentified, 'PenaltyCheckedAgainstAge'],
  follows: ['FilingProposed', 'OnSpotPenaltyDecided'],
  mayFollow: ['closure'],
});
