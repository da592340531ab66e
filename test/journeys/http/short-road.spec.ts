import { firstUnit, leadRegistration, people } from '@ecl/storytelling';
import { systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isGivenItsId, stepFamilies } from '../../../apps/ledger/src/steps/step-families.js';
import { RateLimit } from '../../../apps/ledger/src/access/rate-limit.js';
import { shortRoad } from '../../../apps/ledger/src/steps/short-road.js';
import { processLog } from '@ecl/web';
import type { RoadOf } from '../../../apps/ledger/src/web/past-the-router.js';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { ServedLedger, type Asking, type Reply } from './served-ledger.js';
import { newKey } from './steps.js';

const { li, gao } = people;
const entries: { route?: string; status?: number; correlationId?: string }[] = [];
const kept = new Writable({
  write: (line: Buffer, _, done) => {
    entries.push(JSON.parse(line.toString()));
    done();
  },
});

let served: ServedLedger;
let roadOf: RoadOf;
beforeAll(async () => {
  const log = processLog({ name: 'ledger', level: 'debug', to: kept });
  const rateLimits = { perAccount: WIDE, perAddress: WIDE };
  served = await ServedLedger.populated({ log, rateLimits });
  const { ledger, identity } = served;
  roadOf = shortRoad(stepFamilies, { ledger, identity, limit: new RateLimit(rateLimits), mostBodyBytes: 1000 });
});
afterAll(() => served.stop());
const WIDE = { capacity: 10_000, refillMs: 1 };

const lead = (id?: string) => {
  const { agencyId, unitId } = firstUnit;
  const { leadId, ...data } = leadRegistration(id ?? 'x', systemClock.now(), { agencyId, unitId }).data;
  return id === undefined ? data : { leadId, ...data };
};

/** What differs each time. */
const CHANGING = ['date', 'x-correlation-id', 'location'];
const comparable = ({ status, headers, body }: Reply) => ({
  status,
  headers: [...headers].filter(([name]) => !CHANGING.includes(name)).sort(),
  body: JSON.stringify(body, (name, value: unknown) =>
    ['id', 'position', 'events', 'correlationId', 'instance'].includes(name) ? name : value,
  ),
});

/** The same request by both ways: a slash at the end means the same, and is not written plainly. */
const both = async (path: string, asking: () => Asking) => [
  comparable(await served.post(path, asking())),
  comparable(await served.post(`${path}/`, asking())),
];

const BEGIN = '/api/leads/steps/register-lead';
const GO_ON = '/api/cases/no-such/steps/approve-filing';
const keyed = (more: Record<string, string> = {}) => ({ 'Idempotency-Key': newKey(), ...more });

const requests: readonly (readonly [what: string, path: string, asking: () => Asking, status: number])[] = [
  ['is recorded', BEGIN, () => ({ as: li.id, body: lead(), headers: keyed() }), 201],
  ['lacks its session', BEGIN, () => ({ body: lead(), headers: keyed() }), 401],
  ['has no valid session', BEGIN, () => ({ body: lead(), headers: keyed({ Authorization: 'Bearer x' }) }), 401],
  ['lacks its key', BEGIN, () => ({ as: li.id, body: lead() }), 400],
  ['has a wrong body', BEGIN, () => ({ as: li.id, body: { nonsense: 1 }, headers: keyed() }), 400],
  ['is no JSON', BEGIN, () => ({ as: li.id, body: '{', headers: keyed() }), 400],
  [
    'is of another type',
    BEGIN,
    () => ({ as: li.id, body: 'x', headers: keyed({ 'Content-Type': 'text/plain' }) }),
    415,
  ],
  ['lacks its precondition', GO_ON, () => ({ as: gao.id, body: {}, headers: keyed() }), 428],
  ['is about nothing', GO_ON, () => ({ as: gao.id, body: approval(), headers: keyed({ 'If-Match': '"3"' }) }), 404],
  [
    'is refused by the law',
    BEGIN,
    () => ({ as: gao.id, body: { ...lead(), foundOn: '1999-01-01' }, headers: keyed() }),
    0,
  ],
  ['is a step that there is not', '/api/leads/steps/register-leed', () => ({ as: li.id, body: {} }), 404],
  [
    'is in a register',
    '/api/registers/agencies/steps/register-agency',
    () => ({ as: li.id, body: {}, headers: keyed({ 'If-None-Match': '*' }) }),
    400,
  ],
];
const approval = () => ({ occurredAt: systemClock.now(), caseNumber: '示例〔2026〕1号', documents: [] });

describe('the short road of steps', () => {
  it.each(requests)(
    'a request that %s is answered as by the router, in status, headers and body',
    async (_, path, asking, status) => {
      const [short, long] = await both(path, asking);
      expect(short).toEqual(long);
      if (status > 0) expect(short?.status).toBe(status);
    },
  );

  it('the log names its route as the router does, with the correlation id of the answer', async () => {
    const { headers } = await served.post(BEGIN, { as: li.id, body: lead(), headers: keyed() });
    const id = headers.get('X-Correlation-Id');
    while (!entries.some(({ correlationId }) => correlationId === id)) await new Promise((turn) => setImmediate(turn));
    expect(entries.find(({ correlationId }) => correlationId === id)).toMatchObject({ route: BEGIN, status: 201 });
  });

  it.each([
    ['in pieces', { 'transfer-encoding': 'chunked' }],
    ['compressed', { 'content-encoding': 'gzip' }],
    ['in another encoding', { 'content-type': 'application/json; charset=gbk' }],
    ['too long', { 'content-length': '1001' }],
    ['empty', { 'content-length': '0' }],
  ])('a body that comes %s is left to the router', (_, headers) => {
    expect([taken(BEGIN), taken(BEGIN, headers)]).toEqual(['by the short road', 'by the router']);
  });

  it('a body that comes a few bytes at a time is read whole', async () => {
    const body = JSON.stringify(lead());
    expect(await inParts(BEGIN, await served.tokenOf(li.id), body)).toBe(201);
  });

  it('every step has a short road, and only what is written plainly takes it', async () => {
    const routes = stepFamilies.flatMap((family) =>
      family.commandTypes.map((type) =>
        isGivenItsId(family, type)
          ? `/api/${family.path}/steps/${type.step}`
          : `/api/${family.path}${family.onlyId === undefined ? '/:id' : ''}/steps/${type.step}`,
      ),
    );
    expect(routes.length).toBeGreaterThan(120);
    for (const route of routes) {
      const plain = route.replace(':id', 'no-such');
      expect([route, (await served.post(plain, {})).status]).toEqual([route, 401]);
      expect([route, taken(plain)]).toEqual([route, 'by the short road']);
      for (const other of [
        `${plain}/`,
        `${plain}?a=1`,
        plain.toUpperCase(),
        plain.replace('/steps/', '/%73teps/'),
        `${plain}x`,
      ])
        expect([other, taken(other)]).toEqual([other, 'by the router']);
    }
  });
});

const taken = (url: string, headers: Readonly<Record<string, string>> = {}): string =>
  roadOf({ method: 'POST', url, headers: { ...PLAIN, ...headers } } as never) ? 'by the short road' : 'by the router';
const PLAIN = { 'content-type': 'application/json', 'content-length': '2' };

/** Sends a body of which each byte comes for itself. */
const inParts = async (path: string, token: string, body: string): Promise<number | undefined> => {
  const bytes = Buffer.from(body, 'utf8');
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': bytes.byteLength,
    'Idempotency-Key': newKey(),
    Authorization: `Bearer ${token}`,
  };
  const sent = request(`${served.url}${path}`, { method: 'POST', headers });
  sent.setNoDelay(true);
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  for (const byte of bytes) {
    sent.write(Buffer.of(byte));
    await new Promise((turn) => setImmediate(turn));
  }
  sent.end();
  const [answer] = await answered;
  answer.resume();
  return answer.statusCode;
};
