import type { EventStore } from '../event-store.js';
import type { ClaimingStep } from './claim.js';

/**
 * What became of the step for which something was claimed: it is on record; it can no longer come, because another event
 * has its place; or its place is still free.
 */
export type StepFate = 'taken' | 'impossible' | 'open';

export const fateOf = async (store: EventStore, step: ClaimingStep): Promise<StepFate> => {
  const fromRevision = step.revision === 'noStream' ? 0 : step.revision + 1;
  for await (const { metadata } of store.readStream(step.streamName, { fromRevision, maxCount: 1 }))
    return metadata['commandId'] === step.commandId ? 'taken' : 'impossible';
  return 'open';
};
