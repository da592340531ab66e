import { caseDecider, type CaseEvent } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import { caseStream } from './case-stream.js';

/** The case with the events that were recorded up to a moment; as it begins where there were none. */
export const caseAsKnownAt = async (store: EventStore, caseId: string, moment?: Instant) => {
  let state = caseDecider.initialState;
  for await (const { type, data, metadata } of store.readStream(caseStream(caseId))) {
    if (moment !== undefined && (metadata['recordedAt'] ?? '') > moment) break;
    state = caseDecider.evolve(state, { type, data } as CaseEvent);
  }
  return state;
};
