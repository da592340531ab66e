import type { INestApplication } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createDisclosureApp, type DisclosureOptions } from '../disclosure-app.js';
import { decision, inventedRecord } from '../published/invented-record.fixture.js';
import { limitingRequests } from './rate-limit.js';

const HOUR = 3_600_000;
const apps: INestApplication[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});
const site = async (options: DisclosureOptions) => {
  const app = await createDisclosureApp(inventedRecord([decision(1)]), {
    limit: { capacity: 3, refillMs: HOUR },
    ...options,
  });
  apps.push(app);
  return request(app.getHttpServer());
};

describe('the limit of requests of the public', () => {
  it('the limit of the public counts what an address asks, pages and data alike, and says when to come again', async () => {
    const open = await site({});
    const found = [];
    for (const path of ['/', '/api/decisions', '/nowhere', '/powers'])
      found.push((await open.get(path).set('Accept', 'application/json')).status);
    expect(found).toEqual([200, 200, 404, 429]);
    const { body, headers } = await open.get('/api/powers');
    expect([body.type, Number(headers['retry-after']) > 3_500]).toEqual(['/problems/too-many-requests', true]);
    const page = await open.get('/').set('Accept', 'text/html');
    expect([page.status, page.type]).toEqual([429, 'text/html']);
  });

  it('the limit of the public does not count those that watch the process', async () => {
    const open = await site({});
    for (let i = 0; i < 6; i += 1) expect((await open.get('/health/live')).status).toBe(200);
  });

  it('the limit of the public counts readers apart behind a proxy that is named, and as one behind any other', async () => {
    const asked = async (options: DisclosureOptions) => {
      const open = await site(options);
      const found = [];
      for (let i = 0; i < 4; i += 1)
        found.push((await open.get('/').set('X-Forwarded-For', `192.0.2.${String(i)}`)).status);
      return found;
    };
    expect(await asked({ trustedProxies: 'loopback' })).toEqual([200, 200, 200, 200]);
    expect(await asked({})).toEqual([200, 200, 200, 429]);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::1', '::2', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
  ])('the limit of the public takes %s and %s for one reader: %s', (first, second, isOne) => {
    const limit = limitingRequests({ capacity: 1, refillMs: HOUR }, () => 0);
    const passes = (ip: string): boolean => {
      let refused: unknown;
      limit({ ip, path: '/' } as never, {} as never, ((error?: unknown) => (refused = error)) as never);
      return refused === undefined;
    };
    expect([passes(first), passes(second)]).toEqual([true, !isOne]);
  });
});
