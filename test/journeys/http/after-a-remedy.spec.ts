import {
  AcceptRemedy,
  DecidePenalty,
  DetermineReviewScope,
  IssuePenaltyNotice,
  ServePenaltyNotice,
} from '@ecl/enforcement';
import { systemClock, yuan } from '@ecl/kernel';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  decision,
  deliver,
  fineOf,
  people,
  tellJudgmentEffect,
  tellOutcome,
  tellOwnChange,
  tellPayment,
  tellPlatforms,
  tellPublication,
  tellRemedy,
  tellTo,
  type Delivery,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
let delivery: Delivery;

beforeAll(async () => {
  served = await ServedLedger.populated();
  delivery = await deliveryTo(served);
});
afterAll(() => served.stop());

/** A case whose fine of 400 yuan was published, served and paid, half a year ago. */
const paid = (id: string): CaseStory => {
  const subject = caseAbout(id, { fineInYuan: 400 });
  const story = tellTo(new CaseStory(subject, begunWorkingDaysAgo(140, systemClock.now())), 'served');
  story.clock.later(3);
  tellPayment(story);
  return story;
};

/** Takes the steps of the story, and shows the case and its money as people of the agency read them. */
const told = async (story: CaseStory) => {
  await deliver(story.steps.splice(0), delivery);
  await served.caughtUp();
  const [file, money, timeline] = await Promise.all([
    served.get(`/api/cases/${story.id}`, { as: people.gao.id }),
    served.get(`/api/payments/${story.id}`, { as: people.gao.id }),
    served.get(`/api/cases/${story.id}/timeline?size=200`, { as: people.gao.id }),
  ]);
  return {
    state: file.body.case.state,
    isPublished: file.body.case.flags.isPublished,
    payment: money.body.payment,
    types: timeline.body.items.map(({ type }: { type: string }) => type),
  };
};

describe('after a remedy', () => {
  it('after a remedy that revoked the decision nothing is owed, public or due, and what was paid is to be refunded', async () => {
    const story = paid('101');
    tellRemedy(story);
    tellOutcome(story, { outcome: 'revoked' });
    tellPlatforms(story);
    const shown = await told(story);
    expect(shown).toMatchObject({
      state: 'revoked',
      isPublished: false,
      payment: { status: 'cancelled', balance: { fine: 0, surcharge: 0 }, refunds: { ordered: yuan(400) } },
    });
    expect(shown.types.slice(-6)).toEqual([
      // With the remedy, the end that the payment had brought is open again.
      'EndUndone',
      'RemedyEnded',
      'DecisionRevoked',
      'DisclosureWithdrawn',
      'RefundOrdered',
      'WithdrawalPassedOn',
    ]);
  });

  it('after a remedy that changed the fine the lower one counts, and is published anew', async () => {
    const story = paid('102');
    tellRemedy(story);
    tellOutcome(story, { outcome: 'changed', changedFine: yuan(100) });
    expect(await told(story)).toMatchObject({
      isPublished: false,
      payment: { status: 'paid', fine: yuan(100), refunds: { ordered: yuan(300) } },
    });
    tellPublication(story);
    expect(await told(story)).toMatchObject({ isPublished: true });
  });

  it('after a remedy by way of a suit the judgment counts once it has effect', async () => {
    const story = paid('103');
    tellRemedy(story, 'litigation');
    tellOutcome(story, { outcome: 'confirmedInvalid' }, 'litigation');
    expect(await told(story)).toMatchObject({ isPublished: true, payment: { status: 'paid', fine: yuan(400) } });
    tellJudgmentEffect(story);
    expect(await told(story)).toMatchObject({
      state: 'void',
      isPublished: false,
      payment: { status: 'cancelled', refunds: { ordered: yuan(400) } },
    });
  });

  it('after a remedy that was appealed the second judgment counts', async () => {
    const story = paid('104');
    tellRemedy(story, 'litigation');
    tellOutcome(story, { outcome: 'revoked' }, 'litigation');
    tellRemedy(story, 'appeal', 'litigation');
    tellOutcome(story, { outcome: 'upheld' }, 'appeal');
    expect(await told(story)).toMatchObject({ state: 'revoked', isPublished: false });
  });

  it('after a remedy that ordered a new decision it is made in the same case, and not the same again', async () => {
    const story = paid('105');
    tellRemedy(story);
    tellOutcome(story, { outcome: 'revoked', redo: { because: 'substance' } });
    expect(await told(story)).toMatchObject({ state: 'toBeRedone', isPublished: false });
    const notice = (yuanAmount: number, newFacts?: string) =>
      IssuePenaltyNotice({
        occurredAt: story.clock.next(),
        noticeId: 'notice-again',
        replacesNoticeId: `notice-${story.id}`,
        change: '重新核定占用面积',
        ...(newFacts === undefined ? {} : { newFacts }),
        proposedPenalties: [fineOf(yuanAmount)],
        facts: story.subject.conduct,
        reasons: '重新调查核实。',
        basis: decision(story).data.basis,
        offersHearing: false,
        document: story.paper('行政处罚意见告知书（重作）'),
      });
    story.refused(story.handler, notice(400), 'notice.same-act-again');
    story.give(story.handler, notice(300));
    story.give(
      story.handler,
      ServePenaltyNotice({ ...story.delivery('行政处罚意见告知书（重作）'), noticeId: 'notice-again' }),
    );
    story.clock.later(7);
    story.give(
      story.handler,
      DetermineReviewScope({ occurredAt: story.clock.next(), declaredGrounds: [], reasons: '不属于审核范围。' }),
    );
    const { decisionId: _, ...again } = decision(story).data;
    story.refused(story.head, DecidePenalty({ ...again, decisionId: `decision-${story.id}` }), 'decision.id-used');
    story.give(
      story.head,
      DecidePenalty({
        ...again,
        decisionId: 'decision-again',
        decisionNumber: `${story.decisionNumber}重`,
        document: story.paper('行政处罚决定书（重作）'),
        dispositions: again.dispositions.map((own) => ({ ...own, penalties: [fineOf(300)] })),
      }),
    );
    expect(await told(story)).toMatchObject({ state: 'decided', payment: { refunds: { ordered: yuan(400) } } });
  });

  it('after a change by the agency itself the lower fine counts', async () => {
    const story = paid('106');
    tellOwnChange(story, 300);
    expect(await told(story)).toMatchObject({
      isPublished: false,
      payment: { status: 'paid', fine: yuan(300), refunds: { ordered: yuan(100) } },
    });
  });

  it('after a retrial that lets the judgment fall the decision counts again, as the retrial changed it', async () => {
    const story = paid('107');
    tellRemedy(story, 'litigation');
    tellOutcome(story, { outcome: 'revoked' }, 'litigation');
    tellJudgmentEffect(story);
    tellPlatforms(story);
    expect(await told(story)).toMatchObject({
      state: 'revoked',
      payment: { status: 'cancelled', refunds: { ordered: yuan(400) } },
    });
    tellRemedy(story, 'retrial', 'litigation');
    tellOutcome(story, { outcome: 'changed', changedFine: yuan(300), quashes: true }, 'retrial');
    const shown = await told(story);
    expect(shown).toMatchObject({
      isPublished: false,
      payment: { status: 'paid', fine: yuan(300), balance: { fine: 0 }, refunds: { ordered: yuan(100), paid: 0 } },
    });
    expect(shown.types).toEqual(expect.arrayContaining(['DecisionRestored', 'DecisionChanged', 'RefundOrdered']));
    tellPublication(story);
    expect(await told(story)).toMatchObject({ isPublished: true });
  });

  it('after a judgment that lets an item be decided anew its matter is a party of its own, until a retrial ends it', async () => {
    const story = paid('108');
    tellRemedy(story, 'litigation');
    const part = { outcome: 'partlyRevoked', changedPenalties: [{ kind: 'warning' }], redo: { because: 'substance' } };
    tellOutcome(story, part as Parameters<typeof tellOutcome>[1], 'litigation');
    tellJudgmentEffect(story);
    const matterId = `${story.subject.party.partyId}-redo-1`;
    const parties = async () => {
      const { body } = await served.get(`/api/cases/${story.id}`, { as: people.gao.id });
      return body.case.parties as readonly { partyId: string; ended?: string; state?: string }[];
    };
    expect(await told(story)).toMatchObject({ payment: { refunds: { ordered: yuan(400) } } });
    expect((await parties()).find(({ partyId }) => partyId === matterId)).toMatchObject({ state: 'toBeRedone' });
    const { partyId } = story.subject.party;
    story.give(
      story.handler,
      AcceptRemedy({
        ...{ partyId, occurredAt: story.clock.later(5).next(), remedyId: `retrial-${story.id}`, kind: 'retrial' },
        ...{ against: `litigation-${story.id}`, reference: '演示再字108号' },
      }),
    );
    tellOutcome(story, { partyId, outcome: 'dismissed', quashes: true }, 'retrial');
    expect(await told(story)).toMatchObject({
      isPublished: false,
      payment: { status: 'paid', fine: yuan(400), refunds: { ordered: 0 } },
    });
    expect((await parties()).find((each) => each.partyId === matterId)).toMatchObject({ ended: 'left' });
  });
});
