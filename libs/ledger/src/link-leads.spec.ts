import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type StreamName } from '@ecl/event-sourcing';
import { newUuid, plainDate, instant, uuidV5, type Uuid } from '@ecl/kernel';
import { leads as leadsModel, ProjectionEngine, ReadModels } from '@ecl/read-models';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Subject, firstValueFrom } from 'rxjs';
import type { CommandRequest, StepTaker } from './ledger.js';
import { linkLeads } from './link-leads.js';

let folder: string;
let store: InMemoryEventStore;
const ending: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-leads-'));
  store = new InMemoryEventStore();
});
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true });
});

const occurredAt = instant('2026-05-06T09:00:00+08:00');
const append = async (streamName: StreamName, type: string, data: object, revision = -1): Promise<Uuid> => {
  const id = newUuid();
  const event = { id, type, data: { occurredAt, ...data }, metadata: { recordedAt: occurredAt, actor: 'a' } };
  await store.appendToStream(streamName, [event], { expectedRevision: revision < 0 ? 'noStream' : revision });
  return id;
};

const registerLead = (leadId: string, agencyId: string): Promise<Uuid> =>
  append(`lead-${leadId}`, 'LeadRegistered', {
    leadId,
    agencyId,
    unitId: 'u',
    source: 'hotline',
    place: '示例街',
    conduct: '占道经营',
    foundOn: plainDate('2026-05-01'),
    submittedBy: 'xie',
  });

/** Files a case from a lead. @returns the id of the filing. */
const fileFrom = async (leadId: string, caseId: string): Promise<Uuid> => {
  await append(`case-${caseId}`, 'FilingProposed', { leadId, agencyId: 'bureau' });
  return append(`case-${caseId}`, 'CaseFiled', {}, 0);
};
const fileFromLead = async (name: string, ofAgency = 'bureau'): Promise<Uuid> => {
  await registerLead(`lead-of-${name}`, ofAgency);
  return fileFrom(`lead-of-${name}`, name);
};

interface Asked {
  readonly leadId: string;
  readonly request: CommandRequest;
}

/** Runs the reactor on the log, until it is stopped. */
const linking = async (answer: (asked: Asked) => Promise<void> = () => Promise.resolve()) => {
  const asked: Asked[] = [];
  const heard = new Subject<void>();
  const door: StepTaker = {
    execute: async (leadId, _, request) => {
      asked.push({ leadId, request });
      try {
        await answer({ leadId, request });
      } finally {
        heard.next();
      }
      return { is: 'accepted', events: [], revision: 0, position: undefined, isRepeated: false };
    },
  };
  const engine = new ProjectionEngine({ store, folder, models: [leadsModel] });
  await engine.start();
  const readModels = new ReadModels(folder, engine);
  const reactor = linkLeads({ readModels, engine, leads: door });
  const until = async (count: number): Promise<readonly string[]> => {
    while (asked.length < count) await firstValueFrom(heard);
    return asked.map(({ leadId }) => leadId);
  };
  const stop = async () => {
    reactor.unsubscribe();
    readModels.close();
    await engine.stop();
  };
  let isStopped = false;
  const once = async () => {
    if (!isStopped) await stop();
    isStopped = true;
  };
  ending.push(once);
  return { asked, until, stop: once };
};

describe('the reactor that links leads to their cases', () => {
  it('the reactor that links leads to cases asks for each case once, under an id that comes from its filing', async () => {
    const first = await fileFromLead('a');
    const { until, asked } = await linking();
    expect(await until(1)).toEqual(['lead-of-a']);
    const second = await fileFromLead('b');
    expect(await until(2)).toEqual(['lead-of-a', 'lead-of-b']);
    expect(asked.map(({ request }) => request.commandId)).toEqual([first, second].map((id) => uuidV5(id, 'link-lead')));
  });

  it('the reactor that links leads to cases does not ask again for what is on record when it starts', async () => {
    await fileFromLead('a');
    const first = await linking();
    await first.until(1);
    await first.stop();
    await append('lead-lead-of-a', 'LeadFiled', { caseId: 'a', linkedBy: 'system' }, 0);
    await fileFromLead('b');
    expect(await (await linking()).until(1)).toEqual(['lead-of-b']);
  });

  it('the reactor that links leads to cases asks again at the next start for what did not come on record', async () => {
    await fileFromLead('a');
    const first = await linking();
    await first.until(1);
    await first.stop();
    expect(await (await linking()).until(1)).toEqual(['lead-of-a']);
  });

  it('the reactor that links leads to cases goes on by itself where the log was away', async () => {
    await fileFromLead('a');
    let failures = 0;
    const { until } = await linking(async () => {
      failures += 1;
      if (failures < 3) throw new Error('the log is away');
    });
    expect(await until(3)).toEqual(['lead-of-a', 'lead-of-a', 'lead-of-a']);
  });

  it('the reactor that links leads to cases links several cases to one lead', async () => {
    await fileFromLead('a');
    await fileFrom('lead-of-a', 'second');
    expect(await (await linking()).until(2)).toEqual(['lead-of-a', 'lead-of-a']);
  });

  it('the reactor that links leads to cases leaves alone the lead of another agency, and one that never was', async () => {
    await fileFromLead('theirs', 'another-bureau');
    await fileFrom('ghost', 'ghost');
    await fileFromLead('ours');
    expect(await (await linking()).until(1)).toEqual(['lead-of-ours']);
  });
});
