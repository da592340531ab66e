import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type RecordedEvent, type StreamName } from '@ecl/event-sourcing';
import { newUuid, type Uuid } from '@ecl/kernel';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Subject, firstValueFrom } from 'rxjs';
import type { StepTaker } from './ledger.js';
import { linkLeads } from './link-leads.js';

let folder: string;
let bookmarkFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-leads-'));
  bookmarkFile = join(folder, 'link-leads.bookmark');
});
afterEach(() => rmSync(folder, { recursive: true }));

const append = async (store: InMemoryEventStore, streamName: StreamName, type: string, data: object): Promise<Uuid> => {
  const id = newUuid();
  const event = { id, type, data: { occurredAt: '2026-05-06T09:00:00.000+08:00', ...data }, metadata: {} };
  await store.appendToStream(streamName, [event], { expectedRevision: 'noStream' });
  return id;
};

/** Files a case from the lead of its own name. @returns the id of the filing. */
const fileFromLead = async (store: InMemoryEventStore, name: string, ofAgency = 'bureau'): Promise<Uuid> => {
  await append(store, `lead-lead-of-${name}`, 'LeadRegistered', { agencyId: ofAgency });
  return append(store, `case-${name}`, 'CaseFiled', { leadId: `lead-of-${name}`, agencyId: 'bureau' });
};

/** A log in which cases were filed, each from the lead of its own name. */
const logWithCases = async (...cases: readonly string[]): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (const name of cases) await fileFromLead(store, name);
  return store;
};

/** Runs the reactor until it has linked so many leads. @returns the leads, in order. */
const linked = async (store: InMemoryEventStore, count: number): Promise<readonly string[]> => {
  const leads: string[] = [];
  const enough = new Subject<void>();
  const door: StepTaker = {
    execute: async (id) => {
      leads.push(id);
      if (leads.length === count) enough.next();
      return { is: 'accepted', events: [], revision: 0, position: undefined, isRepeated: false };
    },
  };
  const all = firstValueFrom(enough);
  const reactor = linkLeads({ store, leads: door, bookmarkFile });
  await all;
  // What was handled last is kept in the turn after it.
  await new Promise((resolve) => setImmediate(resolve));
  reactor.unsubscribe();
  return leads;
};

const bookmarkOf = ({ position, id, streamName, revision }: RecordedEvent): string =>
  JSON.stringify({ position, id, streamName, revision });

describe('the reactor that links leads to their cases', () => {
  it('the reactor that links leads to cases goes on where it stopped', async () => {
    const store = await logWithCases('a', 'b');
    expect(await linked(store, 2)).toEqual(['lead-of-a', 'lead-of-b']);
    const id = await fileFromLead(store, 'c');
    expect(await linked(store, 1)).toEqual(['lead-of-c']);
    expect(JSON.parse(readFileSync(bookmarkFile, 'utf8'))).toMatchObject({ id, position: '6' });
  });

  it('the reactor that links leads to cases leaves alone the lead of another agency, and one that never was', async () => {
    const store = new InMemoryEventStore();
    await fileFromLead(store, 'theirs', 'another-bureau');
    await append(store, 'case-ghost', 'CaseFiled', { leadId: 'ghost', agencyId: 'bureau' });
    await fileFromLead(store, 'ours');
    expect(await linked(store, 1)).toEqual(['lead-of-ours']);
  });

  it.each<[string, (events: readonly RecordedEvent[]) => string]>([
    ['a bookmark of another kind of store', ([first]) => bookmarkOf({ ...first!, position: '512/512' as never })],
    ['a place that is taken by another event here', ([, last]) => bookmarkOf({ ...last!, id: newUuid() })],
    ['a place of a longer log', ([, last]) => bookmarkOf({ ...last!, revision: 7 })],
    ['a bare position', () => '2'],
    ['a file that was cut short', ([first]) => bookmarkOf(first!).slice(0, 20)],
  ])(
    'the reactor that links leads to cases begins at the start with %s, because nothing may be skipped',
    async (_, kept) => {
      const store = await logWithCases('a', 'b');
      const events: RecordedEvent[] = [];
      for await (const event of store.readAll()) events.push(event);
      writeFileSync(bookmarkFile, kept(events));
      expect(await linked(store, 2)).toEqual(['lead-of-a', 'lead-of-b']);
    },
  );
});
