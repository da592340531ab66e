import { describe, expect, it } from '@jest/globals';
import {
  LegalReviewOpinionGiven,
  LegalReviewReturned,
  LegalReviewSubmitted,
  LegalReviewSupplied,
  PartySucceeded,
  type CaseEvent,
} from '@ecl/enforcement';
import { plainDate } from '@ecl/kernel';
import type { CaseScope } from '@ecl/identity';
import { everything, named, ofAgency, seeing } from '../testing/scopes.js';
import { citizen, company, decided, filed, fine, paper, proposed, ofParties } from '../testing/case-story.js';
import { at, expensive, toldTo } from '../testing/telling.js';
import { legalReviewQueue, legalReviews, reviewWorkload, type ReviewSearch } from './index.js';

const inOrder = { finding: 'inOrder' as const };

const submitted = (submissionId: string, reviewer = 'song', on = '2026-03-02'): CaseEvent =>
  LegalReviewSubmitted({
    occurredAt: at(`${on} 17:00`),
    submissionId,
    reviewer,
    draft: paper('决定书草稿'),
    draftPenalties: [{ partyId: 'party-1', penalties: [fine(60_000)] }],
    documents: [],
    submittedBy: 'li',
    targetDueOn: plainDate('2026-03-09'),
    hardStopDueOn: plainDate('2026-03-16'),
    packs: {},
  });
const returned = (submissionId: string): CaseEvent =>
  LegalReviewReturned({
    ...ofParties,
    occurredAt: at('2026-03-04 09:00'),
    submissionId,
    missing: '缺少勘验图',
    supplyBy: plainDate('2026-03-11'),
    returnedBy: 'song',
  });
const supplied = (submissionId: string): CaseEvent =>
  LegalReviewSupplied({
    ...ofParties,
    occurredAt: at('2026-03-10 09:00'),
    submissionId,
    documents: [paper('勘验图')],
    suppliedBy: 'li',
    targetDueOn: plainDate('2026-03-13'),
    hardStopDueOn: plainDate('2026-03-20'),
  });
const opined = (submissionId: string, opinion: 'agree' | 'correct', on: string): CaseEvent =>
  LegalReviewOpinionGiven({
    ...ofParties,
    occurredAt: at(`${on} 09:00`),
    submissionId,
    opinion,
    reasons: '理由',
    document: paper('审核意见书'),
    reviewer: 'song',
    checks: {
      standing: inOrder,
      procedure: inOrder,
      facts: inOrder,
      law: inOrder,
      competence: inOrder,
      documents: inOrder,
      suspectedCrime: inOrder,
      other: inOrder,
    },
  });

const told = toldTo(legalReviewQueue)
  .tell('case-pending', [proposed(), filed(), submitted('p1')])
  .tell('case-returned', [proposed(), filed(), submitted('r1'), returned('r1')])
  .tell('case-twice', [
    proposed({ agencyId: 'hs-bureau' }),
    filed(),
    submitted('t1'),
    returned('t1'),
    supplied('t1'),
    opined('t1', 'correct', '2026-03-12'),
    submitted('t2', 'tang'),
  ]);

const rows = (search: ReviewSearch = {}, today = '2026-03-06', scope: CaseScope = everything) =>
  legalReviews(told.db, scope, plainDate(today), search).rows;
const found = (search: ReviewSearch = {}, scope: CaseScope = everything) =>
  rows(search, '2026-03-06', scope).map(({ submissionId }) => submissionId);

describe('the queue of legal review', () => {
  it('the queue of legal review shows every submission, newest first, with its round', () => {
    expect(rows().map(({ submissionId, round }) => [submissionId, round])).toEqual([
      ['t2', 2],
      ['t1', 1],
      ['r1', 1],
      ['p1', 1],
    ]);
  });

  it('the days of a draft that went back move on while its papers are missing, as of the day asked about', () => {
    const daysOn = (day: string) =>
      rows({ status: 'returned' }, day).map(({ targetDueOn, hardStopDueOn }) => [targetDueOn, hardStopDueOn]);
    expect(daysOn('2026-03-04')).toEqual([['2026-03-09', '2026-03-16']]);
    expect(daysOn('2026-03-20')).toEqual([['2026-03-25', '2026-04-01']]);
  });

  it.each<[string, ReviewSearch, string[]]>([
    ['what waits for a reviewer', { status: 'pending' }, ['t2', 'p1']],
    ['what went back for supplement', { status: 'returned' }, ['r1']],
    ['what is not closed', { status: 'open' }, ['t2', 'r1', 'p1']],
    ['what one reviewer has to do', { status: 'open', reviewer: 'tang' }, ['t2']],
    ['what is past its target', { lateOn: plainDate('2026-03-10') }, ['t2', 'r1', 'p1']],
    ['nothing on the target itself', { lateOn: plainDate('2026-03-09') }, []],
  ])('the queue of legal review shows %s', (_, search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it('the queue of legal review shows a reviewer the cases assigned, and a head those of the own agency', () => {
    expect(found({}, seeing(named('reviewer', 'tang')))).toEqual(['t2', 't1']);
    expect(found({}, seeing(ofAgency('cf-bureau')))).toEqual(['r1', 'p1']);
  });

  it('the queue of legal review measures lateness by the target and the hard stop [X2], and not while the papers are away', () => {
    const lateness = (today: string) =>
      Object.fromEntries(rows({}, today).map((row) => [row.submissionId, row.lateness]));
    expect(lateness('2026-03-10')).toMatchObject({ p1: 'pastTarget', r1: 'inTime' });
    expect(lateness('2026-03-17')).toMatchObject({ p1: 'pastHardStop', r1: 'inTime' });
  });

  it('the queue of legal review judges a closed submission by the day of its opinion and the terms after the supplement', () => {
    expect(rows({ status: 'closed' }, '2026-12-01')).toMatchObject([
      {
        submissionId: 't1',
        opinion: 'correct',
        opinionOn: '2026-03-12',
        targetDueOn: '2026-03-13',
        lateness: 'inTime',
      },
    ]);
  });

  it('the queue of legal review shows every submission once, one row a page', () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = legalReviews(told.db, everything, plainDate('2026-03-06'), {}, { size: 1, after });
      seen.push(...page.rows.map(({ submissionId }) => submissionId));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(['t2', 't1', 'r1', 'p1']);
  });

  it.each<ReviewSearch>([
    {},
    { status: 'open' },
    { status: 'closed' },
    { reviewer: 'song' },
    { lateOn: plainDate('2026-03-06') },
  ])('the queue of legal review reads no whole table looking for %j', (search) => {
    const scope = seeing(named('reviewer', 'song'));
    expect(expensive(told.plansOf((db) => legalReviews(db, scope, plainDate('2026-03-06'), search)))).toEqual([]);
  });
});

describe('the reviews of a minor [SC33]', () => {
  const about = (birthDate: string, ...events: readonly CaseEvent[]) => {
    const story = [proposed({ parties: [citizen(birthDate)] }), filed(), submitted('m1'), ...events];
    const { db } = toldTo(legalReviewQueue).tell('case-m', story);
    return legalReviews(db, everything, plainDate('2026-05-10'), { party: '示例' }).rows.map((row) => row.submissionId);
  };
  const agreed = opined('m1', 'agree', '2026-03-05');

  it('the reviews of a minor are in the queue until the decision, and then in no list [SC33]', () => {
    expect(about('2008-06-01')).toEqual(['m1']);
    expect(about('2008-06-01', agreed)).toEqual(['m1']);
    expect(about('2008-06-01', agreed, decided())).toEqual([]);
    expect(about('1990-01-01', agreed, decided())).toEqual(['m1']);
  });

  it('the reviews of a minor are in the queue as far as they wait, where the decision is taken anew [SC33]', () => {
    expect(about('2008-06-01', agreed, decided(), submitted('m2'))).toEqual(['m2']);
  });
});

describe('whom a submission is about', () => {
  const parties = [company(), citizen('1990-01-01', '示例乙')];
  const about = (partyId: string) =>
    LegalReviewSubmitted({
      ...submitted('sub-9').data,
      draftPenalties: [{ partyId, penalties: [fine(60_000)] }],
    } as Parameters<typeof LegalReviewSubmitted>[0]);
  const told = toldTo(legalReviewQueue).tell('case-two', [proposed({ parties }), filed(), about('party-2')]);
  const rows = (search: ReviewSearch = {}) => legalReviews(told.db, everything, plainDate('2026-03-03'), search).rows;

  it('a submission names the parties that its draft covers; an old one covers every party', () => {
    expect(rows()).toMatchObject([{ parties: [{ partyId: 'party-2', name: '示例乙' }] }]);
    const old = toldTo(legalReviewQueue).tell('case-two', [proposed({ parties }), filed(), about('*')]);
    const [row] = legalReviews(old.db, everything, plainDate('2026-03-03')).rows;
    expect(row?.parties.map(({ partyId }) => partyId)).toEqual(['party-1', 'party-2']);
  });

  it('a submission is found once by the name of any party of its case', () => {
    expect(rows({ party: '示例' })).toHaveLength(1);
    expect(rows({ party: '赤峰示例' })).toHaveLength(1);
    expect(rows({ party: '别人' })).toEqual([]);
    expect(
      expensive(told.plansOf((db) => legalReviews(db, everything, plainDate('2026-03-03'), { party: '示例' }))),
    ).toEqual([]);
  });
});

describe('a submission whose party is no longer in the case', () => {
  const parties = [company(), citizen('1990-01-01', '示例乙')];
  const about = (...ids: string[]) =>
    LegalReviewSubmitted({
      ...submitted(`sub-${ids.join('-').replace('*', 'all')}`).data,
      draftPenalties: ids.map((partyId) => ({ partyId, penalties: [fine(60_000)] })),
    } as Parameters<typeof LegalReviewSubmitted>[0]);
  const leaving = { occurredAt: at('2026-03-06 09:00'), reasons: '理由', document: paper('审批表'), approvedBy: 'gao' };
  const left: CaseEvent = {
    type: 'PartyLeft',
    data: { ...leaving, partyId: 'party-2', facts: { ground: 'notTheOffender', evidenceIds: ['evidence-1'] } },
  };
  const splitOff: CaseEvent = {
    type: 'PartySplitOff',
    data: { ...leaving, partyId: 'party-2', toCaseId: 'case-other' },
  };
  const unpunished: CaseEvent = {
    type: 'NoPenaltyDecided',
    data: {
      occurredAt: leaving.occurredAt,
      partyId: 'party-2',
      decisionId: 'decision-2',
      decisionNumber: '演示〔2026〕2号',
      reason: 'factsNotEstablished',
      explanation: '证据不足',
      document: leaving.document,
      decidedBy: 'gao',
      packs: {},
    },
  };
  const succeeded = PartySucceeded({
    ...leaving,
    partyId: 'party-1',
    successor: { ...company(), partyId: 'party-9', name: '示例集团' },
    how: 'merger',
    happenedOn: plainDate('2026-03-05'),
    concernsMinor: false,
  });
  const rowsAfter = (search: ReviewSearch, ...events: CaseEvent[]) =>
    legalReviews(
      toldTo(legalReviewQueue).tell('case-two', [proposed({ parties }), filed(), ...events]).db,
      everything,
      plainDate('2026-03-20'),
      search,
    ).rows;

  it.each([
    ['left', left],
    ['was split off', splitOff],
    ['got no penalty', unpunished],
  ])('a submission lapses where its only party %s, and is not late any more', (_, event) => {
    expect(rowsAfter({ status: 'open' }, about('party-2'), event)).toEqual([]);
    expect(rowsAfter({ lateOn: plainDate('2026-03-20') }, about('party-2'), event)).toEqual([]);
    expect(rowsAfter({ status: 'lapsed' }, about('party-2'), event)).toMatchObject([
      { lapsedOn: '2026-03-06', lateness: 'inTime', parties: [{ partyId: 'party-2', name: '示例乙' }] },
    ]);
  });

  it('a submission about others goes on, without a party that left', () => {
    for (const event of [left, splitOff])
      expect(rowsAfter({ status: 'open' }, about('party-1', 'party-2'), event)).toMatchObject([
        { status: 'pending', parties: [{ partyId: 'party-1' }] },
      ]);
    expect(rowsAfter({ status: 'open' }, about('party-1'), unpunished)).toMatchObject([{ status: 'pending' }]);
    expect(rowsAfter({ status: 'open' }, about('*'), left)).toMatchObject([{ parties: [{ partyId: 'party-1' }] }]);
  });

  it('a submission about a successor names the successor, open or closed', () => {
    for (const events of [[], [opined('sub-party-1', 'agree', '2026-03-05')]])
      expect(rowsAfter({}, about('party-1'), ...events, succeeded)).toMatchObject([
        { parties: [{ partyId: 'party-9', name: '示例集团' }] },
      ]);
  });
});

describe('the queue by urgency', () => {
  const urgent = toldTo(legalReviewQueue)
    .tell('case-later', [proposed(), filed(), submitted('later')])
    .tell('case-sooner', [
      proposed({ occurredAt: at('2026-02-02 09:00') }),
      filed({ occurredAt: at('2026-02-02 16:00') }),
      submitted('sooner', 'song', '2026-02-03'),
    ])
    .tell('case-same-day', [proposed(), filed(), submitted('same-day', 'tang')])
    .tell('case-returned', [proposed(), filed(), submitted('r1'), returned('r1')]);
  const today = plainDate('2026-03-10');
  const pages = (search: ReviewSearch, size: number): readonly string[] => {
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const { rows: page, next } = legalReviews(urgent.db, everything, today, search, { after, size });
      seen.push(...page.map(({ submissionId }) => submissionId));
      if (next === undefined) return seen;
      after = next;
    }
  };

  it('the queue by urgency has what waits, what is due first at first, page by page, with the fines of the draft', () => {
    for (const size of [1, 2, 50]) expect(pages({ order: 'urgency' }, size)).toEqual(['sooner', 'later', 'same-day']);
    expect(pages({ order: 'urgency', reviewer: 'tang' }, 1)).toEqual(['same-day']);
    const [first] = legalReviews(urgent.db, everything, today, { order: 'urgency' }).rows;
    expect(first).toMatchObject({ draftFine: 6_000_000, caseId: 'sooner', parties: [{ partyId: 'party-1' }] });
    const wrongPage = () => legalReviews(urgent.db, everything, today, { order: 'urgency' }, { after: '12' });
    expect(wrongPage).toThrow('no key of the queue');
  });

  it('the queue by urgency needs no scan and no sort', () => {
    for (const search of [{}, { reviewer: 'tang' }, { party: '赤峰' }])
      expect(
        expensive(urgent.plansOf((db) => legalReviews(db, everything, today, { order: 'urgency', ...search }))),
      ).toEqual([]);
  });

  it('the workload counts for each reviewer what waits, what is late and what was given, in the scope of the reader', () => {
    const workload = (day: string, scope: CaseScope = everything) =>
      reviewWorkload(told.db, scope, { today: plainDate(day), since: plainDate('2026-03-10') });
    const [song, tang] = workload('2026-03-12');
    expect(song).toMatchObject({ reviewer: 'song', pending: 1, pastTarget: 1, pastHardStop: 0, returned: 1 });
    expect(song).toMatchObject({ nextDueOn: '2026-03-09', opinions: 1, opinionsLate: 0 });
    expect(tang).toMatchObject({ reviewer: 'tang', pending: 1, returned: 0, opinions: 0 });
    expect(workload('2026-03-11')[0]).toMatchObject({ reviewer: 'song', opinions: 0 });
    expect(workload('2026-03-12', seeing(ofAgency('hs-bureau'))).map(({ returned: back }) => back)).toEqual([0, 0]);
    expect(workload('2026-03-12', seeing())).toEqual([]);
  });

  it('nobody is late with a review for a day that may still move, while the one that is certain counts [X2]', () => {
    // The holidays of 2027 are not published: the target lies before them, the hard stop among them.
    const toCome = toldTo(legalReviewQueue).tell('case-a', [
      proposed(),
      filed(),
      submitted('certain', 'song', '2026-12-18'),
      submitted('open', 'tang', '2026-12-30'),
    ]);
    const today = plainDate('2027-02-01');
    const shown = legalReviews(toCome.db, everything, today).rows;
    expect(shown.map(({ submissionId, isProvisional, lateness }) => [submissionId, isProvisional, lateness])).toEqual([
      ['open', true, 'inTime'],
      ['certain', true, 'pastTarget'],
    ]);
    const late = legalReviews(toCome.db, everything, today, { lateOn: today }).rows;
    expect(late.map(({ submissionId }) => submissionId)).toEqual(['certain']);
    const workload = reviewWorkload(toCome.db, everything, { today, since: today });
    expect(workload.map(({ reviewer, pastTarget, pastHardStop }) => [reviewer, pastTarget, pastHardStop])).toEqual([
      ['song', 1, 0],
      ['tang', 0, 0],
    ]);
  });
});
