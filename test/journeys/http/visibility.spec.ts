import { RecordBankPayment } from '@ecl/enforcement';
import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { yuan } from '@ecl/kernel';
import {
  BANK,
  PLANNING,
  TREASURY_ACCOUNT,
  caseAbout,
  deliver,
  firstUnit,
  people,
  proposal,
  secondUnit,
  tellCaseInReview,
  tellTo,
  tellTransferStalledAtPolice,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger, type Reply } from './served-ledger.js';
import { begin, newKey, StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

let served: ServedLedger;
const decided = storyOf(caseAbout('decided', { team: firstUnit }));
const elsewhere = storyOf(caseAbout('elsewhere', { team: secondUnit }));
const review = storyOf(caseAbout('review', { powerCode: '02-1', law: PLANNING, fineInYuan: 120_000 }));
const crime = storyOf(caseAbout('crime', { powerCode: '09-3' }));

beforeAll(async () => {
  served = await ServedLedger.populated();
  tellTo(decided, 'served');
  tellTo(elsewhere, 'filed');
  tellCaseInReview(review);
  tellTransferStalledAtPolice(crime);
  const delivery = await deliveryTo(served);
  for (const { steps } of [decided, elsewhere, review, crime]) await deliver(steps, delivery);
});
afterAll(() => served.stop());

const CASES = ['decided', 'elsewhere', 'review', 'crime'] as const;

/** What each account is answered when it asks for the file of each case: shown, only its part, or not there. */
const answers: readonly [who: string, as: string, statuses: readonly [number, number, number, number]][] = [
  ['an officer of the first unit', people.li.id, [200, 404, 200, 200]],
  ['an officer of the second unit', people.zhao.id, [404, 200, 404, 404]],
  ['an officer of another agency', people.sun.id, [404, 404, 404, 404]],
  ['the head of the first unit', people.ma.id, [200, 404, 200, 200]],
  ['a head of the agency', people.gao.id, [200, 200, 200, 200]],
  ['the head of another agency', people.bao.id, [404, 404, 404, 404]],
  ['the reviewer', people.song.id, [404, 404, 200, 404]],
  ['a reviewer with no case', people.tang.id, [404, 404, 404, 404]],
  ['a presider with no case', people.han.id, [404, 404, 404, 404]],
  ['a prosecutor', people.jin.id, [404, 404, 404, 200]],
  ['the police', people.police.id, [404, 404, 404, 403]],
  ['the collecting bank', people.bank.id, [403, 404, 404, 404]],
  ['finance', people.finance.id, [403, 404, 404, 404]],
  ['the publisher', people.fang.id, [403, 404, 404, 404]],
  ['the archivist', people.wen.id, [200, 200, 200, 200]],
  ['an auxiliary of the first unit', people.xie.id, [404, 404, 404, 404]],
  ['an administrator', ADMINISTRATOR, [404, 404, 404, 404]],
];

describe.each(answers)('%s', (_, as, statuses) => {
  it('an account sees the files of its own cases and no others', async () => {
    const found = [];
    for (const caseId of CASES) found.push((await served.get(`/api/cases/${caseId}`, { as })).status);
    expect(found).toEqual(statuses);
  });

  it('an account sees the timeline and the attempts of exactly its own cases', async () => {
    for (const part of ['timeline', 'attempts']) {
      const found = [];
      for (const caseId of CASES) found.push((await served.get(`/api/cases/${caseId}/${part}`, { as })).status);
      expect(found).toEqual(statuses);
    }
  });

  it('an account finds exactly its own cases in the register', async () => {
    const { log } = (await served.get('/health/ready')).body;
    const { status, body } = await served.get(`/api/cases?atLeast=${log.lastPosition}`, { as });
    expect(status).toBe(200);
    const expected = CASES.filter((_case, i) => statuses[i] === 200);
    expect(body.items.map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual([...expected].sort());
  });
});

describe('a case that is hidden', () => {
  it('a hidden case is answered word for word like one that does not exist', async () => {
    const withoutId = ({ body: { correlationId: _, ...rest } }: { body: Record<string, unknown> }) => rest;
    const hidden = await served.get('/api/cases/decided', { as: people.zhao.id });
    const absent = await served.get('/api/cases/no-such-case', { as: people.zhao.id });
    expect(withoutId(hidden)).toEqual(withoutId(absent));
    expect(hidden.headers.get('ETag')).toBeNull();
  });

  it.each([['"0"'], ['"9999"']])(
    'a hidden case takes no step, and does not show its revision (If-Match: %s)',
    async (etag) => {
      const { status, headers } = await served.post('/api/cases/decided/steps/close-case', {
        as: people.bao.id,
        body: { occurredAt: '2026-01-05T01:00:00.000Z' },
        headers: { 'If-Match': etag, 'Idempotency-Key': newKey() },
      });
      expect([status, headers.get('ETag')]).toEqual([404, null]);
    },
  );

  const told = ({ status, headers, body }: Reply) => {
    const { correlationId: _, ...rest } = body;
    return { status, etag: headers.get('ETag'), ...rest };
  };

  it('a hidden case is not found out by its id: nobody chooses one, whether it is taken or free, for the step or a question about it', async () => {
    for (const collection of ['cases', 'leads'] as const)
      for (const step of collection === 'cases' ? ['propose-filing', 'decide-on-spot'] : ['register-lead'])
        for (const path of [step, `${step}/what-if`]) {
          const answers = [];
          for (const id of ['decided', 'no-such-case']) {
            const reply = await served.post(`/api/${collection}/${id}/steps/${path}`, {
              as: people.zhao.id,
              body: proposal(decided).data,
              headers: { 'If-None-Match': '*', 'Idempotency-Key': newKey() },
            });
            answers.push(JSON.parse(JSON.stringify(told(reply)).replaceAll(id, 'ID')));
          }
          expect([path, answers[0]]).toEqual([path, answers[1]]);
          expect(answers[0].status).toBe(404);
        }
  });

  it('a hidden case stays hidden when somebody lawfully proposes the same: the other case gets an id of its own', async () => {
    const { status, body } = await begin(served, 'cases', people.zhao.id, proposal(decided));
    expect([status, body.id]).toEqual([201, expect.stringMatching(/^c-[0-9a-f]{16}$/)]);
    expect(JSON.stringify(body)).not.toContain('"decided"');
  });

  it('a hidden case is not found out by naming it as the origin of another one, also of its own agency', async () => {
    const named = async (as: string, splitFrom: string) => {
      const { data } = proposal(decided);
      const reply = await begin(served, 'cases', as, { type: 'ProposeFiling', data: { ...data, splitFrom } });
      return JSON.parse(JSON.stringify(told(reply)).replaceAll(splitFrom, 'ID'));
    };
    for (const as of [people.zhao.id, people.sun.id])
      expect(await named(as, 'decided')).toEqual(await named(as, 'no-such-case'));
    expect((await named(people.zhao.id, 'decided')).status).toBe(422);
    expect((await named(people.li.id, 'decided')).status).toBe(201);
  });

  it('a hidden case is not found out by a step that supposes that there is nothing yet', async () => {
    const tried = async (caseId: string) =>
      told(
        await served.post(`/api/cases/${caseId}/steps/close-case`, {
          as: people.sun.id,
          body: { occurredAt: '2026-01-05T01:00:00.000Z' },
          headers: { 'If-None-Match': '*', 'Idempotency-Key': newKey() },
        }),
      );
    expect(await tried('decided')).toEqual(await tried('no-such-case'));
  });
});

describe('the part of a case that is somebody’s own', () => {
  const payment = () =>
    RecordBankPayment({
      occurredAt: decided.clock.next(),
      paymentId: 'payment-1',
      amount: yuan(100),
      surcharge: yuan(0),
      payeeAccount: TREASURY_ACCOUNT,
      bankId: BANK,
      bankReference: 'journey-1',
      receiptNumber: 'journey-1',
    });
  const pay = async (as: string, caseId = 'decided') => {
    const { headers } = await served.get('/api/cases/decided', { as: people.gao.id });
    const steps = new StepsOn(served, `cases/${caseId}`);
    steps.etag = headers.get('ETag') ?? undefined;
    return steps.take(as, payment());
  };

  it('the bank records what it took in a case of which it sees only the fine', async () => {
    expect((await pay(people.bank.id)).status).toBe(200);
  });

  it('the officer is refused a step in a case that the officer sees only in part, and that is on record', async () => {
    const { status, body } = await pay(people.li.id);
    expect(status).toBe(422);
    expect(body.violations[0]).toMatchObject({ rule: 'duties.role-not-entitled' });
  });

  it('the bank learns of a refusal in a case of which it sees a part only whose duty the step is', async () => {
    const { headers } = await served.get('/api/cases/decided', { as: people.gao.id });
    const body = { occurredAt: decided.clock.next() };
    const asked = await served.post('/api/cases/decided/steps/close-case/what-if', { as: people.bank.id, body });
    expect(asked.body.violations.map(({ rule }: { rule: string }) => rule)).toEqual(['duties.role-not-entitled']);
    expect([asked.body.byLaw, asked.body.warnings]).toEqual([[], []]);
    const tried = await served.post('/api/cases/decided/steps/close-case', {
      as: people.bank.id,
      body,
      headers: { 'If-Match': headers.get('ETag') ?? '', 'Idempotency-Key': newKey() },
    });
    expect([tried.status, tried.body.violations.map(({ rule }: { rule: string }) => rule)]).toEqual([
      422,
      ['duties.role-not-entitled'],
    ]);
  });

  it('the part of a case that the bank sees ends where no fine is owed', async () => {
    expect((await pay(people.bank.id, 'elsewhere')).status).toBe(404);
  });
});

describe('reading a case file', () => {
  const readings = async (caseId: string) => {
    const found = [];
    for await (const { type, data } of served.ledger.store.readStream(`access-${caseId}`)) found.push({ type, data });
    return found;
  };

  it.each([
    ['', people.song, 'reviewer'],
    ['/timeline', people.gao, 'own-agency'],
    ['/attempts', people.ma, 'own-unit'],
  ] as const)(
    'reading a case file is on record once for each sign-in, with its reader and ground (GET …%s)',
    async (part, { id, roles }, ground) => {
      const before = await readings('review');
      const token = await served.signIn(id);
      for (let i = 0; i < 5; i += 1)
        await served.get(`/api/cases/review${part}`, { headers: { Authorization: `Bearer ${token}` } });
      const after = await readings('review');
      expect(after).toHaveLength(before.length + 1);
      expect(after.at(-1)).toMatchObject({
        type: 'CaseFileRead',
        data: { caseId: 'review', readerId: id, roles, ground },
      });
    },
  );

  it('reading a case file leaves no trace where nothing was shown', async () => {
    const before = await readings('review');
    await served.get('/api/cases/review', { as: people.zhao.id });
    expect(await readings('review')).toEqual(before);
  });

  it('reading a case file is not possible while it cannot be recorded', async () => {
    const { ledger } = served;
    const recordAccess = ledger.recordAccess;
    Object.assign(ledger, {
      recordAccess: () => Promise.reject(new EventStoreUnavailable('disk-full', 'no room in /secret/place')),
    });
    try {
      for (const part of ['', '/timeline', '/attempts']) {
        const { status, body } = await served.get(`/api/cases/review${part}`, { as: people.gao.id });
        expect([status, body.type]).toEqual([507, '/problems/disk-full']);
        expect(JSON.stringify(body)).not.toMatch(/review|secret/);
      }
    } finally {
      Object.assign(ledger, { recordAccess });
    }
  });
});
