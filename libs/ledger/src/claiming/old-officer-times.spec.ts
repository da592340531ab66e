import { interviewRecorded } from '@ecl/enforcement/testing';
import { InMemoryEventStore, withSchemas, type RecordedEvent } from '@ecl/event-sourcing';
import { instant, newUuid, SettableClock } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookmarkFile } from '../bookmark-file.js';
import { eventVocabulary } from '../event-vocabulary.js';
import { claimsOfCases } from './case-claims.js';
import { ClaimKeeper } from './claim-keeper.js';

describe('an interview of a log from before the times of officers were kept', () => {
  it('an old interview is entered once for each of its officers, and a restart enters nothing again [B2]', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ecl-old-times-'));
    const store = withSchemas(new InMemoryEventStore(), eventVocabulary());
    const clock = new SettableClock(instant('2026-05-29T01:00:00Z'));
    const { type, data } = interviewRecorded();
    const old = { id: newUuid(), type, data, metadata: { recordedAt: clock.now(), commandId: newUuid() } };
    await store.appendToStream('case-old', [old], { expectedRevision: 'noStream' });
    const start = () =>
      ClaimKeeper.start({
        ...{ store, clock, isShared: false, looks: 'whenAsked' },
        claims: claimsOfCases({ store, clock, isShared: false }),
        bookmark: new BookmarkFile(join(folder, 'claims.bookmark')),
      });
    const entries = async () => {
      const events: RecordedEvent[] = [];
      for await (const event of store.readAll()) if (event.streamName.startsWith('presence-')) events.push(event);
      return events.map(({ streamName, type: entry }) => `${streamName} ${entry}`);
    };
    const first = await start();
    await first.caughtUp();
    const entered = await entries();
    expect(entered).toEqual([
      'presence-li-2026-03-04 OfficerTimeReserved',
      'presence-li-2026-03-04 OfficerTimeUsed',
      'presence-wang-2026-03-04 OfficerTimeReserved',
      'presence-wang-2026-03-04 OfficerTimeUsed',
    ]);
    await first.stop();
    expect(existsSync(join(folder, 'claims.bookmark'))).toBe(true);
    rmSync(join(folder, 'claims.bookmark'));
    const next = await start();
    await next.caughtUp();
    await next.stop();
    expect(await entries()).toEqual(entered);
    rmSync(folder, { recursive: true });
  });
});
