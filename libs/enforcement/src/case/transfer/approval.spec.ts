import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { ApproverMustBePrincipalOrActingHead } from '../../guards/index.js';
import { RecusalDecided } from '../filing/vocabulary/index.js';
import { aCase } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { decided } from '../../testing/decided-case.js';
import { given } from '../../testing/given.js';
import { ActingHead, Chen, DeputyHead, ids, Li, PrincipalHead, Qian, Sun, Wang, Wei } from '../../testing/people.js';
import { transferUpTo } from '../../testing/transferred-case.js';
import { document } from '../../testing/values.js';
import {
  ApproveTransfer,
  CrimeSuspected,
  FormTransferTeam,
  RecordCrimeSuspicion,
  RefuseTransfer,
  SubmitTransferReport,
  TransferApproved,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
} from './vocabulary/index.js';
import {
  ApproverMustNotHaveReported,
  RefusalMustGiveReasons,
  ReporterMustBeOfTheTeam,
  TeamMustHaveTwoOfficers,
  TeamMustNotIncludeRecused,
} from './rules/approval.js';
import { StepMustNotPrecedeTheOneBefore } from './rules/order.js';

const OUT_OF_ORDER = 'transfer.out-of-order';
const by = (actor: typeof Li) => contextOn('2026-05-06T10:00:00+08:00', { actor });

const suspicion = RecordCrimeSuspicion({
  occurredAt: at('2026-03-23 09:00'),
  phase: 'legalReview',
  offence: '污染环境罪',
  note: '数量达到刑事立案追诉标准',
});

describe('a suspicion of crime', () => {
  it('a suspicion of crime is recorded in any phase, by a reviewer too [T0]', () => {
    given(aCase().concluded())
      .when(suspicion, by(Qian))
      .then(CrimeSuspected({ ...suspicion.data, notedBy: Qian.personId }));
    for (const history of [aCase().proposed(), aCase().filed(), aCase().concluded().with(decided())])
      given(history)
        .when(RecordCrimeSuspicion({ ...suspicion.data, occurredAt: at('2026-05-06 09:00') }), by(Li))
        .thenState(({ transfer }) => transfer.stage === 'suspected');
  });

  it('a suspicion of crime is recorded once while the transfer is under way', () => {
    given(transferUpTo('reported'))
      .when(RecordCrimeSuspicion({ ...suspicion.data, occurredAt: at('2026-03-24 10:00') }), by(Li))
      .thenRefused(OUT_OF_ORDER);
  });
});

describe('the transfer team', () => {
  const team = (...members: string[]) => FormTransferTeam({ occurredAt: at('2026-03-23 10:00'), members });

  it('the transfer team has two officers [T1]', () => {
    given(transferUpTo('suspected'))
      .when(team(...ids(Li, Wang)), by(Wei))
      .then(TransferTeamFormed({ ...team(...ids(Li, Wang)).data, formedBy: Wei.personId }));
  });

  it('the transfer team is too small with one officer, the same one twice, or an auxiliary [L60, T1]', () => {
    for (const members of [ids(Li), ids(Li, Li), ids(Li, Sun)])
      given(transferUpTo('suspected'))
        .when(team(...members), by(Wei))
        .thenRefused(TeamMustHaveTwoOfficers);
  });

  it('the transfer team has no member who was recused', () => {
    const recusal = RecusalDecided({
      occurredAt: at('2026-03-10 09:00'),
      personId: Wang.personId,
      isGranted: true,
      reasons: '与当事人有近亲属关系',
      decidedBy: PrincipalHead.personId,
    });
    given([...aCase().concluded().and(recusal), ...[...transferUpTo('suspected')].slice(-1)])
      .when(team(...ids(Li, Wang)), by(Wei))
      .thenRefused(TeamMustNotIncludeRecused);
  });

  it('the transfer team reports, and nobody else in its place [L61, T2]', () => {
    const report = SubmitTransferReport({ occurredAt: at('2026-03-24 09:00'), document: document('书面报告') });
    given(transferUpTo('teamFormed'))
      .when(report, by(Li))
      .then(
        TransferReportSubmitted({
          ...report.data,
          submittedBy: Li.personId,
          // Three calendar days, Saturday or not (X1).
          approvalDueOn: plainDate('2026-03-27'),
        }),
      );
    given(transferUpTo('teamFormed')).when(report, by(Chen)).thenRefused(ReporterMustBeOfTheTeam);
    given(transferUpTo('suspected')).when(report, by(Li)).thenRefused(OUT_OF_ORDER);
  });
});

describe('the approval of a transfer', () => {
  const approval = ApproveTransfer({ occurredAt: at('2026-03-25 10:00') });

  it('the approval of a transfer is given by the principal head, and sets the clock of 24 hours [L62, T3]', () => {
    given(transferUpTo('reported'))
      .when(approval, by(PrincipalHead))
      .then(
        TransferApproved({
          ...approval.data,
          approvedBy: PrincipalHead.personId,
          deliveryDueAt: at('2026-03-26 10:00'),
        }),
      );
  });

  it('the approval of a transfer is not given by a deputy [S08]', () => {
    given(transferUpTo('reported')).when(approval, by(DeputyHead)).thenRefused(ApproverMustBePrincipalOrActingHead);
  });

  it('the approval of a transfer is given by a deputy who acts in the principal’s place, from the day on which that was so', () => {
    given(transferUpTo('reported')).when(approval, by(ActingHead)).thenRefused(ApproverMustBePrincipalOrActingHead);
    given(transferUpTo('reported'))
      .when(ApproveTransfer({ occurredAt: at('2026-04-21 10:00') }), by(ActingHead))
      .thenState(({ transfer }) => transfer.stage === 'approved');
  });

  it('the approval of a transfer is not given by the person who wrote the report [S17]', () => {
    const headOfTheTeam = { ...PrincipalHead, personId: Li.personId };
    given(transferUpTo('reported'))
      .when(approval, by(headOfTheTeam))
      .thenRefused(ApproverMustBePrincipalOrActingHead, ApproverMustNotHaveReported);
  });

  it('the approval of a transfer follows the report, and is not older than it', () => {
    given(transferUpTo('teamFormed')).when(approval, by(PrincipalHead)).thenRefused(OUT_OF_ORDER);
    given(transferUpTo('reported'))
      .when(ApproveTransfer({ occurredAt: at('2026-03-24 08:59') }), by(PrincipalHead))
      .thenRefused(StepMustNotPrecedeTheOneBefore);
  });
});

describe('the refusal of a transfer', () => {
  const occurredAt = at('2026-03-25 10:00');
  const refusal = RefuseTransfer({ occurredAt, reasons: '数额未达到立案追诉标准' });

  it('the refusal of a transfer gives its reasons [T3]', () => {
    given(transferUpTo('reported'))
      .when(refusal, by(PrincipalHead))
      .then(TransferRefused({ occurredAt, refusedBy: PrincipalHead.personId, reasons: '数额未达到立案追诉标准' }));
  });

  it('the refusal of a transfer without reasons is refused [SC29]', () => {
    given(transferUpTo('reported'))
      .when(RefuseTransfer({ occurredAt }), by(PrincipalHead))
      .thenRefused(RefusalMustGiveReasons);
  });

  it('the refusal of a transfer by a deputy without reasons breaks both rules', () => {
    given(transferUpTo('reported'))
      .when(RefuseTransfer({ occurredAt }), by(DeputyHead))
      .thenRefused(ApproverMustBePrincipalOrActingHead, RefusalMustGiveReasons);
  });

  it('the refusal of a transfer leaves the way open for a new suspicion', () => {
    const refused = transferUpTo('reported').and(
      TransferRefused({ occurredAt, refusedBy: PrincipalHead.personId, reasons: '未达到标准' }),
    );
    given(refused)
      .when(RecordCrimeSuspicion({ ...suspicion.data, occurredAt: at('2026-04-02 09:00') }), by(Li))
      .thenState(({ transfer }) => transfer.stage === 'suspected' && Object.keys(transfer.at).length === 1);
  });
});
