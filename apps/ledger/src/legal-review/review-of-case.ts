import {
  changedSince,
  checksFound,
  sectionOf,
  stepsOnFile,
  type CaseEvent,
  type CaseState,
  type CheckFound,
  type EnforcementContext,
  type FileSection,
  type PenaltyKind,
  type ReviewChecks,
  type ReviewOpinion,
  type StepOnFile,
} from '@ecl/enforcement';
import { canonicalJson, type Fen, type Instant, type PlainDate } from '@ecl/kernel';
import type { DocumentInStep } from '@ecl/read-models';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** What a reviewer found under the eight checks, and said. */
export interface OpinionOnRecord {
  readonly opinion: ReviewOpinion;
  readonly at: Instant;
  readonly reviewer: string;
  readonly reasons: string;
  readonly checks: readonly AnsweredCheck[];
  /** The number of its step in the file. */
  readonly step: number;
}

export interface AnsweredCheck {
  readonly check: keyof ReviewChecks;
  readonly finding: ReviewChecks[keyof ReviewChecks]['finding'];
  readonly note: string | undefined;
}

type DraftPenalties = readonly PenaltyOfDraft[];

/** One of them, whichever its kind. */
export interface PenaltyOfDraft {
  readonly kind: PenaltyKind;
  readonly amount?: Fen;
  readonly items?: string;
  readonly value?: Fen;
  readonly licence?: string;
  readonly qualification?: string;
  readonly scope?: string;
}

/** What is imposed on a party by the draft before, and by this one. */
export interface DraftedPenalty {
  readonly partyId: string;
  readonly before: DraftPenalties;
  readonly after: DraftPenalties;
}

/** What changed between a submission and the one before it about one of its parties. */
export interface ChangedDraft {
  readonly since: string;
  /** What the submitter says was changed. */
  readonly said: string | undefined;
  /** The draft is another paper. */
  readonly isRedrafted: boolean;
  readonly penalties: readonly DraftedPenalty[];
  readonly papersAdded: readonly DocumentInStep[];
  readonly papersGone: readonly DocumentInStep[];
  /** The numbers of the steps in between that are about facts, evidence, notice, defence or hearing. */
  readonly newSteps: readonly number[];
}

/** A submission of a draft, and what became of it. */
export interface SubmissionInCase {
  readonly submissionId: string;
  readonly round: number;
  readonly partyIds: readonly string[];
  readonly reviewer: string;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  readonly draft: DocumentInStep;
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
  /** What was asked for, and whether it was supplied. */
  readonly missing: string | undefined;
  readonly supplyBy: PlainDate | undefined;
  readonly isSupplied: boolean;
  /** The papers that were supplied to it, after it was returned. */
  readonly supplied: readonly DocumentInStep[];
  readonly opinion: OpinionOnRecord | undefined;
  /** Undefined of the first about its parties. */
  readonly changed: ChangedDraft | undefined;
  /** The numbers of its steps in the file. */
  readonly steps: readonly number[];
}

/** The legal review of a case: every submission, and what the ledger finds of the last. */
export interface ReviewOfCase {
  readonly submissions: readonly SubmissionInCase[];
  /** The submission that the findings are about: the last. */
  readonly about: string | undefined;
  /** What came, went or changed on the file since then: the review is stale. */
  readonly staleBecause: readonly string[];
  readonly checks: readonly CheckFound[];
}

const LOOKED_AT: readonly FileSection[] = [
  'facts',
  'evidence',
  'preservation',
  'parties',
  'notice',
  'defence',
  'hearing',
];

/** The last submission comes last. */
export const reviewOfCase = (
  recorded: readonly CaseEvent[],
  state: CaseState,
  context: EnforcementContext,
): ReviewOfCase => {
  const steps = stepsOnFile(recorded);
  const submissions: SubmissionInCase[] = [];
  for (const step of steps)
    if (step.event.type === 'LegalReviewSubmitted')
      submissions.push(submissionIn(step, step.event.data, steps, submissions.length + 1));
  const last = submissions.at(-1);
  return {
    submissions,
    about: last?.submissionId,
    staleBecause: last === undefined ? [] : changedSince(state, last.submissionId),
    checks:
      last === undefined
        ? []
        : checksFound(state, { submissionId: last.submissionId, draftSha256: last.draft.sha256 }, context),
  };
};

const submissionIn = (
  { number, parties = [] }: StepOnFile,
  data: Of<'LegalReviewSubmitted'>,
  steps: readonly StepOnFile[],
  round: number,
): SubmissionInCase => {
  const { submissionId, reviewer, submittedBy, occurredAt, draft } = data;
  const own = steps.filter(({ event, section }) => section === 'review' && idIn(event) === submissionId);
  const returned = own.findLast(({ event }) => event.type === 'LegalReviewReturned');
  const supplied = own.findLast(({ event }) => event.type === 'LegalReviewSupplied');
  const asked = returned?.event.type === 'LegalReviewReturned' ? returned.event.data : undefined;
  const terms = supplied?.event.type === 'LegalReviewSupplied' ? supplied.event.data : data;
  const before = steps.findLast(
    (each) =>
      each.number < number &&
      each.event.type === 'LegalReviewSubmitted' &&
      (each.parties ?? parties).some((partyId) => parties.includes(partyId)),
  );
  return {
    ...{ submissionId, round, partyIds: parties, reviewer, submittedBy, submittedAt: occurredAt, draft },
    targetDueOn: terms.targetDueOn,
    hardStopDueOn: terms.hardStopDueOn,
    missing: asked?.missing,
    supplyBy: asked?.supplyBy,
    isSupplied: (supplied?.number ?? 0) > (returned?.number ?? 0),
    supplied: suppliedTo(submissionId, steps),
    opinion: opinionIn(own),
    changed: before && changedFrom(before, data, number, steps),
    steps: own.map((each) => each.number),
  };
};

const idIn = ({ data }: CaseEvent): string | undefined => (data as { readonly submissionId?: string }).submissionId;

const suppliedTo = (submissionId: string, steps: readonly StepOnFile[]): readonly DocumentInStep[] =>
  steps.flatMap(({ event }) =>
    event.type === 'LegalReviewSupplied' && event.data.submissionId === submissionId ? event.data.documents : [],
  );

const opinionIn = (own: readonly StepOnFile[]): OpinionOnRecord | undefined => {
  const step = own.findLast(({ event }) => event.type === 'LegalReviewOpinionGiven');
  if (step?.event.type !== 'LegalReviewOpinionGiven') return undefined;
  const { opinion, reasons, reviewer, occurredAt, checks } = step.event.data;
  const answers = Object.entries(checks) as readonly [keyof ReviewChecks, ReviewChecks[keyof ReviewChecks]][];
  return {
    ...{ opinion, reasons, reviewer, at: occurredAt, step: step.number },
    checks: answers.map(([check, { finding, note }]) => ({ check, finding, note })),
  };
};

const changedFrom = (
  { number: first, event }: StepOnFile,
  now: Of<'LegalReviewSubmitted'>,
  number: number,
  steps: readonly StepOnFile[],
): ChangedDraft => {
  if (event.type !== 'LegalReviewSubmitted') throw new RangeError('not a submission');
  const before = event.data;
  const papersBefore = [...before.documents, ...suppliedTo(before.submissionId, steps)];
  const lacking = (papers: readonly DocumentInStep[], others: readonly DocumentInStep[]) =>
    papers.filter(({ sha256 }) => !others.some((other) => other.sha256 === sha256));
  return {
    since: before.submissionId,
    said: now.changes,
    isRedrafted: before.draft.sha256 !== now.draft.sha256,
    penalties: now.draftPenalties.flatMap(({ partyId, penalties: after }) => {
      const was = before.draftPenalties.find((each) => each.partyId === partyId)?.penalties ?? [];
      return areSame(was, after) ? [] : [{ partyId, before: was, after }];
    }),
    papersAdded: lacking(now.documents, papersBefore),
    papersGone: lacking(papersBefore, now.documents),
    newSteps: steps
      .filter((step) => step.number > first && step.number < number && LOOKED_AT.includes(sectionOf(step.event.type)))
      .map((step) => step.number),
  };
};

/** In whichever order they were written. */
const areSame = (some: DraftPenalties, others: DraftPenalties): boolean => {
  const [these, those] = [some, others].map((each) =>
    each
      .map((penalty) => canonicalJson(penalty))
      .sort()
      .join(),
  );
  return these === those;
};
