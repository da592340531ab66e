import { plainDate, yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import type { CaseCommand } from '../case/commands.js';
import { ArchiveCase, CaseClosed, CaseClosureProposed, CloseCase, ProposeClosure } from '../case/closure/vocabulary.js';
import { DecidePenalty, RevokeDecision } from '../case/decision/vocabulary/index.js';
import { HoldDeliberation } from '../case/deliberation/vocabulary.js';
import { ProposeDisclosure } from '../case/disclosure/vocabulary.js';
import {
  ApproveFiling,
  InvestigationSuspended,
  ProposeFiling,
  ResumeInvestigation,
  SuspendInvestigation,
} from '../case/filing/vocabulary/index.js';
import { RequestHearing } from '../case/hearing/vocabulary.js';
import {
  CollectEvidence,
  ConcludeInvestigation,
  ReceiveTestResult,
  RecordInterview,
  TestCommissioned,
} from '../case/investigation/vocabulary/index.js';
import { GiveReviewOpinion } from '../case/legal-review/vocabulary.js';
import {
  IssuePenaltyNotice,
  ReceiveDefence,
  ReviewDefence,
  ServePenaltyNotice,
  WaiveRights,
} from '../case/notice/vocabulary.js';
import { GrantDeferral, HandInCash, RecordBankPayment } from '../case/payment/vocabulary/index.js';
import { ServeDecision } from '../case/service/vocabulary.js';
import { CopyToProcuratorate, PoliceSupplementRequested, SupplyToPolice } from '../case/transfer/vocabulary/index.js';
import type { Actor } from '../law/role.js';
import {
  aCase,
  Archivist,
  at,
  Bank,
  bankPayment,
  collectedOnSpot,
  conduct,
  contextOn,
  decided,
  decidedOn6May,
  decision,
  decisionServed,
  defence,
  defenceReceived,
  defenceReview,
  deliberation,
  published,
  recordedAround,
  document,
  evidence,
  fineOwed,
  fineOwedOnSpot,
  finePaid,
  given,
  hearingRequest,
  interview,
  Li,
  NEW_IN_THE_CODE,
  notice,
  noticeIssued,
  notified,
  notifiedOfLargeFine,
  opinion,
  PrincipalHead,
  proposal,
  Qian,
  report,
  reviewed,
  scopeDetermined,
  submitted,
  transferUpTo,
  type CaseHistory,
  waiver,
  warning,
} from '../testing/index.js';

/** Everything is recorded on the same late day: what is judged is the moment that the step claims. */
const recordedBy = (actor: Actor = Li) => contextOn('2026-12-01T10:00:00+08:00', { actor });

const refusedAsTooEarly = (history: CaseHistory, command: CaseCommand, actor?: Actor) => {
  given(history).when(command, recordedBy(actor)).thenRefused('step.before-what-it-follows');
};

const told = aCase().concluded().with(notified());
const closureProposed = CaseClosureProposed({
  occurredAt: at('2026-05-08 10:00'),
  ground: 'performed',
  explanation: '罚款已缴清',
  dueOn: plainDate('2026-05-27'),
  proposedBy: Li.personId,
});
const suspended = InvestigationSuspended({
  occurredAt: at('2026-03-10 10:00'),
  ground: 'relatedCase',
  explanation: '以相关案件的处理结果为依据',
  approvedBy: PrincipalHead.personId,
});

describe('a step that is dated back', () => {
  it('a step that is dated back does not come before the filing that it needs', () => {
    const documents = [document('立案审批表')];
    refusedAsTooEarly(
      aCase().proposed(),
      ApproveFiling({ occurredAt: at('2026-02-27 09:00'), caseNumber: '1号', documents }),
      PrincipalHead,
    );
    const early = { occurredAt: at('2026-02-10 10:00') };
    refusedAsTooEarly(aCase().investigated(), ConcludeInvestigation(report(early)));
    refusedAsTooEarly(
      aCase().filed(),
      SuspendInvestigation({ ...early, ground: 'relatedCase', explanation: '相关案件未结' }),
      PrincipalHead,
    );
    refusedAsTooEarly(
      aCase().filed().and(suspended),
      ResumeInvestigation({ occurredAt: at('2026-03-09 10:00') }),
      PrincipalHead,
    );
  });

  it('a step that is dated back may come before the filing where the filing was proposed on it', () => {
    given(aCase().filed())
      .when(CollectEvidence(evidence({ occurredAt: at('2026-02-27 10:00') })), recordedBy())
      .thenState(({ investigation }) => investigation.evidence.length === 1);
  });

  it('a step that is dated back does not let the party speak before it was informed, or be answered before it spoke', () => {
    const early = { occurredAt: at('2026-03-20 10:00') };
    refusedAsTooEarly(aCase().concluded(), IssuePenaltyNotice(notice(early)));
    refusedAsTooEarly(told, ReceiveDefence(defence(early)));
    refusedAsTooEarly(told, WaiveRights(waiver(early)));
    refusedAsTooEarly(aCase().concluded().with(notifiedOfLargeFine()), RequestHearing(hearingRequest(early)));
    given(told.and(defenceReceived()))
      .when(ReviewDefence(defenceReview({ occurredAt: at('2026-03-24 10:00') })), recordedBy())
      .thenRefused('defence.reviewed-before-receipt');
  });

  it('a step that is dated back does not decide before the review, the deliberation or the draft that the decision rests on', () => {
    const before = { occurredAt: at('2026-04-10 10:00') };
    refusedAsTooEarly(told.with(reviewed()), DecidePenalty(decision(before)), PrincipalHead);
    refusedAsTooEarly(told.with(reviewed()), HoldDeliberation(deliberation(before)), PrincipalHead);
    refusedAsTooEarly(
      told.and(scopeDetermined({ isRequired: true }), submitted()),
      GiveReviewOpinion(opinion({ occurredAt: at('2026-04-08 10:00') })),
      Qian,
    );
  });

  it('a step that is dated back moves no money and publishes nothing before the decision', () => {
    const early = { occurredAt: at('2026-03-02 10:00') };
    refusedAsTooEarly(fineOwed(), RecordBankPayment(bankPayment(early)), Bank);
    refusedAsTooEarly(
      fineOwed(),
      GrantDeferral({
        ...early,
        dueOn: plainDate('2026-07-01'),
        reasons: '确有经济困难',
        application: document('延期缴纳申请书'),
      }),
      PrincipalHead,
    );
    refusedAsTooEarly(decidedOn6May(), ProposeDisclosure({ ...early, declared: {} }));
    refusedAsTooEarly(
      decidedOn6May(),
      RevokeDecision({ ...early, cause: 'selfCorrection', reasons: '自行纠正', document: document('撤销决定书') }),
      PrincipalHead,
    );
  });

  it('a step that is dated back does not close the case before it was performed, nor archive it before it was closed', () => {
    const paid = fineOwed().and(finePaid());
    refusedAsTooEarly(
      paid,
      ProposeClosure({ occurredAt: at('2026-05-05 10:00'), ground: 'performed', explanation: '罚款已缴清' }),
    );
    refusedAsTooEarly(paid.and(closureProposed), CloseCase({ occurredAt: at('2026-05-07 10:00') }), PrincipalHead);
    const closed = CaseClosed({ occurredAt: at('2026-05-09 10:00'), ground: 'performed', approvedBy: 'zhou' });
    refusedAsTooEarly(
      paid.and(closureProposed, closed),
      ArchiveCase({ occurredAt: at('2026-05-08 11:00'), archiveNumber: '2026-处罚-0001' }),
      Archivist,
    );
  });

  it('a step that is dated back brings nothing to the police or the procuratorate before they could have it', () => {
    const early = { occurredAt: at('2026-03-26 09:45') };
    const asked = PoliceSupplementRequested({
      occurredAt: at('2026-03-27 09:00'),
      list: ['鉴定意见'],
      dueOn: plainDate('2026-03-30'),
    });
    refusedAsTooEarly(
      transferUpTo('received').and(asked),
      SupplyToPolice({ ...early, documents: [document('鉴定意见')] }),
    );
    refusedAsTooEarly(
      transferUpTo('approved'),
      CopyToProcuratorate({
        occurredAt: at('2026-03-25 09:00'),
        procuratorate: '赤峰市人民检察院（示例）',
      }),
    );
  });

  it('a test result is not dated before its commission, nor a hand-in before the cash was collected', () => {
    const commissioned = TestCommissioned({
      occurredAt: at('2026-03-10 10:00'),
      testId: 'test-1',
      body: '示例检测中心',
      matter: '土壤检测',
      periodDays: 10,
      told: 'inWriting',
      commissionedBy: Li.personId,
    });
    given(aCase().filed().and(commissioned))
      .when(
        ReceiveTestResult({
          occurredAt: at('2026-03-09 10:00'),
          testId: 'test-1',
          result: '超标',
          document: document('检测报告'),
        }),
        recordedBy(),
      )
      .thenRefused('test.result-before-commission');
    given(fineOwedOnSpot().and(collectedOnSpot()))
      .when(
        HandInCash({ occurredAt: at('2026-05-05 10:00'), fiscalReceiptNumber: 'fr-0001', amount: yuan(100) }),
        recordedBy(),
      )
      .thenRefused('cash.before-it-came-in');
  });
});

describe('a day that the clock of a period starts from', () => {
  it('a public notice is not dated before its document existed [L15]', () => {
    const publication = (day: string) => published(at(`${day} 15:00`), plainDate('2026-01-05'));
    const shown = recordedAround(at('2026-01-05 10:00'), 'rec-notice');
    given(aCase().concluded().and(noticeIssued(), shown))
      .when(ServePenaltyNotice({ ...publication('2026-03-23'), noticeId: 'notice-1' }), recordedBy())
      .thenRefused('notice.served-before-issue');
    given(aCase().concluded().with(decided()).and(shown))
      .when(ServeDecision({ ...publication('2026-04-16'), decisionId: 'decision-1' }), recordedBy())
      .thenRefused('service.before-decision');
  });

  it('service by public notice must be complete before the case is closed [CPL 95]', () => {
    const warnedByNotice = aCase()
      .concluded()
      .with(decided({ penalties: [warning] }))
      .and(
        decisionServed({
          method: 'publicNotice',
          noticePublishedOn: plainDate('2026-04-16'),
          servedOn: plainDate('2026-05-18'),
        }),
      );
    const close = (day: string) =>
      ProposeClosure({ occurredAt: at(`${day} 10:00`), ground: 'performed', explanation: '已送达' });
    given(warnedByNotice).when(close('2026-05-15'), recordedBy()).thenRefused('closure.ground-does-not-hold');
    given(warnedByNotice)
      .when(close('2026-05-18'), recordedBy())
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('a day of landing is refused after the hand-in, before the collection, and for cash not collected on the water [L22]', () => {
    const onWater = fineOwedOnSpot().and(collectedOnSpot({ where: 'water' }));
    const handIn = (landedOn: string) =>
      HandInCash({
        occurredAt: at('2026-05-20 10:00'),
        fiscalReceiptNumber: 'fr-0001',
        amount: yuan(100),
        landedOn: plainDate(landedOn),
      });
    for (const day of ['2026-05-05', '2026-05-21'])
      given(onWater).when(handIn(day), recordedBy()).thenRefused('cash.landing-misdated');
    given(fineOwedOnSpot().and(collectedOnSpot()))
      .when(handIn('2026-05-19'), recordedBy())
      .thenRefused('cash.landing-misdated');
  });
});

describe('a day that a person or a law is judged by', () => {
  it('the certificates are judged on the day of the interview itself, not on another day on which they were valid [G-0.1]', () => {
    given(aCase().filed())
      .when(
        RecordInterview(interview({ startedAt: at('2026-03-02 17:00'), endedAt: at('2026-03-02 18:00') })),
        recordedBy(),
      )
      .thenRefused('interview.other-day');
  });

  it('a step is refused for conduct that is still to come', () => {
    given(aCase())
      .when(ProposeFiling(proposal({ conduct: conduct({ endedOn: plainDate('2026-03-03') }) })), recordedBy())
      .thenRefused('filing.conduct-in-the-future');
  });

  it('a provision that is still to come is refused, beside one in force and with any comparison [X6]', () => {
    const basis = [...proposal().basis, NEW_IN_THE_CODE];
    given(aCase().concluded().with(notified({ basis })).and(scopeDetermined()))
      .when(
        DecidePenalty(
          decision({
            basis,
            lawComparisons: [
              {
                older: { provisionId: 'appearance-14-36', version: 1 },
                newer: { provisionId: 'ecology-588', version: 1 },
                lighter: 'equal',
                reason: '新旧规定处罚相同',
              },
            ],
          }),
        ),
        recordedBy(PrincipalHead),
      )
      .thenRefused('power.basis-not-in-force', 'decision.comparison-of-other-law');
  });
});
