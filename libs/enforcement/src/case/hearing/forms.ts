import { code, flag, listOf, moment, oneOf, optional, personal, record, text } from '@ecl/event-sourcing';
import { delivery } from '../service/forms.js';
import { documentRef, occurredAt, personId } from '../values.js';

/** What each step of a hearing must say: the same words in the command and in the event. */

export const hearingRequest = () => ({
  occurredAt: occurredAt(),
  form: oneOf('written', 'oral'),
  document: documentRef(),
  /** What kept the party from asking in time, where it did not depend on the party. */
  obstacle: optional(text()),
});

export const rejection = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('late', 'notInScope', 'notTheParty'),
  reasons: text(),
  document: documentRef(),
});

/** 听证通知书: delivered like every document, at least the lawful days ahead (L11). */
export const hearingNotice = () => ({ ...delivery(), heldAt: moment(), place: text({ max: 400 }) });

export const attendee = () =>
  record({
    personId: personId(),
    name: personal(text({ max: 200 }), { of: 'personId' }),
    part: oneOf('party', 'agent', 'investigator', 'interestedPerson', 'witness', 'recorder', 'interpreter'),
  });

export const hearing = () => ({
  occurredAt: occurredAt(),
  attendees: listOf(attendee(), { max: 200 }),
  isPublic: flag(),
  /** The only lawful reasons to keep the public out (APL 64(3)). */
  closedBecause: optional(oneOf('stateSecret', 'businessSecret', 'privacy')),
  recordDocument: documentRef(),
  signature: oneOf('signed', 'refusalNoted'),
  recordingIds: listOf(code()),
});

export const abandonment = () => ({
  occurredAt: occurredAt(),
  how: oneOf('absentWithoutReason', 'leftWithoutLeave'),
  facts: text(),
  recordDocument: documentRef(),
});
