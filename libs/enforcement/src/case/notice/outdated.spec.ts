import { describe, it } from '@jest/globals';
import { hearingAhead, hearingHeld, LARGE_FINE, notifiedOfLargeFine } from '../../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  BENCHMARK,
  citizen,
  company,
  contextOn,
  decision,
  deliberated,
  document,
  evidence,
  fine,
  given,
  interview,
  Li,
  notice,
  notified,
  PrincipalHead,
  report,
  reviewed,
  scopeDetermined,
} from '../../testing/index.js';
import { A, B } from '../../testing/two-parties.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import type { CaseEvent } from '../events.js';
import {
  CollectEvidence,
  ConcludeInvestigation,
  EvidenceCollected,
  RecordInterview,
} from '../investigation/vocabulary/index.js';

const as = (actor = Li) => contextOn('2026-12-01T12:00:00+08:00', { actor });
const isOutdatedBy =
  (by: string) =>
  ({ rule, particulars }: { readonly rule: string; readonly particulars?: Readonly<Record<string, unknown>> }) =>
    rule === 'decision.notice-outdated' && particulars?.['by'] === by;

describe('a report after the notice', () => {
  const conclude = (facts: string, penalties = [fine(2_000)]) =>
    ConcludeInvestigation(
      report({ occurredAt: at('2026-04-02 15:00'), facts, penalties, report: document(`补充报告：${facts}`) }),
    );
  const history = aCase().concluded().with(notified());
  const decide = (...conclusions: ReturnType<typeof conclude>[]) =>
    given(conclusions.reduce((all, each) => after(all, each, as()), history).and(scopeDetermined())).when(
      DecidePenalty(decision()),
      as(PrincipalHead),
    );

  it('a report that repeats the one before the notice outdates no notice [APL 44]', () => {
    decide(conclude(report().facts)).thenState(({ decision: { is } }) => is === 'penalty');
    decide(conclude(notice().facts), conclude(report().facts)).thenState(({ decision: { is } }) => is === 'penalty');
  });

  it('a report with other facts than both, or with more for the party, outdates the notice [APL 44, 62]', () => {
    decide(conclude('另占用300平方米')).thenRefused(isOutdatedBy('report'));
    decide(conclude('另占用300平方米'), conclude('另占用300平方米')).thenRefused(isOutdatedBy('report'));
    decide(conclude(report().facts, [fine(4_000)])).thenRefused(isOutdatedBy('report'));
  });
});

describe('evidence that shows a correction', () => {
  const collect = (over: Parameters<typeof evidence>[0]) =>
    given(aCase().filed()).when(CollectEvidence(evidence(over)), as());

  it('evidence that shows a correction is handed in by a party of the case, and not collected on the spot [APL 45]', () => {
    collect({ showsCorrectionBy: 'party-1' }).thenState(({ investigation }) => investigation.evidence.length === 1);
    for (const description of [
      '整改完成后的照片',
      '未经许可搭建的棚屋已拆除',
      '整改后未再占道',
      '已补办此前未办理的许可',
    ])
      for (const provider of [
        company.name,
        '示例某',
        `${company.name}法定代表人示例某`,
        `${company.name}委托代理人王某`,
      ])
        collect({ showsCorrectionBy: 'party-1', description, provider }).thenState(
          ({ investigation }) => investigation.evidence.length === 1,
        );
    for (const description of ['当事人未整改的照片', '逾期未改正', '拒不拆除棚屋', '整改未完成', '现场清理不彻底'])
      collect({ showsCorrectionBy: 'party-1', description }).thenRefused('evidence.correction-of-nobody');
    for (const provider of ['执法人员拍摄', '举报人', citizen().name, `${company.name}的邻居`])
      collect({ showsCorrectionBy: 'party-1', provider }).thenRefused('evidence.correction-of-nobody');
    collect({ showsCorrectionBy: 'party-9' }).thenRefused('evidence.correction-of-nobody');
    collect({ showsCorrectionBy: 'party-1', place: '红山区示例街12号' }).thenRefused('evidence.correction-of-nobody');
  });
});

describe('evidence after the hearing', () => {
  const heardBefore = aCase()
    .proposed({ parties: [company, citizen()] })
    .concluded()
    .with(notifiedOfLargeFine())
    .with(hearingAhead())
    .and(hearingHeld());
  const found = (over: Parameters<typeof evidence>[0]) =>
    CollectEvidence(evidence({ evidenceId: 'evidence-2', occurredAt: at('2026-04-08 15:00'), ...over }));
  const asked = (personId: string, name: string) =>
    RecordInterview(
      interview({
        interviewId: 'interview-2',
        interviewee: { personId, name },
        occurredAt: at('2026-04-08 17:00'),
        startedAt: at('2026-04-08 16:10'),
        endedAt: at('2026-04-08 16:55'),
        document: document('询问笔录2'),
      }),
    );
  const reportOn = (partyId: string) =>
    ConcludeInvestigation(
      report({
        occurredAt: at('2026-04-08 18:00'),
        partyId,
        penalties: [LARGE_FINE],
        benchmark: { benchmarkId: BENCHMARK, tierId: 'heavy', reasons: '情节较重' },
        report: document('补充调查终结报告'),
      }),
    );
  const largeDecision = DecidePenalty(
    decision({
      partyId: A,
      penalties: [LARGE_FINE],
      benchmark: { benchmarkId: BENCHMARK, tierId: 'heavy', reasons: '情节较重' },
    }),
  );
  const decide = (...steps: (ReturnType<typeof found> | ReturnType<typeof asked> | ReturnType<typeof reportOn>)[]) =>
    given(
      steps
        .reduce((all, each) => after(all, each, as()), heardBefore)
        .with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') }))
        .and(deliberated()),
    ).when(largeDecision, as(PrincipalHead));

  it('evidence about another party, and what the party hands in to show its correction, outdate no notice [APL 64(7)]', () => {
    for (const step of [
      asked(B, citizen().name),
      asked('person-9', citizen().name),
      found({ description: `${citizen().name}的现场照片` }),
      found({ description: '整改完成后的照片', showsCorrectionBy: A }),
    ])
      decide(step).thenState(({ decision: { is } }) => is === 'penalty');
    decide(asked(B, citizen().name), reportOn(B)).thenState(({ decision: { is } }) => is === 'penalty');
  });

  it('evidence of before anybody said whose correction it shows is read by its provider and its words, as it was then', () => {
    const old = (over: object) =>
      ({
        type: 'EvidenceCollected',
        data: EvidenceCollected.upcasters[1]?.({
          ...evidence({ evidenceId: 'evidence-2', occurredAt: at('2026-04-08 15:00') }),
          ...over,
        }),
      }) as CaseEvent;
    const decideOld = (over: object) =>
      given(
        heardBefore
          .and(old(over))
          .with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') }))
          .and(deliberated()),
      ).when(largeDecision, as(PrincipalHead));
    const photo = { description: '整改完成后的照片' };
    decideOld(photo).thenState(({ decision: { is } }) => is === 'penalty');
    for (const over of [
      { ...photo, provider: '执法人员拍摄' },
      { ...photo, provider: citizen().name },
      { ...photo, place: '红山区示例街12号' },
      { ...photo, kind: 'partyStatement' },
      { ...photo, showsCorrectionBy: B },
      { description: '当事人未整改的照片' },
      { description: '新证言' },
    ])
      decideOld(over).thenRefused(isOutdatedBy('evidence'));
  });

  it('evidence about the party, or on which a later report about it rests, outdates its notice [APL 64(7), 65]', () => {
    for (const step of [
      asked('party-1-rep', '示例某'),
      asked('witness-1', '示例乙'),
      found({ description: '新证言' }),
      found({ description: `${citizen().name}称${company.name}指使` }),
      found({ description: '整改完成后的照片' }),
      found({ description: '整改完成后的照片', provider: citizen().name, showsCorrectionBy: B }),
    ])
      decide(step).thenRefused(isOutdatedBy('evidence'));
    decide(asked(B, citizen().name), reportOn(A)).thenRefused(isOutdatedBy('evidence'));
  });
});
