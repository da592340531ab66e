import { withSchemas } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid, type Clock } from '@ecl/kernel';
import { rmSync } from 'node:fs';
import { openEventLog } from '../event-log/open-event-log.js';
import { eventVocabulary } from '../event-vocabulary.js';
import { forgetBackup } from '../last-backup.js';
import { placesOf, type LedgerPlace } from '../ledger-place.js';
import { knownElsewhere } from './known-elsewhere.js';
import { knownWithoutLog, leftWithoutLog } from './left-without-log.js';
import { LOG_STREAM, MOST_KNOWN, MOST_SIGNS, ShorterLogAccepted } from './shorter-log-accepted.js';

export interface AcceptShorterLogOptions extends LedgerPlace {
  readonly acceptedBy: string;
  readonly reason: string;
  readonly clock: Clock;
}

/**
 * Goes on with a log that ends before what was acknowledged: records who decided that and why, and then removes the read
 * models and bookmarks that know more. After a crash in between it is asked again.
 *
 * @returns what was accepted; undefined where nothing is missing, and then nothing is recorded
 * @throws EventStoreUnavailable, also `incomplete` where there is no log at all
 */
export const acceptShorterLog = async ({
  acceptedBy,
  reason,
  clock,
  ...place
}: AcceptShorterLogOptions): Promise<ShorterLogAccepted['data'] | undefined> => {
  const places = placesOf(place);
  const { folder, log: address } = places;
  const left = knownWithoutLog(leftWithoutLog(places));
  const log = await openEventLog(address, { acceptShorter: true });
  try {
    const shortfall = log instanceof SqliteEventStore ? log.shortfall : undefined;
    const known = [...left, ...(await knownElsewhere(log, folder, address.is === 'sqlite'))];
    if (!shortfall && known.length === 0) return undefined;
    const now = clock.now();
    const event = ShorterLogAccepted({
      occurredAt: now,
      acceptedBy,
      reason,
      lastPosition: (await log.lastPosition()) ?? '0',
      ...(shortfall?.acknowledged !== undefined && { acknowledgedPosition: shortfall.acknowledged }),
      knownElsewhere: recorded([...(shortfall?.isMixed ? [shortfall.en] : []), ...known.map(({ en }) => en)]),
    });
    const commandId = newUuid();
    const metadata = {
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: acceptedBy,
      recordedAt: now,
    };
    const store = withSchemas(log, eventVocabulary());
    await store.appendToStream(LOG_STREAM, [{ id: commandId, ...event, metadata }], { expectedRevision: 'any' });
    rmSync(folder.readModels, { recursive: true, force: true });
    forgetBackup(folder);
    return event.data;
  } finally {
    await log.close();
  }
};

/** What does not fit into the record must not keep anyone from it: its beginning says enough. */
const recorded = (known: readonly string[]): string[] =>
  known.slice(0, MOST_KNOWN).map((each) => each.slice(0, MOST_SIGNS));
