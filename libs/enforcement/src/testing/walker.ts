import { fold } from '@ecl/event-sourcing';
import { plusMilliseconds, type Instant } from '@ecl/kernel';
import { runsOut, stepByLaw } from '../case/by-law/steps.js';
import { caseDecider } from '../case/case.js';
import type { CaseCommand } from '../case/commands.js';
import type { CaseEvent } from '../case/events.js';
import type { CaseState } from '../case/state.js';
import type { EnforcementContext } from '../context.js';
import type { Actor } from '../law/role.js';
import { at, contextOn } from './context-on.js';
import * as people from './people.js';
import { detours } from './possible-detours.js';
import { roads, type PossibleStep } from './possible-steps.js';

/** Everyone with their one duty, and some people whose accounts have more roles than one person should have. */
export const everyone: readonly Actor[] = [
  ...Object.values(people).filter((value): value is Actor => typeof value === 'object'),
  { ...people.Li, roles: ['officer', 'head', 'legalReviewer', 'presider', 'bank'] },
  { ...people.PrincipalHead, roles: ['head', 'officer', 'unitHead', 'presider'] },
  { ...people.Chen, roles: ['officer', 'presider', 'legalReviewer'] },
  { ...people.Sun, roles: ['auxiliary', 'officer', 'unitHead'] },
];

/** One attempt at a step: of the main course, of a detour, or any step by anyone, backdated or not. */
export interface Attempt {
  readonly way: 'road' | 'detour' | 'stray';
  readonly place: number;
  readonly n: number;
  readonly stranger: Actor;
  readonly hoursLater: number;
  readonly hoursBack: number;
}

/** Sees every step that is asked, with the state and the context in which it is decided. */
export type OnAsked = (command: CaseCommand, state: CaseState, context: EnforcementContext) => void;

/** Every accepted step: the state it found, what it recorded, and when. */
export interface Walk {
  readonly accepted: readonly Accepted[];
  readonly events: readonly CaseEvent[];
}
interface Accepted {
  readonly before: CaseState;
  readonly events: readonly CaseEvent[];
  readonly at: Instant;
}

const HOUR = 3_600_000;
/** How many consecutive steps of the course may be unnecessary. */
const OPTIONAL_AT_MOST = 4;

/**
 * Simulates plausible and implausible people in a case: they follow the main course where possible, take detours where
 * the procedure allows it, and sometimes try any other step. A refused step leaves no trace.
 */
class Walker {
  readonly accepted: Accepted[] = [];
  private state = caseDecider.initialState;
  private now = at('2026-03-02 09:00');
  private readonly road: readonly PossibleStep[];
  private onTheRoad = 0;
  private readonly alongDetours: number[] = detours.map(() => 0);
  private detour = 0;

  /**
   * @param usual what varies between whole cases but stays the same within one: the course, and four variants of each.
   * @param hurry how many times faster than others.
   */
  constructor(
    private readonly usual: number,
    private readonly hurry: number,
    private readonly onAsked: OnAsked,
  ) {
    this.road = roads[Math.floor(usual / 4)] ?? [];
  }

  attempt({ way, place, n, stranger, hoursLater, hoursBack }: Attempt): void {
    this.now = plusMilliseconds(this.now, (hoursLater * HOUR) / this.hurry);
    this.look(n);
    if (way === 'road') this.goOn();
    else if (way === 'detour') this.turnAside(place);
    else this.stray(place, n, stranger, plusMilliseconds(this.now, -hoursBack * HOUR));
  }

  /** The ledger looks which days are over, unless it is down. */
  private look(n: number): void {
    if (n === 0) return;
    for (const run of runsOut(this.state, contextOn(this.now)))
      if (!this.take([people.System, () => stepByLaw(run)]))
        throw new Error(`${run.clock} was over, and was not recorded`);
  }

  /** Any step of any course, usually by somebody whose duty it is not, and perhaps backdated. */
  private stray(place: number, n: number, stranger: Actor, occurredAt: Instant): void {
    const steps = [...roads, ...detours].flat();
    const step = steps[place % steps.length];
    if (step) this.take([place % 3 === 0 ? step[0] : stranger, () => step[1](occurredAt, n)]);
  }

  /** The next possible step of the course. */
  private goOn(): void {
    const ahead = this.road.slice(this.onTheRoad, this.onTheRoad + OPTIONAL_AT_MOST);
    const found = ahead.findIndex((step) => this.take(step));
    if (found !== -1) this.onTheRoad += found + 1;
  }

  /** The next step of a detour: usually of the one that has begun. */
  private turnAside(place: number): void {
    if (place % 3 === 0) this.detour = place % detours.length;
    const steps = detours[this.detour] ?? [];
    const along = this.alongDetours[this.detour] ?? 0;
    const step = steps[along % steps.length];
    if (step) this.alongDetours[this.detour] = this.take(step) ? along + 1 : 0;
  }

  private take([actor, make]: PossibleStep): boolean {
    const command = make(this.now, this.usual);
    const context = contextOn(this.now, { actor });
    this.onAsked(command, this.state, context);
    const decision = caseDecider.decide(command, this.state, context);
    if (decision.is === 'refused') return false;
    this.accepted.push({ before: this.state, events: decision.events, at: this.now });
    this.state = fold({ ...caseDecider, initialState: this.state }, decision.events);
    return true;
  }
}

/** How many courses a walk may take, each in four variants. */
export const VARIANTS = 4 * roads.length;

export const walk = (
  usual: number,
  hurry: number,
  attempts: readonly Attempt[],
  onAsked: OnAsked = () => undefined,
): Walk => {
  const walker = new Walker(usual, hurry, onAsked);
  for (const each of attempts) walker.attempt(each);
  return { accepted: walker.accepted, events: walker.accepted.flatMap(({ events }) => events) };
};
