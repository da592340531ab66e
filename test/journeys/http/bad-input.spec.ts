import { caseAbout, people, proposal as proposalIn } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { ADMINISTRATOR, ServedLedger, type Reply } from './served-ledger.js';
import { newKey } from './steps.js';
import { storyOf } from './told-cases.js';

const STEP = '/api/cases/steps/propose-filing';
const li = people.li.id;

let served: ServedLedger;
const proposal: Readonly<Record<string, unknown>> = proposalIn(storyOf(caseAbout('bad-input'))).data;

beforeAll(async () => {
  served = await ServedLedger.populated();
});
afterAll(() => served.stop());

const send = (body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
  served.post(STEP, { as: li, body, headers: { 'Idempotency-Key': newKey(), ...headers } });

/** Each says in both languages what to do next. */
const problem = ({ status, body }: Reply) => {
  expect([body.detail, body.detailEn]).toEqual([
    expect.stringMatching(/[\u4e00-\u9fff]/),
    expect.stringMatching(/[a-z]{3}/),
  ]);
  return [status, body.type];
};

/** Bytes as they are, where fetch would mend them first. */
const raw = (lines: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    const socket = connect(Number(port), hostname, () => socket.end(`${lines.join('\r\n')}\r\n\r\n`));
    let reply = '';
    socket.setEncoding('utf8').on('data', (text: string) => (reply += text));
    socket.on('close', () => resolve(reply)).on('error', reject);
  });

describe('whatever is sent', () => {
  afterAll(async () => {
    const events = [];
    for await (const { type, streamName } of served.ledger.store.readAll())
      if (streamName.startsWith('case-')) events.push(type);
    expect(events).toEqual([]);
  });

  it.each([
    ['broken JSON', '{"occurredAt": '],
    ['no JSON at all', 'occurredAt=2026'],
    ['a bare word', 'true'],
    ['JSON cut off in a text', '{"conduct": "占道'],
  ])('%s is malformed (400)', async (_, body) => {
    expect(problem(await send(body))).toEqual([400, '/problems/malformed-json']);
  });

  it.each(['0000-01-01', '9999-12-31'])(
    'a day of a year that nobody means is refused by its place (400): %s',
    async (odd) => {
      const conduct = { ...(proposal['conduct'] as object), beganOn: odd };
      const { status, body } = await send({ ...proposal, conduct });
      expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path: '/conduct/beganOn' })]]);
      expect(problem(await served.get(`/api/payments?on=${odd}`, { as: li }))).toEqual([
        400,
        '/problems/invalid-request',
      ]);
    },
  );

  it.each([
    ['GBK', Buffer.concat([Buffer.from('{"note":"'), Buffer.from([0xd5, 0xbc, 0xb5, 0xc0]), Buffer.from('"}')])],
    ['UTF-8 that is cut off', Buffer.from('{"note":"占"}').subarray(0, 11)],
    ['half a surrogate pair as bytes', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['an over-long sign', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF{}')],
    ['UTF-16', Buffer.from('{}', 'utf16le')],
  ])('a body in %s is not stored with signs that nobody wrote (400)', async (_, bytes) => {
    const sent = await fetch(`${served.url}${STEP}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await served.tokenOf(li)}`,
        'Content-Type': 'application/json',
        'If-None-Match': '*',
        'Idempotency-Key': newKey(),
      },
      body: new Uint8Array(bytes),
    });
    expect([sent.status, ((await sent.json()) as { type: string }).type]).toEqual([400, '/problems/malformed-json']);
  });

  it.each([
    ['a reversed order', '占道\u202E经营'],
    ['an isolated direction', '\u2066占道\u2069'],
    ['a mark of direction', '占道\u200F'],
    ['NUL', '占道\u0000'],
    ['an escape sign', '占道\u001B[2J'],
    ['a control sign of Latin-1', '占道\u009B2J'],
    ['a sign that was lost in decoding', '占道\uFFFD经营'],
    ['only signs of no width', '\u200B\u2060\uFEFF'],
    ['only fillers', '\u3164\u115F\u2800'],
  ])('text that a person cannot read as it is stored is refused: %s (400)', async (_, text) => {
    const conduct = { ...(proposal['conduct'] as object), description: text };
    const { status, body } = await send({ ...proposal, conduct });
    expect(status).toBe(400);
    expect(body.errors[0].path).toMatch(/^\/conduct/);
    expect(JSON.stringify(body)).not.toContain(text);
  });

  it('a member that is there twice is refused, whatever the steps would take (400)', async () => {
    const json = JSON.stringify(proposal);
    for (const [twice, path] of [
      [json.replace('{', '{"occurredAt":"2020-01-01T00:00:00.000Z",'), '/occurredAt'],
      [json.replace('"conduct":{', '"conduct":{"descr\\u0069ption":"另一种说法",'), '/conduct/description'],
    ] as const) {
      const { status, body } = await send(twice);
      expect([status, body.type, body.path]).toEqual([400, '/problems/malformed-json', path]);
    }
    const session = await served.post('/api/session', { body: '{"username":"li","username":"gao","password":"x"}' });
    expect(problem(session)).toEqual([400, '/problems/malformed-json']);
  });

  it.each(['li\u202E', 'li\uFFFD', 'li\u0000', '\u200B\u2060'])(
    'an account has no name that nobody can read: %j',
    async (username) => {
      const account = { username, personId: people.li.id, roles: ['officer'], password: 'a long password, 2026' };
      const opened = await served.post('/api/accounts', {
        as: ADMINISTRATOR,
        body: account,
        headers: { 'Idempotency-Key': newKey() },
      });
      expect(problem(opened)).toEqual([400, '/problems/invalid-request']);
      expect(problem(await served.post('/api/session', { body: { username, password: 'x' } }))).toEqual([
        400,
        '/problems/invalid-request',
      ]);
    },
  );

  it('a body of another type is not read (415)', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'text/json'])
      expect(problem(await send('{}', { 'Content-Type': type }))).toEqual([415, '/problems/unsupported-media-type']);
  });

  it.each([
    ['a character set', { 'Content-Type': 'application/json; charset=gb2312' }],
    ['an encoding of Unicode', { 'Content-Type': 'application/json; charset="utf-16le"' }],
    ['a compression', { 'Content-Encoding': 'gzip' }],
  ])('a body in %s, which is not accepted, is not read (415)', async (_, headers) => {
    expect(problem(await send('{}', headers))).toEqual([415, '/problems/unsupported-media-type']);
  });

  it('a body of more than a megabyte is not read (413)', async () => {
    expect(problem(await send({ ...proposal, padding: 'x'.repeat(1024 * 1024) }))).toEqual([
      413,
      '/problems/body-too-large',
    ]);
  });

  it('an empty body is refused, and the answer lists what is missing (400)', async () => {
    const reply = await send({});
    expect(problem(reply)).toEqual([400, '/problems/invalid-request']);
    expect(reply.body.errors[0]).toMatchObject({ path: '', message: expect.stringContaining('occurredAt') });
  });

  it('an invalid body is answered with the place of every fault, in both languages, and no value is repeated', async () => {
    const conduct = { ...(proposal['conduct'] as object), endedOn: '2026-02-30', territory: 15 };
    const { body, ...reply } = await send({ ...proposal, conduct, powerCode: { $ne: null }, officer: '张三秘密' });
    expect(reply.status).toBe(400);
    const paths = body.errors.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/conduct/endedOn', '/conduct/territory', '/powerCode']));
    expect(new Set(paths).size).toBe(paths.length);
    expect(body.detail).not.toContain('格式不正确');
    expect(body.detailEn).not.toMatch(/\\|\^/);
    for (const error of body.errors)
      expect(error).toMatchObject({ message: expect.any(String), messageZh: expect.stringMatching(/[\u4e00-\u9fff]/) });
    expect(JSON.stringify(body)).not.toMatch(/张三|2026-02-30|\$ne/);
  });

  it.each([
    ['a number for a text', { powerCode: 8 }],
    ['a text for a list', { handlers: 'demo-li' }],
    ['null', { conduct: null }],
    ['a blank text', { agencyId: ' ' }],
    ['a moment without its offset', { occurredAt: '2026-05-06T09:00:00' }],
    ['an unknown member', { isApproved: true }],
    ['a list that is too long', { handlers: Array.from({ length: 21 }, () => 'demo-li') }],
  ])('%s is invalid (400)', async (_, change) => {
    expect(problem(await send({ ...proposal, ...change }))).toEqual([400, '/problems/invalid-request']);
  });

  it('members that name the prototype are unknown members (400)', async () => {
    const text = JSON.stringify(proposal);
    for (const member of ['"__proto__":{"isAdministrator":true}', '"constructor":{"prototype":{}}'])
      expect(problem(await send(`{${member},${text.slice(1)}`))).toEqual([400, '/problems/invalid-request']);
    expect(({} as Record<string, unknown>)['isAdministrator']).toBeUndefined();
  });

  it('half a character cannot be stored (400)', async () => {
    const text = JSON.stringify({ ...proposal, powerCode: '08-3' }).replace('占道堆放建筑材料', '占道\\ud83d');
    const reply = await send(text);
    expect(problem(reply)).toEqual([400, '/problems/invalid-request']);
    expect(reply.body.errors[0].path).toBe('/conduct/description');
  });

  it('endless nesting is invalid, and does not stop the server (400)', async () => {
    const reply = await send(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    expect(reply.status).toBe(400);
    expect((await served.get('/health/live')).status).toBe(200);
  });
});

describe('an address', () => {
  it.each(['/nothing', '/api/nothing', '/api/cases/x/steps/no-such-step', '/api/registers/agencies/steps/close-case'])(
    'an address that leads nowhere is not found (%s)',
    async (path) => {
      expect(problem(await served.get(path, { as: li }))).toEqual([404, '/problems/not-found']);
    },
  );

  it.each(['..%2f..%2fetc', '%00', 'a'.repeat(101), '-begins', '%E6%A1%88'])(
    'an address with an id that no case can have is not found (%s)',
    async (id) => {
      expect((await served.get(`/api/cases/${id}`, { as: li })).status).toBe(404);
    },
  );

  it('an address that cannot be decoded is not found', async () => {
    expect((await served.get('/api/cases/%E0%A4%A', { as: li })).status).toBe(404);
  });

  it.each([
    ['GET', STEP, 'POST'],
    ['DELETE', '/api/cases/x', 'GET, HEAD'],
    ['PATCH', '/api/session', 'DELETE, GET, HEAD, POST'],
    ['POST', '/health/live', 'GET, HEAD'],
  ])('an address does not accept every method: %s %s (405)', async (method, path, allow) => {
    const reply = await served.ask(method, path, { as: li });
    expect(problem(reply)).toEqual([405, '/problems/method-not-allowed']);
    expect(reply.headers.get('Allow')?.split(', ').sort()).toEqual(allow.split(', ').sort());
  });

  it('an address with a parameter that is unknown, given twice or not a date is invalid (400)', async () => {
    for (const query of [
      'colour=red',
      'unit=a&unit=b',
      'filedFrom=2026-02-30',
      'size=0',
      'size=1000',
      'after=x',
      'atLeast=1e3',
    ])
      expect(problem(await served.get(`/api/cases?${query}`, { as: li }))).toEqual([400, '/problems/invalid-request']);
  });

  it.each([
    ['/api/cases', 'after=!!', ['/after']],
    ['/api/payments', 'after=!!', ['/after']],
    ['/api/leads', 'after=!!&colour=red&size=0', ['/after', '/colour', '/size']],
    ['/api/cases', 'field=99&power=99-9', ['/field', '/power']],
    ['/api/transfers', 'power=x', ['/power']],
    ['/api/cases', 'filedFrom=2026-05-06&filedTo=2026-05-05', ['/filedTo']],
    ['/api/cases', 'decidedFrom=2026-05-06&decidedTo=2026-05-05', ['/decidedTo']],
    ['/api/cases', 'occurredFrom=2026-05-06&occurredTo=2026-05-05', ['/occurredTo']],
    ['/api/cases', 'recordedFrom=2026-05-06&recordedTo=2026-05-05', ['/recordedTo']],
    ['/api/transfers', 'suspectedFrom=2026-05-06&suspectedTo=2026-05-05', ['/suspectedTo']],
    ['/api/cases', 'limit=5&size=5', ['/size']],
    ['/api/cases', 'foo=1&bar=2', ['/bar', '/foo']],
  ])('%s?%s names every wrong parameter, each in both languages, and repeats no value', async (path, query, places) => {
    const { status, body } = await served.get(`${path}?${query}`, { as: li });
    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path).sort()).toEqual(places);
    for (const { messageZh } of body.errors) expect(messageZh).toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify({ ...body, correlationId: '' })).not.toMatch(/!!|99-9/);
  });

  it('a page of a list is limited by the same word as on the public site, and by the older word', async () => {
    for (const word of ['limit', 'size']) {
      const { status, body } = await served.get(`/api/cases?${word}=0`, { as: li });
      expect([status, body.errors[0].path]).toEqual([400, `/${word}`]);
      expect((await served.get(`/api/cases?${word}=1`, { as: li })).status).toBe(200);
      expect((await served.get(`/api/cases/no-such/attempts?${word}=1`, { as: li })).status).toBe(404);
    }
  });

  it('a parameter that does not exist is answered with the near name, or with all names', async () => {
    const { body } = await served.get('/api/cases?feild=08&colour=red', { as: li });
    expect(body.errors).toEqual([
      {
        path: '/feild',
        message: 'must not have feild; did you mean field?',
        messageZh: '不应有 feild；是否想写 field？',
      },
      {
        path: '/colour',
        message: expect.stringMatching(/^must not have colour; allowed: .*\bpower\b/),
        messageZh: expect.stringMatching(/^不应有 colour；可用的有 .*power/),
      },
    ]);
  });

  it('an address with a position that is not reached in time is answered with when to try again (503)', async () => {
    const reply = await served.get('/api/cases?atLeast=999999999', { as: li });
    expect(problem(reply)).toEqual([503, '/problems/read-model-behind']);
    expect(reply.headers.get('Retry-After')).toBe('1');
  });
});

describe('a problem', () => {
  it('a problem has details in Chinese and English, with the correlation id of its request', async () => {
    const { headers, body } = await send('{');
    expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(body).toEqual({
      type: '/problems/malformed-json',
      title: expect.stringMatching(/[\u4e00-\u9fff]/),
      titleEn: expect.any(String),
      status: 400,
      detail: expect.stringContaining('JSON 对象'),
      detailEn: expect.stringContaining('one JSON object'),
      correlationId: headers.get('X-Correlation-Id'),
    });
  });

  it('a day before the law of the rule packs is refused, and the answer says from when on (400)', async () => {
    for (const path of ['/api/payments?on=1900-01-01', '/api/payments?on=1985-06-01']) {
      const { status, body } = await served.get(path, { as: people.gao.id });
      expect([path, status, body.type]).toEqual([path, 400, '/problems/invalid-request']);
      expect(body.detailEn).toContain('ask for');
    }
  });

  it('the folder of the documentation gives its page, and no other file', async () => {
    expect((await served.get('/api/docs/swagger-ui.css')).status).toBe(200);
    for (const file of ['package.json', 'index.js', 'LICENSE', 'absolute-path.js', 'swagger-ui.js.map', 'README.md'])
      expect([file, (await served.get(`/api/docs/${file}`)).status]).toEqual([file, 404]);
  });

  it('a problem says what to do next: who may not do it, a key that was used, a version that was not named', async () => {
    const key = { 'Idempotency-Key': newKey() };
    expect(problem(await served.get('/api/accounts', { as: li }))).toEqual([403, '/problems/not-allowed']);
    expect(problem(await send({}, { 'Idempotency-Key': 'short' }))).toEqual([400, '/problems/idempotency-key-invalid']);
    expect((await send(proposal, key)).status).toBe(201);
    const other = { ...proposal, discoveredOn: '2026-03-01' };
    expect(problem(await send(other, key))).toEqual([422, '/problems/idempotency-key-reused']);
    const step = '/api/registers/banks/steps/strike-entry';
    const striking = { occurredAt: proposal['occurredAt'], entry: 0, reason: '误登记' };
    const strike = (headers: Record<string, string>) =>
      served.post(step, { as: ADMINISTRATOR, body: striking, headers: { 'Idempotency-Key': newKey(), ...headers } });
    expect(problem(await strike({}))).toEqual([428, '/problems/precondition-required']);
    expect(problem(await strike({ 'If-Match': '"0"' }))).toEqual([412, '/problems/stale']);
  });

  it('a problem has no body for HEAD', async () => {
    const { status, body } = await served.ask('HEAD', '/api/cases/no-such-case', { as: li });
    expect([status, body]).toEqual([404, '']);
  });

  it('a problem answers a request that is not HTTP, and the server goes on', async () => {
    expect(await raw(['NONSENSE'])).toContain('400 Bad Request');
    expect((await served.get('/health/live')).status).toBe(200);
  });
});

describe('ids that every object answers to', () => {
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])('a party may have the id %s', async (partyId) => {
    const [party] = proposal['parties'] as readonly object[];
    const { status, body } = await send({ ...proposal, parties: [{ ...party, partyId }] });
    expect([status, body.violations]).toEqual([201, undefined]);
  });
});
