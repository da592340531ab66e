import { Logger, type INestApplication } from '@nestjs/common';
import { plainDate } from '@ecl/kernel';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { createDisclosureApp } from './disclosure-app.js';
import { decision, inventedRecord } from './published/invented-record.fixture.js';
import type { DecisionEntry, WithdrawnDecision } from '@ecl/read-models';
import type { PublishedRecord } from './published/published-record.js';

const withdrawn: WithdrawnDecision = {
  is: 'withdrawn',
  decisionId: 'decision-9',
  decisionNumber: '示例罚决〔2026〕9号',
  publishedOn: plainDate('2026-03-10'),
  withdrawnOn: plainDate('2026-04-01'),
  cause: 'revoked',
  shownUntil: plainDate('2027-04-01'),
  reason: '复议撤销',
};

const apps: INestApplication[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  for (const app of apps.splice(0)) await app.close();
});
const over = async (record: PublishedRecord) => {
  const app = await createDisclosureApp(record);
  apps.push(app);
  return request(app.getHttpServer());
};
const overEntries = (...entries: readonly DecisionEntry[]) => over(inventedRecord(entries));

describe('open data', () => {
  it('open data gives pages of decisions, with the address of the next page', async () => {
    const site = await overEntries(decision(1), decision(2), decision(3));
    const first = await site.get('/api/decisions?limit=2&field=08');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      state: 'live',
      asOfPosition: '42',
      decisions: [
        { id: 'decision-1', power: '08-2', field: '08', page: '/decisions/decision-1' },
        { id: 'decision-2' },
      ],
      links: { next: '/api/decisions?field=08&limit=2&after=2' },
    });
    expect(first.headers['link']).toBe('</api/decisions?field=08&limit=2&after=2>; rel="next"');
    const last = await site.get(first.body.links.next);
    expect(last.body).toMatchObject({ decisions: [{ id: 'decision-3' }], links: { next: null } });
  });

  it('open data is not sent again to a client that has it', async () => {
    const site = await overEntries(decision(1));
    for (const address of [
      '/api/decisions',
      '/api/decisions/decision-1',
      '/api/powers',
      '/api/powers/08-1',
      '/',
      '/powers',
    ]) {
      const { headers } = await site.get(address);
      expect(headers['etag']).toMatch(/^"/);
      expect(headers['cache-control']).toMatch(/^public, max-age=\d+/);
      const again = await site.get(address).set('If-None-Match', headers['etag']!);
      expect([address, again.status, again.text]).toEqual([address, 304, '']);
    }
  });

  it('open data answers a HEAD with the headers of the GET alone', async () => {
    const site = await overEntries(decision(1));
    const whole = await site.get('/api/decisions/decision-1');
    const head = await site.head('/api/decisions/decision-1');
    expect(head.status).toBe(200);
    expect(head.headers['etag']).toBe(whole.headers['etag']);
    expect(head.text).toBeFalsy();
  });

  it('open data says when and why a decision was withdrawn, and nothing of its content', async () => {
    const answer = await (await overEntries(withdrawn)).get('/api/decisions/decision-9');
    expect(answer.status).toBe(410);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: '/problems/decision-withdrawn',
      decision: { withdrawnOn: '2026-04-01', cause: 'revoked', reason: '复议撤销' },
    });
    expect(Object.keys(answer.body.decision)).not.toContain('conduct');
  });

  it.each([
    ['/api/decisions?limit=0&name=x', 400, 'invalid-request'],
    ['/api/decisions?after=x', 400, 'invalid-request'],
    ['/api/decisions/none', 404, 'not-found'],
    ['/api/powers/99', 404, 'not-found'],
    ['/api', 404, 'not-found'],
    ['/none', 404, 'not-found'],
    ['/%E0%A4%A', 404, 'not-found'],
  ])('open data answers %s with a problem', async (address, status, code) => {
    const answer = await (await overEntries()).get(address);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body.type).toBe(`/problems/${code}`);
  });

  it('open data names every wrong parameter', async () => {
    const { body } = await (await overEntries()).get('/api/decisions?limit=0&name=x&after=1');
    expect(body.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual(['name', 'limit']);
  });

  it.each(['post', 'put', 'patch', 'delete', 'options'] as const)('open data does not accept %s', async (method) => {
    const answer = await (await overEntries(decision(1)))[method]('/api/decisions/decision-1');
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
    expect(answer.body.type).toBe('/problems/method-not-allowed');
  });

  it('open data is described by a contract that knows every route, every parameter and every form it refers to', async () => {
    const { body } = await (await overEntries()).get('/api/docs-json');
    expect(Object.keys(body.paths)).toEqual([
      '/api/decisions',
      '/api/decisions/{id}',
      '/api/powers',
      '/api/powers/{code}',
    ]);
    const parameters = body.paths['/api/decisions'].get.parameters.map(({ name }: { name: string }) => name);
    expect(parameters).toEqual([
      'q',
      'number',
      'party',
      'field',
      'power',
      'agency',
      'agencyName',
      'kind',
      'fine',
      'decidedFrom',
      'decidedTo',
      'order',
      'after',
      'limit',
    ]);
    const referred = JSON.stringify(body).match(/(?<=#\/components\/schemas\/)\w+/g) ?? [];
    expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining([...new Set(referred)]));
  });

  it('the description of open data opens in a browser under the policy of every other page', async () => {
    const { status, text, headers } = await (await overEntries()).get('/api/docs');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(text).not.toMatch(/<script(?![^>]* src="\.\/)[^>]*>/);
  });

  it('the folder of the description of open data gives its page, and no file that it does not need', async () => {
    const site = await overEntries();
    expect((await site.get('/api/docs/swagger-ui.css')).headers['content-encoding']).toBe('gzip');
    for (const file of ['package.json', 'index.js', 'LICENSE', 'README.md', 'swagger-ui.js.map', 'constructor'])
      expect([file, (await site.get(`/api/docs/${file}`)).status]).toEqual([file, 404]);
    expect((await site.get('/api/docs/')).headers['location']).toBe('../docs');
  });

  it('open data may be read by the pages of any site', async () => {
    const { headers } = await (await overEntries()).get('/api/decisions');
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
});

describe('a record that cannot be relied on', () => {
  it('a record that does not exist yet is shown as empty, and readers are not turned away', async () => {
    const site = await over(inventedRecord([], 'empty'));
    const list = await site.get('/api/decisions');
    expect(list.body).toEqual({ state: 'empty', asOfPosition: null, decisions: [], links: { next: null } });
    expect(list.headers['cache-control']).toBe('no-cache');
    expect((await site.get('/health/ready')).body).toEqual({ status: 'ready', state: 'empty', asOfPosition: null });
    expect((await site.get('/')).text).toContain('尚未生成公示数据');
  });

  it('a record that no longer follows the ledger says so on every page', async () => {
    const site = await over(inventedRecord([decision(1)], 'halted'));
    for (const address of ['/', '/decisions', '/decisions/decision-1'])
      expect((await site.get(address)).text).toContain('已停止更新');
  });

  it('a record that cannot be read asks readers to come back, and says nothing of the file', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const broken = inventedRecord([]);
    const failing = Object.assign(new Error('disk I/O error in /srv/x'), { name: 'SqliteError' });
    const site = await over({
      ...broken,
      summary: () => {
        throw failing;
      },
    });
    const answer = await site.get('/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.text).not.toContain('/srv');
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ err: failing });
  });
});
