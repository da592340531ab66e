import { EventStoreUnavailable, eventTypes, InMemoryEventStore, withSchemas } from '@ecl/event-sourcing';
import { FaultyEventStore } from '@ecl/event-sourcing/testing';
import { instant, SettableClock } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CaseFileRead, recordAccess } from './case-file-read.js';

const clock = new SettableClock(instant('2026-05-06T01:00:00Z'));
const access = { caseId: '2026-1', actor: { personId: 'xu', roles: ['supervisor'] }, ground: 'oversight' } as const;

describe('reading a case file', () => {
  it('reading a case file is recorded: who, in which parts, on what ground, when', async () => {
    const store = withSchemas(new InMemoryEventStore(), eventTypes(CaseFileRead));
    await recordAccess(store, clock, access);
    await recordAccess(store, clock, access);
    const recorded = [];
    for await (const { type, data } of store.readStream('access-2026-1')) recorded.push({ type, data });
    const reading = CaseFileRead({
      occurredAt: clock.now(),
      caseId: '2026-1',
      readerId: 'xu',
      roles: ['supervisor'],
      ground: 'oversight',
    });
    expect(recorded).toEqual([reading, reading]);
  });

  it('reading a case file fails where it cannot be recorded', async () => {
    const store = new FaultyEventStore(new InMemoryEventStore());
    await store.close();
    await expect(recordAccess(store, clock, access)).rejects.toThrow(EventStoreUnavailable);
  });
});
