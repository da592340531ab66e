import type { Actor } from '@ecl/enforcement';
import {
  code,
  EventIdConflict,
  eventType,
  listOf,
  moment,
  optional,
  record,
  sha256,
  text,
  type EventOf,
  type EventStore,
} from '@ecl/event-sourcing';
import { chinaDateOf, newUuid, uuidV5, type Clock, type Uuid } from '@ecl/kernel';

/** Someone was shown a case file: who, which parts, and on what ground. */
export const CaseFileRead = eventType(
  'CaseFileRead',
  record({
    occurredAt: moment(),
    caseId: code(),
    readerId: code(),
    roles: listOf(code(), { min: 1, max: 20 }),
    ground: text({ max: 400 }),
    /** Of a check by supervision: the second supervisor, the certificate, and on what the check rests. */
    check: optional(record({ withSupervisor: code(), certificateNumber: code(), ground: text({ max: 400 }) })),
    /** The request for case files by which it was opened. */
    request: optional(record({ requestId: code(), number: text({ max: 128 }) })),
    /** The digest of a paper or a recording of the file that was opened. */
    paper: optional(sha256()),
  }),
);
export type CaseFileRead = EventOf<typeof CaseFileRead>;

export interface CaseFileAccess {
  readonly caseId: string;
  readonly actor: Actor;
  /** Why: the duty, or the reference of a lawful request. */
  readonly ground: string;
  /** The check by two supervisors in which the file is read. */
  readonly check?: CaseFileRead['data']['check'];
  /** The request for case files by which it is opened. */
  readonly request?: CaseFileRead['data']['request'];
  /** The digest of the paper that is opened; absent: the file. */
  readonly paper?: string | undefined;
  /** The sign-in in which the file is read; absent: each reading is one by itself. */
  readonly session?: string | undefined;
}

const NAMESPACE = 'b4f0c4f6-5a52-5f0c-9a3c-6f4c1c2d7e10' as Uuid;
/** Readings that this process knows to be on record; more are asked of the log. */
const MOST_KEPT = 10_000;

/**
 * Records a reading before it happens. If this fails, the file is not shown, so that no access goes without a record.
 *
 * What one person reads of one case in one session, on one ground and one day, is one reading: looking through a file page by
 * page says nothing more, and would make the log grow with every look. A paper is a reading of its own, however many parts of a
 * recording a player asks for. The id of the event follows from these, so that several
 * processes agree on it.
 */
export class Readings {
  private readonly recorded = new Set<Uuid>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  async record(access: CaseFileAccess): Promise<void> {
    const { caseId, actor, ground, check, request, paper } = access;
    const now = this.clock.now();
    const id = readingId(access, chinaDateOf(now));
    if (this.recorded.has(id)) return;
    const event = CaseFileRead({
      ...{ occurredAt: now, caseId, readerId: actor.personId, roles: [...actor.roles], ground },
      ...(check ? { check } : {}),
      ...(request ? { request } : {}),
      ...(paper === undefined ? {} : { paper }),
    });
    const metadata = { commandId: id, correlationId: id, causationId: id, actor: actor.personId, recordedAt: now };
    try {
      await this.store.appendToStream(`access-${caseId}`, [{ id, ...event, metadata }], { expectedRevision: 'any' });
    } catch (error) {
      // The first reading of the group is on record, with its own moment.
      if (!(error instanceof EventIdConflict)) throw error;
    }
    this.keep(id);
  }

  private keep(id: Uuid): void {
    if (this.recorded.size >= MOST_KEPT) this.recorded.clear();
    this.recorded.add(id);
  }
}

const readingId = ({ caseId, actor, ground, check, request, session, paper }: CaseFileAccess, day: string): Uuid =>
  session === undefined
    ? newUuid()
    : uuidV5(
        NAMESPACE,
        JSON.stringify([
          caseId,
          actor.personId,
          actor.roles,
          ground,
          session,
          day,
          ...(check ? [check] : []),
          ...(request ? [request] : []),
          ...(paper === undefined ? [] : [{ paper }]),
        ]),
      );
