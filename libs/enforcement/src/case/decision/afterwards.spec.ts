import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { fineOwed, finePaid, remedyEnded } from '../../testing/paid-case.js';
import {
  aCase,
  after,
  at,
  benchmarkFor,
  contextOn,
  CountyHead,
  decided,
  document,
  everyParty,
  fine,
  given,
  Li,
  noPenaltyDecided,
  PrincipalHead,
  theDebt,
  recordedBy,
} from '../../testing/index.js';
import { PlatformsMustWaitForWord } from '../disclosure/rules/duties.js';
import {
  DecisionPublished,
  DisclosureWithdrawn,
  PassOnWithdrawal,
  ProposeDisclosure,
  PublishDecision,
  WithdrawalPassedOn,
} from '../disclosure/vocabulary.js';
import { FinePaid, PaymentObligationOpened, RefundOrdered } from '../payment/vocabulary/index.js';
import { RemedyAccepted } from '../remedies/vocabulary.js';
import { fineIn } from '../penalties/amounts.js';
import type { Penalty } from '../values.js';
import {
  ChangeDecision,
  DecisionRevoked,
  MajorPenaltyReported,
  ReportMajorPenalty,
  RevokeDecision,
} from './vocabulary/index.js';
import {
  MajorPenaltyMustAwaitReport,
  OwnChangeMustChangeSomething,
  OwnChangeMustNotBeHeavier,
  RevokingRemedyMustBeOnRecord,
} from './rules/afterwards.js';
import { DecisionMustBeInForce, PenaltyMustBeInForce } from './rules/stage.js';

const head = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });
const elsewhere = contextOn('2026-12-01T12:00:00+08:00', { actor: CountyHead });
const standing = aCase().concluded().with(decided());

const revocation = {
  occurredAt: at('2026-06-10 09:00'),
  cause: 'selfCorrection',
  reasons: '认定事实不清',
  document: document('撤销行政处罚决定书'),
} as const;

describe('a revocation', () => {
  const revoked = DecisionRevoked({
    ...everyParty,
    ...revocation,
    decisionId: 'decision-1',
    revokedBy: PrincipalHead.personId,
  });
  const owed = PaymentObligationOpened({
    ...theDebt,
    obligationId: 'decision-1',
    occurredAt: at('2026-04-16 10:00'),
    decisionId: 'decision-1',
    fine: yuan(2_000),
    dueOn: plainDate('2026-05-06'),
    statesSurcharge: true,
    collectingBankId: 'bank-cf',
    account: 'treasury-0001',
  });
  const paid = FinePaid({
    ...theDebt,
    occurredAt: at('2026-05-07 10:00'),
    paymentId: 'payment-1',
    amount: yuan(2_000),
    surcharge: yuan(60),
    payeeAccount: 'treasury-0001',
    bankId: 'bank-cf',
    bankReference: 'ref-1',
    receiptNumber: 'receipt-1',
    paidOn: plainDate('2026-05-07'),
    outstanding: { fine: fen(0), surcharge: fen(0) },
  });
  const published = DecisionPublished({
    ...everyParty,
    occurredAt: at('2026-04-17 09:00'),
    test: 7,
    decisionId: 'decision-1',
    powerCode: '08-3',
    publicText: {
      decisionNumber: '赤城管罚决〔2026〕1号',
      partyName: '赤峰示例商贸有限公司',
      partyKind: 'organisation',
      conduct: '占用公共场地',
      basis: '城市市容和环境卫生管理条例',
      penaltySummary: '罚款2000元',
      agency: '赤峰市城市管理综合执法局（示例）',
      decidedOn: plainDate('2026-04-15'),
    },
    penaltyKinds: ['fine'],
    fine: yuan(2000),
    publishedOn: plainDate('2026-04-17'),
    publishUntil: plainDate('2029-04-17'),
    dueOn: plainDate('2026-04-24'),
    approvedBy: PrincipalHead.personId,
  });

  it('a revocation gives its reason, and leaves no penalty in force', () => {
    given(standing).when(RevokeDecision(revocation), head).then(revoked);
    given(standing)
      .when(RevokeDecision(revocation), head)
      .thenState(({ decision }) => {
        expect(decision).toMatchObject({ is: 'revoked', revokedOn: '2026-06-10' });
      });
  });

  it('a revocation withdraws what was published and orders back what was paid, surcharge included, in the same step [X3, L82, E8, P9]', () => {
    given(standing.and(owed, published, paid))
      .when(RevokeDecision(revocation), head)
      .then(
        revoked,
        DisclosureWithdrawn({
          ...everyParty,
          occurredAt: revocation.occurredAt,
          reason: revocation.reasons,
          cause: 'revoked',
          decisionId: 'decision-1',
          // Three working days after Wednesday 10 June.
          dueOn: plainDate('2026-06-15'),
          shownUntil: plainDate('2027-06-10'),
          withdrawnBy: PrincipalHead.personId,
        }),
        RefundOrdered({
          ...theDebt,
          occurredAt: revocation.occurredAt,
          amount: yuan(2_060),
          cause: 'selfCorrection',
          orderedBy: PrincipalHead.personId,
        }),
      );
  });

  it('a revocation does not order back what was ordered back before', () => {
    const overpaid = RefundOrdered({
      ...theDebt,
      occurredAt: at('2026-05-20 09:00'),
      amount: yuan(60),
      cause: 'overCollection',
      orderedBy: PrincipalHead.personId,
    });
    given(standing.and(owed, paid, overpaid))
      .when(RevokeDecision(revocation), head)
      .then(
        revoked,
        RefundOrdered({
          ...theDebt,
          occurredAt: revocation.occurredAt,
          amount: yuan(2_000),
          cause: 'selfCorrection',
          orderedBy: PrincipalHead.personId,
        }),
      );
  });

  it('a revocation names a court or a reconsideration body only where the case came before one', () => {
    const accepted = RemedyAccepted({
      ...everyParty,
      occurredAt: at('2026-05-10 09:00'),
      remedyId: 'remedy-1',
      kind: 'reconsideration',
      acceptedOn: plainDate('2026-05-10'),
      reference: '赤政复〔2026〕1号',
      recordedBy: Li.personId,
    });
    for (const cause of ['reconsideration', 'court'] as const)
      given(standing)
        .when(RevokeDecision({ ...revocation, cause }), head)
        .thenRefused(RevokingRemedyMustBeOnRecord);
    // Accepted is not decided: a remedy that is pending has revoked nothing.
    for (const cause of ['reconsideration', 'court'] as const)
      given(standing.and(accepted))
        .when(RevokeDecision({ ...revocation, cause }), head)
        .thenRefused(RevokingRemedyMustBeOnRecord);
    const ended = standing.and(accepted, remedyEnded({ outcome: 'revoked', occurredAt: at('2026-06-09 09:00') }));
    given(ended)
      .when(RevokeDecision({ ...revocation, cause: 'reconsideration', remedyId: 'remedy-2' }), head)
      .thenRefused(RevokingRemedyMustBeOnRecord);
    given(ended)
      .when(RevokeDecision({ ...revocation, cause: 'court' }), head)
      .thenRefused(RevokingRemedyMustBeOnRecord);
    given(ended)
      .when(RevokeDecision({ ...revocation, cause: 'reconsideration', remedyId: 'remedy-1' }), head)
      .thenState(({ decision: { is } }) => is === 'revoked');
  });

  it('a revocation is made by a head of the agency, once, of a decision', () => {
    given(standing).when(RevokeDecision(revocation), elsewhere).thenRefused(ApproverMustHeadTheAgency);
    given(standing.and(revoked)).when(RevokeDecision(revocation), head).thenRefused(DecisionMustBeInForce);
    given(aCase().concluded()).when(RevokeDecision(revocation), head).thenRefused(DecisionMustBeInForce);
  });

  it('a revocation of a decision without penalty has nothing to refund or to withdraw, and may order a new one [E8]', () => {
    const none = aCase().concluded().and(noPenaltyDecided());
    given(none).when(RevokeDecision(revocation), head).then(revoked);
    given(none)
      .when(RevokeDecision({ ...revocation, redo: true }), head)
      .thenState(({ decision }) => decision.is === 'none' && decision.redo !== undefined && !decision.redo.isOrdered);
  });

  it.each<[string, Penalty[]]>([
    ['a warning', [{ kind: 'warning' }]],
    ['a stop of business', [{ kind: 'suspensionOfBusiness', scope: '停业整顿' }]],
    ['a confiscation', [{ kind: 'confiscationOfProperty', items: '手推车一辆' }]],
  ])('a revocation of %s, under which nothing was paid, is that and nothing more', (_, penalties) => {
    given(aCase().concluded().with(decided({ penalties })))
      .when(RevokeDecision(revocation), head)
      .then(revoked);
  });
});

describe('a change by the agency itself', () => {
  const change = {
    occurredAt: at('2026-06-10 09:00'),
    ground: 'penaltyTooHeavy',
    penalties: [fine(1_200)],
    benchmark: benchmarkFor(1_200),
    reasons: '赤峰示例商贸有限公司及时改正',
    document: document('变更行政处罚决定书'),
  } as const;
  const owedAndPaid = fineOwed().and(finePaid(), decisionPublished());

  it('a change by the agency itself makes the penalty lighter, withdraws the text, and orders back what is too much [E8]', () => {
    const changed = after(owedAndPaid, ChangeDecision({ ...change, penalties: [...change.penalties] }), head);
    expect(changed.state).toMatchObject({
      decision: { is: 'penalty', penalties: [fine(1_200)], changedOn: '2026-06-10' },
      payment: { is: 'paid', fine: yuan(1_200), refundsOrdered: yuan(8_800) },
      disclosure: { is: 'withdrawn', passOnBy: '2026-06-15' },
    });
  });

  it('a change by the agency itself is published anew, with the new penalty and within seven working days of the change', () => {
    const changed = after(owedAndPaid, ChangeDecision({ ...change, penalties: [...change.penalties] }), head);
    const proposed = after(
      changed,
      ProposeDisclosure({ occurredAt: at('2026-06-11 09:00'), declared: {} }),
      contextOn('2026-12-01T12:00:00+08:00', { actor: Li }),
    );
    const published = recordedBy(proposed, PublishDecision({ occurredAt: at('2026-06-12 09:00') }), head);
    expect(published).toMatchObject([
      { data: { publicText: { penaltySummary: '罚款1,200.00元' }, dueOn: '2026-06-22' } },
    ]);
  });

  it('a change by the agency itself is neither heavier nor the same, and needs a decision and a head', () => {
    const to = (penalties: Penalty[]) =>
      ChangeDecision({ ...change, penalties, benchmark: benchmarkFor(fineIn(penalties) / 100) });
    given(owedAndPaid)
      .when(to([fine(10_001)]), head)
      .thenRefused(OwnChangeMustNotBeHeavier);
    given(owedAndPaid)
      .when(to([fine(10_000)]), head)
      .thenRefused(OwnChangeMustChangeSomething);
    given(owedAndPaid)
      .when(to([fine(500)]), elsewhere)
      .thenRefused(ApproverMustHeadTheAgency);
    given(aCase().concluded())
      .when(to([fine(500)]), head)
      .thenRefused(PenaltyMustBeInForce);
  });

  it('a change by the agency itself is passed on to platforms, once [L83]', () => {
    const changed = after(owedAndPaid, ChangeDecision({ ...change, penalties: [...change.penalties] }), head);
    const passOn = PassOnWithdrawal({
      occurredAt: at('2026-06-11 09:00'),
      platforms: ['信用中国（内蒙古）'],
      document: document('撤回通报函'),
    });
    const told = after(changed, passOn, head);
    given(changed)
      .when(passOn, head)
      .then(
        WithdrawalPassedOn({
          ...everyParty,
          ...passOn.data,
          dueOn: plainDate('2026-06-15'),
          passedOnBy: PrincipalHead.personId,
        }),
      );
    given(told).when(passOn, head).thenRefused(PlatformsMustWaitForWord);
    given(owedAndPaid).when(passOn, head).thenRefused(PlatformsMustWaitForWord);
  });
});

describe('the report of a major penalty [H09]', () => {
  const report = {
    occurredAt: at('2026-04-20 09:00'),
    to: ['government' as const, 'superior' as const],
    document: document('备案报告'),
  };
  const major = aCase()
    .concluded()
    .with(decided({ isMajor: true }));

  it('the report of a major penalty is made once, and for a major penalty only', () => {
    const reported = MajorPenaltyReported({ ...everyParty, ...report, reportedBy: PrincipalHead.personId });
    given(major).when(ReportMajorPenalty(report), head).then(reported);
    given(major.and(reported)).when(ReportMajorPenalty(report), head).thenRefused(MajorPenaltyMustAwaitReport);
    given(standing).when(ReportMajorPenalty(report), head).thenRefused(MajorPenaltyMustAwaitReport);
  });
});
