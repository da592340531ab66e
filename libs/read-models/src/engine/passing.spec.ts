import { InMemoryEventStore, type RecordedEvent } from '@ecl/event-sourcing';
import { Database } from '@ecl/sqlite';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Build } from './build.js';
import { nextBuild } from './file-name.js';
import { append, balancesModel, forgotten, imposed, paid } from './fines.fixture.js';
import { ledger, newFolder } from './ledger.fixture.js';
import { ReadModels } from './read-models.js';

const model = balancesModel();
const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

const recorded = async (...events: Parameters<typeof append>[1][]): Promise<readonly RecordedEvent[]> => {
  const store = new InMemoryEventStore();
  await append(store, ...events);
  const all: RecordedEvent[] = [];
  for await (const event of store.readAll()) all.push(event);
  return all;
};

const built = () => {
  const build = Build.create(model, nextBuild(newFolder(), 'balances', 1));
  ending.push(() => build.close());
  const other = new Database(build.file.path, { readonly: true });
  ending.push(() => other.close());
  return {
    build,
    /** Changes with every commit of somebody else. */
    commits: () => other.pragma('data_version', { simple: true }),
    inTheFile: () => other.prepare('SELECT position FROM _read_model').pluck().get(),
  };
};

describe('events that a read model does not handle', () => {
  it('events that a read model does not handle are passed without a commit', async () => {
    const { build, commits, inTheFile } = built();
    const events = await recorded(imposed('a', 100), forgotten('z'), forgotten('y'), paid('a', 1));
    build.project(events.slice(0, 1));
    const before = commits();
    expect(build.project(events.slice(1, 3))).toBe(2);
    expect([build.position, commits()]).toEqual(['3', before]);
    expect(inTheFile()).toBe('1');
    build.project(events.slice(3));
    expect([build.position, inTheFile()]).toEqual(['4', '4']);
  });

  it('events that a read model does not handle are in its place when it is closed, and when it answers', async () => {
    const { build, inTheFile } = built();
    build.project(await recorded(forgotten('z'), forgotten('y')));
    expect(inTheFile()).toBeNull();
    build.enter('live');
    expect(inTheFile()).toBe('2');
    build.project((await recorded(forgotten('z'), forgotten('y'), forgotten('x'))).slice(2));
    build.keep();
    expect(inTheFile()).toBe('3');
  });

  it('events that a read model does not handle let whoever waits for them go on at once, in the process of the engine', async () => {
    const own = ledger();
    const run = await own.start([model]);
    ending.push(run.stop);
    await run.readModels.open(model).atLeast(await append(own.store, imposed('a', 1)), Infinity);
    const at = await append(own.store, forgotten('z'));
    await run.readModels.open(model).atLeast(at, Infinity);
    expect(run.readModels.open(model).read(() => 0).asOfPosition).toBe('2');
  });

  it('events that a read model does not handle are known to another process after an orderly end', async () => {
    const own = ledger();
    const run = await own.start([model]);
    await run.readModels.open(model).atLeast(await append(own.store, imposed('a', 1), forgotten('z')), Infinity);
    const at = await append(own.store, forgotten('y'));
    await run.readModels.open(model).atLeast(at, Infinity);
    await run.stop();
    const elsewhere = new ReadModels(own.folder);
    expect(elsewhere.open(model).read(() => 0).asOfPosition).toBe('3');
    elsewhere.close();
  });
});
