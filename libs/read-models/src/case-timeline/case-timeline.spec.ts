import { describe, expect, it } from '@jest/globals';
import { CommandRefused } from '@ecl/event-sourcing';
import {
  caseEventTypes,
  ForeignCaseImported,
  ForeignStepImported,
  InterviewRecorded,
  PartySucceeded,
  PresenceCorrected,
  RecordingRegistered,
  RefundOrdered,
  RefundPaid,
  RuleFindingRecorded,
  type CaseEvent,
} from '@ecl/enforcement';
import { plainDate, yuan } from '@ecl/kernel';
import fc from 'fast-check';
import {
  costs,
  decisionServed,
  filed,
  inspected,
  obligationOpened,
  paid,
  paper,
  proposed,
  theDebt,
  type DataOfEvent,
  citizen,
  company,
} from '../testing/case-story.js';
import { at, expensive, toldTo } from '../testing/telling.js';
import { caseTimeline, missingRecords, timelineOf } from './index.js';
import { titleOf } from './titles.js';

const timeline = () => toldTo(caseTimeline);
const CASE = 'case-a';

const recording = (over: Partial<DataOfEvent<'RecordingRegistered'>> = {}): CaseEvent =>
  RecordingRegistered({
    occurredAt: at('2026-03-03 12:00'),
    recordingId: 'rec-1',
    deviceId: 'cam-1',
    operator: 'wang',
    startedAt: at('2026-03-03 09:50'),
    endedAt: at('2026-03-03 10:40'),
    uploadedAt: at('2026-03-03 12:00'),
    sha256: 'b'.repeat(64),
    bytes: 1,
    matter: '现场检查',
    step: 'inspection',
    gaps: [],
    registeredBy: 'li',
    ...over,
  });

describe('the title of a step', () => {
  it('costs of substitute performance have a title of their own wherever money is said of them', () => {
    const refund = { ...theDebt, obligationId: 'costs-1', occurredAt: at('2026-06-06 09:00'), amount: yuan(100) };
    const titlesOf = (of: object) =>
      timelineOf(
        timeline().tell(CASE, [
          obligationOpened(of),
          paid(600, '2026-06-05', of),
          RefundOrdered({ ...refund, ...of, cause: 'selfCorrection', orderedBy: 'zhou' }),
          RefundPaid({ ...refund, ...of, reference: 'r', paidBy: 'cai' }),
        ]).db,
        CASE,
      ).rows.map(({ title }) => title.zh);
    expect(titlesOf(costs)).toEqual([
      '代履行费用缴纳义务产生',
      '银行代收代履行费用',
      '决定退还代履行费用',
      '退还代履行费用',
    ]);
    expect(titlesOf({})).toEqual(['缴款义务产生', '银行代收罚款', '决定退还罚款', '退还罚款']);
  });
});

describe('the record of the whole process', () => {
  it('the timeline says of a step who, when in law, when it was recorded, and which papers and recordings it has', () => {
    const told = timeline().tell(CASE, [proposed()]).tell(CASE, [inspected()], '2026-03-03 18:30');
    expect(timelineOf(told.db, CASE).rows[1]).toEqual({
      id: 2,
      number: 1,
      kind: 'step',
      type: 'InspectionConducted',
      title: { zh: '现场检查', en: 'Inspection conducted' },
      occurredAt: at('2026-03-03 10:00'),
      recordedAt: at('2026-03-03 18:30'),
      recordedAfterMinutes: 510,
      account: 'account-1',
      persons: [
        { personId: 'li', as: 'officers' },
        { personId: 'wang', as: 'officers' },
      ],
      documents: [paper('现场检查笔录')],
      recordings: ['rec-1'],
      limits: [],
      violations: [],
    });
  });

  it('the timeline names who approved, and the days that follow from a step', () => {
    const [entry] = timelineOf(timeline().tell(CASE, [filed()]).db, CASE).rows;
    expect(entry?.persons).toEqual([{ personId: 'zhou', as: 'approvedBy' }]);
    expect(entry?.limits).toEqual([{ of: 'termDueOn', until: '2026-06-01' }]);
  });

  it('the timeline never lists the party or a witness among the people of the agency', () => {
    const [entry] = timelineOf(timeline().tell(CASE, [decisionServed()]).db, CASE).rows;
    expect(entry?.persons.map(({ personId }) => personId)).toEqual(['li', 'wang']);
  });

  it('the timeline comes in the order of occurrence, or in that of recording', () => {
    const told = timeline().tell(CASE, [filed(), proposed()], '2026-03-05 09:00');
    const types = (order: 'asOccurred' | 'asRecorded') =>
      timelineOf(told.db, CASE, { order }).rows.map(({ type }) => type);
    expect(types('asOccurred')).toEqual(['FilingProposed', 'CaseFiled']);
    expect(types('asRecorded')).toEqual(['CaseFiled', 'FilingProposed']);
  });

  it('the timeline shows attempts to break a rule as attempts', () => {
    const refused = CommandRefused({
      stream: CASE,
      commandType: 'CloseCase',
      commandDigest: 'c'.repeat(64),
      actor: 'account-2',
      violations: [{ rule: 'closure.not-performed', articles: ['M55 31'] }],
      occurredAt: at('2026-03-03 09:00'),
    });
    const told = timeline().tell(CASE, [proposed()]).tell(`attempts-${CASE}`, [refused]);
    expect(timelineOf(told.db, CASE).rows[1]).toMatchObject({
      kind: 'attempt',
      type: 'CloseCase',
      title: { zh: expect.stringContaining('结案') },
      violations: [{ rule: 'closure.not-performed' }],
    });
  });

  it('the timeline shows an imported case with its findings beside the steps that they are about', () => {
    const source = { fileSha256: 'd'.repeat(64), event: 0, line: 1 };
    const stream = 'imported-fines-A1';
    const told = timeline().tell(stream, [
      ForeignCaseImported({
        sourceName: 'fines',
        sourceCaseId: 'A1',
        attributes: {},
        mappingSha256: 'e'.repeat(64),
        source,
      }),
      ForeignStepImported({
        sourceCaseId: 'A1',
        index: 0,
        activity: 'Create Fine',
        step: { kind: 'fineImposed' },
        occurredOn: plainDate('2006-07-24'),
        attributes: {},
        source,
      }),
      ForeignStepImported({
        sourceCaseId: 'A1',
        index: 1,
        activity: 'Other',
        occurredOn: plainDate('2006-12-05'),
        attributes: {},
        source,
      }),
      RuleFindingRecorded({
        sourceCaseId: 'A1',
        stepIndex: 0,
        rule: 'service.late',
        articles: ['APL 61'],
        en: 'Late',
        zh: '逾期',
        detail: {},
      }),
    ]);
    expect(
      timelineOf(told.db, stream).rows.map(({ kind, title, occurredAt }) => [kind, title.en, occurredAt.slice(0, 10)]),
    ).toEqual([
      ['imported', 'Fine imposed', '2006-07-24'],
      ['finding', 'Late', '2006-07-24'],
      ['imported', 'Other', '2006-12-05'],
      ['imported', 'Foreign case imported', '2026-01-05'],
    ]);
  });

  it('the timeline has a name for every step in both languages', () => {
    for (const eventType of caseEventTypes) {
      const { zh, en } = titleOf(eventType);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
  });

  it('the timeline shows every entry once, whatever the size of the pages', () => {
    const told = timeline().tell(
      CASE,
      Array.from({ length: 23 }, (_, i) => inspected({ occurredAt: at(`2026-03-0${String(1 + (i % 5))} 10:00`) })),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('asOccurred' as const, 'asRecorded' as const),
        (size, order) => {
          const seen: number[] = [];
          let after: string | undefined;
          do {
            const page = timelineOf(told.db, CASE, { order }, { size, after });
            seen.push(...page.rows.map(({ id }) => id));
            after = page.next;
          } while (after !== undefined);
          expect(seen).toEqual(timelineOf(told.db, CASE, { order }).rows.map(({ id }) => id));
          expect(new Set(seen).size).toBe(23);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('the timeline says whose a step is, and shows what concerns one party: its own steps and those of the case', () => {
    const told = timeline().tell(CASE, [
      proposed({ parties: [company(), citizen('1990-01-01')] }),
      filed(),
      decisionServed({ partyId: 'party-1' }),
      decisionServed({ partyId: 'party-2' }),
      decisionServed({ partyId: '*' }),
    ]);
    const whose = (party?: string) => timelineOf(told.db, CASE, { party }).rows.map(({ parties }) => parties?.join());
    expect(whose()).toEqual([undefined, undefined, 'party-1', 'party-2', undefined]);
    expect(whose('party-2')).toEqual([undefined, undefined, 'party-2', undefined]);
  });

  it('the timeline of a successor has the steps of those whose place it took, and of nobody else', () => {
    const succeeded = (from: string, to: string) =>
      PartySucceeded({
        partyId: from,
        occurredAt: at('2026-03-20 09:00'),
        successor: { ...company(), partyId: to },
        how: 'merger',
        happenedOn: plainDate('2026-03-19'),
        reasons: '吸收合并',
        document: paper('登记通知书'),
        concernsMinor: false,
        approvedBy: 'gao',
      });
    const told = timeline().tell(CASE, [
      proposed({ parties: [company(), citizen('1990-01-01')] }),
      decisionServed({ partyId: 'party-1' }),
      decisionServed({ partyId: 'party-2' }),
      succeeded('party-1', 'party-8'),
      succeeded('party-8', 'party-9'),
      decisionServed({ partyId: 'party-9' }),
    ]);
    const whose = (party: string) =>
      timelineOf(told.db, CASE, { party, order: 'asRecorded' }).rows.map(({ parties }) => parties?.join());
    expect(whose('party-9')).toEqual([undefined, 'party-1', 'party-1,party-8', 'party-8,party-9', 'party-9']);
    expect(whose('party-2')).toEqual([undefined, 'party-2']);
    expect(whose('party-1')).toEqual([undefined, 'party-1', 'party-1,party-8']);
  });

  it('the timeline reads no whole table', () => {
    const plans = timeline().plansOf((db) => [
      timelineOf(db, CASE, { party: 'party-1' }),
      timelineOf(db, CASE),
      timelineOf(db, CASE, { order: 'asRecorded' }, { after: '2026-03-03T01:00:00.000Z/4' }),
      missingRecords(db, CASE),
    ]);
    expect(expensive(plans)).toEqual([]);
  });
});

describe('what is missing from the record', () => {
  const missing = (...events: CaseEvent[]) =>
    missingRecords(timeline().tell(CASE, events).db, CASE).map(({ what, level, article }) => [what, level, article]);
  const unnamed = (over: Partial<DataOfEvent<'InspectionConducted'>> = {}) => inspected({ recordings: [], ...over });

  it('no recording is missing where one covers the inspection', () => {
    expect(missing(inspected(), recording())).toEqual([]);
    expect(missing(unnamed(), recording({ recordingId: 'rec-9' }))).toEqual([]);
  });

  it.each<[string, CaseEvent[], string[]]>([
    ['an inspection that nobody recorded', [unnamed()], ['recording', 'regional', 'NM244 17']],
    [
      'one in the absence of the party: video is mandatory',
      [unnamed({ partyPresent: false })],
      ['recording', 'full', 'M55 17'],
    ],
    [
      'one with a recording of another day',
      [
        unnamed(),
        recording({
          startedAt: at('2026-03-04 09:00'),
          endedAt: at('2026-03-04 09:30'),
          uploadedAt: at('2026-03-04 10:00'),
        }),
      ],
      ['recording', 'regional', 'NM244 17'],
    ],
    [
      'one with a recording of another step',
      [unnamed(), recording({ step: 'hearing' })],
      ['recording', 'regional', 'NM244 17'],
    ],
    ['a document left behind without a witness', [decisionServed({ method: 'left' })], ['recording', 'full', 'M55 35']],
    ['a service without its receipt', [decisionServed({ documents: [] })], ['textRecord', 'full', 'M55 35']],
    [
      'an upload more than 24 hours later',
      [recording({ uploadedAt: at('2026-03-04 10:41') })],
      ['upload', 'full', 'NM244 20'],
    ],
    [
      'a break without a written note',
      [
        recording({
          gaps: [{ from: at('2026-03-03 10:00'), to: at('2026-03-03 10:05'), reason: '换电池', spoken: true }],
        }),
      ],
      ['gapNote', 'full', 'NM244 19'],
    ],
    [
      'a break that nobody spoke of',
      [
        recording({
          gaps: [
            {
              from: at('2026-03-03 10:00'),
              to: at('2026-03-03 10:05'),
              reason: '换电池',
              spoken: false,
              writtenNote: '说明',
            },
          ],
        }),
      ],
      ['gapSpoken', 'full', 'NM244 19'],
    ],
  ])('what is missing from the record is reported of %s', (_, events, expected) => {
    expect(missing(...events)).toEqual([expected]);
  });

  it('a corrected time is the one that a recording has to cover, of an interview, an inspection or evidence', () => {
    const none = { recordings: [] };
    const corrected = (over: Partial<DataOfEvent<'PresenceCorrected'>>) =>
      PresenceCorrected({
        ...{ occurredAt: at('2026-03-20 09:00'), place: '询问室', was: '询问室', officers: ['li', 'wang'], papers: [] },
        ...{ reasons: '笔误', document: paper('更正页'), correctedBy: 'li' },
        corrected: {
          ...{ is: 'interview', interviewId: 'interview-1' },
          ...{ startedAt: at('2026-03-04 14:00'), endedAt: at('2026-03-04 14:30') },
        },
        ...over,
      });
    const filmed = (from: string, to: string, step: 'interview' | 'inspection') =>
      recording({ ...{ step, startedAt: at(from), endedAt: at(to) }, uploadedAt: at(to) });
    const talk = InterviewRecorded({
      ...{ occurredAt: at('2026-03-04 10:00'), interviewId: 'interview-1', place: '询问室', signature: 'signed' },
      ...{ startedAt: at('2026-03-04 09:10'), endedAt: at('2026-03-04 09:55'), rightsTold: true },
      ...{ officers: ['li', 'wang'], certificatesShown: true, interviewee: { personId: 'zhang', name: '张某' } },
      document: paper('询问笔录'),
    });
    const before = filmed('2026-03-04 09:10', '2026-03-04 09:55', 'interview');
    const after = filmed('2026-03-04 14:00', '2026-03-04 14:30', 'interview');
    const lacks = [['recording', 'regional', 'NM244 17']];
    expect([missing(talk, before), missing(talk, after)]).toEqual([[], lacks]);
    expect([missing(talk, before, corrected({})), missing(talk, after, corrected({}))]).toEqual([lacks, []]);
    const look = inspected({ ...none, place: '询问室' });
    const [recordedAs, then] = [look.data.occurredAt, at('2026-03-05 10:00')];
    const twice = [
      corrected({ corrected: { is: 'inspection', recordedAs, at: at('2026-03-06 10:00') } }),
      corrected({ corrected: { is: 'inspection', recordedAs: at('2026-03-06 10:00'), at: then } }),
    ];
    expect(missing(look, ...twice, filmed('2026-03-05 10:00', '2026-03-05 10:30', 'inspection'))).toEqual([]);
    expect(missing(look, ...twice, recording())).toEqual(lacks);
  });

  it('a missing recording is reported twice where a step names one that was never registered', () => {
    expect(missing(inspected()).map(([what]) => what)).toEqual(['recording', 'registration']);
  });

  it('an upload is not late in the last minute, nor where remote work is given as the reason [SC38, L87]', () => {
    expect(missing(recording({ uploadedAt: at('2026-03-04 10:40') }))).toEqual([]);
    expect(missing(recording({ uploadedAt: at('2026-03-09 10:40'), remoteOrContinuousReason: '边远地区' }))).toEqual(
      [],
    );
  });

  it('no paper is missing where a document was handed to the party', () => {
    expect(missing(decisionServed())).toEqual([]);
  });
});
