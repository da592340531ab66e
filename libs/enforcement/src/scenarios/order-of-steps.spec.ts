import { eventTypes } from '@ecl/event-sourcing';
import { plainDate, yuan, type Fen } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  CorrectDecision,
  DecideNoPenalty,
  DecideOnSpot,
  DecidePenalty,
  DecisionRevoked,
  ReportOnSpot,
} from '../case/decision/vocabulary/index.js';
import { caseEventTypes } from '../case/events.js';
import { InvestigationSuspended, TransferOut } from '../case/filing/vocabulary/index.js';
import { InvestigationTerminated, TerminateInvestigation } from '../case/investigation/vocabulary/index.js';
import { SubmitForLegalReview } from '../case/legal-review/vocabulary.js';
import { IssuePenaltyNotice, ServePenaltyNotice } from '../case/notice/vocabulary.js';
import { GrantInstalments, OrderRefund, PayRefund, RecordBankPayment } from '../case/payment/vocabulary/index.js';
import { ServeDecision } from '../case/service/vocabulary.js';
import { PublishDecision } from '../case/disclosure/vocabulary.js';
import type { Actor } from '../law/role.js';
import {
  aCase,
  at,
  Bank,
  bankPayment,
  citizen,
  contextOn,
  decided,
  decidedOnConduct,
  decision,
  directly,
  disclosureProposed,
  document,
  everyParty,
  Finance,
  fineOwed,
  finePaid,
  given,
  Li,
  noPenalty,
  notice,
  noticeIssued,
  notified,
  onSpotDecision,
  onSpotPenaltyDecided,
  opinionGiven,
  PrincipalHead,
  ripe,
  scopeDetermined,
  submission,
  submitted,
  transferUpTo,
} from '../testing/index.js';

const later = (actor: Actor = Li) => contextOn('2026-06-01T10:00:00+08:00', { actor });
const head = later(PrincipalHead);

const suspended = InvestigationSuspended({
  occurredAt: at('2026-04-10 10:00'),
  ground: 'relatedCase',
  explanation: '以相关案件的处理结果为依据',
  approvedBy: PrincipalHead.personId,
});
const terminated = InvestigationTerminated({
  occurredAt: at('2026-04-10 10:00'),
  facts: { ground: 'statedAlone', stated: 'noViolationProvable' },
  explanation: '违法事实不能成立',
  approvedBy: PrincipalHead.personId,
});
const revoked = DecisionRevoked({
  ...everyParty,
  occurredAt: at('2026-05-07 10:00'),
  cause: 'selfCorrection',
  reasons: '自行纠正',
  document: document('撤销决定书'),
  revokedBy: PrincipalHead.personId,
});

describe('a case whose investigation stands still or is over without a result', () => {
  it('a case whose investigation is suspended or ended without a result is not decided [M55 30, 31]', () => {
    for (const stop of [suspended, terminated])
      given(aCase().concluded().with(ripe()).and(stop))
        .when(DecidePenalty(decision()), head)
        .thenRefused('decision.investigation-not-concluded');
  });
});

describe('a case on its way to the police', () => {
  it('a case on its way to the police is neither given away to another organ nor ended by terminating it [APL 27]', () => {
    const occurredAt = at('2026-03-27 10:00');
    const documents = [document('案件移送函')];
    given(transferUpTo('delivered'))
      .when(TransferOut({ occurredAt, receiver: '示例机关', reason: '管辖', documents }), head)
      .thenRefused('decision.transfer-open');
    given(transferUpTo('delivered'))
      .when(
        TerminateInvestigation({
          occurredAt,
          facts: { ground: 'noViolationProvable', report: document('调查报告'), evidenceIds: ['evidence-1'] },
          explanation: '已移送',
          document: document('终止调查审批表'),
        }),
        head,
      )
      .thenRefused('decision.transfer-open');
  });
});

describe('an id', () => {
  const again = { noticeId: 'notice-2', replacesNoticeId: 'notice-1', change: '依据更正' };

  it('the id of a notice that was replaced is not used again', () => {
    given(
      aCase()
        .concluded()
        .with(notified())
        .and(noticeIssued({ ...again, occurredAt: at('2026-04-01 09:00') })),
    )
      .when(
        IssuePenaltyNotice(
          notice({
            noticeId: 'notice-1',
            replacesNoticeId: 'notice-2',
            change: '又更正',
            occurredAt: at('2026-04-02 09:00'),
          }),
        ),
        later(),
      )
      .thenRefused('notice.id-used');
  });

  it('the id of an earlier submission is not used again', () => {
    const history = aCase()
      .concluded()
      .with(notified())
      .and(
        scopeDetermined({ isRequired: true }),
        submitted(),
        opinionGiven({ opinion: 'correct' }),
        submitted({ submissionId: 'submission-2', occurredAt: at('2026-04-14 10:00') }),
        opinionGiven({ submissionId: 'submission-2', opinion: 'correct', occurredAt: at('2026-04-15 10:00') }),
      );
    given(history)
      .when(SubmitForLegalReview(submission({ changes: '已修改', occurredAt: at('2026-04-16 10:00') })), later())
      .thenRefused('legal-review.pending-already');
  });

  it('the id of another notice or decision cannot be served', () => {
    given(aCase().concluded().and(noticeIssued()))
      .when(ServePenaltyNotice({ ...directly(at('2026-03-23 15:00')), noticeId: 'notice-9' }), later())
      .thenRefused('notice.not-in-force');
    given(aCase().concluded().with(decided()))
      .when(ServeDecision({ ...directly(at('2026-04-16 10:00')), decisionId: 'decision-9' }), later())
      .thenRefused('service.no-decision');
  });
});

describe('a decision', () => {
  it('a decision is made once, and neither procedure takes steps of the other', () => {
    const ordinary = aCase().concluded().with(decided());
    given(ordinary)
      .when(DecideNoPenalty(noPenalty({ decisionId: 'decision-2' })), head)
      .thenRefused('decision.made-already');
    given(ordinary)
      .when(ReportOnSpot({ occurredAt: at('2026-05-07 10:00') }), later())
      .thenRefused('on-spot.nothing-to-report');
    given(ordinary).when(DecideOnSpot(onSpotDecision()), later()).thenRefused('case.opened-already');
    given(aCase().and(onSpotPenaltyDecided()))
      .when(IssuePenaltyNotice(notice({ occurredAt: at('2026-05-07 10:00') })), later())
      .thenRefused('decision.made-already', 'notice.investigation-not-concluded');
  });

  it('a decision that was revoked is not served, paid or corrected any more', () => {
    const fallen = fineOwed().and(revoked);
    given(fallen).when(RecordBankPayment(bankPayment()), later(Bank)).thenRefused('payment.nothing-owed');
    given(aCase().concluded().with(decided()).and(revoked))
      .when(ServeDecision({ ...directly(at('2026-05-08 10:00')), decisionId: 'decision-1' }), later())
      .thenRefused('service.no-decision');
    given(fallen)
      .when(
        CorrectDecision({
          occurredAt: at('2026-05-08 10:00'),
          kind: 'slip',
          corrections: [{ part: 'wording', from: '战用', to: '占用' }],
          document: document('补正决定书'),
        }),
        head,
      )
      .thenRefused('decision.none-standing');
  });
});

describe('money', () => {
  const occurredAt = at('2026-05-08 10:00');
  const MORE = yuan('10000.01');

  it('money is refunded only as far as it was paid', () => {
    const paidAndRevoked = fineOwed().and(finePaid(), revoked);
    given(paidAndRevoked)
      .when(OrderRefund({ occurredAt, amount: MORE, cause: 'selfCorrection' }), head)
      .thenRefused('refund.exceeds-ground');
    given(paidAndRevoked)
      .when(PayRefund({ occurredAt, amount: yuan(1), reference: '退库-1' }), later(Finance))
      .thenRefused('refund.not-ordered');
  });

  it('the instalments of a plan add up to what is open, to the fen', () => {
    const plan = (...amounts: readonly Fen[]) =>
      GrantInstalments({
        occurredAt: at('2026-04-20 10:00'),
        instalments: amounts.map((amount, i) => ({ dueOn: plainDate(`2026-0${String(i + 6)}-01`), amount })),
        reasons: '确有经济困难',
        application: document('分期缴纳申请书'),
      });
    given(fineOwed())
      .when(plan(yuan(5_000), yuan('4999.99')), head)
      .thenRefused('instalments.sum-differs');
    given(fineOwed())
      .when(plan(yuan(5_000), yuan('5000.01')), head)
      .thenRefused('instalments.sum-differs');
  });

  it('money in amounts that no longer add up exactly cannot be recorded', () => {
    const types = eventTypes(...caseEventTypes);
    const { data } = noticeIssued();
    const withAmount = (amount: number) => ({
      ...data,
      proposedPenalties: [{ kind: 'confiscationOfGains', amount: amount as Fen }],
    });
    for (const amount of [0, -1, 0.5, Number.MAX_SAFE_INTEGER])
      expect(() => {
        types.named('PenaltyNoticeIssued').check(withAmount(amount));
      }).toThrow();
    types.named('PenaltyNoticeIssued').check(withAmount(1_000_000_000_000));
  });
});

describe('a public text', () => {
  const publish = PublishDecision({ occurredAt: at('2026-05-08 09:00') });

  it('a public text shows no number or name because it was written in another way [SC35]', () => {
    for (const words of [
      '张某，身份证１５０４０２１９８５０７０１００１２，占道经营',
      '联系电话138 0013 8000，占道经营',
      '联系电话138-0013-8000，占道经营',
      '联系电话１３８００１３８０００，占道经营',
      '联系电话0476-8888888，占道经营',
    ])
      given(decidedOnConduct(words, citizen()).and(disclosureProposed()))
        .when(publish, head)
        .thenRefused('disclosure.redaction-failed');
  });
});
