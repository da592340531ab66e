import { describe, expect, it } from '@jest/globals';
import { fold } from '@ecl/event-sourcing';
import { officerTimeIn } from '../../officer-time/officer-time.js';
import { after, at, contextOn, document, given, Li, preservation, Wang } from '../../testing/index.js';
import { ids, PrincipalHead, Wei } from '../../testing/people.js';
import { caseDecider } from '../case.js';
import { PreserveEvidence } from '../preservation/vocabulary/index.js';
import {
  correct,
  filed,
  interview,
  item,
  look,
  looked,
  now,
  officer,
  onRecord,
  seen,
  talk,
  time,
  type Corrected,
} from './presence.fixture.js';
import { isStillPresent } from './presences.js';
import {
  CollectorsMustNotBeInAnInterview,
  CorrectedInterviewMustFollowTheFiling,
  CorrectedOfficersMustNotBeInTwoPlaces,
  CorrectedPersonMustNotBeInTwoInterviews,
  CorrectedTimeMustBePossible,
  InspectorsMustNotBeInAnInterview,
  OfficersMustBeCertifiedThen,
  PresenceMustBeCorrectedByThosePresent,
  PresenceMustBeOnRecord,
  PreserversMustNotBeElsewhere,
  VisitMustEndAfterItBegan,
} from './rules/presence.js';
import { CollectEvidence, ConductInspection, InspectionConducted } from './vocabulary/index.js';

describe('officers at two places at once [B2, G-0.2]', () => {
  it('an officer is not at two inspections of one minute at two places, unless they are one visit', () => {
    const first = onRecord(seen('10:00', '示例路1号'));
    given(first)
      .when(ConductInspection(look('10:00', '示例路9号')), officer)
      .thenRefused(InspectorsMustNotBeInAnInterview);
    const sameVisit = { documents: [document('检查笔录 示例路1号')] };
    for (const same of [
      look('10:00', '示例路1号三层'),
      look('10:00', '示例路9号', sameVisit),
      look('10:01', '示例路9号'),
    ])
      given(first)
        .when(ConductInspection(same), officer)
        .thenState(({ investigation }) => investigation.inspections === 2);
  });

  it('evidence is not collected elsewhere during an interview; where no place is named, nobody can say', () => {
    const collecting = (place?: string) =>
      CollectEvidence({
        occurredAt: time('10:10'),
        evidenceId: 'photo-9',
        kind: 'physical',
        description: '物料',
        officers: ids(Li, Wang),
        certificatesShown: true,
        provider: '当事人',
        form: 'original',
        custody: '物证室',
        ...(place === undefined ? {} : { place }),
      });
    const talking = onRecord(talk('i-1', '10:00', '10:30'));
    given(talking).when(collecting('示例路9号'), officer).thenRefused(CollectorsMustNotBeInAnInterview);
    for (const place of [undefined, '本局询问室'])
      given(talking)
        .when(collecting(place), officer)
        .thenState(({ investigation }) => investigation.evidence.length === 1);
  });
});

describe('the time of an interview or an inspection that was written down wrongly [B2]', () => {
  it('a correction is an event of its own, and the officers were then where it says', () => {
    const history = onRecord(talk('i-1', '10:00', '10:30'));
    const corrected = after(history, correct(interview('i-1', '11:00', '11:30')), officer);
    const event = [...corrected].at(-1);
    expect(event && officerTimeIn(event)).toEqual({
      officers: ids(Li, Wang),
      time: { at: 'interview', from: time('11:00'), to: time('11:30'), place: '询问室', paper: document('i-1').sha256 },
    });
    const state = fold(caseDecider, [...corrected]);
    const first = officerTimeIn(talk('i-1', '10:00', '10:30'))!.time;
    expect(isStillPresent(fold(caseDecider, [...history]), Li.personId, first)).toBe(true);
    expect(isStillPresent(state, Li.personId, first)).toBe(false);
    given(corrected)
      .when(ConductInspection(look('10:10', '示例路9号')), officer)
      .thenState(({ investigation }) => investigation.inspections === 1);
    given(corrected)
      .when(ConductInspection(look('11:10', '示例路9号')), officer)
      .thenRefused(InspectorsMustNotBeInAnInterview);
  });

  it('the moment and the place of an inspection are corrected, and corrected again', () => {
    const once = after(onRecord(seen('10:00', '示例路1号')), correct(looked('10:00', '10:20')), officer);
    const twice = after(
      once,
      correct(looked('10:20', '10:40'), { place: '示例路3号', document: document('第二次更正页') }),
      officer,
    );
    expect(fold(caseDecider, [...twice]).investigation.presences).toMatchObject([
      { time: { from: time('10:40'), to: time('10:40'), place: '示例路3号' } },
    ]);
    given(twice)
      .when(correct(looked('10:00', '10:30'), { document: document('第三次更正页') }), officer)
      .thenRefused(PresenceMustBeOnRecord);
  });

  it('a page of corrections says one thing: the same page does not correct another time', () => {
    const talks = onRecord(talk('i-1', '10:00', '10:30'), talk('i-2', '12:00', '12:30'));
    given(after(talks, correct(interview('i-1', '11:00', '11:30')), officer))
      .when(correct(interview('i-2', '13:00', '13:30')), officer)
      .thenRefused('paper.other-content');
  });

  it('a correction names what is on record and a time that can be, at which nobody is elsewhere', () => {
    const day = onRecord(talk('i-1', '10:00', '10:30'), talk('i-2', '12:00', '12:30'), seen('14:00', '示例路1号'));
    const correcting = (corrected: Corrected) => given(day).when(correct(corrected), officer);
    correcting(interview('i-9', '11:00', '11:30')).thenRefused(PresenceMustBeOnRecord);
    correcting(looked('14:01', '14:05')).thenRefused(PresenceMustBeOnRecord);
    correcting(interview('i-1', '11:30', '11:00')).thenRefused(CorrectedTimeMustBePossible);
    correcting(interview('i-1', '10:00', '10:30')).thenRefused(CorrectedTimeMustBePossible);
    correcting({ is: 'inspection', recordedAs: time('14:00'), at: at('2026-03-20 15:30') }).thenRefused(
      CorrectedTimeMustBePossible,
    );
    correcting(interview('i-1', '13:50', '14:10')).thenRefused(CorrectedOfficersMustNotBeInTwoPlaces);
    correcting(looked('14:00', '12:10')).thenRefused(CorrectedOfficersMustNotBeInTwoPlaces);
    correcting(interview('i-1', '12:00', '12:10')).thenRefused(
      CorrectedOfficersMustNotBeInTwoPlaces,
      CorrectedPersonMustNotBeInTwoInterviews,
    );
  });

  it('a correction is made by those who were there or handle the case, on a day of their certificates', () => {
    const history = onRecord(talk('i-1', '10:00', '10:30', { officers: ids(Wang, Wei) }));
    given(history)
      .when(correct(interview('i-1', '11:00', '11:30')), contextOn(now, { actor: PrincipalHead }))
      .thenRefused('duties.role-not-entitled', PresenceMustBeCorrectedByThosePresent, OfficersMustBeCertifiedThen);
    const longAgo = {
      ...interview('i-1', '11:00', '11:30'),
      startedAt: at('2016-03-02 10:00'),
      endedAt: at('2016-03-02 10:30'),
    };
    given(onRecord(talk('i-1', '10:00', '10:30')))
      .when(correct(longAgo), officer)
      .thenRefused(OfficersMustBeCertifiedThen, CorrectedInterviewMustFollowTheFiling);
  });
});

describe('visits that last [B2, G-0.2]', () => {
  const until = (from: string, to: string, place: string) => look(from, place, { endedAt: time(to) });

  it('two visits at two places do not overlap, and one may begin when the other ends', () => {
    const first = onRecord(InspectionConducted(until('10:00', '10:40', '示例路1号')));
    for (const busy of [
      until('10:20', '10:50', '示例路9号'),
      look('10:20', '示例路9号'),
      until('09:30', '10:01', '示例路9号'),
    ])
      given(first).when(ConductInspection(busy), officer).thenRefused(InspectorsMustNotBeInAnInterview);
    for (const free of [
      until('10:40', '10:50', '示例路9号'),
      look('10:40', '示例路9号'),
      until('10:20', '10:50', '示例路1号后院'),
    ])
      given(first)
        .when(ConductInspection(free), officer)
        .thenState(({ investigation }) => investigation.inspections === 2);
    given(first)
      .when(CollectEvidence(item('10:20', '示例路9号')), officer)
      .thenRefused(CollectorsMustNotBeInAnInterview);
    given(first)
      .when(
        PreserveEvidence(preservation({ occurredAt: time('10:20'), place: '示例路9号', urgency: '易灭失' })),
        officer,
      )
      .thenRefused(PreserversMustNotBeElsewhere);
  });

  it('a visit ends after it begins and before it is recorded, and a correction keeps to its end', () => {
    for (const endedAt of [time('09:59'), at('2026-03-20 16:06')])
      given(filed)
        .when(ConductInspection(look('10:00', '示例路1号', { endedAt })), officer)
        .thenRefused(VisitMustEndAfterItBegan);
    const seenUntil = onRecord(InspectionConducted(until('10:00', '10:40', '示例路1号')));
    given(seenUntil)
      .when(correct(looked('10:00', '11:00')), officer)
      .thenRefused(CorrectedTimeMustBePossible);
    const corrected = {
      is: 'inspection',
      recordedAs: time('10:00'),
      at: time('11:00'),
      endedAt: time('11:20'),
    } as const;
    given(seenUntil)
      .when(correct(corrected), officer)
      .thenState(({ investigation }) => investigation.presences[0]?.time.to === time('11:20'));
  });
});
