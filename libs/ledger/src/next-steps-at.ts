import {
  broughtAboutByLaw,
  caseDecider,
  nextSteps,
  type Actor,
  type CaseEvent,
  type CaseState,
  type NextSteps,
} from '@ecl/enforcement';
import type { Instant } from '@ecl/kernel';
import type { JudgingDoors } from './ledger.js';

/** Who asks for next steps, for which moment and about which party; absent: now, and about each. */
export interface NextStepsRequest {
  readonly actor: Actor;
  readonly at?: Instant | undefined;
  readonly partyId?: string | undefined;
}

/** The next steps, and what the law will have brought about by then. */
export interface NextStepsAt extends NextSteps {
  readonly at: Instant;
  readonly byLaw: readonly CaseEvent[];
}

/** What an actor can do next in a case at a moment: of one to come, as the case will be if nobody takes a step before. */
export const nextStepsAt = (
  doors: Pick<JudgingDoors, 'lawFor'>,
  stateNow: CaseState,
  { actor, at, partyId }: NextStepsRequest,
): NextStepsAt => {
  const law = doors.lawFor(actor, at);
  const byLaw = at === law.now ? broughtAboutByLaw(stateNow, law) : [];
  const state = byLaw.reduce((so, event) => caseDecider.evolve(so, event), stateNow);
  const occurredAt = at ?? law.now;
  return { at: occurredAt, byLaw, ...nextSteps(state, law, { occurredAt, partyId }) };
};
