import { fold } from '@ecl/event-sourcing';
import { plusMilliseconds, type Instant } from '@ecl/kernel';
import { runsOut, stepByLaw } from '../case/by-law/steps.js';
import { caseDecider } from '../case/case.js';
import type { CaseCommand } from '../case/commands.js';
import type { CaseEvent } from '../case/events.js';
import type { CaseState } from '../case/state.js';
import type { EnforcementContext } from '../context.js';
import { at, contextOn } from './context-on.js';
import { withItsPapers } from './papers-of-a-walk.js';
import { System } from './people.js';
import type { PossibleStep } from './possible-steps.js';

/** Sees every step that is asked, with the state and the context in which it is decided. */
export type OnAsked = (command: CaseCommand, state: CaseState, context: EnforcementContext) => void;

/** Every accepted step: the state it found, what it recorded, and when. */
export interface Walk {
  readonly accepted: readonly Accepted[];
  readonly events: readonly CaseEvent[];
}
interface Accepted {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly events: readonly CaseEvent[];
  readonly at: Instant;
}

/** One step in so many comes with the papers that were made for the first of its kind, whatever it says. */
const CARELESS_ONCE_IN = 6;

/** A case in which steps are attempted as time goes on. A refused step leaves no trace. */
export class WalkedCase {
  state: CaseState = caseDecider.initialState;
  now = at('2026-03-02 09:00');
  private readonly accepted: Accepted[] = [];
  private asked = 0;

  constructor(private readonly onAsked: OnAsked = () => undefined) {}

  get walk(): Walk {
    return { accepted: this.accepted, events: this.accepted.flatMap(({ events }) => events) };
  }

  wait(milliseconds: number): void {
    this.now = plusMilliseconds(this.now, milliseconds);
  }

  /** The ledger looks which days are over. */
  look(): void {
    for (const run of runsOut(this.state, contextOn(this.now)))
      if (!this.take([System, () => stepByLaw(run)], 0)) throw new Error(`${run.clock} was over, and was not recorded`);
  }

  /** Whether somebody may take the step now, in variant `n`; then it is taken. */
  take([actor, make]: PossibleStep, n: number): boolean {
    const made = make(this.now, n, this.state);
    this.asked += 1;
    const command = this.asked % CARELESS_ONCE_IN === 0 ? made : withItsPapers(made, this.state);
    const context = contextOn(this.now, { actor });
    this.onAsked(command, this.state, context);
    const decision = caseDecider.decide(command, this.state, context);
    if (decision.is === 'refused') return false;
    const before = this.state;
    this.state = fold({ ...caseDecider, initialState: before }, decision.events);
    this.accepted.push({ before, after: this.state, events: decision.events, at: this.now });
    return true;
  }
}
