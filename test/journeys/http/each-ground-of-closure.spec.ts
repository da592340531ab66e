import { CloseCase, IssueCertificate, ProposeClosure, type Command, type Penalty } from '@ecl/enforcement';
import { addDays, chinaDateOf, newUuid, systemClock, yuan } from '@ecl/kernel';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  decision,
  deliver,
  notice,
  people,
  tellFilingRefused,
  tellNoPenaltyDecision,
  tellPayment,
  tellReviewScope,
  tellServiceTo,
  tellTo,
  tellTransferredOut,
  tellWaiver,
  type Delivery,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger } from './served-ledger.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
let delivery: Delivery;

beforeAll(async () => {
  served = await ServedLedger.populated();
  delivery = await deliveryTo(served);
});
afterAll(() => served.stop());

/** The certificates of the story do not go back so far. */
const certifyFourYearsAgo = async (): Promise<void> => {
  const today = chinaDateOf(systemClock.now());
  const handlers = caseAbout('any').team.handlers;
  for (const { id } of handlers) {
    const certificate = IssueCertificate({
      ...{ occurredAt: systemClock.now(), number: `DEMO-CERT-EARLIER-${id}`, personId: id, fields: 'all' },
      ...{ territory: '150400', validFrom: addDays(today, -1460), validTo: addDays(today, -901) },
    });
    const entered = await served.ledger.registers.execute('personnel', certificate, {
      actor: { personId: ADMINISTRATOR, roles: ['administrator'] },
      commandId: newUuid(),
    });
    expect(entered.is).toBe('accepted');
  }
};

const begun = (id: string, workingDays = 60): CaseStory =>
  new CaseStory(caseAbout(id), begunWorkingDaysAgo(workingDays, systemClock.now()));
const GROUNDS = [
  'performed',
  'enforcementTerminated',
  'investigationTerminated',
  'noPenalty',
  'transferred',
  'other',
] as const;
type Ground = (typeof GROUNDS)[number];

const closing = (story: CaseStory, ground: Ground) =>
  ProposeClosure({ occurredAt: story.clock.next(), ground, explanation: '案件已办理完毕。' });
/** Refused on every other ground; then proposed and approved. */
const closes = async (story: CaseStory, ground: Ground): Promise<void> => {
  story.clock.later(1);
  for (const other of GROUNDS)
    if (other !== ground) story.refused(story.handler, closing(story, other), 'closure.ground-does-not-hold');
  story.give(story.handler, closing(story, ground));
  story.give(story.head, CloseCase({ occurredAt: story.clock.next() }));
  await deliver(story.steps, delivery);
  const { body } = await served.get(`/api/cases/${story.id}`, { as: people.gao.id });
  expect(body.case).toMatchObject({ state: 'closed' });
};

const terminating = (story: CaseStory, facts: object): Command => ({
  type: 'TerminateEnforcement',
  data: { occurredAt: story.clock.next(), facts: facts as never, document: story.paper('终结执行决定书') },
});
/** A fine that is served and that nobody pays. */
const owed = (id: string, workingDays?: number): CaseStory => {
  const story = begun(id, workingDays);
  tellTo(story, 'scoped');
  story.clock.later(2);
  story.give(story.head, decision(story));
  tellServiceTo(story, story.mainShare);
  story.clock.later(1);
  return story;
};

describe('each ground of closure, over HTTP [F1]', () => {
  it('a case without penalty closes once the decision is served', async () => {
    const story = begun('ground-1');
    tellTo(story, 'concluded');
    tellNoPenaltyDecision(story);
    story.refused(story.handler, closing(story, 'noPenalty'), 'closure.ground-does-not-hold');
    tellServiceTo(story, story.mainShare);
    await closes(story, 'noPenalty');
  });

  it('a case whose investigation was terminated closes on that ground', async () => {
    const story = begun('ground-2');
    tellTo(story, 'investigated');
    story.refused(story.handler, closing(story, 'investigationTerminated'), 'closure.ground-does-not-hold');
    story.give(story.head, {
      type: 'TerminateInvestigation',
      data: {
        occurredAt: story.clock.next(),
        facts: {
          ground: 'noViolationProvable',
          report: story.paper('调查报告'),
          evidenceIds: [`evidence-${story.id}-1`],
        },
        explanation: '违法事实不能成立。',
        document: story.paper('终止调查审批表'),
      },
    });
    await closes(story, 'investigationTerminated');
  });

  it('a case that went to another agency closes as transferred', async () => {
    const story = begun('ground-3');
    tellTransferredOut(story);
    await closes(story, 'transferred');
  });

  it('a case that was not filed closes on another ground', async () => {
    const story = begun('ground-4');
    tellFilingRefused(story);
    await closes(story, 'other');
  });
});

describe('each ground on which enforcement is terminated, over HTTP [N10, F1]', () => {
  it('a company was wound up, with nothing left and nobody who takes over its debts', async () => {
    const story = owed('ground-11');
    const facts = {
      ground: 'organisationEnded',
      endedOn: story.clock.today,
      end: story.paper('注销登记'),
      noAssets: story.paper('清算报告'),
      noSuccessor: story.paper('无义务承受人证明'),
    };
    const died = { ground: 'partyDied', diedOn: story.clock.today };
    const papers = { death: story.paper('死亡证明'), noEstate: story.paper('遗产'), noHeir: story.paper('继承人') };
    story.refused(story.head, terminating(story, { ...died, ...papers }), 'closure.ground-of-another-kind-of-party');
    story.give(story.head, terminating(story, facts));
    await closes(story, 'enforcementTerminated');
  });

  it('the goods that were to be confiscated were lost, and the fine is paid', async () => {
    const story = begun('ground-12');
    const penalties: Penalty[] = [
      ...story.penalties,
      { kind: 'confiscationOfProperty', items: '灯箱', value: yuan(300) },
    ];
    tellTo(story, 'concluded', { proposed: () => penalties });
    const told = notice(story);
    story.give(story.handler, { ...told, data: { ...told.data, proposedPenalties: penalties } });
    const { noticeId } = told.data;
    story.give(story.handler, {
      type: 'ServePenaltyNotice',
      data: { ...story.delivery('行政处罚意见告知书'), noticeId },
    });
    tellWaiver(story, ['defence']);
    tellReviewScope(story);
    story.clock.later(2);
    const { type, data } = decision(story);
    const performance = { manner: '送交演示仓库', performBy: story.clock.today };
    story.give(story.head, {
      type,
      data: { ...data, dispositions: data.dispositions.map((own) => ({ ...own, penalties, performance })) },
    });
    tellServiceTo(story, story.mainShare);
    story.clock.later(1);
    const lost = () =>
      terminating(story, {
        ground: 'objectLost',
        object: '灯箱',
        lostOn: story.clock.today,
        loss: story.paper('灭失证明'),
      });
    story.refused(story.head, lost(), 'closure.money-is-no-lost-object');
    tellPayment(story);
    story.clock.later(1);
    story.give(story.head, lost());
    await closes(story, 'enforcementTerminated');
  });

  it('a party without means has been left alone for three years', async () => {
    await certifyFourYearsAgo();
    const story = owed('ground-13', 860);
    const suspendedOn = story.clock.today;
    const facts = {
      ground: 'withoutMeans',
      suspendedOn,
      suspension: story.paper('中止执行决定书'),
      inability: story.paper('无履行能力证明'),
    };
    story.clock.laterByDays(1090);
    story.refused(story.head, terminating(story, facts), 'closure.suspended-too-briefly');
    story.clock.laterByDays(10);
    story.give(story.head, terminating(story, facts));
    await closes(story, 'enforcementTerminated');
  });

  it('the court was applied to after the remedies and the demand, and ended the enforcement', async () => {
    const story = owed('ground-14', 240);
    story.clock.laterByDays(200);
    const demandServedOn = story.clock.today;
    const byCourt = (appliedOn: string) => ({
      ground: 'endedByCourt',
      demandServedOn,
      demand: story.paper('催告书'),
      appliedOn,
      application: story.paper('强制执行申请书'),
      endedOn: story.clock.today,
      ruling: story.paper('终结执行裁定书'),
    });
    story.clock.laterByDays(60);
    const { today } = story.clock;
    story.refused(story.head, terminating(story, byCourt(addDays(demandServedOn, 3))), 'closure.court-before-demand');
    story.give(story.head, terminating(story, byCourt(addDays(today, -30))));
    await closes(story, 'enforcementTerminated');
  });

  it('the heads find together that enforcement is pointless, and one deputy with a paper does not', async () => {
    const story = owed('ground-15');
    const approve = { view: '同意终结执行。', vote: 'approve' };
    const other = (...heads: readonly { readonly id: string }[]) => ({
      ground: 'otherByHeads',
      reasons: '执行费用明显高于罚款。',
      minutes: story.paper('集体讨论记录（终结执行）'),
      members: heads.map(({ id }) => ({ personId: id, ...approve })),
      reporters: [story.handler.id],
    });
    story.refused(people.luo, terminating(story, other(people.luo)), 'deliberation.not-collective');
    story.give(people.gao, terminating(story, other(people.gao, people.luo)));
    await closes(story, 'enforcementTerminated');
  });
});
