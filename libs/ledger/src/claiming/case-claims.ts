import {
  caseDecider,
  conductNearInTime,
  leadInAnotherCase,
  type CaseEvent,
  type CaseState,
  type Elsewhere,
  type EnforcementContext,
  type NumberKind,
  type StepWarning,
  type Violation,
} from '@ecl/enforcement';
import { Claims, type ClaimedStep, type DecidedStep, type EventStore, type StepClaims } from '@ecl/event-sourcing';
import type { Clock } from '@ecl/kernel';
import { numberWishes, type NumberWish } from './claimed-number.js';
import { afterConductChanges, conductChanges, finedInOldPlaces, finedNearby, reserveFines } from './claimed-conduct.js';
import { officerTimeWishes, reserveOfficerTimes } from './claimed-officer-time.js';
import { WarningNotAcknowledged } from '../warning-not-acknowledged.js';
import { claimChangeIn } from './claim-entries.js';
import { namedElsewhere } from './named-elsewhere.js';
import { quietly } from './quietly.js';
import { leadTakenUp, takeUpLead } from './taken-leads.js';
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

/** The claims, and when they know of every fine and number that was given before there were any. */
export interface CaseClaimsInUse {
  readonly claims: Claims;
  readonly store: EventStore;
  /** @throws TooMuchContention while they do not. */
  readonly knowOldClaims: () => Promise<void>;
}

/**
 * How long a reservation of another process is left alone whose step may still come: longer than an append can be under
 * way, and longer than the clocks of two machines differ.
 */
const ABANDONED_AFTER_MS = 5 * 60_000;

/** The claims of cases on a store. */
export const claimsOfCases = ({ store, clock, isShared }: CaseClaimsOptions): Claims =>
  new Claims({ store, clock, read: claimChangeIn, abandonedAfterMs: isShared ? ABANDONED_AFTER_MS : 0 });

/** What the steps of cases reserve in streams beside the case: their numbers, their fines, and the times of their officers. */
export const caseClaims = ({
  claims,
  store,
  knowOldClaims,
}: CaseClaimsInUse): StepClaims<CaseCommand, CaseState, CaseEvent, EnforcementContext, Violation> => ({
  claim: async (asked) => {
    const named = await namedElsewhere(asked, store);
    const withThem = named && decidedWith(named, asked);
    if (withThem?.is === 'refused') return withThem;
    const step =
      named && withThem
        ? { ...asked, context: { ...asked.context, elsewhere: named }, events: withThem.events }
        : asked;
    const { streamName, revision, origin, state } = step;
    const after = step.events.reduce((so, event) => caseDecider.evolve(so, event), state);
    if (after.filing.is === 'none') return undefined;
    const { agencyId } = after.filing;
    const conduct = conductChanges(state, after);
    const then = afterConductChanges(conduct, claims, { streamName, agencyId, origin, now: step.now });
    const numbers = numberWishes(step.events, streamName, agencyId, step.context);
    const times = officerTimeWishes(step.events, { streamName, commandId: origin.commandId }, store);
    if (numbers.length + times.length + conduct.fined.length + then.length === 0)
      return withThem ? { is: 'claimed', events: step.events, ...NOTHING_HELD } : undefined;
    acknowledged(await leadTakenUp(step, claims, store), leadInAnotherCase, step);
    acknowledged(await takeUpLead(step, { claims, store, origin }), leadInAnotherCase, step);
    const reservations = new Reservations(claims, { streamName, revision, commandId: origin.commandId }, origin);
    try {
      if (conduct.fined.length + numbers.length + times.length > 0) await knowOldClaims();
      const finedElsewhere = [
        ...(await reserveFines(conduct.fined, reservations, { ...step, store })),
        ...(await finedInOldPlaces(conduct.fined, claims, { ...step, store })),
      ];
      if (finedElsewhere.length === 0)
        acknowledged(await finedNearby(conduct.fined, claims, { ...step, store }), conductNearInTime, step);
      const busyElsewhere = await reserveOfficerTimes(times, reservations, { ...step, store });
      const claimed = await withNumbers(step, numbers, reservations, { finedElsewhere, busyElsewhere }, then);
      if (claimed.is === 'claimed') reservations.mustBeInTime();
      return claimed;
    } catch (error) {
      await reservations.giveUp(step);
      throw error;
    }
  },
});

/** @throws WarningNotAcknowledged where other cases are a reason to warn, unless whoever takes the step stands by it. */
const acknowledged = (
  inCases: readonly Readonly<Record<string, string>>[],
  warn: (inCase: Readonly<Record<string, string>>) => StepWarning,
  { context }: Pick<CaseStep, 'context'>,
): void => {
  const open = inCases.map(warn).filter(({ warning }) => context.acknowledged?.includes(warning) !== true);
  if (open.length > 0) throw new WarningNotAcknowledged(open);
};

const nothing = (): Promise<void> => Promise.resolve();
const NOTHING_HELD = { kept: nothing, letGo: nothing, leaveOpen: nothing, isInTime: () => true } as const;

const withNumbers = async (
  step: CaseStep,
  numbers: readonly NumberWish[],
  reservations: Reservations,
  barred: Required<Pick<Elsewhere, 'finedElsewhere' | 'busyElsewhere'>>,
  then: readonly (() => Promise<unknown>)[],
): Promise<ClaimedStep<CaseEvent> | Refused> => {
  const numbersTaken: { kind: NumberKind; text: string }[] = [];
  const numbersGiven: Partial<Record<NumberKind, string>> = {};
  for (const number of numbers) {
    const { kind, text, wish } = number;
    const answer = await reservations.reserve(wish);
    if ('text' in answer) numbersGiven[kind] = answer.text;
    else if (!number.mayShareWith(answer.takenBy)) numbersTaken.push({ kind, text });
  }
  if (numbersTaken.length + barred.finedElsewhere.length + barred.busyElsewhere.length > 0) {
    await reservations.giveUp(step);
    return { is: 'refused', violations: violationsWith({ numbersTaken, ...barred }, step) };
  }
  const isGiven = numbers.some(({ text }) => text === '');
  return {
    is: 'claimed',
    events: isGiven ? eventsWith({ numbersGiven }, step) : step.events,
    kept: async () => {
      await Promise.all([reservations.keep(), quietly(...then)]);
    },
    letGo: () => reservations.letGo(),
    leaveOpen: () => reservations.leaveOpen(),
    isInTime: () => reservations.isInTime(),
  };
};

const decidedWith = (elsewhere: Elsewhere, { command, state, context }: CaseStep) =>
  caseDecider.decide(command, state, { ...context, elsewhere: { ...context.elsewhere, ...elsewhere } });

const violationsWith = (elsewhere: Elsewhere, step: CaseStep): readonly Violation[] => {
  const decision = decidedWith(elsewhere, step);
  if (decision.is === 'refused') return decision.violations;
  throw new RangeError(
    `no rule of ${step.command.type} says what to do when its number is taken, its party fined or its officer busy elsewhere`,
  );
};

const eventsWith = (elsewhere: Elsewhere, step: CaseStep): readonly CaseEvent[] => {
  const decision = decidedWith(elsewhere, step);
  if (decision.is === 'accepted') return decision.events;
  throw new RangeError(`${step.command.type} was lawful without its number, and is not with it`);
};
