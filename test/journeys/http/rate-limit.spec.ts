import { people, ThroughDoors } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimit } from '../../../apps/ledger/src/access/rate-limit.js';
import { ADMINISTRATOR, PASSWORD, ServedLedger, type Reply } from './served-ledger.js';

const HOUR = 3_600_000;
const rateLimits = {
  perAccount: { capacity: 4, refillMs: HOUR },
  perAddress: { capacity: 6, refillMs: 2_500 },
};

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.start(undefined, { rateLimits });
  await served.enterRegisters(new ThroughDoors(served.ledger));
  const { id, agencyId, unitId } = people.li;
  await served.openAccount({ username: 'li', personId: id, roles: ['officer'], agencyId: agencyId!, unitId: unitId! });
});
afterAll(() => served.stop());

const times = async (count: number, ask: () => Promise<Reply>): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) found.push((await ask()).status);
  return found;
};

describe('the limit of requests', () => {
  it('the limit of requests is one of each account, and the answer says when to come again', async () => {
    expect(await times(4, () => served.get('/api/me', { as: 'li' }))).toEqual([200, 200, 200, 200]);
    const { status, headers, body } = await served.get('/api/me', { as: 'li' });
    expect([status, body.type]).toEqual([429, '/problems/too-many-requests']);
    const seconds = Number(headers.get('Retry-After'));
    expect([seconds > 3_500, seconds <= 3_600]).toEqual([true, true]);
    expect([body.detail, body.detailEn]).toEqual([
      `请求过于频繁，请在 ${String(seconds)} 秒后再试`,
      `There were too many requests; try again in ${String(seconds)} seconds`,
    ]);
    expect((await served.get('/api/me', { as: ADMINISTRATOR })).status).toBe(200);
  });

  it('the limit of requests is one of each address for those who have not signed in, whatever they ask', async () => {
    const headers = { Authorization: 'Bearer of.good.news' };
    const asked = [
      () => served.get('/api/cases'),
      () => served.get('/api/me', { headers }),
      () => served.get('/'),
      () => served.get('/api/powers'),
      () => served.post('/api/session', { body: { username: 'nobody', password: PASSWORD } }),
      () => served.ask('DELETE', '/'),
    ];
    const found = [];
    for (const ask of asked) found.push((await ask()).status);
    expect(found).toEqual([401, 401, 200, 200, 401, 405]);
    const refused = await served.post('/api/session', { body: { username: 'li', password: PASSWORD } });
    expect([refused.status, Number(refused.headers.get('Retry-After'))]).toEqual([429, expect.any(Number)]);
  });

  it('the limit of requests does not count those that watch the process', async () => {
    expect(new Set(await times(20, () => served.get('/health/live')))).toEqual(new Set([200]));
    expect(new Set(await times(20, () => served.get('/health/ready')))).toEqual(new Set([200]));
  });

  it('the usual limit lets the nightly files of a bank pass, and a hundred requests a second after that', () => {
    let at = 0;
    const limit = new RateLimit(undefined, () => at);
    for (let i = 0; i < 50_000; i += 1) limit.countAccount('bank');
    expect(() => limit.countAccount('bank')).toThrow();
    for (let i = 0; i < 1_000; i += 1) {
      at += 10;
      limit.countAccount('bank');
    }
    for (let i = 0; i < 600; i += 1) limit.countAddress('office');
    expect(() => limit.countAddress('office')).toThrow();
  });
});
