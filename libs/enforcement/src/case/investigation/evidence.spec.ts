import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  Chen,
  Bai,
  contextOn,
  decided,
  digest,
  document,
  evidence,
  evidenceCollected,
  given,
  ids,
  inspection,
  inspectionConducted,
  interview,
  interviewRecorded,
  Jin,
  Li,
  PrincipalHead,
  Sun,
  Wang,
  Zhao,
} from '../../testing/index.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { InvestigationSuspended } from '../filing/vocabulary/index.js';
import { CollectEvidence, ConductInspection, RecordInterview } from './vocabulary/index.js';
import {
  DigitalEvidenceMustHaveDigest,
  EvidenceMustBeNew,
  InterviewMustBeNew,
  InterviewMustEndAfterItBegan,
  OfficersMustBeInOneInterviewAtATime,
  OfficersMustNotBeInterviewed,
  PersonMustBeInOneInterviewAtATime,
  RightsMustBeTold,
} from './rules/evidence.js';
import { InspectorsMustNotBeInAnInterview, InterviewersMustNotBeAtAnInspection } from './rules/presence.js';
import { InvestigationMustBeRunning } from './rules/stage.js';

const march = (actor = Li) => contextOn('2026-03-20T18:00:00+08:00', { actor });
const suspended = InvestigationSuspended({
  occurredAt: at('2026-03-03 09:00'),
  ground: 'forceMajeure',
  explanation: '暴雪',
  approvedBy: PrincipalHead.personId,
});

describe('an inspection', () => {
  it('an inspection is conducted by two certified officers who show their certificates [G-0.2, G-0.3]', () => {
    given(aCase().filed()).when(ConductInspection(inspection()), march()).then(inspectionConducted());
  });

  it('an inspection may come before the filing that it leads to, and after the decision that it checks', () => {
    given(aCase().proposed())
      .when(ConductInspection(inspection()), march())
      .thenState(({ investigation }) => investigation.inspections === 1);
    given(aCase().concluded().with(decided()))
      .when(
        ConductInspection(inspection({ occurredAt: at('2026-05-06 09:00') })),
        contextOn('2026-05-06T10:00:00+08:00'),
      )
      .thenState(({ investigation }) => investigation.inspections === 2);
  });

  it('an inspection is refused, and the attempt recorded, when an auxiliary signs it [SC01, G-0.4]', () => {
    given(aCase().filed())
      .when(ConductInspection(inspection({ officers: ids(Li, Wang, Sun) })), march())
      .thenRefused('officers.auxiliary');
    given(aCase().filed())
      .when(ConductInspection(inspection({ officers: ids(Li, Sun) })), march(Sun))
      .thenRefused('duties.role-not-entitled', 'officers.auxiliary', 'officers.fewer-than-two');
  });

  it('an inspection is refused when its officers did not show their certificates, or were the same person [S01, G-0.2, G-0.3]', () => {
    given(aCase().filed())
      .when(ConductInspection(inspection({ officers: ids(Li, Li), certificatesShown: false })), march())
      .thenRefused('officers.fewer-than-two', 'officers.certificates-not-shown');
  });

  it('an inspection is refused to an officer whose certificate had run out on that day, and not on the day before [G-0.1]', () => {
    const with_ = (moment: string) => ConductInspection(inspection({ officers: ids(Li, Jin), occurredAt: at(moment) }));
    const may = contextOn('2026-05-06T10:00:00+08:00');
    given(aCase().filed())
      .when(with_('2026-04-01 10:00'), may)
      .thenRefused('officers.not-certified', 'officers.fewer-than-two');
    given(aCase().filed())
      .when(with_('2026-03-31 10:00'), may)
      .thenState(({ investigation }) => investigation.inspections === 1);
  });

  it('an inspection is open to an officer of the district, in the district [G-0.1]', () => {
    given(aCase().filed())
      .when(ConductInspection(inspection({ officers: ids(Li, Bai) })), march())
      .thenState(({ investigation }) => investigation.inspections === 1);
  });

  it('an inspection waits while the investigation is suspended', () => {
    given(aCase().filed().and(suspended))
      .when(ConductInspection(inspection()), march())
      .thenRefused(InvestigationMustBeRunning);
  });
});

describe('evidence', () => {
  it('evidence is taken with its kind, its source and its custody [B1]', () => {
    given(aCase().filed()).when(CollectEvidence(evidence()), march()).then(evidenceCollected());
  });

  it('evidence is refused when one of the two officers is an auxiliary [SC02]', () => {
    given(aCase().filed())
      .when(CollectEvidence(evidence({ officers: ids(Wang, Sun) })), march())
      .thenRefused('officers.auxiliary', 'officers.fewer-than-two');
  });

  it('evidence that is a file has the digest of the file [B1]', () => {
    given(aCase().filed())
      .when(CollectEvidence(evidence({ kind: 'electronic' })), march())
      .thenRefused(DigitalEvidenceMustHaveDigest);
    const file = { kind: 'audioVisual', sha256: digest('video') } as const;
    given(aCase().filed())
      .when(CollectEvidence(evidence(file)), march())
      .then(evidenceCollected(file));
  });

  it('evidence has one id, and comes before the decision [B1]', () => {
    given(aCase().investigated()).when(CollectEvidence(evidence()), march()).thenRefused(EvidenceMustBeNew);
    given(aCase().concluded().with(decided()))
      .when(CollectEvidence(evidence({ evidenceId: 'evidence-2' })), contextOn('2026-05-06T10:00:00+08:00'))
      .thenRefused(CaseMustBeUndecided);
  });
});

describe('an interview', () => {
  it('an interview is recorded with its times, and with the rights that were explained [B2]', () => {
    given(aCase().filed()).when(RecordInterview(interview()), march()).then(interviewRecorded());
  });

  it('an interview is refused to an auxiliary, who may not even sign it beside two officers [SC01]', () => {
    given(aCase().filed())
      .when(RecordInterview(interview({ officers: ids(Li, Wang, Sun) })), march())
      .thenRefused('officers.auxiliary');
  });

  it('an officer is in one interview at a time, and so is the person asked [B2, G-0.2]', () => {
    const from = (start: string, end: string) => ({
      startedAt: at(`2026-03-04 ${start}`),
      endedAt: at(`2026-03-04 ${end}`),
    });
    const second = (over: Parameters<typeof interview>[0]) =>
      given(aCase().filed().and(interviewRecorded())).when(
        RecordInterview(
          interview({
            ...{ interviewId: 'interview-2', document: document('第二份询问笔录') },
            interviewee: { personId: 'witness-1', name: '示例乙' },
            ...over,
          }),
        ),
        march(),
      );
    // The first interview is from 9:10 to 9:55, by Li and Wang.
    for (const times of [
      from('09:10', '09:55'),
      from('09:54', '10:30'),
      from('09:00', '09:11'),
      from('09:20', '09:30'),
    ])
      second(times).thenRefused(OfficersMustBeInOneInterviewAtATime);
    second({ officers: ids(Wang, Zhao) }).thenRefused(OfficersMustBeInOneInterviewAtATime);
    second({ officers: ids(Zhao, Chen) }).thenState(({ investigation }) => investigation.interviews === 2);
    second({ officers: ids(Zhao, Chen), interviewee: interview().interviewee }).thenRefused(
      PersonMustBeInOneInterviewAtATime,
    );
    second(from('09:55', '10:30')).thenState(({ investigation }) => investigation.interviews === 2);
  });

  it('an interview is not held by an officer who inspects another place at that moment, in either order [B2, G-0.2]', () => {
    // The first interview is from 9:10 to 9:55, by Li and Wang.
    const elsewhere = (over: Parameters<typeof inspection>[0] = {}) =>
      inspection({ occurredAt: at('2026-03-04 09:30'), officers: ids(Li, Wang), place: '松山区别街1号', ...over });
    const interviewed = aCase().filed().and(interviewRecorded());
    const inspect = (over: Parameters<typeof inspection>[0] = {}) =>
      given(interviewed).when(ConductInspection(elsewhere(over)), march());
    inspect().thenRefused(InspectorsMustNotBeInAnInterview);
    const { place } = interview();
    for (const possible of [
      { place },
      { place: `${place}（东侧院内）` },
      { occurredAt: at('2026-03-04 09:10') },
      { occurredAt: at('2026-03-04 09:55') },
      { officers: ids(Zhao, Chen) },
    ])
      inspect(possible).thenState(({ investigation }) => investigation.inspections === 1);
    given(aCase().filed().and(inspectionConducted(elsewhere())))
      .when(RecordInterview(interview()), march())
      .thenRefused(InterviewersMustNotBeAtAnInspection);
  });

  it('an interview names every fault at once [B2]', () => {
    given(aCase().proposed().and(interviewRecorded()))
      .when(
        RecordInterview(
          interview({
            rightsTold: false,
            endedAt: at('2026-03-04 09:00'),
            interviewee: { personId: Li.personId, name: '示例' },
          }),
        ),
        march(),
      )
      .thenRefused(
        'paper.other-content',
        CaseMustBeFiled,
        InterviewMustBeNew,
        RightsMustBeTold,
        InterviewMustEndAfterItBegan,
        OfficersMustNotBeInterviewed,
        OfficersMustBeInOneInterviewAtATime,
      );
  });
});
