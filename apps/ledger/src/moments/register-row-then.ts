import type { CaseEvent } from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import type { StepsThen } from './case-then.js';

/** The steps of a case as the register is told them: with the dates that were known to be right then. */
export const stepsToTell = ({ recorded, steps }: StepsThen): readonly RecordedEvent<CaseEvent>[] => {
  // What was recorded is a beginning of the stream, and a step has its number in it.
  return steps.flatMap(({ number, event }) => {
    const step = recorded[number - 1];
    return step === undefined ? [] : [{ ...step, data: event.data }];
  });
};
