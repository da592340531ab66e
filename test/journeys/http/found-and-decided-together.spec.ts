import type { Command, Penalty } from '@ecl/enforcement';
import { addDays, systemClock, yuan } from '@ecl/kernel';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  decision,
  deliver,
  HIGHEST_FINE_IN_YUAN,
  notice,
  people,
  submission,
  tellDecision,
  tellDeliberation,
  tellNotice,
  tellOpinion,
  tellPayment,
  tellPoliceFiling,
  tellReviewScope,
  tellServiceTo,
  tellTo,
  tellTransferToPolice,
  tellWaiver,
  type CaseSubject,
  type Delivery,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
let delivery: Delivery;
const recorded: unknown[] = [];

const storyOf = (id: string, different: Partial<CaseSubject> = {}) =>
  new CaseStory(caseAbout(id, different), begunWorkingDaysAgo(100, systemClock.now()));
const told = (story: CaseStory) => deliver(story.steps.splice(0), delivery);
const typesOf = async (story: CaseStory): Promise<readonly string[]> => {
  const { body } = await served.get(`/api/cases/${story.id}/timeline?limit=200`, { as: people.gao.id });
  return body.items.map(({ type }: { type: string }) => type);
};
const panelOf = (story: CaseStory, ...heads: readonly { readonly id: string }[]) => ({
  members: heads.map(({ id }) => ({ personId: id, view: '同意。', vote: 'approve' as const })),
  reporters: [story.handler.id],
  minutes: story.paper('集体讨论笔录'),
});

beforeAll(async () => {
  served = await ServedLedger.populated();
  delivery = await deliveryTo(served, (_, { body }) => {
    recorded.push(...((body as { events?: unknown[] }).events ?? []));
  });
});
afterAll(() => served.stop());

describe('what the investigation finds out later, over HTTP', () => {
  it('a person of unknown age is not fined until the age is established, and not against the identity number', async () => {
    const { birthDate, idNumber, ...unknown } = citizen('age-1', '寅示例');
    const story = storyOf('age-1', { party: unknown, fineInYuan: 500 });
    const identify = (born: string): Command => ({
      type: 'IdentifyParty',
      data: {
        occurredAt: story.clock.next(),
        partyId: unknown.partyId,
        birthDate: born as never,
        ...(idNumber === undefined ? {} : { idNumber }),
        document: story.paper('身份证复印件'),
      },
    });
    tellTo(story, 'scoped');
    story.refused(story.head, decision(story), 'decision.age-unknown');
    story.refused(story.handler, identify('1985-03-13'), 'party.birth-date-contradicts-number');
    story.give(story.handler, identify(birthDate ?? ''));
    tellDecision(story);
    await told(story);
    expect(await typesOf(story)).toContain('PenaltyDecided');
  });

  it('other days of the conduct are told to the party anew before it is fined', async () => {
    const story = storyOf('days-2');
    const until = addDays(story.clock.today, -1);
    tellTo(story, 'scoped');
    story.give(story.handler, {
      type: 'EstablishConductPeriod',
      data: {
        occurredAt: story.clock.next(),
        beganOn: addDays(until, -10),
        endedOn: until,
        reasons: '根据监控录像认定。',
        document: story.paper('违法行为起止时间认定书'),
      },
    });
    story.refused(story.head, decision(story), 'decision.conduct-established-after-notice');
    const again = notice(story);
    const noticeId = `${again.data.noticeId}-2`;
    story.give(story.handler, {
      ...again,
      data: { ...again.data, noticeId, replacesNoticeId: again.data.noticeId, change: '重新认定违法行为起止时间' },
    });
    story.give(story.handler, {
      type: 'ServePenaltyNotice',
      data: { ...story.delivery('行政处罚意见告知书（重新告知）'), noticeId },
    });
    // What the party waived under the first notice it has to waive again, on a paper of its own.
    story.give(story.handler, {
      type: 'WaiveRights',
      data: {
        occurredAt: story.clock.next(),
        rights: ['defence'],
        statement: '本人明确放弃陈述申辩权利。',
        document: story.paper('放弃权利声明（重新告知后）'),
      },
    });
    tellReviewScope(story);
    tellDecision(story);
    await told(story);
    expect((await typesOf(story)).filter((type) => type === 'PenaltyNoticeServed')).toHaveLength(2);
  });
});

describe('what the heads decide together, over HTTP', () => {
  it('a second extension needs a panel of heads, its vote and its minutes', async () => {
    const story = storyOf('long-3');
    tellTo(story, 'investigated');
    const extend = (over: object): Command => ({
      type: 'ExtendCaseTerm',
      data: { occurredAt: story.clock.next(), days: 30, by: 'head', reason: '案情复杂。', ...over },
    });
    story.give(story.head, extend({}));
    story.refused(people.luo, extend({ by: 'heads' }), 'term.no-minutes');
    const alone = { by: 'heads', panel: panelOf(story, people.luo) };
    story.refused(people.luo, extend(alone), 'deliberation.not-collective');
    story.give(people.gao, extend({ by: 'heads', panel: panelOf(story, people.gao, people.luo) }));
    await told(story);
    expect((await typesOf(story)).filter((type) => type === 'CaseTermExtended')).toHaveLength(2);
  });

  it('a deputy alone does not approve a deviation from the benchmark, and the heads together do', async () => {
    const story = storyOf('tier-4');
    tellTo(story, 'scoped');
    const { benchmarkId, tierId } = story.benchmark();
    const reach = { tierId, side: 'above', furthest: yuan(100_000) };
    const approve = (over: object): Command => ({
      type: 'ApproveBenchmarkDeviation',
      data: { occurredAt: story.clock.next(), benchmarkId, reach, reasons: '多次违法，情节较重。', ...over },
    });
    story.refused(people.luo, approve({}), 'decision.deviation-not-approved-at-the-top');
    story.refused(people.luo, approve({ panel: panelOf(story, people.luo) }), 'deliberation.not-collective');
    story.give(people.luo, approve({ panel: panelOf(story, people.luo, people.gao) }));
    await told(story);
    expect(await typesOf(story)).toContain('BenchmarkDeviationApproved');
  });

  it('a large confiscation is told with a hearing, reviewed, and discussed by the heads, though no fine is large', async () => {
    const story = storyOf('goods-5');
    const penalties: Penalty[] = [
      { kind: 'fine', amount: yuan(2_000) },
      { kind: 'confiscationOfGains', amount: yuan(HIGHEST_FINE_IN_YUAN) },
    ];
    tellTo(story, 'concluded', { proposed: () => penalties });
    const told1 = notice(story);
    const withGains = { ...told1.data, proposedPenalties: penalties };
    story.refused(story.handler, { ...told1, data: withGains }, 'notice.hearing-not-offered');
    story.give(story.handler, { ...told1, data: { ...withGains, offersHearing: true } });
    const { noticeId } = told1.data;
    story.give(story.handler, {
      type: 'ServePenaltyNotice',
      data: { ...story.delivery('行政处罚意见告知书'), noticeId },
    });
    tellWaiver(story, ['defence', 'hearing']);
    tellReviewScope(story);
    const imposed = (): Command => {
      const { type, data } = decision(story);
      const performance = { manner: '缴至指定账户', performBy: story.clock.today };
      const dispositions = data.dispositions.map((own) => ({ ...own, penalties, performance }));
      return { type, data: { ...data, dispositions } };
    };
    story.refused(story.head, imposed(), 'decision.not-reviewed');
    story.give(story.handler, {
      type: 'SubmitForLegalReview',
      data: { ...submission(story, people.song.id), draftPenalties: [{ penalties }] },
    });
    tellOpinion(story);
    story.refused(story.head, imposed(), 'decision.not-deliberated');
    tellDeliberation(story);
    story.give(story.head, imposed());
    await told(story);
    expect(await typesOf(story)).toContain('PenaltyDecided');
  });
});

describe('a suspected crime, over HTTP', () => {
  it('the other one is fined while nothing is decided about the suspect', async () => {
    const suspect = citizen('crime-6b', '寅示例');
    const story = storyOf('crime-6', { others: [{ party: suspect, fineInYuan: 500 }] });
    const [company, person] = story.shares;
    if (!person) throw new RangeError('one party');
    tellTo(story, 'concluded');
    for (const share of story.shares) {
      tellNotice(story, {}, share);
      tellWaiver(story, ['defence'], share);
    }
    tellReviewScope(story);
    const suspicion = (): Command => ({
      type: 'RecordCrimeSuspicion',
      data: {
        occurredAt: story.clock.next(),
        phase: 'investigation',
        offence: '涉嫌污染环境罪（演示）',
        note: '已达立案追诉标准。',
        suspects: [suspect.partyId],
      },
    });
    story.give(story.handler, suspicion());
    story.refused(story.head, decision(story), 'decision.transfer-open');
    const alone = decision(story);
    const [own] = alone.data.dispositions;
    story.give(story.head, { ...alone, data: { ...alone.data, dispositions: own === undefined ? [] : [own] } });
    tellServiceTo(story, company);
    tellPayment(story, company.fineInYuan, company);
    await told(story);
    const { body } = await served.get(`/api/cases/${story.id}`, { as: people.gao.id });
    expect(body.case.parties).toMatchObject([
      { partyId: company.party.partyId, isSuspect: false },
      { partyId: suspect.partyId, isSuspect: true },
    ]);
    expect(body.case.progress).toMatchObject({ decided: 1, parties: 2 });
  });

  it('what a party had paid counts towards the fine of the court, and the answer says what is left', async () => {
    const story = storyOf('crime-7');
    tellTo(story, 'paid');
    tellTransferToPolice(story);
    tellPoliceFiling(story);
    await told(story);
    recorded.length = 0;
    story.give(story.head, {
      type: 'ResumeAdministrativeHandling',
      data: {
        occurredAt: story.clock.later(5).next(),
        ground: 'judged',
        document: story.paper('刑事判决书'),
        criminalFine: yuan(5_000),
      },
    });
    await told(story);
    expect(recorded).toMatchObject([
      {
        type: 'AdministrativeHandlingResumed',
        data: { offset: { paid: yuan(2_000), offset: yuan(2_000), remaining: yuan(3_000) } },
      },
    ]);
  });
});
