import { caseDecider, type CaseEvent, type CaseState } from '@ecl/enforcement';
import type { EventStore, Position, RecordedEvent } from '@ecl/event-sourcing';

/** A step of a case as its stream has it; `type` tells what `data` is. */
export type RecordedStep = CaseEvent & Omit<RecordedEvent, 'type' | 'data'>;

/** A case as its stream records it, up to its last event. */
export interface CaseOnRecord {
  readonly state: CaseState;
  readonly revision: number;
  readonly position: Position;
  /** As they were recorded, oldest first. */
  readonly steps: readonly RecordedStep[];
}

/** Undefined where there is no such case. */
export const caseOnRecord = async (store: EventStore, caseId: string): Promise<CaseOnRecord | undefined> => {
  let state = caseDecider.initialState;
  const steps: RecordedStep[] = [];
  for await (const event of store.readStream(`case-${caseId}`)) {
    const step = event as RecordedStep;
    state = caseDecider.evolve(state, { type: step.type, data: step.data } as CaseEvent);
    steps.push(step);
  }
  const last = steps.at(-1);
  return last && { state, revision: last.revision, position: last.position, steps };
};
