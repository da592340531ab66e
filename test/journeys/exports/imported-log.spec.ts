import { importLog, readMapping } from '@ecl/case-import';
import { ForeignStepImported, importedEventTypes } from '@ecl/enforcement';
import { eventTypes, InMemoryEventStore, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { importedLog, ocelFaults, ocelOf, xesOf, type OcelLog } from '@ecl/exports';
import { systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ocelErrors, xesErrors } from './valid.js';

const SMALL = 'test/fixtures/foreign-logs/small-fines';
const mapping = await readMapping('examples/road-traffic-fines.yaml');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ecl-exports-'));
});
afterAll(() => rm(folder, { recursive: true }));

const imported = async (path: string, by = mapping): Promise<EventStore> => {
  const store = withSchemas(new InMemoryEventStore(), eventTypes(...importedEventTypes));
  const { outcome, fault } = await importLog({ store, clock: systemClock, path, mapping: by, actor: 'archivist' });
  expect({ outcome, fault }).toEqual({ outcome: 'complete', fault: undefined });
  return store;
};

const whole = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

const fileOf = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

/** What the events of each case say, whatever file they came from. */
const said = async (store: EventStore) => {
  const cases = new Map<string, object[]>();
  for await (const { type, data } of store.readAll()) {
    if (type !== ForeignStepImported.name) continue;
    const { source: _, sourceCaseId, ...rest } = data as ForeignStepImported['data'];
    cases.set(sourceCaseId, [...(cases.get(sourceCaseId) ?? []), rest]);
  }
  return new Map([...cases].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const asXes = async (store: EventStore, source = mapping.source.name): Promise<string> =>
  whole(xesOf(await importedLog(store, source, { withPersonal: true })));
const asOcel = async (store: EventStore, source = mapping.source.name): Promise<OcelLog> =>
  JSON.parse(await whole(ocelOf(await importedLog(store, source), { offset: '+01:00' }))) as OcelLog;

describe('an imported log that is taken away', () => {
  it('an imported XES log comes back out event for event, as a log that the schema of XES allows', async () => {
    const store = await imported(`${SMALL}.xes`);
    const xes = await asXes(store);
    expect(await xesErrors(xes)).toEqual([]);
    const again = await imported(await fileOf('again.xes', xes));
    expect(await said(again)).toEqual(await said(store));
    // And what the log says of itself.
    for (const declared of ['<classifier name="Activity" keys="concept:name"/>', 'key="source" value="by hand"'])
      expect(xes).toContain(declared);
  });

  it('an imported CSV log comes out as XES with the same events, activities and days', async () => {
    const store = await imported(`${SMALL}.csv`);
    const xes = await asXes(store);
    expect(await xesErrors(xes)).toEqual([]);
    const again = await said(await imported(await fileOf('from-csv.xes', xes)));
    const essence = (events: Map<string, object[]>) =>
      [...events].map(([id, steps]) => [
        id,
        steps.map((step) => {
          const { activity, occurredOn, step: meaning, money } = step as ForeignStepImported['data'];
          return { activity, occurredOn, meaning, money };
        }),
      ]);
    expect(essence(again)).toEqual(essence(await said(store)));
  });

  it('an imported log comes out as OCEL 2.0 that its schema allows, and in which every reference is to something', async () => {
    const ocel = await asOcel(await imported(`${SMALL}.xes`));
    expect(ocelErrors(ocel)).toEqual([]);
    expect(ocelFaults(ocel)).toEqual([]);
    expect(ocel.events).toHaveLength(60);
    expect(ocel.objects.filter(({ type }) => type === 'case')).toHaveLength(13);
    expect(ocel.objects.filter(({ type }) => type === 'resource').length).toBeGreaterThan(0);
  });

  it('a log of hostile texts, keys and types comes out valid, and says the same when it is read again', async () => {
    const hostile = `<?xml version="1.0" encoding="UTF-8"?>
<log xmlns="http://www.xes-standard.org/">
<classifier name="By activity and resource" keys="concept:name  org:resource"/>
<container key="box"><string key="in it" value="𠮷𡃁"/></container>
<trace><string key="concept:name" value="一号&#10;&quot;&lt;&amp;"/>
<event><string key="concept:name" value="罚款\u202E👩‍⚖️"/><date key="time:timestamp" value="2019-11-03T08:05:00+08:00"/>
<string key="金额(元)" value="=HYPERLINK(&quot;x&quot;)"/><int key="points" value="not a number"/><float key="cost" value="1,5"/>
<boolean key="paid" value="yes"/><string key="1st" value="&#9;tab"/><date key="due" value="3 November"/>
<list key="lines"><values><string key="a" value="x"/><money key="b" value="1"/></values></list>
<string key="who" value="Li"><int key="age" value="40"/></string></event></trace></log>`;
    const store = await imported(await fileOf('hostile.xes', hostile));
    const xes = await asXes(store);
    expect(await xesErrors(xes)).toEqual([]);
    const once = await imported(await fileOf('hostile-again.xes', xes));
    const twice = await asXes(once);
    expect(await said(await imported(await fileOf('hostile-twice.xes', twice)))).toEqual(await said(once));
    const [[id, [step]]] = [...(await said(once))] as [[string, [ForeignStepImported['data']]]];
    expect(id).toBe('一号\n"<&');
    expect(step).toMatchObject({
      activity: '罚款\u202E👩‍⚖️',
      occurredOn: '2019-11-03',
      attributes: { 金额_x0028_元_x0029_: '=HYPERLINK("x")', points: 'not a number', _x0031_st: '\ttab' },
    });
    const ocel = await asOcel(store);
    expect([ocelErrors(ocel), ocelFaults(ocel)]).toEqual([[], []]);
  });

  it('what the mapping calls personal leaves only where it is asked for', async () => {
    const yaml = await readFile('examples/road-traffic-fines.yaml', 'utf8');
    const naming = yaml.replace('personal: []', "personal: ['org:resource']");
    const personal = await readMapping(await fileOf('personal.yaml', naming));
    const store = await imported(`${SMALL}.xes`, personal);
    expect(await asXes(store)).toContain('value="A &amp; B"');
    expect(await whole(xesOf(await importedLog(store, mapping.source.name)))).not.toContain('A &amp; B');
  });
});
