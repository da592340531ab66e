import { DeclareSupervisionCheck } from '@ecl/enforcement';
import { systemClock } from '@ecl/kernel';
import {
  BANK,
  PLANNING,
  bankReports,
  basisOf,
  caseAbout,
  deliver,
  firstUnit,
  leadRegistration,
  leads,
  OverHttp,
  people,
  requestsForFiles,
  secondUnit,
  tellCaseInReview,
  tellTo,
  tellTransferStalledAtPolice,
  type HttpAnswer,
  type Step,
} from '@ecl/storytelling';
import type { OpenAPIObject } from '@nestjs/swagger';
import { routeStepOf } from '@ecl/enforcement';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { apiDescriptionOf } from '../../../apps/disclosure/src/api/api-description.js';
import { createDisclosureApp } from '../../../apps/disclosure/src/disclosure-app.js';
import { decision, inventedRecord } from '../../../apps/disclosure/src/published/invented-record.fixture.js';
import { openApiOf } from '../../../apps/ledger/src/openapi/openapi.js';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from '../http/served-ledger.js';
import { newKey } from '../http/steps.js';
import { deliveryTo, storyOf } from '../http/told-cases.js';
import { answerOf, measureOf, operationsOf, type Measure } from './closed-contract.js';

let served: ServedLedger;
let contract: OpenAPIObject;
let measure: Measure;
let last: string;
const asked = new Set<string>();
const stepFaults: string[] = [];

/** The route of a step, as the contract has it. */
const routeOf = ({ collection, id, command }: Step): string => {
  const one = id === '' ? collection : `${collection}/{id}`;
  const stream = collection === 'registers' ? `registers/${id}` : one;
  return `POST /api/${stream}/steps/${routeStepOf(command.type)}`;
};

/** Compared when all are there: to compile what they are compared with stops this process, and the server is in it. */
const heard: (readonly [Step, HttpAnswer])[] = [];
const hear = (step: Step, answer: HttpAnswer): void => {
  heard.push([step, answer]);
};

beforeAll(async () => {
  served = await ServedLedger.start();
  contract = openApiOf(served.app);
  measure = measureOf(contract);
  const entering = new OverHttp(served.url, hear);
  await entering.signIn(ADMINISTRATOR, PASSWORD);
  await served.enterRegisters(entering);
  await served.openAccounts();
  const delivery = await deliveryTo(served, hear);
  const now = systemClock.now();
  const paid = tellTo(storyOf(caseAbout('paid', { team: firstUnit }), now), 'paid');
  const owed = tellTo(storyOf(caseAbout('owed', { team: secondUnit }), now), 'served');
  const review = storyOf(caseAbout('review', { powerCode: '02-1', law: PLANNING, fineInYuan: 120_000 }), now, 62);
  const crime = storyOf(caseAbout('crime', { powerCode: '09-3' }), now, 64);
  tellCaseInReview(review);
  tellTransferStalledAtPolice(crime);
  for (const { steps } of [paid, owed, review, crime]) await deliver(steps, delivery);
  await deliver(leads(now), delivery);
  await deliver(bankReports(paid.collected, now), delivery);
  const check = DeclareSupervisionCheck({
    ...{ occurredAt: now, withSupervisor: people.xin.id, certificateNumber: 'DEMO-SUP-001', ground: '演示监督通知' },
  });
  await deliver([{ who: people.xu, collection: 'supervision', id: 'paid', command: check }], delivery);
  await deliver(requestsForFiles(now), delivery);
  last = (await served.get('/health/ready')).body.log.lastPosition;
  for (const [step, answer] of heard) stepFaults.push(...faultsOf(routeOf(step), answer));
});
afterAll(() => served.stop());

/** What is not as the contract says in an answer to an operation, whose place in the contract must be known. */
const faultsOf = (operation: string, { status, body }: HttpAnswer): readonly string[] => {
  const described = operationsOf(contract).get(operation);
  const schema = described && answerOf(described, status);
  if (!schema) return [`the contract does not know ${operation} with ${String(status)}`];
  asked.add(operation);
  return measure(schema, body).map((fault) => `${operation}: ${fault}`);
};

const withPosition = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}atLeast=${last}`;
const { li, gao, finance, song, jin, fang } = people;

describe('the answers of a served ledger are exactly as the contract describes them', () => {
  it.each([
    ['/api/cases', '/api/cases', gao.id],
    ['/api/cases/{id}', '/api/cases/paid', gao.id],
    ['/api/cases/{id}', '/api/cases/paid?asOf=2999-01-01T00:00:00Z', gao.id],
    ['/api/cases-then', '/api/cases-then?asOf=2999-01-01T00:00:00Z', gao.id],
    ['/api/cases/{id}/file', '/api/cases/paid/file?beforeStep=4', gao.id],
    ['/api/cases/{id}', '/api/cases/review', li.id],
    ['/api/cases/{id}/timeline', '/api/cases/paid/timeline?size=200', gao.id],
    ['/api/cases/{id}/deadlines', '/api/cases/paid/deadlines', gao.id],
    ['/api/cases/{id}/next-steps', '/api/cases/paid/next-steps', li.id],
    ['/api/cases/{id}/file', '/api/cases/paid/file', gao.id],
    ['/api/cases/{id}/file', '/api/cases/paid/file', finance.id],
    ['/api/cases/{id}/file', '/api/cases/review/file', song.id],
    ['/api/cases/{id}/file', '/api/cases/crime/file', jin.id],
    ['/api/deadlines', '/api/deadlines?list=due', gao.id],
    ['/api/cases/{id}/timeline', '/api/cases/crime/timeline?size=200', gao.id],
    ['/api/leads', '/api/leads', li.id],
    ['/api/leads/{id}', '/api/leads/demo-lead-4', li.id],
    ['/api/legal-review-queue', '/api/legal-review-queue', song.id],
    ['/api/legal-review-queue', '/api/legal-review-queue?order=urgency', song.id],
    ['/api/legal-review-queue/workload', '/api/legal-review-queue/workload', song.id],
    ['/api/transfers', '/api/transfers', jin.id],
    ['/api/transfers/{id}', '/api/transfers/crime', jin.id],
    ['/api/payments', '/api/payments', finance.id],
    ['/api/payments/{id}', '/api/payments/paid', finance.id],
    ['/api/payments/{id}', '/api/payments/owed?on=2030-01-05', finance.id],
    ['/api/reconciliation/days', `/api/reconciliation/days?bank=${BANK}`, finance.id],
    ['/api/changes', '/api/changes?limit=1000', li.id],
    ['/api/rules', '/api/rules', li.id],
    ['/api/rules/{code}', '/api/rules/filing.approved-by-proposer', li.id],
    ['/api/rules/{code}', '/api/rules/accounts.username-taken', li.id],
    ['/api/rules/{code}', '/api/rules/imported.over-collected', li.id],
  ])('GET %s answers as the contract describes: %s', async (route, path, as) => {
    const reply = await served.get(withPosition(path), { as });
    expect([reply.status, faultsOf(`GET ${route}`, reply)]).toEqual([200, []]);
    if (Array.isArray(reply.body.items)) expect(reply.body.items).not.toEqual([]);
  });

  it.each([
    ['/api/cases/{id}/readings', '/api/cases/paid/readings', gao.id],
    ['/api/cases/{id}/review', '/api/cases/review/review', song.id],
    ['/api/cases/{id}/difference', '/api/cases/paid/difference?knownAt=2020-01-01T00:00:00Z', gao.id],
    ['/api/directory', '/api/directory', li.id],
  ])('GET %s, from no read model, answers as the contract describes', async (route, path, as) => {
    const reply = await served.get(path, { as });
    expect([reply.status, faultsOf(`GET ${route}`, reply)]).toEqual([200, []]);
  });

  it('what a notice of the calendar moves is answered as the contract describes, before it is entered and after', async () => {
    const due = (await served.get(withPosition('/api/deadlines?list=due'), { as: gao.id })).body.items as readonly {
      readonly dueOn: string;
    }[];
    const [year = ''] = due.map(({ dueOn }) => dueOn.slice(0, 4));
    const holidays = [...new Set(due.map(({ dueOn }) => dueOn).filter((day) => day.startsWith(year)))];
    const notice = { year: Number(year), publishedOn: '2026-01-05', holidays, makeUpWork: [], source: '示例通知' };
    const body = { occurredAt: systemClock.now(), ...notice };
    const step = '/api/registers/calendar/steps/publish-calendar-year';
    const asked = await served.post(`${step}/what-if`, { as: ADMINISTRATOR, body });
    expect(faultsOf('POST /api/registers/calendar/steps/{step}/what-if', asked)).toEqual([]);
    expect(asked.body.moves.moved).toBeGreaterThan(0);
    const headers = { 'Idempotency-Key': newKey(), 'If-None-Match': '*' };
    const entered = await served.post(step, { as: ADMINISTRATOR, body, headers });
    const position = entered.body.position as string;
    const moved = await served.get(`/api/deadlines/moved?atLeast=${position}`, { as: gao.id });
    expect([moved.status, faultsOf('GET /api/deadlines/moved', moved)]).toEqual([200, []]);
    expect(moved.body.items).not.toEqual([]);
  });

  it('a reconciled day is answered as the contract describes', async () => {
    const { items } = (await served.get(withPosition(`/api/reconciliation/days?bank=${BANK}`), { as: finance.id }))
      .body;
    const reply = await served.get(withPosition(`/api/reconciliation?bank=${BANK}&day=${items[0].day}`), {
      as: finance.id,
    });
    expect([reply.body.reconciliation.payments.length > 0, faultsOf('GET /api/reconciliation', reply)]).toEqual([
      true,
      [],
    ]);
  });

  it.each([
    ['/api/registers/{register}', '/api/registers/powers?size=200', ADMINISTRATOR],
    ['/api/registers/{register}', '/api/registers/rule-packs', ADMINISTRATOR],
    ['/api/powers', '/api/powers', li.id],
    ['/api/provisions', '/api/provisions?limit=5', li.id],
    ['/api/provisions/{id}', `/api/provisions/${basisOf(PLANNING)[0]?.provisionId ?? ''}`, li.id],
    ['/api/cases/{id}/law', '/api/cases/paid/law', li.id],
    ['/api/registers/{register}/in-force', '/api/registers/agencies/in-force', ADMINISTRATOR],
    ['/api/disclosures', '/api/disclosures', fang.id],
    ['/api/disclosures/{id}', '/api/disclosures/owed', fang.id],
    ['/api/supervision/{id}', '/api/supervision/paid', people.xu.id],
    ['/api/lawful-requests', '/api/lawful-requests', gao.id],
    ['/api/lawful-requests', '/api/lawful-requests?status=open&limit=1', jin.id],
    ['/api/lawful-requests/{id}', '/api/lawful-requests/demo-procuratorate-1', people.xu.id],
    ['/api/me', '/api/me', jin.id],
    ['/api/me', '/api/me', li.id],
    ['/api/me', '/api/me', finance.id],
    ['/api/session', '/api/session', li.id],
    ['/api/session/ways', '/api/session/ways', li.id],
    ['/api/accounts', '/api/accounts', ADMINISTRATOR],
    ['/health/live', '/health/live', undefined],
    ['/health/ready', '/health/ready', undefined],
  ])('GET %s answers as the contract describes: %s, from no read model', async (route, path, as) => {
    const reply = await served.get(path, as === undefined ? {} : { as });
    expect([reply.status, faultsOf(`GET ${route}`, reply)]).toEqual([200, []]);
  });

  it('sign-in, accounts, a refused step and a repeated step are answered as the contract describes', async () => {
    const signedIn = await served.post('/api/session', { body: { username: li.id, password: PASSWORD } });
    expect(faultsOf('POST /api/session', signedIn)).toEqual([]);
    const account = {
      username: 'new-clerk',
      personId: 'new-clerk',
      roles: ['officer'],
      agencyId: li.agencyId,
      unitId: li.unitId,
    };
    const { agencyId = '', unitId = '' } = li;
    await served.registerPerson({ personId: account.personId, agencyId, unitId });
    const headers = () => ({ 'Idempotency-Key': newKey() });
    const as = ADMINISTRATOR;
    const opened = await served.post('/api/accounts', {
      as,
      headers: headers(),
      body: { ...account, password: PASSWORD },
    });
    expect([opened.status, faultsOf('POST /api/accounts', opened)]).toEqual([200, []]);
    const changed = await served.ask('PUT', '/api/accounts/new-clerk', { as, headers: headers(), body: account });
    expect(faultsOf('PUT /api/accounts/{username}', changed)).toEqual([]);
    const password = await served.ask('PUT', '/api/accounts/new-clerk/password', {
      as,
      headers: headers(),
      body: { password: `${PASSWORD}!` },
    });
    expect(faultsOf('PUT /api/accounts/{username}/password', password)).toEqual([]);
    const closed = await served.ask('DELETE', '/api/accounts/new-clerk', { as, headers: headers() });
    expect(faultsOf('DELETE /api/accounts/{username}', closed)).toEqual([]);
    const refused = await served.post('/api/cases/paid/steps/close-case', {
      as: li.id,
      headers: { ...headers(), 'If-Match': (await served.get('/api/cases/paid', { as: li.id })).headers.get('ETag')! },
      body: { occurredAt: systemClock.now() },
    });
    expect([400, 422]).toContain(refused.status);
    expect(faultsOf('POST /api/cases/{id}/steps/close-case', refused)).toEqual([]);
  });

  it('every step that the stories take is answered as the contract describes, in each collection', () => {
    expect(stepFaults).toEqual([]);
    const taken = [...asked].filter((operation) => operation.includes('/steps/'));
    const collections = new Set(taken.map((operation) => operation.split('/')[2]));
    expect([...collections].sort()).toEqual([
      'bank-reports',
      'cases',
      'lawful-requests',
      'leads',
      'registers',
      'supervision',
    ]);
    expect(taken.length).toBeGreaterThan(35);
  });

  it('a step that is taken again under its key is answered as the contract describes', async () => {
    const { leadId: _, ...body } = leadRegistration('lead-again', systemClock.now()).data;
    const step = { as: people.xie.id, headers: { 'Idempotency-Key': newKey() }, body };
    const path = '/api/leads/steps/register-lead';
    const replies = [await served.post(path, step), await served.post(path, step)];
    expect(replies.map(({ status, body }) => [status, body.isRepeated])).toEqual([
      [201, false],
      [201, true],
    ]);
    expect(replies.flatMap((reply) => faultsOf(`POST ${path}`, reply))).toEqual([]);
    const asked = await served.post(`${path}/what-if`, { as: people.xie.id, body });
    expect([asked.body.is, faultsOf('POST /api/leads/steps/{step}/what-if', asked)]).toEqual(['accepted', []]);
  });

  it('refused attempts are answered as the contract describes', async () => {
    const etag = (await served.get('/api/cases/owed', { as: people.zhao.id })).headers.get('ETag')!;
    const tried = await served.post('/api/cases/owed/steps/approve-filing', {
      as: people.zhao.id,
      headers: { 'Idempotency-Key': newKey(), 'If-Match': etag },
      body: { occurredAt: systemClock.now() },
    });
    expect(faultsOf('POST /api/cases/{id}/steps/approve-filing', tried)).toEqual([]);
    const reply = await served.get('/api/cases/owed/attempts', { as: gao.id });
    expect([reply.status, faultsOf('GET /api/cases/{id}/attempts', reply)]).toEqual([200, []]);
  });

  it('problems are answered as the contract describes', async () => {
    for (const [operation, reply] of [
      ['GET /api/cases', await served.get('/api/cases?size=0', { as: li.id })],
      ['GET /api/cases', await served.get('/api/cases')],
      ['GET /api/session/oidc', await served.get('/api/session/oidc')],
      ['GET /api/session/oidc/callback', await served.get('/api/session/oidc/callback')],
      ['GET /api/cases/{id}', await served.get('/api/cases/no-such', { as: li.id })],
      ['GET /api/cases', await served.get('/api/cases?atLeast=999999999', { as: li.id })],
      ['GET /api/accounts', await served.get('/api/accounts', { as: li.id })],
      ['GET /api/rules/{code}', await served.get('/api/rules/no-such', { as: li.id })],
    ] as const)
      expect(faultsOf(operation, reply)).toEqual([]);
  });

  it('webhooks are answered as the contract describes', async () => {
    const headers = () => ({ 'Idempotency-Key': newKey() });
    const body = { url: 'https://portal.example.cn/hooks', username: li.id, kinds: ['case', 'lead'] };
    const as = ADMINISTRATOR;
    const begun = await served.post('/api/webhooks', { as, headers: headers(), body });
    const at = `/api/webhooks/${begun.body.webhookId}`;
    const mine = `/api/me/webhooks/${begun.body.webhookId}`;
    const step = (name: string, given: object = {}) =>
      served.post(`${at}/${name}`, { as, headers: headers(), body: given });
    for (const [operation, reply] of [
      ['POST /api/webhooks', begun],
      ['GET /api/me/webhooks', await served.get('/api/me/webhooks', { as: li.id })],
      [
        'POST /api/me/webhooks/{id}/agree',
        await served.post(`${mine}/agree`, { as: li.id, headers: headers(), body: {} }),
      ],
      ['POST /api/webhooks/{id}/rotate-secret', await step('rotate-secret')],
      ['POST /api/webhooks/{id}/pause', await step('pause', { reason: '示例' })],
      ['GET /api/webhooks', await served.get('/api/webhooks', { as })],
      ['POST /api/webhooks/{id}/resume', await step('resume')],
      ['GET /api/webhooks/{id}/dead-letters', await served.get(`${at}/dead-letters`, { as })],
      ['POST /api/webhooks/{id}/replay', await step('replay')],
      ['DELETE /api/webhooks/{id}', await served.ask('DELETE', at, { as, headers: headers() })],
      ['DELETE /api/me/webhooks/{id}', await served.ask('DELETE', mine, { as: li.id, headers: headers() })],
    ] as const)
      expect([operation, reply.status < 300, faultsOf(operation, reply)]).toEqual([operation, true, []]);
  });

  it('read models are answered as the contract describes', async () => {
    const as = ADMINISTRATOR;
    const step = (name: string, body: object = {}) =>
      served.post(`/api/projections/${name}`, { as, headers: { 'Idempotency-Key': newKey() }, body });
    const rebuilt = await step('rebuild', { model: 'leads' });
    for (const [operation, reply] of [
      ['GET /api/projections', await served.get('/api/projections', { as })],
      ['POST /api/projections/rebuild', rebuilt],
      ['POST /api/projections/rebuild', await step('rebuild')],
      ['POST /api/projections/retry', await step('retry')],
    ] as const)
      expect([operation, reply.status, faultsOf(operation, reply)]).toEqual([operation, 200, []]);
    expect(await step('rebuild', { model: 'lead' })).toMatchObject({ status: 400 });
    await served.caughtUp();
  });

  it('papers are answered as the contract describes: those that are missing, and one that is uploaded', async () => {
    const as = gao.id;
    const bytes = 'a paper';
    const tus = { 'Tus-Resumable': '1.0.0' };
    const begun = await served.post('/api/cases/paid/papers', {
      as,
      headers: { ...tus, 'Upload-Length': String(bytes.length) },
    });
    const address = begun.headers.get('Location')!;
    const state = await served.get(address, { as });
    const type = { 'Content-Type': 'application/offset+octet-stream' };
    const sent = await served.ask('PATCH', address, {
      ...{ as, body: bytes, headers: { ...tus, ...type, 'Upload-Offset': '0' } },
    });
    const paper = await served.get(sent.headers.get('Content-Location')!, { as });
    const list = await served.get('/api/cases/paid/papers', { as });
    expect([begun.status, state.status, sent.status, paper.status, paper.body, list.status]).toEqual([
      ...[201, 200, 204, 200, bytes, 200],
    ]);
    for (const [operation, reply] of [
      ['POST /api/cases/{id}/papers', begun],
      ['GET /api/cases/{id}/uploads/{upload}', state],
      ['GET /api/cases/{id}/papers/{digest}', paper],
      ['GET /api/cases/{id}/papers', list],
    ] as const)
      expect([operation, faultsOf(operation, reply)]).toEqual([operation, []]);
    const presences = (list.body.items as readonly { readonly presence: string }[]).map(({ presence }) => presence);
    expect([...new Set(presences)].sort()).toEqual(['missing', 'present']);
  });

  it.each([
    ['cases', 'csv', gao.id],
    ['payments', 'xlsx', finance.id],
    ['deadlines', 'csv&list=due', gao.id],
    ['leads', 'csv', li.id],
    ['transfers', 'csv', jin.id],
    ['credit-publicity', 'csv', fang.id],
    ['process-log', 'xes', gao.id],
  ])('%s are taken away as the contract describes: %s', async (what, format, as) => {
    const reply = await served.get(withPosition(`/api/taking/${what}?format=${format}`), { as });
    expect([reply.status, faultsOf(`GET /api/taking/${what}`, reply)]).toEqual([200, []]);
  });

  it.each(['pdf', 'csv', 'html', 'zip'])('a case file is taken away as the contract describes: %s', async (form) => {
    const reply = await served.get(`/api/cases/paid/file.${form}`, { as: gao.id });
    expect([reply.status, faultsOf(`GET /api/cases/{id}/file.${form}`, reply)]).toEqual([200, []]);
  });

  it('every route that only reads is asked for its answer', () => {
    const reading = [...operationsOf(contract).keys()].filter((operation) => operation.startsWith('GET '));
    // A stream has no end; `events.spec` listens to it, and its messages are those of the feed.
    asked.add('GET /api/events');
    expect(reading.filter((operation) => !asked.has(operation))).toEqual([]);
  });

  it('an answer that differs from the contract is found', async () => {
    const { status, body } = await served.get('/api/me', { as: li.id });
    expect(faultsOf('GET /api/me', { status, body: { ...body, secret: 1 } })).not.toEqual([]);
    expect(faultsOf('GET /api/me', { status, body: { ...body, username: undefined } })).not.toEqual([]);
    expect(faultsOf('GET /api/me', { status, body: { ...body, agencyId: 7 } })).not.toEqual([]);
  });

  it('an answer to a step that differs from the contract is found', () => {
    const operation = 'POST /api/leads/steps/register-lead';
    const body = { id: 'l-1', revision: 0, position: '7', events: [], isRepeated: false };
    expect(faultsOf(operation, { status: 201, body })).toEqual([]);
    expect(faultsOf(operation, { status: 201, body: { ...body, secret: 1 } })).not.toEqual([]);
    expect(faultsOf(operation, { status: 201, body: { ...body, revision: 'first' } })).not.toEqual([]);
    for (const event of [
      { type: 'LeadRegistered' },
      { type: 'LeadRegistered', data: {} },
      { type: 'CaseFiled', data: {} },
      { type: 'LeadRegistered', data: { ...leadRegistration('a', systemClock.now()).data, secret: 1 } },
    ])
      expect(faultsOf(operation, { status: 201, body: { ...body, events: [event] } })).not.toEqual([]);
    expect(faultsOf(operation, { status: 409, body })).not.toEqual([]);
  });
});

it('the answers of the public site are exactly as its contract describes them', async () => {
  const withdrawn = {
    is: 'withdrawn',
    decisionId: 'decision-9',
    decisionNumber: '示例罚决〔2026〕9号',
    publishedOn: decision(1).publishedOn,
    withdrawnOn: decision(1).publishedOn,
    cause: 'revoked',
    reason: '复议撤销',
    shownUntil: decision(1).publishUntil,
  } as const;
  const app = await createDisclosureApp(inventedRecord([decision(1), decision(2), withdrawn]));
  const described = apiDescriptionOf(app);
  const measured = measureOf(described);
  for (const [operation, path] of [
    ['GET /api/decisions', '/api/decisions?limit=2'],
    ['GET /api/decisions', '/api/decisions?limit=x'],
    ['GET /api/decisions/{id}', '/api/decisions/decision-1'],
    ['GET /api/decisions/{id}', '/api/decisions/decision-9'],
    ['GET /api/decisions/{id}', '/api/decisions/none'],
    ['GET /api/powers', '/api/powers'],
    ['GET /api/powers/{code}', '/api/powers/08'],
    ['GET /api/powers/{code}', '/api/powers/08-1'],
  ] as const) {
    const { status, body } = await request(app.getHttpServer()).get(path);
    const schema = answerOf(operationsOf(described).get(operation)!, status);
    expect([path, status, measured(schema!, body)]).toEqual([path, status, []]);
  }
  await app.close();
});
