import { SucceedParty } from '@ecl/enforcement';
import { systemClock, yuan } from '@ecl/kernel';
import {
  approval,
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  company,
  decision,
  deliver,
  dropping,
  joining,
  payment,
  people,
  proposal,
  splitting,
  tellCaseOfThreeParties,
  tellTo,
  type Delivery,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
let delivery: Delivery;
/** The register is asked as it is after the last step. */
let position = '0';
const known = (reply: Reply): Reply => {
  position = reply.body.position ?? position;
  return reply;
};

const rules = ({ body }: Reply): readonly string[] => body.violations.map(({ rule }: { rule: string }) => rule);
const storyOf = (id: string, daysAgo = 140) =>
  new CaseStory(
    caseAbout(id, { others: [{ party: citizen(`${id}b`, '寅示例'), fineInYuan: 500 }] }),
    begunWorkingDaysAgo(daysAgo, systemClock.now()),
  );
/** The steps of a story that are told already, from a client that knows where the case is now. */
const goingOn = async (story: CaseStory): Promise<StepsOn> => {
  await deliver(story.steps.splice(0), delivery);
  const steps = new StepsOn(served, `cases/${story.id}`);
  const { headers } = await served.get(`/api/cases/${story.id}`, { as: story.head.id });
  steps.etag = headers.get('ETag') ?? undefined;
  return steps;
};
const partiesOf = async (id: string, as = people.gao.id) =>
  (
    (await served.get(`/api/cases?text=${encodeURIComponent('建筑材料')}&size=100&atLeast=${position}`, { as })).body
      .items as {
      caseId: string;
      parties: { partyId: string; ended?: string }[];
    }[]
  )
    .filter(({ caseId }) => caseId === id)
    .flatMap(({ parties }) => parties.map(({ partyId, ended }) => [partyId, ended]));

beforeAll(async () => {
  served = await ServedLedger.populated();
  delivery = await deliveryTo(served, (_, { body }) => {
    position = (body as { position?: string }).position ?? position;
  });
});
afterAll(() => served.stop());

describe('a party that joins a case, over HTTP', () => {
  const story = storyOf('joined-1');
  const [first] = story.shares;
  const third = { party: citizen('joined-1c', '辰示例', '1990-05-01'), fineInYuan: 300 };
  let steps: StepsOn;

  it('a party joins by evidence on file, and has no decision before a report, a notice and rights of its own', async () => {
    tellTo(story, 'concluded');
    steps = await goingOn(story);
    const join = joining(story, third);
    const unknown = await steps.take(story.head.id, { ...join, data: { ...join.data, evidenceIds: ['nothing'] } });
    expect([unknown.status, rules(unknown)]).toEqual([422, ['party.evidence-unknown']]);
    expect(known(await steps.take(story.head.id, join)).status).toBe(200);
    const early = decision(story);
    const share = { ...early.data.dispositions[0], partyId: third.party.partyId };
    const refused = await steps.take(story.head.id, { ...early, data: { ...early.data, dispositions: [share] } });
    expect(rules(refused)).toEqual(expect.arrayContaining(['party.not-reported-on', 'notice.not-served']));
    expect(await partiesOf(story.id)).toEqual([
      [first.party.partyId, undefined],
      ['party-joined-1b', undefined],
      ['party-joined-1c', undefined],
    ]);
  });

  it('a party that leaves stays in the register, and no further step is about it', async () => {
    expect(known(await steps.take(story.head.id, dropping(story, third))).status).toBe(200);
    expect((await partiesOf(story.id)).at(-1)).toEqual(['party-joined-1c', 'left']);
    const again = await steps.take(story.head.id, dropping(story, third));
    expect([again.status, rules(again)]).toEqual([422, ['party.no-longer']]);
  });
});

describe('a successor of a party, over HTTP', () => {
  it('a successor pays what its predecessor owed, and the old name still finds the case', async () => {
    const others = [
      { party: citizen('merged-1b', '巳示例'), fineInYuan: 500 },
      { party: citizen('merged-1c', '午示例', '1990-06-05'), fineInYuan: 300 },
    ];
    const story = new CaseStory(caseAbout('merged-1', { others }), begunWorkingDaysAgo(60, systemClock.now()));
    tellCaseOfThreeParties(story);
    await deliver(story.steps.splice(0), delivery);
    const { body } = await served.get(`/api/payments/${story.id}`, { as: people.gao.id });
    expect(body.debts).toMatchObject([{ debtors: ['party-merged-1-merged'], status: 'paid', fine: yuan(2_000) }]);
    expect(await partiesOf(story.id)).toEqual([
      ['party-merged-1-merged', undefined],
      ['party-merged-1b', undefined],
      ['party-merged-1c', undefined],
      ['party-merged-1', 'succeeded'],
    ]);
  });
});

describe('several successors of a party, over HTTP', () => {
  it('a company that divided is owed by its successors together, and what one pays ends the case for both', async () => {
    const story = new CaseStory(caseAbout('divided-1'), begunWorkingDaysAgo(60, systemClock.now()));
    tellTo(story, 'served');
    const steps = await goingOn(story);
    const [east, west] = [company('divided-1e', '未示例有限公司'), company('divided-1w', '申示例有限公司')];
    const dividing = (how: 'division' | 'merger') =>
      SucceedParty({
        occurredAt: story.clock.next(),
        successor: east,
        coSuccessors: [west],
        how,
        happenedOn: story.clock.today,
        reasons: '该公司已分立为两家公司。',
        document: story.paper('准予分立登记通知书'),
      });
    const merged = await steps.take(story.head.id, dividing('merger'));
    expect(rules(merged)).toEqual(['party.several-successors-of-one-kind']);
    expect(known(await steps.take(story.head.id, dividing('division'))).status).toBe(200);
    expect(await partiesOf(story.id)).toEqual([
      [east.partyId, undefined],
      [story.subject.party.partyId, 'succeeded'],
      [west.partyId, undefined],
    ]);
    const paying = payment(story, 2_000, { party: west, fineInYuan: 2_000 });
    const paid = { ...paying, data: { ...paying.data, partyId: west.partyId } };
    expect(known(await steps.take(people.bank.id, paid)).status).toBe(200);
    const { body } = await served.get(`/api/payments/${story.id}?atLeast=${position}`, { as: people.gao.id });
    expect(body.debts).toMatchObject([{ debtors: [east.partyId, west.partyId], status: 'paid', fine: yuan(2_000) }]);
  });
});

describe('a matter that is split off, over HTTP', () => {
  it('a matter goes on in a case that is filed and names where it comes from, and ends here', async () => {
    const story = storyOf('split-1');
    tellTo(story, 'filed');
    const steps = await goingOn(story);
    const [, second] = story.shares;
    if (!second) throw new Error('one party');
    const nowhere = await steps.take(story.head.id, splitting(story, second, 'split-2'));
    expect([nowhere.status, rules(nowhere)]).toEqual([422, ['party.split-off-to-nowhere']]);

    const other = new CaseStory(
      caseAbout('split-2', { party: second.party, fineInYuan: 500, place: story.subject.place }),
      begunWorkingDaysAgo(60, systemClock.now()),
    );
    const filing = proposal(other);
    const wrong = await new StepsOn(served, 'cases/split-3').take(other.handler.id, {
      ...filing,
      data: { ...filing.data, parties: [citizen('split-3', '无关示例', '1991-01-01')], splitFrom: 'split-1' },
    });
    expect([wrong.status, rules(wrong)]).toEqual([422, ['filing.split-from-another-matter']]);
    const otherSteps = new StepsOn(served, 'cases/split-2');
    await otherSteps.take(other.handler.id, { ...filing, data: { ...filing.data, splitFrom: 'split-1' } });
    await otherSteps.take(other.head.id, approval(other));

    const split = known(await steps.take(story.head.id, splitting(story, second, 'split-2')));
    expect([split.status, split.body.events]).toMatchObject([200, [{ type: 'PartySplitOff' }]]);
    expect(await partiesOf('split-1')).toEqual([
      ['party-split-1', undefined],
      ['party-split-1b', 'splitOff'],
    ]);
  });
});
