import { plusMilliseconds, type Instant } from '@ecl/kernel';
import type { Actor } from '../law/role.js';
import * as people from './people.js';
import { detours } from './possible-detours.js';
import { roads, type PossibleStep } from './possible-steps.js';
import { WalkedCase, type OnAsked, type Walk } from './walked-case.js';

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

const HOUR = 3_600_000;
/** How many consecutive steps of the course may be unnecessary. */
const OPTIONAL_AT_MOST = 4;

/**
 * Simulates plausible and implausible people in a case: they follow the main course where possible, take detours where
 * the procedure allows it, and sometimes try any other step. A refused step leaves no trace.
 */
class Walker {
  readonly walked: WalkedCase;
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
    onAsked: OnAsked,
  ) {
    this.road = roads[Math.floor(usual / 4)] ?? [];
    this.walked = new WalkedCase(onAsked);
  }

  attempt({ way, place, n, stranger, hoursLater, hoursBack }: Attempt): void {
    this.walked.wait((hoursLater * HOUR) / this.hurry);
    // The ledger looks which days are over, unless it is down.
    if (n > 0) this.walked.look();
    if (way === 'road') this.goOn();
    else if (way === 'detour') this.turnAside(place);
    else this.stray(place, n, stranger, plusMilliseconds(this.walked.now, -hoursBack * HOUR));
  }

  /** Any step of any course, usually by somebody whose duty it is not, and perhaps backdated. */
  private stray(place: number, n: number, stranger: Actor, occurredAt: Instant): void {
    const steps = [...roads, ...detours].flat();
    const step = steps[place % steps.length];
    if (step) this.take([place % 3 === 0 ? step[0] : stranger, (_now, _usual, state) => step[1](occurredAt, n, state)]);
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

  private take(step: PossibleStep): boolean {
    return this.walked.take(step, this.usual);
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
  return walker.walked.walk;
};
