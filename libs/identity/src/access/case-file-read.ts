import type { Actor } from '@ecl/enforcement';
import { code, eventType, listOf, moment, record, text, type EventOf, type EventStore } from '@ecl/event-sourcing';
import { newUuid, type Clock } from '@ecl/kernel';

/** Someone was shown a case file: who, which parts, and on what ground. */
export const CaseFileRead = eventType(
  'CaseFileRead',
  record({
    occurredAt: moment(),
    caseId: code(),
    readerId: code(),
    roles: listOf(code(), { min: 1, max: 20 }),
    ground: text({ max: 400 }),
  }),
);
export type CaseFileRead = EventOf<typeof CaseFileRead>;

export interface CaseFileAccess {
  readonly caseId: string;
  readonly actor: Actor;
  /** Why: the duty, or the reference of a lawful request. */
  readonly ground: string;
}

/**
 * Records a reading before it happens. If this fails, the file is not shown, so that no access goes without a record.
 */
export const recordAccess = async (store: EventStore, clock: Clock, access: CaseFileAccess): Promise<void> => {
  const { caseId, actor, ground } = access;
  const now = clock.now();
  const commandId = newUuid();
  const event = CaseFileRead({ occurredAt: now, caseId, readerId: actor.personId, roles: [...actor.roles], ground });
  const metadata = {
    commandId,
    correlationId: commandId,
    causationId: commandId,
    actor: actor.personId,
    recordedAt: now,
  };
  await store.appendToStream(`access-${caseId}`, [{ id: commandId, ...event, metadata }], { expectedRevision: 'any' });
};
