import { addDays, chinaDateOf, newUuid, systemClock } from '@ecl/kernel';
import { caseAbout, deliver, leadRegistration, people, secondUnit, tellTo } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ADMINISTRATOR, ServedLedger } from './served-ledger.js';
import { Listening } from './listening.js';
import { StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

/*
 * Whoever had a case and has it no more finds it by no address: not as it was when they had it, not in the papers that they
 * brought, not in what is listed, taken away or told.
 */

const CASE = 'vanishing-17';
const { li, gao, chen, zhao } = people;
const TUS = { 'Tus-Resumable': '1.0.0' };
const PAPER = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), Buffer.alloc(64, 7)]);
const DIGEST = createHash('sha256').update(PAPER).digest('hex');

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
  await deliver(tellTo(storyOf(caseAbout(CASE, { team: secondUnit })), 'filed').steps, await deliveryTo(served));
});
afterAll(() => served.stop());

const { paths } = JSON.parse(readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, { get?: { parameters?: readonly { name: string; in: string }[] } }>;
};

/** The lists whose rows are cases, or name them, and the files of them that are taken away. */
const LISTS = [
  ...[
    'cases',
    'deadlines?list=due',
    'deadlines?list=overdue',
    'deadlines?list=met',
    'deadlines/moved',
    'payments',
    'transfers',
  ],
  ...['disclosures', 'leads', 'legal-review-queue', 'legal-review-queue/workload', 'changes', 'me'],
  ...['taking/cases?format=csv', 'taking/deadlines?list=due&format=csv', 'taking/process-log?format=xes'],
  ...['taking/payments?format=csv', 'taking/leads?format=csv'],
];

/** Every address of one case that the contract has, also as the case was at a moment at which somebody else had it. */
const addresses = (moment: string, upload: string): readonly string[] =>
  Object.entries(paths).flatMap(([template, { get }]) => {
    if (get === undefined || !/^\/api\/(cases|disclosures|transfers|payments|supervision)\/\{id\}/.test(template))
      return [];
    const path = template.replace('{id}', CASE).replace('{digest}', DIGEST).replace('{upload}', upload);
    const asked = (get.parameters ?? []).filter((each) => ['knownAt', 'asOf', 'at', 'beforeStep'].includes(each.name));
    return [path, ...asked.map(({ name }) => `${path}?${name}=${name === 'beforeStep' ? '2' : moment}`)];
  });

const ask = async (as: string, path: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(served.url + path, {
    method: path.includes('/uploads/') ? 'HEAD' : 'GET',
    headers: { Authorization: `Bearer ${await served.tokenOf(as)}`, ...headers },
  });
  return { status: response.status, text: await response.text() };
};

/** What is shown of the case to somebody: the addresses that answer, and the lists that name it. */
const shown = async (as: string, moment: string, upload: string) => {
  await served.caughtUp();
  const open: string[] = [];
  for (const path of addresses(moment, upload))
    for (const headers of path.includes('/papers/') ? [{}, { Range: 'bytes=0-3' }] : [{}])
      if ((await ask(as, path, headers)).status < 300) open.push(path);
  for (const list of [...LISTS, 'cases-then', `cases-then?knownAt=${moment}`, `cases-then?asOf=${moment}`])
    if ((await ask(as, `/api/${list}`)).text.includes(CASE)) open.push(list);
  const { status } = await served.post(`/api/cases/${CASE}/steps/request-recusal/what-if`, {
    ...{ as, body: { occurredAt: systemClock.now(), personId: zhao.id, ground: '近亲属' } },
  });
  if (status < 300) open.push('what-if');
  return open;
};

const upload = async (as: string, bytes: Buffer, isSent: boolean): Promise<string> => {
  const { headers } = await served.post(`/api/cases/${CASE}/papers`, {
    as,
    headers: { ...TUS, 'Upload-Length': String(bytes.length) },
  });
  const location = headers.get('Location') ?? '';
  if (isSent) expect(await send(as, location, bytes)).toBe(204);
  return location.slice(location.lastIndexOf('/') + 1);
};

const send = async (as: string, location: string, bytes: Buffer, method = 'PATCH'): Promise<number> =>
  (
    await fetch(served.url + location, {
      method,
      headers: {
        ...{ ...TUS, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
        Authorization: `Bearer ${await served.tokenOf(as)}`,
      },
      ...(method === 'PATCH' ? { body: new Uint8Array(bytes) } : {}),
    })
  ).status;

const step = async (as: string, type: string, data: object): Promise<void> => {
  const steps = new StepsOn(served, `cases/${CASE}`);
  steps.etag = (await served.get(`/api/cases/${CASE}`, { as: gao.id })).headers.get('ETag') ?? undefined;
  const reply = await steps.take(as, { type, data: { occurredAt: systemClock.now(), ...data } });
  expect([reply.status, reply.body.violations]).toEqual([200, undefined]);
};

const endPosting = async (personId: string): Promise<void> => {
  const command = {
    type: 'EndPosting',
    data: { occurredAt: systemClock.now(), personId, on: addDays(chinaDateOf(systemClock.now()), -1), reason: '离任' },
  };
  const actor = { personId: ADMINISTRATOR, roles: ['administrator' as const] };
  const answer = await served.ledger.registers.execute('personnel', command, { actor, commandId: newUuid() });
  expect(answer.is).toBe('accepted');
};

describe('whoever has a case no more', () => {
  let moment: string;
  let begun: string;

  it('whoever has the case finds it by nearly every address, as it is and as it was', async () => {
    await upload(chen.id, PAPER, true);
    begun = await upload(chen.id, Buffer.alloc(9, 1), false);
    moment = systemClock.now();
    const open = await shown(chen.id, moment, begun);
    expect(open).toEqual(
      expect.arrayContaining([
        ...['cases', 'changes', 'cases-then', 'taking/cases?format=csv', 'what-if'],
        ...['', '/file', '/file.pdf', '/file.zip', '/papers', `/papers/${DIGEST}`, `/uploads/${begun}`].map(
          (part) => `/api/cases/${CASE}${part}`,
        ),
        ...[`cases-then?knownAt=${moment}`, `/api/cases/${CASE}/file?beforeStep=2`],
      ]),
    );
    expect(open.length).toBeGreaterThan(35);
  });

  it.each([
    ['was replaced', chen.id, () => step(gao.id, 'AssignHandler', { personId: li.id, replaces: chen.id })],
    [
      'was recused',
      zhao.id,
      async () => {
        await step(li.id, 'RequestRecusal', { personId: zhao.id, ground: '近亲属' });
        await step(gao.id, 'DecideRecusal', { personId: zhao.id, isGranted: true, reasons: '属实' });
      },
    ],
  ])('whoever %s finds it by none, and hears of it no more', async (_, as, happens) => {
    const listening = await Listening.to(`${served.url}/api/events`, await served.tokenOf(as));
    await happens();
    expect(await shown(as, moment, begun)).toEqual([]);
    for (const method of ['PATCH', 'DELETE'])
      expect(await send(as, `/api/cases/${CASE}/uploads/${begun}`, Buffer.alloc(9, 1), method)).toBe(404);
    await step(gao.id, 'AssignHandler', { personId: people.wang.id, replaces: li.id });
    await step(gao.id, 'AssignHandler', { personId: li.id, replaces: people.wang.id });
    const lead = leadRegistration(`after-${as}`, systemClock.now(), {
      agencyId: secondUnit.agencyId,
      unitId: secondUnit.unitId,
    });
    expect((await new StepsOn(served, `leads/after-${as}`).take(as, lead)).status).toBe(200);
    const told: string[] = [];
    for (let message = await listening.next(); message; message = await listening.next()) {
      told.push(`${message.data.type} ${message.data.subject}`);
      if (message.data.subject.startsWith('lead/')) break;
    }
    listening.leave();
    expect(told.filter((each) => /(HandlerAssigned|RecusalDecided) .*vanishing/.test(each))).toEqual([]);
    expect(told.at(-1)).toContain(' lead/');
  });

  it('whoever is posted away finds it by none', async () => {
    expect((await shown(li.id, moment, begun)).length).toBeGreaterThan(20);
    await endPosting(li.id);
    expect(await shown(li.id, moment, begun)).toEqual([]);
  });
});
