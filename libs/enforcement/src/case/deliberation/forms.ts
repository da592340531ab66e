import { listOf, oneOf, record, sha256, text } from '@ecl/event-sourcing';
import { documentRef, occurredAt, personId } from '../values.js';

/** 集体讨论笔录: who sat, what each said and how each voted, on which draft (APL 57(2); M55 26). */
export const deliberation = () => ({
  occurredAt: occurredAt(),
  members: listOf(
    record({ personId: personId(), view: text(), vote: oneOf('approve', 'change', 'reject', 'abstain') }),
    { max: 50 },
  ),
  /** Those who reported on the case without a vote: as a rule its handlers. */
  reporters: listOf(personId(), { max: 20 }),
  conclusion: oneOf('approve', 'change', 'reject'),
  draftSha256: sha256(),
  minutes: documentRef(),
});
