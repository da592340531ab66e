import {
  caseDecider,
  numberEventTypes,
  type CaseEvent,
  type CaseState,
  type Elsewhere,
  type EnforcementContext,
  type NumberEvent,
  type NumberKind,
  type Violation,
} from '@ecl/enforcement';
import {
  Claims,
  type ClaimChange,
  type ClaimedStep,
  type DecidedStep,
  type EventStore,
  type RecordedEvent,
  type StepClaims,
} from '@ecl/event-sourcing';
import { instant, type Clock } from '@ecl/kernel';
import { numberWishes, type NumberWish } from './claimed-number.js';
import { numberChange, type NumberVoid } from './number-claims.js';
import { Reservations } from './reservations.js';

type CaseCommand = Parameters<typeof caseDecider.decide>[0];
type CaseStep = DecidedStep<CaseCommand, CaseState, CaseEvent, EnforcementContext>;
type Refused = { readonly is: 'refused'; readonly violations: readonly Violation[] };

export interface CaseClaimsOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Whether other processes also append to the store. */
  readonly isShared: boolean;
}

/**
 * How long a reservation of another process is left alone whose step may still come: longer than an append can be under
 * way, and longer than the clocks of two machines differ.
 */
const ABANDONED_AFTER_MS = 5 * 60_000;

/** What the steps of cases reserve in streams beside the case: their numbers. */
export const caseClaims = ({
  store,
  clock,
  isShared,
}: CaseClaimsOptions): StepClaims<CaseCommand, CaseState, CaseEvent, EnforcementContext, Violation> => {
  const claims = new Claims({ store, clock, read: changeIn, abandonedAfterMs: isShared ? ABANDONED_AFTER_MS : 0 });
  return {
    claim: async (step) => {
      const after = step.events.reduce((state, event) => caseDecider.evolve(state, event), step.state);
      if (after.filing.is === 'none') return undefined;
      const numbers = numberWishes(step.events, step.streamName, after.filing.agencyId, step.context);
      if (numbers.length === 0) return undefined;
      const { streamName, revision, origin } = step;
      const claimant = { streamName, revision, commandId: origin.commandId };
      const reservations = new Reservations<NumberVoid>(claims, claimant, origin, 'notTaken');
      try {
        return await withNumbers(step, numbers, reservations);
      } catch (error) {
        await reservations.letGo();
        throw error;
      }
    },
  };
};

const withNumbers = async (
  step: CaseStep,
  numbers: readonly NumberWish[],
  reservations: Reservations<NumberVoid>,
): Promise<ClaimedStep<CaseEvent> | Refused> => {
  const numbersTaken: { kind: NumberKind; text: string }[] = [];
  const numbersGiven: Partial<Record<NumberKind, string>> = {};
  for (const number of numbers) {
    const { kind, text, wish } = number;
    const answer = await reservations.reserve(wish);
    if ('text' in answer) numbersGiven[kind] = answer.text;
    else if (!number.mayShareWith(answer.takenBy)) numbersTaken.push({ kind, text });
  }
  if (numbersTaken.length > 0) {
    await reservations.letGo();
    return { is: 'refused', violations: violationsWith({ numbersTaken }, step) };
  }
  const isGiven = numbers.some(({ text }) => text === '');
  return {
    is: 'claimed',
    events: isGiven ? eventsWith({ numbersGiven }, step) : step.events,
    kept: () => reservations.keep(),
    letGo: () => reservations.letGo(),
    leaveOpen: () => reservations.leaveOpen(),
  };
};

const decidedWith = (elsewhere: Elsewhere, { command, state, context }: CaseStep) =>
  caseDecider.decide(command, state, { ...context, elsewhere });

const violationsWith = (elsewhere: Elsewhere, step: CaseStep): readonly Violation[] => {
  const decision = decidedWith(elsewhere, step);
  if (decision.is === 'refused') return decision.violations;
  throw new RangeError(`no rule of ${step.command.type} says what to do when its number is taken`);
};

const eventsWith = (elsewhere: Elsewhere, step: CaseStep): readonly CaseEvent[] => {
  const decision = decidedWith(elsewhere, step);
  if (decision.is === 'accepted') return decision.events;
  throw new RangeError(`${step.command.type} was lawful without its number, and is not with it`);
};

const numberEntries = new Set<string>(numberEventTypes.map(({ name }) => name));

const changeIn = (event: RecordedEvent): ClaimChange | undefined =>
  numberEntries.has(event.type)
    ? numberChange(event as unknown as NumberEvent, instant(event.metadata['recordedAt'] ?? ''))
    : undefined;
