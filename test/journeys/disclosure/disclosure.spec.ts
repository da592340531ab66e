import { yuan } from '@ecl/kernel';
import { agencyNames, citizen, leadRegistration, people, tellOutcome, tellRemedy } from '@ecl/storytelling';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerAtWork, enteredRegisters, type Registers } from './ledger-at-work.js';
import { NOW, decidedCase, publish, published, withdraw, withheld } from './public-stories.js';
import { Site } from './site.js';

let registers: Registers;
let ledger: LedgerAtWork;
let site: Site;
beforeAll(async () => {
  registers = await enteredRegisters();
});
beforeEach(async () => {
  ledger = await LedgerAtWork.start(registers);
  site = await Site.over(ledger.readModels);
});
afterEach(async () => {
  await site.close();
  await ledger.stop();
  ledger.removeData();
});

describe('the public', () => {
  it('the public reads a decision once it is published, as it was published', async () => {
    const story = decidedCase({ number: 1 });
    await ledger.tell(story);
    expect((await site.get('/api/decisions')).body.decisions).toEqual([]);
    const position = await ledger.tell(publish(story));
    const { body } = await site.get('/api/decisions');
    expect(body).toMatchObject({ state: 'live', asOfPosition: position });
    expect(body.decisions).toHaveLength(1);
    expect((await site.get(`/api/decisions/${body.decisions[0].id}`)).body).toEqual({
      status: 'published',
      id: 'decision-1',
      decisionNumber: '演示城管罚字〔2026〕1号',
      partyName: '示某',
      partyKind: 'citizen',
      conduct: '占道经营',
      basis: '《城市市容和环境卫生管理条例》第三十六条',
      penaltySummary: '罚款200.00元',
      agency: agencyNames.city,
      decidedOn: '2026-03-02',
      power: '08-2',
      field: '08',
      publishedOn: '2026-03-10',
      publishUntil: '2029-03-10',
      page: '/decisions/decision-1',
    });
  });

  it('the public finds nothing of a minor, of a withheld case, or of what was not published of a case', async () => {
    const minor = citizen('1', '未公开的少年', '2010-01-01');
    await ledger.tell(withheld({ number: 1, party: minor }, 1), withheld({ number: 2 }, 2), published({ number: 3 }));
    for (const address of ['/', '/decisions', '/decisions/decision-3', '/api/decisions', '/api/decisions/decision-3']) {
      const { text } = await site.get(address);
      expect(text).not.toMatch(/未公开|示例张三|证据确凿|demo-|decision-[12]\b|〔2026〕[12]号/);
    }
    for (const id of ['decision-1', 'decision-2']) expect((await site.get(`/api/decisions/${id}`)).status).toBe(404);
  });

  it('the public finds a tombstone where a decision was withdrawn, with when and why', async () => {
    await ledger.tell(withdraw(published({ number: 1, conduct: '不再公开的行为' })));
    const answer = await site.get('/api/decisions/decision-1');
    expect(answer.status).toBe(410);
    expect(answer.body.decision).toEqual({
      status: 'withdrawn',
      id: 'decision-1',
      decisionNumber: '演示城管罚字〔2026〕1号',
      withdrawnOn: '2026-04-01',
      cause: 'inaccurate',
      reason: '公示内容有误',
      shownUntil: '2027-04-01',
    });
    for (const address of ['/', '/decisions', '/decisions/decision-1', '/api/decisions', '/api/decisions/decision-1'])
      expect((await site.get(address)).text).not.toMatch(/不再公开的行为|示某|示例张三|13800138000|罚款200/);
    expect((await site.get('/decisions/decision-1')).text).toContain('公示内容有误');
  });

  it('the public no longer reads the old fine after reconsideration changed it, and then reads the new one', async () => {
    const story = published({ number: 1 });
    tellRemedy(story);
    tellOutcome(story, {
      outcome: 'changed',
      changedFine: yuan(100),
      reasons: `${story.subject.party.name}的处罚明显不当。`,
    });
    await ledger.tell(story);
    const gone = await site.get('/api/decisions/decision-1');
    expect(gone.status).toBe(410);
    expect(gone.body.decision).toMatchObject({ cause: 'changed', reason: null });
    expect((await site.get('/decisions/decision-1')).text).not.toMatch(/示例张三|示某|明显不当|罚款200/);
    await ledger.tell(publish(story));
    expect((await site.get('/api/decisions/decision-1')).body).toMatchObject({
      status: 'published',
      penaltySummary: '罚款100.00元',
    });
  });

  it('the public reads of a decision that was found void or unlawful only that, and why', async () => {
    const outcomes = ['confirmedInvalid', 'confirmedIllegal', 'revoked'] as const;
    for (const [i, outcome] of outcomes.entries()) {
      const story = published({ number: i + 1 });
      tellRemedy(story);
      tellOutcome(story, { outcome });
      await ledger.tell(story);
      const { status, body } = await site.get(`/api/decisions/decision-${String(i + 1)}`);
      expect(status).toBe(410);
      expect(body.decision).toMatchObject({ cause: outcome, reason: null });
      expect(JSON.stringify(body)).not.toContain('主要事实不清');
    }
  });

  it('the public does not read who reported the matter, whatever an editor writes [S19]', async () => {
    const story = published({ number: 1, conduct: '经钱七（河西村口小卖部）举报，占道经营' });
    const filing = story.steps.find(({ command }) => command.type === 'ProposeFiling');
    const reporter = { reporterId: 'reporter-1', name: '钱七', contact: '河西村口小卖部' };
    const lead = leadRegistration('lead-1', NOW, { source: 'hotline', reporter });

    await ledger.deliver([{ who: people.li, collection: 'leads', id: 'lead-1', command: lead }]);
    Object.assign(filing?.command.data ?? {}, { leadId: 'lead-1' });
    await ledger.tell(story);
    expect((await site.get('/api/decisions/decision-1')).body).toMatchObject({
      conduct: '经＊＊＊（＊＊＊）举报，占道经营',
    });
  });

  it('the public reads hostile text as text', async () => {
    const conduct = '<script>alert("x")</script><img src=x onerror=alert(1)>';
    const names = { ...agencyNames, city: '"><script>' };
    const hostile = await LedgerAtWork.start(await enteredRegisters(names), join(ledger.data, 'hostile'));
    await hostile.tell(published({ number: 1, conduct }));
    const hostileSite = await Site.over(hostile.readModels);
    for (const address of ['/', '/decisions', '/decisions/decision-1']) {
      const { text } = await hostileSite.get(address);
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toMatch(/<script|<img/);
    }
    expect((await hostileSite.get('/api/decisions/decision-1')).body).toMatchObject({ conduct, agency: '"><script>' });
    await hostileSite.close();
    await hostile.stop();
  });

  it('a connection that nobody uses outlives that of a proxy in front of the site', async () => {
    expect((await site.get('/api/powers')).headers.get('Keep-Alive')).toBe('timeout=75');
  });

  it('a client of the public site fetches again only what has changed', async () => {
    const story = published({ number: 1 });
    await ledger.tell(story);
    const { headers } = await site.get('/api/decisions/decision-1');
    await ledger.tell(published({ number: 2 }));
    const since = { 'If-None-Match': headers.get('etag')! };
    expect((await site.get('/api/decisions/decision-1', since)).status).toBe(304);
    await ledger.tell(withdraw(story));
    expect((await site.get('/api/decisions/decision-1', since)).status).toBe(410);
  });
});

describe('the pages of a list', () => {
  it('the pages of a list show every decision once, whatever the size of a page', async () => {
    const numbers = Array.from({ length: 23 }, (_, i) => i + 1);
    await ledger.tell(
      ...numbers.map((number) => published({ number, decidedOn: `2026-01-0${String((number % 3) + 6)}` })),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
        const seen: string[] = [];
        for (let next: string | null = `/api/decisions?limit=${String(limit)}`; next !== null;) {
          const { body } = await site.get(next);
          expect(body.decisions.length).toBeLessThanOrEqual(limit);
          seen.push(...body.decisions.map(({ id }: { id: string }) => id));
          next = body.links.next;
        }
        expect([...seen].sort()).toEqual(numbers.map((number) => `decision-${String(number)}`).sort());
      }),
      { numRuns: 8 },
    );
  });
});

describe('the process', () => {
  it('the public site needs only the file of the published decisions', async () => {
    await ledger.tell(published({ number: 1 }));
    await ledger.stop();
    for (const file of readdirSync(ledger.data))
      if (file !== 'read-models') rmSync(join(ledger.data, file), { recursive: true });
    for (const file of readdirSync(ledger.readModels))
      if (!file.startsWith('published-decisions.')) rmSync(join(ledger.readModels, file));
    const alone = await Site.over(ledger.readModels);
    expect((await alone.get('/api/decisions')).body.decisions).toHaveLength(1);
    expect((await alone.get('/health/ready')).body).toMatchObject({ state: 'live' });
    await alone.close();
    expect(readdirSync(ledger.readModels).every((file) => file.startsWith('published-decisions.'))).toBe(true);
  });

  it('the public site waits for a ledger that has not run yet, and reads the file that it makes', async () => {
    const data = join(ledger.data, 'not-yet');
    const early = await Site.over(join(data, 'read-models'));
    expect((await early.get('/health/ready')).body).toMatchObject({ status: 'ready', state: 'empty' });
    expect((await early.get('/api/decisions/decision-1')).status).toBe(404);
    expect((await early.get('/')).text).toContain('尚未生成公示数据');
    expect(readdirSync(ledger.data)).not.toContain('not-yet');
    const late = await LedgerAtWork.start(registers, data);
    await late.tell(published({ number: 1 }));
    expect((await early.get('/api/decisions')).body).toMatchObject({
      state: 'live',
      decisions: [{ id: 'decision-1' }],
    });
    await late.stop();
    await early.close();
  });

  it('the public site changes to the file of a rebuild', async () => {
    await ledger.tell(published({ number: 1 }));
    expect((await site.get('/api/decisions')).body.decisions).toHaveLength(1);
    await ledger.engine.rebuild('published-decisions');
    const position = await ledger.tell(published({ number: 2 }));
    expect((await site.get('/api/decisions')).body).toMatchObject({ state: 'live', asOfPosition: position });
    expect((await site.get('/api/decisions')).body.decisions).toHaveLength(2);
  });

  it('the public site goes on when the ledger stops', async () => {
    await ledger.tell(published({ number: 1 }));
    await ledger.stop();
    expect((await site.get('/api/decisions/decision-1')).status).toBe(200);
    expect((await site.get('/health/ready')).status).toBe(200);
  });
});
