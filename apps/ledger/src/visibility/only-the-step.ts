import type { DateCorrected, StepWarning } from '@ecl/enforcement';
import type { Event } from '@ecl/event-sourcing';

/**
 * What somebody learns of a step that they took in a case of which they see a part: of the correction of a date, the days and amounts of the step that it
 * is about. What was reckoned again in other steps, and which of them would have been refused, is of the file.
 */
export const onlyTheStep = (events: readonly Event[]): readonly Event[] =>
  events.map((event) => (isCorrection(event) ? { ...event, data: withoutOtherSteps(event.data) } : event));

const isCorrection = (event: Event): event is DateCorrected => event.type === 'DateCorrected';

const withoutOtherSteps = ({ fallen: _, ...data }: DateCorrected['data']): DateCorrected['data'] => ({
  ...data,
  changes: data.changes.filter(({ number }) => number === data.number),
});

/** What they are to stand by, without what the file says of it. */
export const withoutParticulars = (warnings: readonly StepWarning[]): readonly StepWarning[] =>
  warnings.map(({ particulars: _, ...warning }) => warning);
