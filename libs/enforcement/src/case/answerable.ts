import { CLOCKS, clocksInOrder, type Clock, type ClockFacts, type ClockId } from '../clocks/index.js';
import { ROLES, type Role } from '../law/role.js';
import { caseCommandTypes } from './commands.js';
import type { CaseState } from './state.js';
import { isPending } from './remedies/state.js';

/** Who has to act before a time limit runs out, and by which steps. */
export interface Answerable {
  /** Whose duty the steps are; empty where it is nobody's who has an account: the party's own. */
  readonly roles: readonly Role[];
  /** Whom the case itself names for it: its handlers, the reviewer of the draft. Empty where it names nobody. */
  readonly personIds: readonly string[];
  /** The parties whose limit it is. */
  readonly partyIds: readonly string[];
  /** The organ that has it, as the case names it. */
  readonly organ: string | undefined;
  /** What ends the limit in time: any one of these steps. */
  readonly steps: readonly AnswerableStep[];
}

export interface AnswerableStep {
  /** As it ends its route. */
  readonly step: string;
  readonly zh: string;
  readonly en: string;
}

/** That a party is no longer one ends its limits, and is not what the limit asks for. */
const ENDS_OF_A_MATTER: readonly string[] = ['PartyLeft', 'PartySplitOff', 'ItemRedoFellAway'];

type CommandType = Pick<(typeof caseCommandTypes)[number], 'step' | 'titleZh' | 'titleEn' | 'by' | 'records'>;
const COMMANDS: readonly CommandType[] = caseCommandTypes;

const stepsRecording = (events: readonly string[]): readonly CommandType[] =>
  COMMANDS.filter(({ records }) => (records as readonly string[]).some((name) => events.includes(name)));

/** The steps that end a limit in time, by the table of the clocks. */
const stepsThatEnd = ({ ends, endsForOne, endsWith, whose }: Clock): readonly CommandType[] =>
  stepsRecording(
    // What is over with a remedy is not in the hands of the agency; its own duty ends with its step.
    Object.keys({ ...ends, ...endsForOne, ...(whose === 'agency' ? endsWith : {}) }).filter(
      (name) => !ENDS_OF_A_MATTER.includes(name),
    ),
  );

const BY_CLOCK: Readonly<Record<ClockId, readonly CommandType[]>> = Object.fromEntries(
  clocksInOrder.map(([id, clock]) => [id, stepsThatEnd(clock)]),
) as Record<ClockId, readonly CommandType[]>;

/** Papers that the reviewer asked for are owed by whoever handles the case. */
const SUPPLEMENT = stepsRecording(['LegalReviewSupplied']);

/** Whoever handles a case brings it to its decision, whoever signs that. */
const OF_THE_HANDLERS: readonly ClockId[] = ['L04', 'M5', 'M5-costs'];

/** Whose the limit is outside the agency: those alone can keep it, whoever may record it besides. */
const OUTSIDE: Readonly<Partial<Record<Clock['whose'], Role>>> = {
  police: 'police',
  procuratorate: 'procuratorate',
  reconsiderationBody: 'reconsiderationBody',
  reviewer: 'legalReviewer',
};

const rolesOf = (whose: Clock['whose'], steps: readonly CommandType[], clock: ClockId): readonly Role[] => {
  if (whose === 'party') return [];
  const only = OUTSIDE[whose];
  if (only !== undefined) return [only];
  const found = new Set(steps.flatMap(({ by }) => by));
  if (OF_THE_HANDLERS.includes(clock)) found.add('officer');
  return ROLES.filter((role) => found.has(role));
};

/** Whose duty the steps are that keep a limit while nothing stops it. */
export const rolesBehind = (clock: ClockId): readonly Role[] => rolesOf(CLOCKS[clock].whose, BY_CLOCK[clock], clock);

/** Who has to act before a limit of a case runs out, as the case is now. */
export const answerableFor = (facts: ClockFacts, state: CaseState): Answerable => {
  const { clock, subject } = facts;
  const { of, whose } = CLOCKS[clock];
  const isReturned = facts.stops.some(({ reason, to }) => reason === 'supplement' && to === undefined);
  const steps = isReturned ? SUPPLEMENT : BY_CLOCK[clock];
  const roles = isReturned ? rolesOf('agency', steps, clock) : rolesBehind(clock);
  return {
    roles,
    personIds: personsOf(roles, subject, state),
    partyIds: of === 'party' ? [subject] : debtorsOf(subject, of, state),
    organ: organOf(whose, subject, state),
    steps: steps.map(({ step, titleZh, titleEn }) => ({ step, zh: titleZh, en: titleEn })),
  };
};

const personsOf = (roles: readonly Role[], subject: string, { handlers, parties }: CaseState): readonly string[] => {
  if (roles.includes('legalReviewer') && roles.length === 1) return reviewersOf(subject, parties);
  return roles.includes('officer') ? handlers.handlers : [];
};

const reviewersOf = (submissionId: string, parties: CaseState['parties']): readonly string[] => [
  ...new Set(
    [...parties.values()].flatMap(({ legalReview: { review } }) =>
      review.is !== 'none' && review.submissionId === submissionId ? [review.reviewer] : [],
    ),
  ),
];

const debtorsOf = (subject: string, of: Clock['of'], { parties }: CaseState): readonly string[] =>
  of !== 'debt'
    ? []
    : [...parties].flatMap(([id, { payments }]) =>
        payments.some(({ obligationId }) => obligationId === subject) ? [id] : [],
      );

const organOf = (whose: Clock['whose'], partyId: string, { transfer, parties }: CaseState): string | undefined => {
  if (whose === 'police') return transfer.policeOrgan;
  if (whose !== 'reconsiderationBody') return undefined;
  const proceedings = parties.get(partyId)?.remedies.proceedings ?? [];
  return proceedings.findLast((each) => each.kind === 'reconsideration' && isPending(each))?.bodyId;
};
