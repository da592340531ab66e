import { EventStoreUnavailable, WrongExpectedRevision, type EventStore } from '@ecl/event-sourcing';
import { roomOn } from '@ecl/evidence';
import { CaseFileRead } from '@ecl/identity';
import { newUuid, type Clock } from '@ecl/kernel';
import { setTimeout as wait } from 'node:timers/promises';

export interface LogHealth {
  /** `appendable`, or the reason why steps cannot be recorded. */
  readonly status: 'appendable' | 'disk-full' | 'unanswered' | EventStoreUnavailable['reason'];
  readonly lastPosition: string | null;
}

/** With less space than this, steps will soon fail. */
const ROOM_NEEDED = 64 * 1024 * 1024;

/**
 * Milliseconds that the log may take to answer; the client needs the health for a decision and does not wait longer.
 */
const PATIENCE_MS = 3000;

/** Whether the log can be read and appended to at this moment. `folder` is the one whose disk it is on, where that is known. */
export const logHealth = async (store: EventStore, clock: Clock, folder: string | undefined): Promise<LogHealth> => {
  const answered = new AbortController();
  const impatience = wait(PATIENCE_MS, UNANSWERED, { signal: answered.signal, ref: false });
  impatience.catch(() => undefined);
  try {
    return await Promise.race([asked(store, clock, folder), impatience]);
  } finally {
    answered.abort();
  }
};

const UNANSWERED: LogHealth = { status: 'unanswered', lastPosition: null };

const asked = async (store: EventStore, clock: Clock, folder: string | undefined): Promise<LogHealth> => {
  try {
    const lastPosition = (await store.lastPosition()) ?? null;
    const hasRoom = folder === undefined || (await roomOn(folder)) >= ROOM_NEEDED;
    return { status: hasRoom ? await appendability(store, clock) : 'disk-full', lastPosition };
  } catch (error) {
    return { status: error instanceof EventStoreUnavailable ? error.reason : 'unanswered', lastPosition: null };
  }
};

/**
 * Asks for an append that must be refused: its expected revision is wrong. The writer goes all the way to its check and
 * writes nothing, so the legal record is not filled with probe events.
 */
const appendability = async (store: EventStore, clock: Clock): Promise<LogHealth['status']> => {
  const reading = CaseFileRead({
    occurredAt: clock.now(),
    caseId: 'health',
    readerId: 'health',
    roles: ['system'],
    ground: 'health',
  });
  try {
    await store.appendToStream(STREAM, [{ id: newUuid(), ...reading, metadata: {} }], { expectedRevision: NEVER });
    return 'unanswered';
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return 'appendable';
    return error instanceof EventStoreUnavailable ? error.reason : 'unanswered';
  }
};

const STREAM = 'health';
const NEVER = Number.MAX_SAFE_INTEGER - 1;
