import { ProposeClosure, type Command, type Penalty } from '@ecl/enforcement';
import { systemClock, yuan } from '@ecl/kernel';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  company,
  decision,
  deliver,
  notice,
  people,
  tellArchiving,
  tellCaseOfTwoParties,
  tellClosure,
  tellNotice,
  tellOutcome,
  tellPayment,
  tellReviewScope,
  tellServiceTo,
  tellTo,
  tellWaiver,
  type Delivery,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
let delivery: Delivery;
const recorded: { readonly type: string; readonly data: unknown }[] = [];

const story = (id: string, second: { party: ReturnType<typeof citizen>; fineInYuan: number }) =>
  new CaseStory(caseAbout(id, { others: [second] }), begunWorkingDaysAgo(140, systemClock.now()));
const told = (one: CaseStory) => deliver(one.steps.splice(0), delivery);
const caseOf = async (one: CaseStory) =>
  (await served.get(`/api/cases/${one.id}`, { as: people.gao.id })).body.case as Record<string, unknown>;
/** The data of the last event of a type that an answer told. */
const lastOf = (type: string): unknown => recorded.findLast((event) => event.type === type)?.data;
const closing = (one: CaseStory) =>
  ProposeClosure({ occurredAt: one.clock.next(), ground: 'performed', explanation: '案件已办理完毕。' });

beforeAll(async () => {
  served = await ServedLedger.populated();
  delivery = await deliveryTo(served, (_, { body }) => {
    recorded.push(...((body as { events?: typeof recorded }).events ?? []));
  });
});
afterAll(() => served.stop());

describe('a party that died without an estate, beside one that paid', () => {
  const person = citizen('end-1b', '寅示例');
  const two = story('end-1', { party: person, fineInYuan: 500 });
  const terminating = (facts: object): Command => ({
    type: 'TerminateEnforcement',
    data: {
      occurredAt: two.clock.next(),
      partyId: person.partyId,
      facts,
      document: two.paper('终结执行决定书'),
    },
  });
  const today = () => two.clock.today;

  it('the case does not close while its remedy is pending and its fine is open', async () => {
    tellCaseOfTwoParties(two);
    two.refused(two.handler, closing(two), 'closure.ground-does-not-hold');
    tellOutcome(two, { partyId: person.partyId, outcome: 'upheld' });
    two.refused(two.handler, closing(two), 'closure.ground-does-not-hold');
    await told(two);
    expect(await caseOf(two)).toMatchObject({ state: 'performing' });
  });

  it('its enforcement ends on the facts and papers of a death, and not on those of a company', async () => {
    const ended = { ground: 'organisationEnded', endedOn: today() };
    const papers = { end: two.paper('注销'), noAssets: two.paper('无财产'), noSuccessor: two.paper('无承受人') };
    two.refused(two.head, terminating({ ...ended, ...papers }), 'closure.ground-of-another-kind-of-party');
    two.give(
      two.head,
      terminating({
        ground: 'partyDied',
        diedOn: today(),
        death: two.paper('死亡证明'),
        noEstate: two.paper('无遗产证明'),
        noHeir: two.paper('无义务承受人证明'),
      }),
    );
    await told(two);
  });

  it('the case closes with an end for each, and goes to the archive; only the text of the one that paid is public', async () => {
    tellClosure(two);
    tellArchiving(two);
    await told(two);
    expect(await caseOf(two)).toMatchObject({
      state: 'archived',
      parties: [
        { partyId: 'party-end-1', isPublished: true },
        { partyId: person.partyId, isPublished: false },
      ],
    });
    expect(lastOf('DecisionPublished')).toMatchObject({ partyId: 'party-end-1' });
    expect(JSON.stringify(lastOf('DecisionPublished'))).not.toContain(person.name);
    expect(lastOf('CaseClosureProposed')).toMatchObject({
      ends: [
        { partyId: 'party-end-1', ground: 'performed' },
        { partyId: person.partyId, ground: 'enforcementTerminated' },
      ],
    });
  });
});

describe('a party whose penalty is more than a fine', () => {
  const other: ReturnType<typeof company> = {
    ...company('end-2b', '演示搭建有限公司'),
    socialCreditCode: '91000000MA00000019',
  };
  const two = story('end-2', { party: other, fineInYuan: 500 });
  const penalties: Penalty[] = [
    { kind: 'fine', amount: yuan(500) },
    { kind: 'confiscationOfGains', amount: yuan(300) },
  ];
  const paying = (amount: number, { partyId } = other): Command => ({
    type: 'RecordPerformance',
    data: {
      occurredAt: two.clock.next(),
      partyId,
      performance: {
        is: 'gainsPaid',
        amount: yuan(amount),
        paidOn: two.clock.today,
        receiptNumber: 'DEMO-GAINS-1',
        document: two.paper('没收违法所得缴款书'),
      },
    },
  });

  it('its confiscated gains keep the case open though both fines are paid', async () => {
    const [first, second] = two.shares;
    tellTo(two, 'concluded', { proposed: ({ party }) => (party === other ? penalties : two.penalties) });
    tellNotice(two, {}, first);
    const both = notice(two, {}, second);
    two.give(two.handler, { ...both, data: { ...both.data, proposedPenalties: penalties } });
    const delivered = two.delivery('行政处罚意见告知书', other);
    two.give(two.handler, { type: 'ServePenaltyNotice', data: { ...delivered, noticeId: both.data.noticeId } });
    for (const share of two.shares) tellWaiver(two, ['defence'], share);
    tellReviewScope(two);
    two.clock.later(2);
    const decided = decision(two);
    const [own, others] = decided.data.dispositions;
    const performance = { manner: '缴至指定账户', performBy: two.clock.today };
    const dispositions = [own, { ...others, penalties, performance }];
    two.give(two.head, { ...decided, data: { ...decided.data, dispositions } });
    for (const share of two.shares) {
      tellServiceTo(two, share);
      tellPayment(two, share.fineInYuan, share);
    }
    two.clock.later(1);
    two.refused(two.handler, closing(two), 'closure.ground-does-not-hold');
    await told(two);
  });

  it('it performs what was imposed on it and no more, and then the case closes', async () => {
    two.refused(two.handler, paying(300, two.subject.party), 'performance.not-imposed');
    two.refused(two.handler, paying(301), 'performance.more-gains-than-imposed');
    two.give(two.handler, paying(300));
    tellClosure(two);
    await told(two);
    expect(await caseOf(two)).toMatchObject({ state: 'closed' });
  });
});
