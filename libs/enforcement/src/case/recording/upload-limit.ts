import { chinaDateOf, type Instant } from '@ecl/kernel';
import { workingCalendar } from '../../calendar/published-calendar.js';
import { begun, readingOn, type ClockReading, type ParametersOn } from '../../clocks/index.js';

/** Until when a recording that ended at a moment must be uploaded (L87): hours, which no calendar moves. */
export const uploadLimit = (endedAt: Instant, parametersOn: ParametersOn): ClockReading => {
  const endedOn = chinaDateOf(endedAt);
  return readingOn(endedOn, begun('L87', endedOn, endedAt), parametersOn, workingCalendar());
};
