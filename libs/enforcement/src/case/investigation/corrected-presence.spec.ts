import { describe, expect, it } from '@jest/globals';
import { fold } from '@ecl/event-sourcing';
import { plusMilliseconds } from '@ecl/kernel';
import { officerTimeIn } from '../../officer-time/officer-time.js';
import {
  aCase,
  after,
  at,
  contextOn,
  digest,
  document,
  evidencePreserved,
  given,
  investigationConcluded,
  notified,
  Li,
  preservationApproved,
  preservationProposed,
  reviewed,
  Wang,
} from '../../testing/index.js';
import { ids, PrincipalHead } from '../../testing/people.js';
import { caseDecider } from '../case.js';
import {
  InvestigationResumed,
  InvestigationSuspended,
  RecusalDecided,
  RecusalRequested,
} from '../filing/vocabulary/index.js';
import { changedSinceReview } from '../reliance/stale.js';
import {
  correct,
  interview,
  look,
  officer,
  onRecord,
  photo,
  seen,
  taken,
  talk,
  time,
  type Corrected,
} from './presence.fixture.js';
import { isStillPresent } from './presences.js';
import {
  CorrectedInterviewMustFollowTheFiling,
  CorrectedOfficersMustNotBeRecusedThen,
  InterviewersMustNotBeAtAnInspection,
  InvestigationMustHaveRunThen,
  PresenceMustBeOnRecord,
  PresenceMustPrecedeWhatRestsOnIt,
  PreservationMustKeepItsTerms,
} from './rules/presence.js';
import {
  ConductInspection,
  CorrectPresence,
  PresenceCorrected,
  RecordInterview,
  type InterviewRecorded,
} from './vocabulary/index.js';

interface Schema {
  readonly properties: { readonly reasons: { readonly maxLength?: number } };
}

describe('a correction of when officers were somewhere [B2]', () => {
  it('the moment of a piece of evidence is corrected, and it holds its officers no longer where they were not', () => {
    const history = onRecord(photo('10:10', '示例路9号'));
    const corrected = after(history, correct(taken('11:10')), officer);
    const event = [...corrected].at(-1);
    const isThen = {
      at: 'evidence',
      from: time('11:10'),
      to: time('11:10'),
      place: '示例路9号',
      papers: [digest('photo')],
    };
    expect(event && officerTimeIn(event)).toEqual({ officers: ids(Li, Wang), time: isThen });
    const first = officerTimeIn(photo('10:10', '示例路9号'))!.time;
    expect(isStillPresent(fold(caseDecider, [...history]), Li.personId, first)).toBe(true);
    expect(isStillPresent(fold(caseDecider, [...corrected]), Li.personId, first)).toBe(false);
    const talking = (from: string, to: string) => RecordInterview((talk('i-1', from, to) as InterviewRecorded).data);
    given(history).when(talking('10:00', '10:30'), officer).thenRefused(InterviewersMustNotBeAtAnInspection);
    given(corrected)
      .when(talking('10:00', '10:30'), officer)
      .thenState(({ investigation }) => investigation.interviews === 1);
    given(corrected).when(talking('11:00', '11:30'), officer).thenRefused(InterviewersMustNotBeAtAnInspection);
    given(history)
      .when(correct({ ...taken('11:10'), evidenceId: 'photo-8' }), officer)
      .thenRefused(PresenceMustBeOnRecord);
  });

  it('evidence that was handed in has a wrong moment too: its correction names no place and holds nobody', () => {
    const corrected = after(onRecord(photo('10:10')), correct(taken('11:10')), officer);
    const event = [...corrected].at(-1);
    expect(event?.data).not.toHaveProperty('place');
    expect(event && officerTimeIn(event)).toBeUndefined();
    given(corrected)
      .when(ConductInspection(look('11:10', '示例路1号')), officer)
      .thenState(({ investigation }) => investigation.inspections === 1);
  });

  it('the moment of a preservation is corrected within its day, because its terms run from it', () => {
    const approved = [
      preservationProposed({ occurredAt: time('08:00') }),
      preservationApproved({ occurredAt: time('09:00') }),
    ];
    const kept = evidencePreserved({ occurredAt: time('10:00'), officers: ids(Li, Wang) });
    const moved = (to: ReturnType<typeof at>): Corrected => ({
      is: 'preservation',
      preservationId: 'preservation-1',
      at: to,
    });
    const history = onRecord(...approved, kept);
    given(history)
      .when(correct(moved(time('10:30'))), officer)
      .thenState(({ investigation }) => investigation.presences[0]?.time.from === time('10:30'));
    given(history)
      .when(correct(moved(at('2026-03-03 10:00'))), officer)
      .thenRefused(PreservationMustKeepItsTerms);
    given(history)
      .when(correct(moved(time('08:30'))), officer)
      .thenRefused(PreservationMustKeepItsTerms);
    const urgent = onRecord(
      evidencePreserved({ occurredAt: time('10:00'), urgency: '易灭失', approvalDueAt: time('23:00') }),
    );
    given(urgent)
      .when(correct(moved(time('10:30'))), officer)
      .thenRefused(PreservationMustKeepItsTerms);
  });

  it('a correction is checked as the step itself: recusal, filing, and whether the investigation ran', () => {
    const recused = [
      RecusalRequested({ occurredAt: time('11:00'), personId: 'wang', ground: '近亲属', requestedBy: 'wang' }),
      RecusalDecided({
        ...{ occurredAt: time('12:00'), personId: 'wang', isGranted: true, reasons: '属实' },
        decidedBy: PrincipalHead.personId,
      }),
    ];
    const talked = talk('i-1', '10:00', '10:30');
    given(onRecord(talked, ...recused))
      .when(correct(interview('i-1', '11:50', '12:10')), officer)
      .thenRefused(CorrectedOfficersMustNotBeRecusedThen);
    given(onRecord(talked, ...recused))
      .when(correct(interview('i-1', '11:30', '11:50')), officer)
      .thenState(({ investigation }) => investigation.presences[0]?.time.to === time('11:50'));
    const beforeFiling = {
      ...interview('i-1', '08:00', '08:30'),
      startedAt: at('2026-02-27 08:00'),
      endedAt: at('2026-02-27 08:30'),
    };
    given(onRecord(talked)).when(correct(beforeFiling), officer).thenRefused(CorrectedInterviewMustFollowTheFiling);
    given(onRecord(seen('10:00', '示例路1号')))
      .when(correct({ is: 'inspection', recordedAs: time('10:00'), at: at('2026-02-27 08:00') }), officer)
      .thenState(({ investigation }) => investigation.presences[0]?.time.from === at('2026-02-27 08:00'));
    const approvedBy = PrincipalHead.personId;
    const suspended = [
      InvestigationSuspended({ occurredAt: time('13:00'), ground: 'relatedCase', explanation: '等待另案', approvedBy }),
      InvestigationResumed({ occurredAt: time('14:00'), approvedBy }),
    ];
    for (const [from, to, isRefused] of [
      ['12:50', '13:10', true],
      ['13:50', '14:00', true],
      ['14:00', '14:10', false],
    ] as const) {
      const asked = given(onRecord(talked, ...suspended)).when(correct(interview('i-1', from, to)), officer);
      if (isRefused) asked.thenRefused(InvestigationMustHaveRunThen);
      else asked.thenState(({ investigation }) => investigation.presences[0]?.time.to === time(to));
    }
  });

  it('what rests on a step does not precede it: neither the report nor the decision', () => {
    const concluded = investigationConcluded({ occurredAt: time('15:00') });
    const history = onRecord(talk('i-1', '10:00', '10:30'), photo('10:40', '示例路1号'), concluded);
    given(history)
      .when(correct(interview('i-1', '14:50', '15:10')), officer)
      .thenRefused(PresenceMustPrecedeWhatRestsOnIt);
    given(history)
      .when(correct(taken('15:01')), officer)
      .thenRefused(PresenceMustPrecedeWhatRestsOnIt);
    const since = after(history, correct(interview('i-1', '14:00', '15:00')), officer);
    expect(fold(caseDecider, [...since]).investigation.presences[0]?.time.to).toBe(time('15:00'));
  });

  it('a correction makes stale what rested on the old time; one of an old log does not', () => {
    const history = aCase().concluded().with(notified()).with(reviewed());
    const { key, time: was } = history.state.investigation.presences.find(({ kind }) => kind === 'evidence')!;
    const earlier = plusMilliseconds(was.from, -60_000);
    const corrected: Corrected = { is: 'evidence', evidenceId: key.replace('evidence ', ''), at: earlier };
    const then = contextOn('2026-04-20T16:05:00+08:00', { actor: Li });
    const later = after(history, correct(corrected, { occurredAt: at('2026-04-20 15:00') }), then);
    expect(changedSinceReview(history.state)).toEqual([]);
    expect(changedSinceReview(later.state)).toEqual([`timeCorrection ${document('笔录更正页').documentId}`]);
    const { wasAt: _, ...old } = ([...later].at(-1) as PresenceCorrected).data;
    expect(changedSinceReview(history.and(PresenceCorrected(old)).state)).toEqual([]);
  });

  it('the reasons of a correction have a bound of length', () => {
    const { maxLength } = (CorrectPresence.schema as unknown as Schema).properties.reasons;
    expect(maxLength).toBe(4000);
  });
});
