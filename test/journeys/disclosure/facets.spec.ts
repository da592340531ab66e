import { DecisionPublished } from '@ecl/enforcement';
import { imposedIn } from '@ecl/enforcement/testing';
import { InMemoryEventStore, withSchemas } from '@ecl/event-sourcing';
import { newUuid, plainDate, SettableClock } from '@ecl/kernel';
import { eventVocabulary } from '@ecl/ledger';
import { ProjectionEngine, publishedDecisions, ReadModels } from '@ecl/read-models';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repetitions } from '../../running/repetitions.js';
import { NOW } from './public-stories.js';
import { Site } from './site.js';

const PENALTIES = ['警告', '罚款500.00元', '警告；罚款20,000.00元', '通报批评；罚款150,000.00元', '警告；通报批评'];
/** One name is a part of another. */
const AGENCIES = ['示例市城市管理综合执法局', '示例市城市管理综合执法局红山分局', '红山分局'];
const POWERS = ['02-1', '08-2', '08-3'];
const DAYS = ['2024-12-30', '2025-03-01', '2025-11-30', '2026-01-15', '2026-02-20'];

const nth = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const publishedAs = (number: number) =>
  DecisionPublished({
    partyId: 'party-1',
    occurredAt: NOW,
    test: 7,
    decisionId: `d-${String(number)}`,
    powerCode: nth(POWERS, Math.floor(number / 3)),
    publicText: {
      decisionNumber: `示罚〔2026〕${String(number)}号`,
      partyName: '示例公司',
      partyKind: 'organisation',
      conduct: number % 2 === 0 ? '占道经营' : '占道堆放垃圾',
      basis: '《条例》第36条',
      penaltySummary: nth(PENALTIES, number),
      agency: nth(AGENCIES, Math.floor(number / 2)),
      decidedOn: plainDate(nth(DAYS, Math.floor(number / 5))),
    },
    ...imposedIn(nth(PENALTIES, number)),
    publishedOn: plainDate('2026-02-25'),
    publishUntil: plainDate('2029-02-25'),
    dueOn: plainDate('2026-03-04'),
    approvedBy: 'head',
  });

const folder = mkdtempSync(join(tmpdir(), 'facets-'));
let engine: ProjectionEngine;
let site: Site;
beforeAll(async () => {
  const store = withSchemas(new InMemoryEventStore(), eventVocabulary());
  engine = new ProjectionEngine({ store, folder, models: [publishedDecisions], clock: new SettableClock(NOW) });
  await engine.start();
  for (let number = 0; number < 60; number += 1) {
    const metadata = { recordedAt: NOW, actor: 'a', commandId: newUuid(), commandDigest: 'a'.repeat(64) };
    await store.appendToStream(`case-${String(number)}`, [{ ...publishedAs(number), id: newUuid(), metadata }], {
      expectedRevision: 'noStream',
    });
  }
  const position = await store.lastPosition();
  const readModels = new ReadModels(folder, engine);
  if (position !== undefined) await readModels.open(publishedDecisions).atLeast(position, Infinity);
  readModels.close();
  // Every link of many pages is followed from one address: more than a reader may ask at once.
  site = await Site.over(folder, { limit: { capacity: 100_000, refillMs: 1 } });
});
afterAll(async () => {
  await site.close();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a person may have chosen already. */
const conditions = fc.array(
  fc.constantFrom(
    'q=占道',
    'q=垃圾',
    'agency=红山',
    'agencyName=红山分局',
    'kind=fine',
    'kind=warning',
    'fine=from10000',
    'field=08',
    'decidedFrom=2025-06-01',
    'decidedFrom=2024-12-30',
    'decidedTo=2026-01-31',
  ),
  { maxLength: 3 },
);

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

it('each count beside a value of a list is the number of decisions of the list to which it leads', async () => {
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(conditions, async (asked) => {
      const address = new URLSearchParams(asked.join('&').replaceAll('+', '%2B')).toString();
      const { status, text } = await site.get(`/decisions?${address}`);
      // The same condition twice is not an address that the site gives.
      fc.pre(status === 200);
      for (const [, href = '', count = ''] of text.matchAll(/<a href="([^"]+)"\s*>[^<]*<\/a\s*><span>(\d+)<\/span>/g)) {
        const { body } = await site.get(`/api${unescaped(href)}&limit=100`);
        const { decisions } = body as { decisions: readonly { status: string }[] };
        expect([href, decisions.filter((each) => each.status === 'published').length]).toEqual([href, Number(count)]);
        followed += 1;
      }
    }),
    { numRuns: repetitions(8, 40) },
  );
  expect(followed).toBeGreaterThan(20);
}, 60_000);
