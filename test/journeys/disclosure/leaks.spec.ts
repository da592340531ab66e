import { InMemoryEventStore, withSchemas, type Event, type EventStore } from '@ecl/event-sourcing';
import { newUuid, SettableClock } from '@ecl/kernel';
import { eventVocabulary } from '@ecl/ledger';
import { ProjectionEngine, publishedDecisions, ReadModels } from '@ecl/read-models';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createDisclosureApp } from '../../../apps/disclosure/src/disclosure-app.js';
import { ReadModelRecord } from '../../../apps/disclosure/src/published/read-model-record.js';
import { repetitions } from '../../running/repetitions.js';
import { plantedEvents, SECRET } from './planted-log.js';
import { NOW } from './public-stories.js';

/** Every address of the public's process, each with what it stands for; also wrong ones. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/': ['/'],
  '/en': ['/en'],
  '/sitemap.xml': ['/sitemap.xml'],
  '/sitemaps/:part': ['/sitemaps/pages.xml', '/sitemaps/1.xml', '/sitemaps/2.xml', '/sitemaps/x'],
  '/en/decisions': ['/en/decisions?limit=100'],
  '/en/decisions/:id': ['/en/decisions/open-1', '/en/decisions/gone-1', '/en/decisions/kept-1'],
  '/en/powers': ['/en/powers'],
  '/en/powers/:code': ['/en/powers/08', '/en/powers/08-1'],
  '/en/missing': ['/en/missing'],
  '/en/rights': ['/en/rights'],
  '/decisions': [
    '/decisions',
    '/decisions?kind=fine&kind=warning&fine=from10000&agencyName=Z',
    '/decisions?field=08&limit=100',
    '/decisions?limit=x',
    '/decisions?name=x',
    '/decisions?q=138&order=fine',
  ],
  '/decisions/:id': ['/decisions/open-1', '/decisions/gone-1', '/decisions/kept-1', '/decisions/none'],
  '/powers': ['/powers'],
  '/powers/:code': ['/powers/08', '/powers/08-1', '/powers/99'],
  '/missing': ['/missing'],
  '/rights': ['/rights'],
  '/decisions.atom': ['/decisions.atom', '/decisions.atom?field=08&limit=100', '/decisions.atom?q=138'],
  '/en/decisions.atom': ['/en/decisions.atom?limit=100'],
  '/robots.txt': ['/robots.txt'],
  '/site.css': ['/site.css'],
  '/favicon.svg': ['/favicon.svg'],
  '/favicon.ico': ['/favicon.ico'],
  '/api/decisions': [
    '/api/decisions?limit=100',
    '/api/decisions?party=Z',
    '/api/decisions?after=x',
    '/api/decisions?q=Z&order=relevance',
  ],
  '/api/decisions/:id': ['/api/decisions/open-1', '/api/decisions/gone-1', '/api/decisions/kept-1', '/api/decisions/x'],
  '/api/powers': ['/api/powers', '/api/powers?field=08'],
  '/api/powers/:code': ['/api/powers/08', '/api/powers/08-1', '/api/powers/99'],
  '/health/live': ['/health/live'],
  '/health/ready': ['/health/ready'],
};
const BESIDE = ['/api/docs', '/api/docs-json', '/none', '/api/none', '/%E0%A4%A', '/..%2f..%2fetc'];

let data: string;
let store: EventStore;
let engine: ProjectionEngine;
let record: ReadModelRecord;
let site: NestExpressApplication;
let printed: string[];

beforeEach(async () => {
  printed = [];
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => (printed.push(String(chunk)), true));
  data = mkdtempSync(join(tmpdir(), 'leaks-'));
  store = withSchemas(new InMemoryEventStore(), eventVocabulary());
  engine = new ProjectionEngine({ store, folder: data, models: [publishedDecisions], clock: new SettableClock(NOW) });
  await engine.start();
  record = new ReadModelRecord(data, new SettableClock(NOW));
  site = await createDisclosureApp(record);
  await site.listen(0, '127.0.0.1');
});
afterEach(async () => {
  await site.close();
  record.close();
  await engine.stop();
  jest.restoreAllMocks();
  rmSync(data, { recursive: true, force: true });
});

/** Stores events as an old log has them, and waits until the public's file has them too. */
const tell = async (caseId: string, events: readonly Event[]): Promise<void> => {
  const metadata = {
    recordedAt: '2026-05-06T01:00:00.000Z',
    actor: `${SECRET}ACTOR`,
    commandId: newUuid(),
    commandDigest: 'a'.repeat(64),
  };
  const stored = events.map((event) => ({ ...event, id: newUuid(), metadata }));
  const { position } = await store.appendToStream(`case-${caseId}` as const, stored, {
    expectedRevision: 'any',
  });
  const readModels = new ReadModels(data, engine);
  await readModels.open(publishedDecisions).atLeast(position, 5_000);
  readModels.close();
};

const named = (events: readonly Event[], ...types: readonly string[]): readonly Event[] =>
  types.flatMap((type) => events.filter((event) => event.type === type));
const DISCLOSURE = ['DecisionPublished', 'DisclosureWithdrawn', 'WithdrawalRestated', 'DisclosureWithheld'];

/** Everything in the folder that the public's process reads, as it is now: before any clean stop. */
const inTheFiles = (): string => {
  const files = readdirSync(data).filter((file) => existsSync(join(data, file)));
  return files.map((file) => file + readFileSync(join(data, file)).toString('latin1')).join('\n');
};

const answers = async (): Promise<string> => {
  const address = await site.getUrl();
  const paths = [...Object.values(ADDRESSES).flat(), ...BESIDE];
  const texts: string[] = [];
  for (const path of paths)
    for (const [method, accept] of [
      ['GET', 'text/html'],
      ['GET', 'application/json'],
      ['POST', '*/*'],
    ] as const) {
      const response = await fetch(address + path, { method, headers: { accept } });
      texts.push(path, String(response.status), JSON.stringify([...response.headers]), await response.text());
    }
  return texts.join('\n');
};

const routesOf = (app: NestExpressApplication): readonly string[] => {
  const { router } = app.getHttpAdapter().getInstance() as {
    router: { stack: readonly { route?: { path: string } }[] };
  };
  return [...new Set(router.stack.flatMap(({ route }) => (route === undefined ? [] : [route.path])))];
};

describe('what is planted in the log', () => {
  it('what is planted in every text of every event is in no answer, page, header, error, line or file of the public', async () => {
    const open = plantedEvents('open-1');
    const gone = plantedEvents('gone-1');
    const kept = plantedEvents('kept-1');
    const others = ({ events }: typeof open) => events.filter(({ type }) => !DISCLOSURE.includes(type));
    const ofACase = ({ events }: typeof open, ...types: readonly string[]) => [
      ...others({ events } as typeof open).filter(({ type }) => !type.startsWith('Lead')),
      ...named(events, ...types),
    ];
    await tell(`${SECRET}A`, ofACase(open, 'DecisionPublished'));
    await tell(`${SECRET}B`, ofACase(gone, 'DecisionPublished', 'DisclosureWithdrawn', 'WithdrawalRestated'));
    await tell(`${SECRET}C`, ofACase(kept, 'DecisionPublished', 'DisclosureWithheld'));
    const seen = `${await answers()}\n${printed.join('\n')}\n${inTheFiles()}`;
    // The public reads what is published, so the walk would have met the rest.
    for (const [place, mark] of open.open)
      if (place.startsWith('DecisionPublished') && !place.endsWith('decisionId')) expect(seen).toContain(mark);
    expect(open.secret.size).toBeGreaterThan(300);
    expect([...seen.matchAll(new RegExp(`${SECRET}\\w*`, 'gu'))].map(([mark]) => whereIs(mark, open.secret))).toEqual(
      [],
    );
  });

  it('every route of the public’s process is walked', () => {
    expect(routesOf(site).length).toBeGreaterThanOrEqual(Object.keys(ADDRESSES).length);
    expect(routesOf(site).filter((path) => !(path in ADDRESSES) && !path.startsWith('/api/docs'))).toEqual([]);
  });
});

/** A sign that is in no other text: in an index of words, which leaves out what its neighbour has too, it still stands whole behind another one. */
const rare = (number: number): string => String.fromCodePoint(0x3400 + number);

describe('what was withdrawn', () => {
  it('what was withdrawn is nowhere in the files of the public, while it runs and reads, whatever page it was on', async () => {
    const { events } = plantedEvents('decision');
    const [event] = named(events, 'DecisionPublished');
    const [withdrawal] = named(events, 'DisclosureWithdrawn');
    const published = (number: number): Event => {
      const data = event?.data as { publicText: object };
      // Rows of many lengths, so that pages are split and rows go to other pages.
      const conduct = `${SECRET}${String(number)}Q${'占道'.repeat((number * 37) % 500)}，${rare(number + 0x800)}${rare(number)}`;
      const text = { ...data.publicText, conduct, partyName: `${SECRET}${String(number)}Q公司` };
      return {
        type: 'DecisionPublished',
        data: { ...data, decisionId: `decision-${String(number)}`, publicText: text },
      };
    };
    const numbers = Array.from({ length: repetitions(24, 300) }, (_, index) => index);
    for (const number of numbers) await tell(String(number), [published(number)]);
    await answers();
    for (const number of numbers.filter((each) => each % 3 === 0))
      await tell(String(number), withdrawal ? [withdrawal] : []);
    await forgotten();
    const seen = inTheFiles();
    for (const number of numbers)
      expect([number, seen.includes(`${SECRET}${String(number)}Q`)]).toEqual([number, number % 3 !== 0]);
    // What is published is in its text and in the index of words; what was withdrawn in neither.
    for (const number of numbers) {
      const times = seen.split(Buffer.from(rare(number)).toString('latin1')).length - 1;
      expect([number, number % 3 === 0 ? times : times > 1]).toEqual([number, number % 3 === 0 ? 0 : true]);
    }
  });
});

/** The write-ahead log has been emptied: nothing that was in it is in the folder. */
const forgotten = async (): Promise<void> => {
  const isInUse = () =>
    readdirSync(data).some((file) => file.endsWith('-wal') && readFileSync(join(data, file)).length > 0);
  while (isInUse()) await setTimeout(5);
};

const whereIs = (mark: string, secret: ReadonlyMap<string, string>): string =>
  [...secret].find(([, planted]) => planted === mark)?.[0] ?? mark;
