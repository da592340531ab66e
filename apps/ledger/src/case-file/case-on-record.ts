import { caseDecider, type CaseEvent, type CaseState } from '@ecl/enforcement';
import type { EventStore, Position } from '@ecl/event-sourcing';

/** A case as its stream records it, up to its last event. */
export interface CaseOnRecord {
  readonly state: CaseState;
  readonly revision: number;
  readonly position: Position;
}

/** Undefined where there is no such case. */
export const caseOnRecord = async (store: EventStore, caseId: string): Promise<CaseOnRecord | undefined> => {
  let found: CaseOnRecord | undefined;
  for await (const { type, data, revision, position } of store.readStream(`case-${caseId}`))
    found = {
      state: caseDecider.evolve(found?.state ?? caseDecider.initialState, { type, data } as CaseEvent),
      revision,
      position,
    };
  return found;
};
