import type { Instant } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';
import { evolveTracks } from '../evolve.js';
import { initialCase } from '../initial-state.js';
import type { CaseState } from '../state.js';
import { stepsOnFile, type StepOnFile } from './steps-on-file.js';

/** A case as far as its steps had happened by a moment. */
export interface CaseAsOf {
  readonly state: CaseState;
  /** With their numbers in the whole case, which those in the log of the state are not. */
  readonly steps: readonly StepOnFile[];
}

/**
 * The case that these steps make, as far as they had happened in law by a moment. A date that was corrected counts as it is right: who asks what
 * was known before the correction gives the steps that were recorded until then.
 */
export const caseAsOf = (events: readonly CaseEvent[], moment?: Instant): CaseAsOf => {
  const steps = stepsOnFile(events).filter(({ event }) => moment === undefined || event.data.occurredAt <= moment);
  return { state: steps.reduce((state, { event }) => evolveTracks(state, event), initialCase), steps };
};
