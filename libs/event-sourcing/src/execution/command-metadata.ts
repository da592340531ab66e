import { uuidV5, type Instant, type Uuid } from '@ecl/kernel';
import type { EventMetadata } from '../event.js';

export interface CommandOrigin {
  readonly commandId: Uuid;
  readonly actor: string;
  readonly correlationId?: Uuid;
  readonly causationId?: Uuid;
}

/** The metadata of every event of a command: where it comes from, and when the ledger recorded it. */
export const commandMetadata = (origin: CommandOrigin, digest: string, recordedAt: Instant): EventMetadata => ({
  commandId: origin.commandId,
  commandDigest: digest,
  correlationId: origin.correlationId ?? origin.commandId,
  causationId: origin.causationId ?? origin.commandId,
  actor: origin.actor,
  recordedAt,
});

/** The id of the n-th event (from 0) of a command: always the same, so that a repeated append is the same append. */
export const eventIdOf = (commandId: Uuid, index: number): Uuid => uuidV5(commandId, String(index));
