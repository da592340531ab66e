import { approval, caseAbout, inspection, people, proposal } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { processLog } from '@ecl/web';
import { LedgerMetrics } from '../../../apps/ledger/src/metrics/ledger-metrics.js';
import { ServedLedger } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { storyOf } from './told-cases.js';

let served: ServedLedger;
let steps: StepsOn;
const metrics = new LedgerMetrics();
const logged: string[] = [];
const log = processLog({ name: 'ledger', level: 'debug', to: { write: (line) => void logged.push(line) } });
const story = storyOf(caseAbout('refused'));

beforeAll(async () => {
  served = await ServedLedger.populated({ metrics, log });
  const { agencyId = '' } = people.gao;
  await served.registerPerson({ personId: 'someone-more', agencyId });
  steps = new StepsOn(served, 'cases/refused');
  await steps.take(people.li.id, proposal(story));
});
afterAll(async () => {
  await served.stop();
  metrics.close();
});

/** One officer, no certificate shown, an auxiliary among them, and the case is not filed: each is against a rule. */
const forbidden = () => inspection(story, { officers: [people.xie.id], certificatesShown: false });

const rules = (body: { violations: { rule: string }[] }) => body.violations.map(({ rule }) => rule);

describe('a step that the law does not allow', () => {
  it('a step that the law forbids is refused with every rule that it breaks, in both languages, with the articles', async () => {
    const { status, headers, body } = await steps.take(people.li.id, forbidden());
    expect(status).toBe(422);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: '/problems/refused',
      status: 422,
      correlationId: headers.get('X-Correlation-Id'),
    });
    expect(rules(body)).toEqual(
      expect.arrayContaining(['officers.fewer-than-two', 'officers.auxiliary', 'officers.certificates-not-shown']),
    );
    for (const violation of body.violations)
      expect(violation).toMatchObject({
        rule: expect.stringMatching(/^[a-z-]+(\.[a-z-]+)+$/),
        message: expect.stringMatching(/^[A-Z].*\.$/),
        messageZh: expect.stringMatching(/[\u4e00-\u9fff].*。$/),
        articles: expect.arrayContaining([expect.any(String)]),
      });
  });

  it('a refused step leaves the case as it was: the same ETag goes on', async () => {
    const before = steps.etag;
    await steps.take(people.li.id, approval(story));
    expect(steps.etag).toBe(before);
    expect((await steps.take(people.gao.id, approval(story))).status).toBe(200);
  });

  it('a step may be tried by any account that sees the case, and is refused where it is not its duty', async () => {
    const { status, body } = await steps.take(people.ma.id, approval(story));
    expect(status).toBe(422);
    expect(rules(body)).toContain('duties.role-not-entitled');
    expect(
      body.violations.find(({ rule }: { rule: string }) => rule === 'duties.role-not-entitled').particulars,
    ).toMatchObject({
      dutyOf: expect.stringMatching(/^[a-z, ]+$/),
      dutyOfZh: expect.stringMatching(/^\p{Script=Han}/u),
    });
  });

  it('a refused step is on record: who, when, which step, which rules; not its content', async () => {
    await steps.take(people.ma.id, approval(story));
    const { status, body } = await served.get('/api/cases/refused/attempts', { as: people.wen.id });
    expect(status).toBe(200);
    expect(body.items.map(({ actor, commandType }: Record<string, string>) => [actor, commandType])).toEqual(
      expect.arrayContaining([
        [people.li.id, 'ConductInspection'],
        [people.li.id, 'ApproveFiling'],
        [people.ma.id, 'ApproveFiling'],
      ]),
    );
    expect(body.items[0].violations[0]).toMatchObject({ rule: expect.any(String), messageZh: expect.any(String) });
    expect(JSON.stringify(body)).not.toContain('占道堆放');
  });

  it('refused steps are listed page by page', async () => {
    const all = await served.get('/api/cases/refused/attempts', { as: people.wen.id });
    const first = await served.get('/api/cases/refused/attempts?size=1', { as: people.wen.id });
    const rest = await served.get(`/api/cases/refused/attempts?after=${first.body.next}`, { as: people.wen.id });
    expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items);
    expect(rest.body.next).toBeNull();
  });

  it('a refused step is an attempt in the timeline, too', async () => {
    const attempts = await served.get('/api/cases/refused/attempts', { as: people.wen.id });
    const { log } = (await served.get('/health/ready')).body;
    const timeline = `/api/cases/refused/timeline?atLeast=${log.lastPosition}`;
    const { body } = await served.get(timeline, { as: people.wen.id });
    const tried = body.items.filter(({ kind }: { kind: string }) => kind === 'attempt');
    expect(tried).toHaveLength(attempts.body.items.length);
  });

  it('a step on a case that nobody began is not found', async () => {
    const reply = await served.post('/api/cases/never-begun/steps/approve-filing', {
      as: people.gao.id,
      body: approval(story).data,
      headers: { 'If-None-Match': '*', 'Idempotency-Key': 'never-begun-1' },
    });
    expect(reply.status).toBe(404);
  });
});

describe('whoever runs the ledger', () => {
  it('each refusal is in the figures by its rule, and each step by its answer', async () => {
    await steps.take(people.li.id, forbidden());
    const { status, headers, body } = await served.get('/metrics');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toMatch(/^ecl_refusals_total\{rule="officers\.fewer-than-two"\} [1-9]/m);
    expect(body).toMatch(/^ecl_commands_total\{door="cases",type="ConductInspection",answer="refused"\} [1-9]/m);
    expect(body).toMatch(/^ecl_commands_total\{door="registers",type="RegisterPerson",answer="accepted"\} [1-9]/m);
    expect(body).toMatch(/^ecl_append_seconds_count\{result="appended"\} [1-9]/m);
    expect(body).toMatch(/^ecl_read_model_lag_seconds\{model="[a-z-]+"\} 0$/m);
  });

  it('the figures are not for those who come through a proxy, and name no person and no case', async () => {
    const elsewhere = await served.get('/metrics', { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    expect([elsewhere.status, elsewhere.body.type]).toEqual([403, '/problems/metrics-elsewhere']);
    const { body } = await served.get('/metrics');
    expect(body).not.toMatch(new RegExp(`refused"?[-/]|${people.li.id}|${people.li.name}`));
  });

  it('each answer is in the log with its route and the correlation id that the client got, and without persons', async () => {
    const { headers } = await steps.take(people.li.id, forbidden());
    const entries = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries).toContainEqual(
      expect.objectContaining({
        ...{ level: 'debug', name: 'ledger', method: 'POST', status: 422 },
        route: '/api/cases/:id/steps/conduct-inspection',
        correlationId: headers.get('X-Correlation-Id'),
      }),
    );
    expect(logged.join('')).not.toMatch(new RegExp(`cases/refused|${people.li.id}\\b|${people.li.name}`));
  });
});
