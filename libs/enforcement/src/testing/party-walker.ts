import { addDays, chinaDateOf, plusMilliseconds, yuan, type Instant } from '@ecl/kernel';
import * as closure from '../case/closure/vocabulary.js';
import * as deciding from '../case/decision/vocabulary/index.js';
import { HoldDeliberation } from '../case/deliberation/vocabulary.js';
import * as filing from '../case/filing/vocabulary/index.js';
import * as investigation from '../case/investigation/vocabulary/index.js';
import * as review from '../case/legal-review/vocabulary.js';
import * as participation from '../case/participation/vocabulary.js';
import type { CaseState } from '../case/state.js';
import type { Actor } from '../law/role.js';
import { draftOf, nowOf, penaltiesFor, successorOf, tierFor, tracksOf, type Cast } from './cast-of-a-walk.js';
import { evidence, inspection, proposal, report } from './chapters.js';
import { decision } from './decided-case.js';
import * as people from './people.js';
import { imposed } from './possible-decision-of-a-party.js';
import { detoursOf, roadOf } from './possible-steps-of-a-party.js';
import type { PossibleStep } from './possible-steps.js';
import { deliberation, discussed, opinion, submission } from './reviewed-case.js';
import { document } from './values.js';
import { WalkedCase, type Walk } from './walked-case.js';
import { BENCHMARK } from './world.js';

const { Li, PrincipalHead, Qian } = people;

/** One attempt in a case with several parties, about one of them or all together, usual or not. */
export interface PartyAttempt {
  readonly way: 'road' | 'detour' | 'together' | 'change' | 'stray';
  readonly whose: number;
  readonly place: number;
  readonly stranger: Actor;
  readonly hoursLater: number;
  readonly hoursBack: number;
}

const HOUR = 3_600_000;
/** How many consecutive steps of a course may be unnecessary. */
const OPTIONAL_AT_MOST = 5;
/** The steps of a course that would begin the rights of the party anew. */
const ONCE_TOLD = 2;

/** The course of the whole case up to the report, about the parties that are there. */
const opening = (cast: readonly Cast[]): readonly PossibleStep[] => [
  [Li, (occurredAt) => filing.ProposeFiling(proposal({ occurredAt, parties: cast.map(({ party }) => party) }))],
  [PrincipalHead, (occurredAt) => filing.ApproveFiling({ occurredAt, caseNumber: '1号', documents: [] })],
  [Li, (occurredAt) => investigation.ConductInspection(inspection({ occurredAt }))],
  [Li, (occurredAt) => investigation.CollectEvidence(evidence({ occurredAt }))],
  reported(...cast),
];

/** The report of the investigation proposes something about each of them. */
function reported(...cast: readonly Cast[]): PossibleStep {
  return [
    Li,
    (occurredAt, _, state) =>
      investigation.ConcludeInvestigation(
        report({
          occurredAt,
          proposals: cast.map((each) => ({
            partyId: nowOf(each, state),
            penalties: penaltiesFor(each),
            benchmark: { benchmarkId: BENCHMARK, tierId: tierFor(each), reasons: '情节' },
          })),
        }),
      ),
  ];
}

/** One paper about all who are still undecided: reviewed together, decided together. And the end of the whole case. */
const together = (cast: readonly Cast[]): readonly PossibleStep[] => {
  const undecidedIn = (state: CaseState): readonly Cast[] => {
    const found = cast.filter((each) => tracksOf(each, state)?.decision.is === 'none');
    return found.length === 0 ? cast : found;
  };
  const draftIn = (state: CaseState) => draftOf(...undecidedIn(state));
  /** The last submission, or the next one. */
  const submissionIn = (state: CaseState, after: 0 | 1) =>
    `all-${String(Math.max(...[...state.parties.values()].map(({ legalReview }) => legalReview.submissionIds.length)) + after)}`;
  return [
    [Li, (occurredAt) => review.DetermineReviewScope({ occurredAt, declaredGrounds: [], reasons: '判定' })],
    [
      Li,
      (occurredAt, _, state) =>
        review.SubmitForLegalReview(
          submission({
            occurredAt,
            submissionId: submissionIn(state, 1),
            draft: draftIn(state),
            draftPenalties: undecidedIn(state).map((each) => ({
              partyId: nowOf(each, state),
              penalties: penaltiesFor(each),
            })),
          }),
        ),
    ],
    [
      Qian,
      (occurredAt, _, state) => review.GiveReviewOpinion(opinion({ occurredAt, submissionId: submissionIn(state, 0) })),
    ],
    [
      PrincipalHead,
      (occurredAt, _, state) => HoldDeliberation(deliberation({ occurredAt, draftSha256: draftIn(state).sha256 })),
    ],
    [
      PrincipalHead,
      (occurredAt, _, state) =>
        deciding.DecidePenalty({
          ...decision({
            occurredAt,
            decisionId: 'decision-of-all',
            decisionNumber: '1',
            draftSha256: draftIn(state).sha256,
          }),
          dispositions: undecidedIn(state).map((each) => imposed(each, state)),
        }),
    ],
    [Li, (occurredAt) => closure.ProposeClosure({ occurredAt, ground: 'performed', explanation: '执行完毕' })],
    [PrincipalHead, (occurredAt) => closure.CloseCase({ occurredAt })],
    [people.Archivist, (occurredAt) => closure.ArchiveCase({ occurredAt, archiveNumber: '1' })],
  ];
};

/** A party joins and is reported on; another takes its place; it leaves; what was decided about it is revoked. */
const changesOf = (cast: Cast): readonly (readonly PossibleStep[])[] => [
  [
    [
      PrincipalHead,
      (occurredAt) =>
        participation.JoinParty({
          occurredAt,
          party: cast.party,
          foundBy: [Li.personId],
          foundOn: chinaDateOf(occurredAt),
          evidenceIds: ['evidence-1'],
          reasons: '共同所为',
          document: document('追加当事人审批表'),
        }),
    ],
    reported(cast),
  ],
  [
    [
      PrincipalHead,
      (occurredAt, _, state) =>
        participation.SucceedParty({
          occurredAt,
          partyId: nowOf(cast, state),
          successor: successorOf(cast.party),
          how: cast.party.kind === 'organisation' ? 'merger' : 'death',
          ...(cast.party.kind === 'organisation'
            ? {}
            : { inherited: [{ partyId: successorOf(cast.party).partyId, value: yuan(500) }] }),
          happenedOn: addDays(chinaDateOf(occurredAt), -1),
          reasons: '承受',
          document: document('变更当事人审批表'),
        }),
    ],
  ],
  [
    [
      PrincipalHead,
      (occurredAt, _, state) =>
        participation.DropParty({
          occurredAt,
          partyId: nowOf(cast, state),
          facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
          reasons: '他人所为',
          document: document('终止调查审批表'),
        }),
    ],
  ],
  [
    [
      PrincipalHead,
      (occurredAt, _, state) =>
        deciding.RevokeDecision({
          occurredAt,
          partyId: nowOf(cast, state),
          cause: 'selfCorrection',
          reasons: '纠正',
          document: document('撤销'),
          panel: discussed(),
          redo: true,
        }),
    ],
  ],
];

/** A sequence of steps that is taken in its order, each when it becomes possible. */
class Course {
  private along = 0;
  /** @param back where it turns back to, step by step, while nothing is possible: what was done may have to be done anew. */
  constructor(
    private readonly steps: readonly PossibleStep[],
    private readonly ahead = 1,
    private readonly back?: number,
  ) {}

  /** The next step that is possible now, of those ahead. */
  goOn(walked: WalkedCase, n: number): void {
    const found = this.steps.slice(this.along, this.along + this.ahead).findIndex((step) => walked.take(step, n));
    if (found !== -1) this.along += found + 1;
    else if (this.back !== undefined && this.along > this.back) this.along -= 1;
    if (this.along >= this.steps.length) this.along = 0;
  }
}

/** Walks a case whose parties are each at another stage; the agency decides about them together, or about each alone. */
export const walkOfParties = (cast: readonly Cast[], isTogether: boolean, attempts: readonly PartyAttempt[]): Walk => {
  const walked = new WalkedCase();
  for (const step of opening(cast.filter(({ isThere }) => isThere))) {
    if (!walked.take(step, 0)) throw new Error('the case did not begin');
    walked.wait(HOUR);
  }
  const courses = cast.map((each) => ({
    road: new Course(roadOf(each, isTogether), OPTIONAL_AT_MOST, ONCE_TOLD),
    detours: detoursOf(each).map((steps) => new Course(steps)),
    /** The detour that has begun. */
    detour: 0,
    changes: changesOf(each).map((steps) => new Course(steps)),
  }));
  const ofAll = new Course(together(cast), OPTIONAL_AT_MOST, 0);
  const everyStep = [
    ...together(cast),
    ...cast.flatMap((each) => [...roadOf(each, false), ...detoursOf(each).flat(), ...changesOf(each).flat()]),
  ];
  const oneOf = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];
  const attempt: Readonly<Record<PartyAttempt['way'], (by: PartyAttempt) => void>> = {
    road: ({ whose, place }) => {
      if (isTogether && place % 3 === 0) ofAll.goOn(walked, 0);
      else oneOf(courses, whose)?.road.goOn(walked, 0);
    },
    detour: ({ whose, place }) => {
      const course = oneOf(courses, whose);
      if (course === undefined) return;
      if (place % 4 === 0) course.detour = place;
      oneOf(course.detours, course.detour)?.goOn(walked, place % 5);
    },
    change: ({ whose, place }) => oneOf(oneOf(courses, whose)?.changes ?? [], place)?.goOn(walked, 0),
    together: () => {
      ofAll.goOn(walked, 0);
    },
    stray: ({ place, stranger, hoursBack }) => {
      const step = oneOf(everyStep, place);
      const occurredAt: Instant = plusMilliseconds(walked.now, -hoursBack * HOUR);
      if (step)
        walked.take([place % 3 === 0 ? stranger : step[0], (_, n, state) => step[1](occurredAt, n, state)], place % 5);
    },
  };
  for (const each of attempts) {
    walked.wait(each.hoursLater * HOUR);
    if (each.place % 7 > 0) walked.look();
    attempt[each.way](each);
  }
  return walked.walk;
};
