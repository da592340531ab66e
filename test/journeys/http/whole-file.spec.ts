import { FILE_SECTIONS } from '@ecl/enforcement';
import {
  caseAbout,
  citizen,
  deliver,
  people,
  PLANNING,
  tellCaseInReview,
  tellCaseOfTwoParties,
  tellCaseReviewedTwice,
  tellTo,
  tellTransferStalledAtPolice,
} from '@ecl/storytelling';
import { systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { deliveryTo, storyOf } from './told-cases.js';

interface Step {
  readonly number: number;
  readonly section: string;
  readonly type: string;
  readonly account: string;
}
interface Section {
  readonly section: string;
  readonly steps: readonly number[];
  readonly papers: readonly { readonly presence: string }[];
  readonly missing: number;
}
interface Party {
  readonly partyId: string;
  readonly name?: string;
  readonly sections: readonly Section[];
}

let served: ServedLedger;
const paid = storyOf(caseAbout('paid'));
const review = storyOf(caseAbout('review', { powerCode: '02-1', law: PLANNING, fineInYuan: 120_000 }));
const crime = storyOf(caseAbout('crime', { powerCode: '09-3' }));
const twice = storyOf(caseAbout('twice', { powerCode: '02-1', law: PLANNING, fineInYuan: 120_000 }));
const two = storyOf(
  caseAbout('301', { others: [{ party: citizen('301b', '寅示例'), fineInYuan: 500 }] }),
  systemClock.now(),
  140,
);

beforeAll(async () => {
  served = await ServedLedger.populated();
  tellTo(paid, 'paid');
  tellCaseInReview(review);
  tellTransferStalledAtPolice(crime);
  tellCaseOfTwoParties(two);
  tellCaseReviewedTwice(twice);
  const delivery = await deliveryTo(served);
  for (const { steps } of [paid, review, crime, two, twice]) await deliver(steps, delivery);
});
afterAll(() => served.stop());

const fileOf = (caseId: string, as: string): Promise<Reply> => served.get(`/api/cases/${caseId}/file`, { as });
const namesOf = ({ sections }: { readonly sections: readonly Section[] }) => sections.map(({ section }) => section);
const { li, gao, jin, song, police, bank, finance, fang, zhao } = people;

describe('the file of a case', () => {
  it('the file has the findings, the reasons and the proposed penalty, with who and when', async () => {
    const { body } = await fileOf('review', song.id);
    const concluded = body.steps.find(({ type }: Step) => type === 'InvestigationConcluded');
    expect(concluded).toMatchObject({ section: 'facts', account: li.id, occurredAt: expect.any(String) });
    expect(concluded.says.data.facts).toEqual(expect.any(String));
    expect(concluded.says.data.proposals[0].penalties[0]).toMatchObject({ kind: 'fine', amount: 12_000_000 });
    const notice = body.steps.find(({ type }: Step) => type === 'PenaltyNoticeIssued');
    expect(notice.says.data).toMatchObject({ facts: expect.any(String), reasons: expect.any(String) });
    expect(body.about).toMatchObject({ conduct: '占道堆放建筑材料', handlers: expect.arrayContaining([li.id]) });
    expect(body.people).toContainEqual({ personId: li.id, name: li.name });
  });

  it('the law of a case has the range of the fine beside the tiers of the benchmark, also in the demonstration', async () => {
    const { status, body } = await served.get('/api/cases/paid/law', { as: li.id });
    expect([status, body.fines.atConduct]).toMatchObject([200, { from: 0, to: 20_000_000 }]);
    expect(body.fines.benchmarks[0].tiers).toHaveLength(3);
  });

  it('the file says of the log what it says, step by step: nothing is left out, and nothing added', async () => {
    for (const caseId of ['paid', 'crime', '301']) {
      const { body, headers } = await fileOf(caseId, gao.id);
      const log = [];
      for await (const event of served.ledger.store.readStream(`case-${caseId}`)) log.push(event);
      expect(headers.get('ETag')).toBe(`"${String(log.at(-1)?.revision)}"`);
      expect(
        body.steps.map(({ type, recordedAt, account }: Step & { recordedAt: string }) => [type, recordedAt, account]),
      ).toEqual(log.map(({ type, metadata }) => [type, metadata.recordedAt, metadata.actor]));
      for (const [index, { data }] of log.entries()) expect(body.steps[index].says.data).toMatchObject(data);
      const placed = [body, ...body.parties].flatMap(({ sections }: Party) => sections.flatMap(({ steps }) => steps));
      expect([...new Set(placed)].sort((a, b) => a - b)).toEqual(log.map((_, index) => index + 1));
    }
  });

  it('the file has the sections of the whole case and those of each party, in the order of the procedure', async () => {
    const { body } = await fileOf('301', li.id);
    const order = Object.keys(FILE_SECTIONS);
    for (const each of [body, ...body.parties])
      expect(namesOf(each)).toEqual(namesOf(each).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    const [first, second] = body.parties as readonly Party[];
    expect([first?.partyId, second?.partyId]).toEqual(['party-301', 'party-301b']);
    for (const party of [first, second])
      expect(namesOf(party!)).toEqual(expect.arrayContaining(['notice', 'decision']));
    const notices = [first, second].map((party) => party?.sections.find(({ section }) => section === 'notice')?.steps);
    expect(notices[0]).not.toEqual(notices[1]);
    expect(namesOf(body)).toEqual(expect.arrayContaining(['filing', 'evidence']));
  });

  it('the file lists the papers of each section, and which of them nobody uploaded', async () => {
    const { body } = await fileOf('paid', li.id);
    const filing = body.sections.find(({ section }: Section) => section === 'filing');
    expect(filing.papers.length).toBeGreaterThan(0);
    expect(filing.papers.map(({ presence }: { presence: string }) => presence)).toEqual(
      filing.papers.map(() => 'missing'),
    );
    expect(filing.missing).toBe(filing.papers.length);
  });

  it('the file names the person behind each limit, or the step that ended it', async () => {
    const { body } = await fileOf('review', li.id);
    const limit = (kind: string) => body.limits.find((each: { kind: string }) => each.kind === kind);
    expect(limit('legalReview').answerable).toMatchObject({ roles: ['legalReviewer'], personIds: [song.id] });
    const done = (await fileOf('paid', li.id)).body;
    const served = done.limits.find((each: { kind: string }) => each.kind === 'decisionService');
    expect(done.steps[served.endedByStep - 1].type).toBe('DecisionServed');
  });
});

describe('a reader of a part of a case', () => {
  it.each([
    ['the bank', bank.id, 'paid', ['money']],
    ['finance', finance.id, 'paid', ['money']],
    ['the police', police.id, 'crime', ['transfer']],
  ])('%s reads in the file its own sections and nothing else, and is told so', async (_, as, caseId, sections) => {
    const { status, body } = await fileOf(caseId, as);
    expect(status).toBe(200);
    expect([...new Set(body.steps.map(({ section }: Step) => section))]).toEqual(sections);
    expect(body.withheld).toHaveLength(1);
    expect(body.about).toBeUndefined();
    expect([body.limits, body.readers]).toEqual([[], []]);
    expect(JSON.stringify(body)).not.toMatch(/占道|示例路/);
  });

  it('a bank and finance learn from the file no name of a party; the police learn who is suspected', async () => {
    for (const as of [bank.id, finance.id])
      expect(JSON.stringify((await fileOf('paid', as)).body.parties)).not.toContain('途中示例');
    const { body } = await fileOf('crime', police.id);
    expect(body.parties.map(({ partyId, name }: Party) => [partyId, name])).toEqual([
      ['party-crime', expect.stringContaining('途中示例')],
    ]);
  });

  it('whoever sees no part of a case gets no file, and the whole is there for whoever has a ground for it', async () => {
    const statusOf = async (caseId: string, as: string) => (await fileOf(caseId, as)).status;
    expect(await statusOf('paid', fang.id)).toBe(403);
    expect(await statusOf('paid', police.id)).toBe(404);
    expect(await statusOf('review', bank.id)).toBe(404);
    expect(await statusOf('paid', zhao.id)).toBe(404);
    expect(await statusOf('crime', jin.id)).toBe(200);
    expect((await served.get('/api/cases/paid/readings', { as: bank.id })).status).toBe(403);
  });
});

describe('who has read a file', () => {
  it('the file says who has read it, on what ground, and how often: one reading a day and sign-in', async () => {
    for (let i = 0; i < 3; i += 1) await fileOf('paid', bank.id);
    const { body } = await fileOf('paid', gao.id);
    const readerOf = (id: string) => body.readers.find(({ readerId }: { readerId: string }) => readerId === id);
    expect(readerOf(bank.id)).toMatchObject({ ground: 'payment', times: 1, papers: 0 });
    expect(readerOf(gao.id)).toMatchObject({ ground: 'own-agency', roles: expect.arrayContaining(['head']) });
  });

  it('the readings have pages, the newest first', async () => {
    for (const as of [li.id, gao.id, finance.id]) await fileOf('crime', as);
    const all = (await served.get('/api/cases/crime/readings', { as: gao.id })).body;
    expect(all.next).toBeNull();
    const paged = [];
    for (let after = ''; ;) {
      const { body } = await served.get(`/api/cases/crime/readings?limit=2${after}`, { as: gao.id });
      paged.push(...body.items);
      if (body.next === null) break;
      after = `&after=${body.next as string}`;
    }
    expect(paged).toEqual(all.items);
    expect(paged.map(({ reading }) => reading)).toEqual(paged.map((_, index) => paged.length - 1 - index));
  });
});

describe('the legal review of a case', () => {
  const reviewOf = async (caseId: string, as: string) => (await served.get(`/api/cases/${caseId}/review`, { as })).body;

  it('the review tells every submission, what was asked for, and the opinions with their checks', async () => {
    const { submissions, about } = await reviewOf('twice', gao.id);
    expect(
      submissions.map(({ round, opinion }: { round: number; opinion: { opinion: string } }) => [
        round,
        opinion.opinion,
      ]),
    ).toEqual([
      [1, 'correct'],
      [2, 'agree'],
    ]);
    const [first, second] = submissions;
    expect(first).toMatchObject({ isSupplied: true, missing: expect.any(String), reviewer: song.id });
    expect(first.changed).toBeUndefined();
    expect(first.opinion.checks).toHaveLength(8);
    expect(second.changed).toMatchObject({ since: first.submissionId, said: expect.any(String), penalties: [] });
    const titles = (papers: readonly { readonly title: string }[]) => papers.map(({ title }) => title);
    // What was supplied to the first is not new in the second, and what left the list is said to be gone.
    expect(titles(first.supplied)).toEqual(['现场勘验图']);
    expect([titles(second.changed.papersAdded), titles(second.changed.papersGone)]).toEqual([
      ['证据清单（补正）', '补充询问笔录'],
      ['证据清单'],
    ]);
    expect([second.supplied, second.changed.isRedrafted]).toEqual([[], true]);
    expect(about).toBe(second.submissionId);
  });

  it('the review has the eight checks, formal and substantive, and nothing is found in an orderly draft', async () => {
    const { checks, staleBecause } = await reviewOf('review', song.id);
    expect(checks.map(({ check }: { check: string }) => check)).toEqual([
      ...['standing', 'procedure', 'facts', 'law', 'competence', 'documents', 'suspectedCrime', 'other'],
    ]);
    expect(new Set(checks.map(({ form }: { form: string }) => form))).toEqual(new Set(['formal', 'substantive']));
    expect(checks.flatMap(({ found }: { found: { rule: string }[] }) => found.map(({ rule }) => rule))).toEqual([]);
    expect(staleBecause).toEqual([]);
    expect((await reviewOf('twice', gao.id)).checks).toEqual([]);
  });

  it('the review is for whoever reads the file, and a case without one has none', async () => {
    expect((await served.get('/api/cases/review/review', { as: bank.id })).status).toBe(404);
    expect((await served.get('/api/cases/paid/review', { as: bank.id })).status).toBe(403);
    expect(await reviewOf('paid', gao.id)).toEqual({ submissions: [], staleBecause: [], checks: [] });
  });
});

describe('what somebody has to do', () => {
  const listOf = async (query: string, as: string) => {
    await served.caughtUp();
    const { status, body } = await served.get(`/api/deadlines?on=2020-01-01&list=due&${query}`, { as });
    expect(status).toBe(200);
    return body.items as readonly { caseId: string; kind: string; roles: readonly string[] }[];
  };
  const casesIn = (items: readonly { caseId: string }[]) => [...new Set(items.map(({ caseId }) => caseId))].sort();

  it('a list of limits is narrowed to a case, an officer, an agency and a unit, and says whose duty each is', async () => {
    expect(casesIn(await listOf('case=review', gao.id))).toEqual(['review']);
    expect(casesIn(await listOf('case=elsewhere', gao.id))).toEqual([]);
    const all = casesIn(await listOf('', gao.id));
    expect(casesIn(await listOf(`officer=${li.id}`, gao.id))).toEqual(all);
    expect(await listOf(`officer=${zhao.id}`, gao.id)).toEqual([]);
    expect(casesIn(await listOf(`agency=${li.agencyId!}&unit=${li.unitId!}`, gao.id))).toEqual(all);
    expect(await listOf(`agency=${li.agencyId!}&unit=${zhao.unitId!}`, gao.id)).toEqual([]);
    expect(await listOf('agency=another-agency', gao.id)).toEqual([]);
    const [review] = await listOf('case=review&kind=legalReview', gao.id);
    expect(review?.roles).toEqual(['legalReviewer']);
  });

  it('the list of what I have to do has the review for the reviewer, the term for the handlers, and neither for others', async () => {
    const mine = async (as: string) =>
      (await listOf('for=me', as)).filter(({ caseId }) => caseId === 'review').map(({ kind }) => kind);
    expect(await mine(song.id)).toEqual(expect.arrayContaining(['legalReview', 'legalReviewTarget']));
    expect(await mine(song.id)).not.toContain('caseTerm');
    expect(await mine(li.id)).toContain('caseTerm');
    expect(await mine(li.id)).not.toContain('legalReview');
    expect(await mine(jin.id)).toEqual([]);
  });
});
