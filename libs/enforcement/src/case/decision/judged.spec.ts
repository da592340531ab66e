import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  at,
  contextOn,
  decision,
  decisionServed,
  directly,
  document,
  fine,
  given,
  Li,
  notice,
  PrincipalHead,
  type CaseHistory,
} from '../../testing/index.js';
import { finedAsTold, remedyAccepted } from '../../testing/paid-case.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { DetermineReviewScope } from '../legal-review/vocabulary.js';
import { IssuePenaltyNotice, ServePenaltyNotice } from '../notice/vocabulary.js';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect } from '../remedies/vocabulary.js';
import type { Penalty } from '../values.js';
import { DecisionMustNotExceedTheJudgment, NoticeMustNotExceedTheJudgment } from './rules/judged.js';
import { NoticeMustNotRepeatTheUndoneAct } from './rules/redo.js';
import { ChangeDecision, DecidePenalty, RevokeDecision } from './vocabulary/index.js';

const late = '2027-03-01T10:00:00+08:00';
const officer = contextOn(late, { actor: Li });
const head = contextOn(late, { actor: PrincipalHead });
const gains: Penalty = { kind: 'confiscationOfGains', amount: yuan(3_000) };
const changedTo1000 = { outcome: 'changed', changedFine: yuan(1_000) } as const;
type End = Parameters<typeof EndRemedy>[0];

const ended = (history: CaseHistory, over: Partial<End> = changedTo1000) =>
  after(
    history,
    EndRemedy({
      occurredAt: at('2026-06-30 09:00'),
      remedyId: 'remedy-1',
      outcome: 'revoked',
      reasons: '处罚明显不当',
      document: document('裁判文书'),
      reference: '1号',
      ...over,
    }),
    officer,
  );
const reconsidered = (over: Partial<End> = changedTo1000, ...penalties: Penalty[]) =>
  ended(finedAsTold(fine(10_000), ...penalties).and(remedyAccepted()), over);
const judged = after(
  ended(finedAsTold(fine(10_000)).and(remedyAccepted({ kind: 'litigation' }))),
  RecordJudgmentEffect({
    occurredAt: at('2026-07-20 09:00'),
    remedyId: 'remedy-1',
    effectiveOn: plainDate('2026-07-17'),
    document: document('裁判文书生效证明'),
  }),
  officer,
);
const revoked = (history: CaseHistory, day = '2026-08-03', decisionId = 'decision-1') =>
  after(
    history,
    RevokeDecision({
      occurredAt: at(`${day} 09:00`),
      cause: 'selfCorrection',
      reasons: '送达程序有误',
      document: document(`撤销决定书 ${decisionId}`),
      redo: true,
    }),
    head,
  );
const telling = (penalties: Penalty[], over: Partial<Parameters<typeof IssuePenaltyNotice>[0]> = {}) =>
  IssuePenaltyNotice(
    notice({
      occurredAt: at('2026-08-04 09:00'),
      noticeId: 'notice-2',
      replacesNoticeId: 'notice-1',
      change: '重新告知',
      document: document('重新制作的告知书'),
      proposedPenalties: penalties,
      ...over,
    }),
  );
const decidedAnew = (history: CaseHistory, penalties: Penalty[], n = 2, month = '08') =>
  after(toldAnew(history, penalties, n, month), deciding(penalties, n, month), head);
const toldAnew = (history: CaseHistory, penalties: Penalty[], n = 2, month = '08', newFacts?: string) =>
  [
    telling(penalties, {
      occurredAt: at(`2026-${month}-04 09:00`),
      noticeId: `notice-${String(n)}`,
      replacesNoticeId: `notice-${String(n - 1)}`,
      document: document(`告知书 ${String(n)}`),
      ...(newFacts === undefined ? {} : { newFacts }),
    }),
    ServePenaltyNotice({ ...directly(at(`2026-${month}-04 15:00`)), noticeId: `notice-${String(n)}` }),
    DetermineReviewScope({ occurredAt: at(`2026-${month}-13 09:00`), declaredGrounds: [], reasons: '不属于范围' }),
  ].reduce((told, step) => after(told, step, officer), history);
const deciding = (penalties: Penalty[], n = 2, month = '08') =>
  DecidePenalty(
    decision({
      occurredAt: at(`2026-${month}-17 09:00`),
      decisionId: `decision-${String(n)}`,
      decisionNumber: `赤城管罚决〔2026〕9${String(n)}号`,
      document: document(`重新作出的处罚决定书 ${String(n)}`),
      penalties,
    }),
  );
const isTold = ({ notice: { is } }: CaseHistory['state']) => is === 'issued';

describe('what a judgment or a reconsideration changed', () => {
  it('is not imposed anew heavier than it left it, in notice and decision (notice.heavier-than-judged) [M8, M5]', () => {
    for (const changed of [judged, reconsidered(), reconsidered({ ...changedTo1000, outcome: 'settled' })]) {
      given(revoked(changed))
        .when(telling([fine(10_000)]), officer)
        .thenRefused(NoticeMustNotExceedTheJudgment);
      given(revoked(changed))
        .when(telling([fine(1_001)]), officer)
        .thenRefused(NoticeMustNotExceedTheJudgment);
    }
    given(toldAnew(revoked(judged), [fine(900)]))
      .when(deciding([fine(10_000)]), head)
      .thenRefused('decision.heavier-than-notified', DecisionMustNotExceedTheJudgment);
  });

  it('stays so however often the agency decides anew', () => {
    const twice = revoked(decidedAnew(revoked(judged), [fine(1_000)]), '2026-09-01', 'decision-2');
    const again = { occurredAt: at('2026-09-04 09:00'), noticeId: 'notice-3', replacesNoticeId: 'notice-2' };
    given(twice)
      .when(telling([fine(10_000)], again), officer)
      .thenRefused('notice.heavier-without-new-facts', NoticeMustNotExceedTheJudgment);
  });

  it('binds the matter of an item that the agency lets fall afterwards', () => {
    const dropped = after(
      reconsidered(changedTo1000, gains),
      ChangeDecision({
        ...{ occurredAt: at('2026-08-03 09:00'), ground: 'factsMistaken', penalties: [gains], redo: true },
        ...{ reasons: '面积有误', document: document('变更决定书') },
      }),
      head,
    );
    const about = { partyId: 'party-1-redo-1', occurredAt: at('2026-08-04 09:00') } as const;
    const first = (amount: number) => {
      const { replacesNoticeId: _, change: __, ...data } = telling([fine(amount)], about).data;
      return IssuePenaltyNotice(data);
    };
    given(dropped).when(first(10_000), officer).thenRefused(NoticeMustNotExceedTheJudgment);
    given(dropped)
      .when(first(1_000), officer)
      .thenState(() => true);
  });

  it('may be imposed anew as it was left, lighter, or on new facts', () => {
    for (const changed of [judged, reconsidered()]) {
      given(revoked(changed))
        .when(telling([fine(1_000)]), officer)
        .thenState(isTold);
      given(revoked(changed))
        .when(telling([fine(500)]), officer)
        .thenState(isTold);
      given(revoked(changed))
        .when(telling([fine(10_000)], { newFacts: '另占用40平方米' }), officer)
        .thenState(isTold);
    }
    expect(decidedAnew(revoked(judged), [fine(1_000)]).state.decision).toMatchObject({ is: 'penalty' });
    given(toldAnew(revoked(judged), [fine(10_000)], 2, '08', '另占用40平方米'))
      .when(deciding([fine(10_000)]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
  });

  it('says nothing about an item that it ordered to be decided anew', () => {
    const partly = reconsidered(
      { outcome: 'partlyRevoked', changedPenalties: [gains], redo: { because: 'procedure' } },
      gains,
    );
    const { replacesNoticeId: _, change: __, ...first } = telling([fine(10_000)], { partyId: 'party-1-redo-1' }).data;
    given(partly)
      .when(IssuePenaltyNotice(first), officer)
      .thenState(() => true);
  });

  it('binds nobody else: what was left of the fine of one party says nothing about the other in the same case', () => {
    const both = bothDecided().and(decisionServed({ partyId: A }), decisionServed({ partyId: B }));
    const lowered = ended(both.and(remedyAccepted({ partyId: B })), {
      ...changedTo1000,
      changedFine: yuan(500),
      partyId: B,
    });
    const revokedOfA = after(
      lowered,
      RevokeDecision({
        ...{ partyId: A, occurredAt: at('2026-08-03 09:00'), cause: 'selfCorrection', reasons: '送达程序有误' },
        ...{ document: document('撤销决定书'), redo: true },
      }),
      head,
    );
    const again = telling([fine(2_000)], { partyId: A, replacesNoticeId: `notice-${A}` });
    given(revokedOfA)
      .when(again, officer)
      .thenState(() => true);
  });

  it('binds nobody once a retrial let it fall', () => {
    const accepted = after(
      judged,
      AcceptRemedy({
        ...{ occurredAt: at('2026-09-01 09:00'), remedyId: 'remedy-2', kind: 'retrial', against: 'remedy-1' },
        reference: '2号',
      }),
      officer,
    );
    const upheld = ended(accepted, {
      occurredAt: at('2026-10-10 09:00'),
      ...{ remedyId: 'remedy-2', outcome: 'upheld', quashes: true },
    });
    given(revoked(upheld, '2026-10-12'))
      .when(telling([fine(10_000)], { occurredAt: at('2026-10-13 09:00') }), officer)
      .thenState(isTold);
  });
});

describe('the same act after it was undone for its substance', () => {
  const undone = (redo: NonNullable<End['redo']>) => reconsidered({ outcome: 'revoked', redo });
  const when = (amount: number, redo: NonNullable<End['redo']>) =>
    given(undone(redo)).when(telling([fine(amount)], { occurredAt: at('2026-07-02 09:00') }), officer);

  it('is the same act for one yuan less: within some per cent (parameter), whatever the order says [M5]', () => {
    for (const redo of [{ because: 'substance' }, { because: 'substance', fault: 'amountOnly' }] as const) {
      when(9_999, redo).thenRefused(NoticeMustNotRepeatTheUndoneAct);
      when(9_000, redo).thenRefused(NoticeMustNotRepeatTheUndoneAct);
      when(8_999, redo).thenState(isTold);
    }
    when(9_999, { because: 'procedure' }).thenState(isTold);
  });

  it('is the same act however light where the facts or the law did not hold, unless these are others', () => {
    const redo = { because: 'substance', fault: 'factsOrLaw' } as const;
    when(100, redo).thenRefused(NoticeMustNotRepeatTheUndoneAct);
    given(undone(redo))
      .when(telling([fine(100)], { occurredAt: at('2026-07-02 09:00'), newFacts: '重新测量为12平方米' }), officer)
      .thenState(isTold);
  });

  it('stays forbidden when the agency decides anew a second time of its own accord', () => {
    const once = decidedAnew(undone({ because: 'substance' }), [fine(2_000)]);
    const again = { noticeId: 'notice-3', replacesNoticeId: 'notice-2', occurredAt: at('2026-09-04 09:00') };
    given(revoked(once, '2026-09-01', 'decision-2'))
      .when(telling([fine(10_000)], again), officer)
      .thenRefused('notice.heavier-without-new-facts', NoticeMustNotRepeatTheUndoneAct);
    const onNewFacts = after(
      toldAnew(undone({ because: 'substance' }), [fine(10_000)], 2, '08', '重新测量为12平方米'),
      deciding([fine(10_000)]),
      head,
    );
    given(revoked(onNewFacts, '2026-09-01', 'decision-2'))
      .when(telling([fine(10_000)], again), officer)
      .thenState(isTold);
  });
});
