import { yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  benchmarkFor,
  contextOn,
  decided,
  decisionServed,
  directly,
  document,
  fine,
  given,
  Li,
  PrincipalHead,
  type CaseHistory,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { fineOwed, finePaid, remedyAccepted } from '../../testing/paid-case.js';
import { Archivist, Finance } from '../../testing/people.js';
import { ChangeDecision, ReportMajorPenalty } from '../decision/vocabulary/index.js';
import { PassOnWithdrawal } from '../disclosure/vocabulary.js';
import { PayRefund } from '../payment/vocabulary/index.js';
import { EndRemedy } from '../remedies/vocabulary.js';
import { ServeDecision } from '../service/vocabulary.js';
import { RecordCrimeSuspicion } from '../transfer/vocabulary/index.js';
import { ChangeMustBeServed, NothingMustBeDueToTheParty, RemedyMustBeOver, TransferMustBeOver } from './rules.js';
import { ArchiveCase, CaseClosed } from './vocabulary.js';

const now = '2026-12-01T12:00:00+08:00';
const officer = contextOn(now, { actor: Li });
const head = contextOn(now, { actor: PrincipalHead });
const finance = contextOn(now, { actor: Finance });
const archive = ArchiveCase({ occurredAt: at('2026-11-30 09:00'), archiveNumber: '2026-处罚-0001' });
const archiving = (history: CaseHistory) => given(history).when(archive, contextOn(now, { actor: Archivist }));
const isArchived = ({ closure }: CaseHistory['state']) => closure.is === 'archived';

const closing = CaseClosed({
  ...{ occurredAt: at('2026-05-08 11:00'), ground: 'performed', approvedBy: PrincipalHead.personId },
});
const closed = fineOwed().and(finePaid(), closing);
const ending = (over: Partial<Parameters<typeof EndRemedy>[0]>) =>
  EndRemedy({
    ...{ occurredAt: at('2026-06-30 09:00'), remedyId: 'remedy-1', outcome: 'upheld', reference: '1号' },
    ...{ reasons: '主要事实不清', document: document('行政复议决定书') },
    ...over,
  });
const ended = (history: CaseHistory, over: Parameters<typeof ending>[0]) => after(history, ending(over), officer);

describe('a closed case', () => {
  it('is archived where nothing is open, and after a remedy that upheld the decision [F2]', () => {
    archiving(closed).thenState(isArchived);
    archiving(ended(closed.and(remedyAccepted()), {})).thenState(isArchived);
  });

  it('is not archived while a remedy is pending, which may still undo it [M8]', () => {
    archiving(closed.and(remedyAccepted())).thenRefused(RemedyMustBeOver);
  });

  it('is not archived before a refund is paid (closure.archived-unsettled) [P9]', () => {
    const revoked = ended(closed.and(remedyAccepted()), { outcome: 'revoked' });
    archiving(revoked).thenRefused(NothingMustBeDueToTheParty);
    const refund = PayRefund({ occurredAt: at('2026-07-10 09:00'), amount: yuan(10_000), reference: '1' });
    archiving(after(revoked, refund, finance)).thenState(isArchived);
    const lowered = ended(closed.and(remedyAccepted()), { outcome: 'changed', changedFine: yuan(9_000) });
    archiving(lowered).thenRefused(NothingMustBeDueToTheParty);
  });

  it('is not archived before platforms are told of a withdrawal [L83]', () => {
    const published = fineOwed().and(finePaid(), decisionPublished({ occurredAt: at('2026-04-17 09:00') }), closing);
    const found = ended(published.and(remedyAccepted()), { outcome: 'confirmedIllegal' });
    archiving(found).thenRefused(NothingMustBeDueToTheParty);
    const told = PassOnWithdrawal({
      ...{ occurredAt: at('2026-07-01 09:00'), platforms: ['信用中国（内蒙古）'], document: document('撤回通报函') },
    });
    archiving(after(found, told, head)).thenState(isArchived);
  });

  it('is not archived before what the agency changed is served, which it may be in a closed case (closure.change-not-served) [L14]', () => {
    const warned = aCase()
      .concluded()
      .with(decided({ penalties: [fine(10_000), { kind: 'warning' }] }))
      .and(decisionServed());
    const change = ChangeDecision({
      ...{ occurredAt: at('2026-06-10 09:00'), ground: 'penaltyTooHeavy', penalties: [fine(10_000)] },
      ...{ benchmark: benchmarkFor(10_000), reasons: '警告不当', document: document('变更决定书') },
    });
    const changed = after(warned.and(closing), change, head);
    archiving(changed).thenRefused(ChangeMustBeServed);
    const serve = ServeDecision({ ...directly(at('2026-06-12 10:00')), decisionId: 'decision-1' });
    archiving(after(changed, serve, officer)).thenState(isArchived);
  });

  it('is not archived while a crime found in it is on its way to the police [T0]', () => {
    const suspected = after(
      closed,
      RecordCrimeSuspicion({
        ...{ occurredAt: at('2026-06-10 09:00'), phase: 'afterDecision', offence: '非法经营罪', note: '数额较大' },
      }),
      officer,
    );
    archiving(suspected).thenRefused(TransferMustBeOver);
  });

  it('takes the report of its major penalty, which has days of its own [H09]', () => {
    const major = aCase()
      .concluded()
      .with(decided({ isMajor: true }))
      .and(decisionServed(), closing);
    given(major)
      .when(
        ReportMajorPenalty({ occurredAt: at('2026-05-11 09:00'), to: ['government'], document: document('备案报告') }),
        officer,
      )
      .thenState(({ decision }) => decision.is === 'penalty' && decision.majorReportedOn !== undefined);
  });

  it('is not archived while a major penalty is not reported upward (closure.major-penalty-not-reported) [H09]', () => {
    const reporting = ReportMajorPenalty({
      ...{ occurredAt: at('2026-05-11 09:00'), to: ['government'], document: document('备案报告') },
    });
    const major = aCase()
      .concluded()
      .with(decided({ isMajor: true }))
      .and(decisionServed(), closing);
    archiving(major).thenRefused('closure.major-penalty-not-reported');
    archiving(after(major, reporting, officer)).thenState(isArchived);
    const minor = aCase().concluded().with(decided()).and(decisionServed(), closing);
    archiving(minor).thenState(isArchived);
  });
});
