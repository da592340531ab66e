import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  aCase,
  at,
  contextOn,
  decision,
  directly,
  document,
  fine,
  given,
  Li,
  notice,
  PrincipalHead,
  type CaseHistory,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { fineOwed, fineOwedOnSpot, finePaid, remedyAccepted } from '../../testing/paid-case.js';
import { CaseArchived, CaseClosed } from '../closure/vocabulary.js';
import { ProposeDisclosure, PublishDecision } from '../disclosure/vocabulary.js';
import { ConcludeInvestigation } from '../investigation/vocabulary/index.js';
import { DetermineReviewScope } from '../legal-review/vocabulary.js';
import { IssuePenaltyNotice, ServePenaltyNotice } from '../notice/vocabulary.js';
import { NoticeServedMustBeTheOneInForce } from '../notice/rules/serving.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { PayRefund } from '../payment/vocabulary/index.js';
import { EndRemedy } from '../remedies/vocabulary.js';
import { ServeDecision } from '../service/vocabulary.js';
import { report } from '../../testing/chapters.js';
import { Finance } from '../../testing/people.js';
import {
  DecisionIdMustBeNew,
  DecisionMustNotRepeatTheUndoneAct,
  NoticeMustNotRepeatTheUndoneAct,
} from './rules/redo.js';
import { DecideNoPenalty, DecidePenalty, RevokeDecision } from './vocabulary/index.js';
import { noPenalty } from '../../testing/decided-case.js';

const officer = contextOn('2026-12-01T10:00:00+08:00', { actor: Li });
const head = contextOn('2026-12-01T10:00:00+08:00', { actor: PrincipalHead });
type Redo = NonNullable<Parameters<typeof EndRemedy>[0]['redo']>;

/** Fined 10,000 yuan, paid, published; on 30 June reconsideration revokes it and orders a new decision. */
const undone = (redo: Partial<Redo> = {}, history: CaseHistory = paid): CaseHistory =>
  after(
    history,
    EndRemedy({
      occurredAt: at('2026-06-30 09:00'),
      remedyId: 'remedy-1',
      outcome: 'revoked',
      redo: { because: 'substance', ...redo },
      reasons: '主要事实不清',
      document: document('行政复议决定书'),
      reference: '赤政复决字〔2026〕1号',
    }),
    officer,
  );
const paid = fineOwed().and(finePaid(), decisionPublished({ occurredAt: at('2026-04-17 09:00') }), remedyAccepted());

const again = (over: Partial<Parameters<typeof IssuePenaltyNotice>[0]> = {}) =>
  IssuePenaltyNotice(
    notice({
      occurredAt: at('2026-07-02 09:00'),
      noticeId: 'notice-2',
      replacesNoticeId: 'notice-1',
      change: '占用面积重新测量',
      document: document('重新制作的行政处罚意见告知书'),
      newFacts: '重新测量的占用面积为12平方米',
      proposedPenalties: [fine(3_000)],
      ...over,
    }),
  );
const serve = ServePenaltyNotice({ ...directly(at('2026-07-02 15:00')), noticeId: 'notice-2' });
const scope = DetermineReviewScope({ occurredAt: at('2026-07-13 09:00'), declaredGrounds: [], reasons: '不属于范围' });
const decide = (over: Parameters<typeof decision>[0] = {}) =>
  DecidePenalty(
    decision({
      occurredAt: at('2026-07-15 09:00'),
      decisionId: 'decision-2',
      decisionNumber: '赤城管罚决〔2026〕2号',
      document: document('重新作出的行政处罚决定书'),
      penalties: [fine(3_000)],
      ...over,
    }),
  );

const notified = (history: CaseHistory, over: Parameters<typeof again>[0] = {}): CaseHistory =>
  [again(over), serve, scope].reduce((told, step) => after(told, step, officer), history);

describe('a new decision that was ordered', () => {
  it('a new decision that was ordered is due within sixty days where the order says no other day [M5]', () => {
    // Saturday 29 August moves to the Monday.
    expect(undone().state.decision).toMatchObject({ is: 'none', redo: { dueOn: '2026-08-31', isOrdered: true } });
    expect(undone({ dueOn: plainDate('2026-07-31') }).state.decision).toMatchObject({ redo: { dueOn: '2026-07-31' } });
  });

  it('a new decision that was ordered needs a new notice, and not the old one served again [M5]', () => {
    given(undone())
      .when(ServePenaltyNotice({ ...directly(at('2026-07-02 15:00')), noticeId: 'notice-1' }), officer)
      .thenRefused(NoticeServedMustBeTheOneInForce);
    given(undone())
      .when(decide(), head)
      .thenRefused(NoticeMustBeServed, 'legal-review.scope-not-determined', 'decision.heavier-than-notified');
  });

  it('a new decision that was ordered is made, served, owed and published in the same case, under its own id [M5]', () => {
    const decided = after(notified(undone()), decide(), head);
    expect(decided.state.decision).toMatchObject({ is: 'penalty', decisionId: 'decision-2', earlier: [{}] });
    const served = after(
      decided,
      ServeDecision({ ...directly(at('2026-07-16 09:00')), decisionId: 'decision-2' }),
      officer,
    );
    expect(served.state.payment).toMatchObject({ is: 'open', fine: yuan(3_000), decisionId: 'decision-2' });
    const proposed = after(served, ProposeDisclosure({ occurredAt: at('2026-07-16 10:00'), declared: {} }), officer);
    given(proposed)
      .when(PublishDecision({ occurredAt: at('2026-07-17 10:00') }), head)
      .thenState(({ disclosure }) => disclosure.is === 'published');
    given(notified(undone()))
      .when(decide({ decisionId: 'decision-1' }), head)
      .thenRefused(DecisionIdMustBeNew);
  });

  it('a new decision that was ordered leaves the refund of the old debt owed [P9]', () => {
    const owed = after(
      after(notified(undone()), decide(), head),
      ServeDecision({ ...directly(at('2026-07-16 09:00')), decisionId: 'decision-2' }),
      officer,
    );
    const refund = (amount: number, obligationId: string) =>
      PayRefund({ occurredAt: at('2026-07-17 09:00'), amount: yuan(amount), obligationId, reference: '1' });
    const finance = contextOn('2026-12-01T10:00:00+08:00', { actor: Finance });
    const [first, second] = owed.state.payments;
    given(owed)
      .when(refund(10_001, first?.obligationId ?? ''), finance)
      .thenRefused('refund.not-ordered');
    given(owed)
      .when(refund(10_000, second?.obligationId ?? ''), finance)
      .thenRefused('refund.not-ordered');
    given(owed)
      .when(refund(10_000, first?.obligationId ?? ''), finance)
      .thenState(({ payments }) => {
        expect(payments).toMatchObject([
          { is: 'cancelled', refundsPaid: yuan(10_000) },
          { is: 'open', refundsPaid: 0 },
        ]);
      });
  });

  it('a new decision that was ordered is late after its own term, not after that of the first [M5]', () => {
    const inTime = after(notified(undone()), decide(), head);
    const late = after(notified(undone({ dueOn: plainDate('2026-07-10') })), decide(), head);
    const exceeded = (history: CaseHistory) =>
      [...history].flatMap((event) =>
        event.type === 'PenaltyDecided' && event.data.decisionId === 'decision-2'
          ? [event.data.termExceededByDays]
          : [],
      );
    expect(exceeded(inTime)).toEqual([undefined]);
    expect(exceeded(late)).toEqual([5]);
  });

  it('a new decision that was ordered may also impose nothing', () => {
    given(undone())
      .when(DecideNoPenalty(noPenalty({ occurredAt: at('2026-07-15 09:00'), decisionId: 'decision-2' })), head)
      .thenState(({ decision }) => decision.is === 'noPenalty');
  });
});

describe('the same act again', () => {
  const same = () => {
    const { newFacts: _, ...data } = again({ change: '重新告知', proposedPenalties: [fine(10_000)] }).data;
    return IssuePenaltyNotice(data);
  };

  it('the same act again is refused on the same facts and provisions, in notice and decision [M5]', () => {
    given(undone())
      .when(same(), officer)
      .thenRefused('notice.heavier-without-new-facts', NoticeMustNotRepeatTheUndoneAct);
  });

  it('the same act again is possible on new facts, under other provisions, where it is lighter, or after a fault of procedure alone', () => {
    given(undone())
      .when(again({ proposedPenalties: [fine(10_000)] }), officer)
      .thenState(({ notice: { is } }) => is === 'issued');
    given(undone({ because: 'procedure' }))
      .when(again({ proposedPenalties: [fine(10_000)] }), officer)
      .thenState(({ notice: { is } }) => is === 'issued');
    const { newFacts: _, ...lighter } = again({ proposedPenalties: [fine(2_000)] }).data;
    given(undone())
      .when(IssuePenaltyNotice(lighter), officer)
      .thenState(({ notice: { is } }) => is === 'issued');
  });

  it('the same act again is one where its provisions are named in another order or twice, and none where they are others', () => {
    const [one] = again().data.basis;
    if (one === undefined) throw new Error('the notice rests on nothing');
    const other = { ...one, law: '城市绿化条例', article: '第27条' };
    const underOther = { ...same().data, basis: [one, other] };
    given(undone())
      .when(IssuePenaltyNotice({ ...same().data, basis: [one, one] }), officer)
      .thenRefused('notice.heavier-without-new-facts', NoticeMustNotRepeatTheUndoneAct);
    given(undone())
      .when(IssuePenaltyNotice(underOther), officer)
      .thenRefused('notice.heavier-without-new-facts', 'power.basis-printed-otherwise');
  });

  it('the same act again is not decided on a notice that named nothing new', () => {
    const { newFacts: _, ...lighter } = again({ proposedPenalties: [fine(2_000)] }).data;
    const told = [IssuePenaltyNotice(lighter), serve, scope].reduce(
      (history, step) => after(history, step, officer),
      undone(),
    );
    given(told)
      .when(decide({ penalties: [fine(2_000)] }), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    given(told)
      .when(decide({ penalties: [fine(10_000)] }), head)
      .thenRefused('decision.heavier-than-notified', DecisionMustNotRepeatTheUndoneAct);
  });
});

describe('a case that is to be decided anew', () => {
  it('a case that is to be decided anew is open again, even if it was closed and archived', () => {
    const closed = paid.and(
      CaseClosed({ occurredAt: at('2026-06-10 10:00'), ground: 'performed', approvedBy: PrincipalHead.personId }),
      CaseArchived({ occurredAt: at('2026-06-10 17:00'), archiveNumber: '1', archivedBy: 'a' }),
    );
    given(undone({}, closed))
      .when(again(), officer)
      .thenState(({ closure }) => closure.is === 'open');
  });

  it('a case that is to be decided anew after a penalty on the spot takes the ordinary procedure', () => {
    const onSpot = undone({}, fineOwedOnSpot().and(remedyAccepted()));
    expect(onSpot.state.filing).toMatchObject({ is: 'filed', filedOn: '2026-06-30' });
    given(onSpot)
      .when(ConcludeInvestigation(report({ occurredAt: at('2026-07-01 10:00') })), officer)
      .thenRefused('conclusion.no-evidence');
  });

  it('a case that is to be decided anew by the agency itself may come to the same act', () => {
    const own = after(
      fineOwed(),
      RevokeDecision({
        occurredAt: at('2026-06-10 09:00'),
        cause: 'selfCorrection',
        reasons: '送达程序有误',
        document: document('撤销决定书'),
        redo: true,
      }),
      head,
    );
    expect(own.state.decision).toMatchObject({ is: 'none', redo: { isOrdered: false } });
    given(own)
      .when(again({ proposedPenalties: [fine(10_000)] }), officer)
      .thenState(({ notice: { is } }) => is === 'issued');
  });

  it('a case that is to be decided anew starts without review, discussion, hearing and service of the first decision', () => {
    expect(undone().state).toMatchObject({
      legalReview: { isRequired: undefined, review: { is: 'none' } },
      deliberation: { last: undefined },
      hearing: { is: 'notRequested' },
      service: { is: 'notServed' },
      disclosure: { is: 'none' },
    });
    expect(aCase().concluded().state.decision).toMatchObject({ redo: undefined, earlier: [] });
  });
});
