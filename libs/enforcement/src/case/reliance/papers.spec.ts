import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyWay } from '../../testing/any-way.js';
import {
  aCase,
  at,
  checksInOrder,
  citizen,
  company,
  contextOn,
  decision,
  defenceReceived,
  defenceReview,
  defenceReviewed,
  deliberated,
  deliberation,
  document,
  fine,
  given,
  hearing,
  hearingAhead,
  hearingHeld,
  hearingRequest,
  hearingRequested,
  interview,
  investigationConcluded,
  Li,
  notice,
  notified,
  opinion,
  penaltyDecided,
  PrincipalHead,
  report,
  reviewed,
  rightsWaived,
  submission,
  walk,
  waiver,
} from '../../testing/index.js';
import { caseDecider } from '../case.js';
import { caseCommandTypes, type CaseCommand } from '../commands.js';
import {
  ApproveBenchmarkDeviation,
  CorrectDecision,
  DecidePenalty,
  DecisionCorrected,
} from '../decision/vocabulary/index.js';
import { HoldDeliberation } from '../deliberation/vocabulary.js';
import type { CaseEvent } from '../events.js';
import { AbandonHearing, HoldHearing, RequestHearing } from '../hearing/vocabulary.js';
import { ConcludeInvestigation, RecordInterview } from '../investigation/vocabulary/index.js';
import { GiveReviewOpinion, SubmitForLegalReview } from '../legal-review/vocabulary.js';
import { IssuePenaltyNotice, ReviewDefence, WaiveRights } from '../notice/vocabulary.js';
import { FILING_EVENTS } from './file.js';
import { ON_PAPER, readingOfCommand } from './on-paper.js';

const officer = contextOn('2026-06-01T12:00:00+08:00', { actor: Li });
const later = at('2026-06-01 09:00');

const brokenBy = (history: Iterable<CaseEvent>, command: CaseCommand): readonly string[] => {
  const outcome = caseDecider.decide(command, fold(caseDecider, history), officer);
  return outcome.is === 'accepted' ? [] : outcome.violations.map(({ rule }) => rule);
};

const told = aCase().concluded().with(notified());
const correction = {
  kind: 'slip',
  corrections: [{ part: 'wording', to: '更正' }],
  document: document('补正通知书'),
} as const;

/** A case, and a step on a paper that is on record there: as it is there, and with other content. */
const PAPERS: readonly (readonly [string, Iterable<CaseEvent>, CaseCommand, CaseCommand])[] = [
  [
    'record of an interview',
    aCase().investigated(),
    RecordInterview(interview({ occurredAt: later })),
    RecordInterview(interview({ occurredAt: later, interviewId: 'interview-2', signature: 'refusalNoted' })),
  ],
  [
    'report of the investigation',
    aCase().concluded(),
    ConcludeInvestigation(report({ occurredAt: later })),
    ConcludeInvestigation(report({ occurredAt: later, penalties: [fine(3_000)] })),
  ],
  [
    'notice',
    told,
    IssuePenaltyNotice(
      notice({ occurredAt: later, noticeId: 'notice-2', replacesNoticeId: 'notice-1', change: '重发' }),
    ),
    IssuePenaltyNotice(notice({ occurredAt: later, noticeId: 'notice-2', proposedPenalties: [fine(1_000)] })),
  ],
  [
    'waiver',
    told.and(rightsWaived()),
    WaiveRights(waiver({ occurredAt: later })),
    WaiveRights(waiver({ occurredAt: later, rights: ['defence', 'hearing'] })),
  ],
  [
    'review of a defence',
    told.and(defenceReceived(), defenceReviewed()),
    ReviewDefence(defenceReview({ occurredAt: later })),
    ReviewDefence(defenceReview({ occurredAt: later, effect: 'adopted' })),
  ],
  [
    'request for a hearing',
    told.and(hearingRequested()),
    RequestHearing(hearingRequest({ occurredAt: later })),
    RequestHearing(hearingRequest({ occurredAt: later, obstacle: '洪水' })),
  ],
  [
    'record of a hearing',
    told.with(hearingAhead()).and(hearingHeld()),
    HoldHearing(hearing({ occurredAt: later })),
    HoldHearing(hearing({ occurredAt: later, signature: 'refusalNoted' })),
  ],
  [
    'record of a hearing that was held, now of one that was abandoned',
    told.with(hearingAhead()).and(hearingHeld()),
    HoldHearing(hearing({ occurredAt: later })),
    AbandonHearing({
      ...{ occurredAt: later, how: 'leftWithoutLeave', facts: '中途退场' },
      recordDocument: hearing().recordDocument,
    }),
  ],
  [
    'draft',
    told.with(reviewed()),
    SubmitForLegalReview(submission({ occurredAt: later, submissionId: 'submission-2', changes: '补充' })),
    SubmitForLegalReview(submission({ occurredAt: later, submissionId: 'submission-2', penalties: [fine(1_000)] })),
  ],
  [
    'opinion of legal review',
    told.with(reviewed()),
    GiveReviewOpinion(opinion({ occurredAt: later })),
    GiveReviewOpinion(opinion({ occurredAt: later, checks: { ...checksInOrder, facts: { finding: 'defective' } } })),
  ],
  [
    'minutes of a discussion',
    told.and(deliberated()),
    HoldDeliberation(deliberation({ occurredAt: later })),
    HoldDeliberation(deliberation({ occurredAt: later, conclusion: 'reject' })),
  ],
  [
    'decision',
    told.and(penaltyDecided()),
    DecidePenalty(decision({ occurredAt: later, decisionId: 'decision-2' })),
    DecidePenalty(decision({ occurredAt: later, decisionId: 'decision-2', penalties: [fine(1_000)] })),
  ],
  [
    'correction of a decision',
    told.and(
      penaltyDecided(),
      DecisionCorrected({
        ...{ ...correction, partyId: '*', corrections: [...correction.corrections] },
        ...{ occurredAt: at('2026-05-01 09:00'), correctedBy: PrincipalHead.personId },
      }),
    ),
    CorrectDecision({ ...correction, corrections: [...correction.corrections], occurredAt: later }),
    CorrectDecision({ ...correction, corrections: [{ part: 'date', to: '另一日' }], occurredAt: later }),
  ],
];

describe('a paper that is on record', () => {
  it.each(PAPERS)('a paper that is on record says one thing: %s [C11]', (_, history, asItIs, otherwise) => {
    expect(brokenBy(history, asItIs)).not.toContain('paper.other-content');
    expect(brokenBy(history, otherwise)).toContain('paper.other-content');
  });

  it('a paper that is on record is found by its digest, whatever its id, and the refusal names the members that differ', () => {
    const command = ConcludeInvestigation(
      report({
        ...{ occurredAt: later, penalties: [fine(3_000)] },
        report: { ...report().report, documentId: 'another-id', title: '另一题名' },
      }),
    );
    const outcome = caseDecider.decide(command, fold(caseDecider, aCase().concluded()), officer);
    expect(outcome).toMatchObject({
      is: 'refused',
      violations: [{ rule: 'paper.other-content', particulars: { paper: 'another-id', members: 'penalties' } }],
    });
  });

  it('a report with another proposal comes on a paper of its own, and the review of the first is stale [C11]', () => {
    const decide = (history: Iterable<CaseEvent>) => brokenBy(history, DecidePenalty(decision({ occurredAt: later })));
    const ready = told.with(reviewed());
    const concludedAgain = investigationConcluded({
      ...report({ report: document('补充调查终结报告'), penalties: [fine(1_000)] }),
      proposals: [{ partyId: '*', penalties: [fine(1_000)] }],
      occurredAt: at('2026-05-20 09:00'),
    });
    expect(decide(ready)).not.toContain('legal-review.stale');
    expect(decide(ready.and(concludedAgain))).toContain('legal-review.stale');
  });

  it('a waiver under one notice does not waive what another notice tells', () => {
    const next = notice({ noticeId: 'notice-2', proposedPenalties: [fine(1_000)], document: document('第二份告知书') });
    const history = told.and(rightsWaived(), ...notified(next)(told));
    expect(brokenBy(history, WaiveRights(waiver({ occurredAt: later })))).toContain('paper.other-content');
  });

  it('a paper that is on record for one party may say something of another party too', () => {
    const both = aCase()
      .proposed({ parties: [company, citizen()] })
      .investigated();
    const about = (partyId: string, amount: number) =>
      ConcludeInvestigation(report({ occurredAt: later, partyId, penalties: [fine(amount)] }));
    const concluded = both.and(
      investigationConcluded({ proposals: [{ partyId: company.partyId, penalties: [fine(2_000)] }] }),
    );
    expect(brokenBy(concluded, about(citizen().partyId, 1_000))).not.toContain('paper.other-content');
    expect(brokenBy(concluded, about(company.partyId, 1_000))).toContain('paper.other-content');
  });

  it('a paper that is on record may be typed with other spaces and widths', () => {
    given(aCase().concluded())
      .when(
        ConcludeInvestigation(report({ occurredAt: later, facts: ` ${report().facts.replaceAll('，', ', ')}` })),
        officer,
      )
      .thenState(({ investigation }) => investigation.stage === 'concluded');
  });

  it('a minute of the heads on a deviation says for each benchmark what it says', () => {
    expect(readingOfCommand(ApproveBenchmarkDeviation.name)?.says).toEqual(['reasons', 'panel', 'reach']);
  });
});

describe('what counts as the content of a paper', () => {
  /** What has no paper, comes once under its id, or begins the case. */
  const NO_CONTENT = [
    ...['EvidenceCollected', 'PenaltyNoticeServed', 'DefenceReceived', 'RemedyAccepted', 'RedoOrdered'],
    ...['TransferReportSubmitted', 'OnSpotPenaltyDecided', 'DateCorrected'],
  ];

  it('what counts as the content of a paper is said of every step that puts a paper on the file', () => {
    expect([...Object.keys(ON_PAPER), ...NO_CONTENT].sort()).toEqual([...FILING_EVENTS].sort());
  });

  it('what counts as the content of a paper names members that its command has', () => {
    for (const { by, paper, about = [], besides = [], partsIn } of Object.values(ON_PAPER)) {
      const schema = caseCommandTypes.find(({ name }) => name === by)?.schema as { properties: object };
      const named = [...paper.slice(0, 1), ...about, ...besides, ...(partsIn === undefined ? [] : [partsIn])];
      expect([by, named.filter((member) => !(member in schema.properties))]).toEqual([by, []]);
      expect(readingOfCommand(by)?.says.length).toBeGreaterThan(0);
    }
  });

  it('what counts as the content of a paper is the same in a step and in its event: the same step again contradicts nothing', () => {
    let asked = 0;
    fc.assert(
      fc.property(anyWay, ([usual, hurry, attempts]) => {
        walk(usual, hurry, attempts, (command, state, context) => {
          if (readingOfCommand(command.type) === undefined) return;
          const outcome = caseDecider.decide(command, state, context);
          if (outcome.is === 'refused') return;
          asked += 1;
          const next = caseDecider.decide(
            command,
            fold({ ...caseDecider, initialState: state }, outcome.events),
            context,
          );
          const broken = next.is === 'refused' ? next.violations.map(({ rule }) => rule) : [];
          expect([command, broken]).toEqual([command, expect.not.arrayContaining(['paper.other-content'])]);
        });
      }),
      { numRuns: 12 },
    );
    // Twenty seeds asked from 24 to 76 steps.
    expect(asked).toBeGreaterThan(10);
  });
});
