import { caseDecider, type CaseEvent, type CaseState } from '@ecl/enforcement';
import type { EventStore, Position, RecordedEvent } from '@ecl/event-sourcing';

/** A case as its stream records it, up to its last event. */
export interface CaseOnRecord {
  readonly state: CaseState;
  readonly revision: number;
  readonly position: Position;
  /** As they were recorded, oldest first. */
  readonly steps: readonly RecordedEvent<CaseEvent>[];
}

/** Undefined where there is no such case. */
export const caseOnRecord = async (store: EventStore, caseId: string): Promise<CaseOnRecord | undefined> => {
  let state = caseDecider.initialState;
  const steps: RecordedEvent<CaseEvent>[] = [];
  for await (const event of store.readStream(`case-${caseId}`)) {
    const step = event as RecordedEvent<CaseEvent>;
    state = caseDecider.evolve(state, { type: step.type, data: step.data } as CaseEvent);
    steps.push(step);
  }
  const last = steps.at(-1);
  return last && { state, revision: last.revision, position: last.position, steps };
};
