import type { PlainDate } from '@ecl/kernel';
import { parametersOf } from '../case/clock-of-case.js';
import { begun, readingOn, type ClockReading } from '../clocks/index.js';
import type { EnforcementContext } from '../context.js';
import type { Lead } from './state.js';

/** What the last day for the check of a lead follows from. */
export type CheckOfLead = Pick<Lead, 'agencyId' | 'foundOn' | 'extendedOn'>;

type Law = Pick<EnforcementContext, 'packs' | 'calendar'>;

/**
 * The day by which a lead must be checked, and filed or not (L02). It is never kept: it follows from the days of the lead and from
 * the calendar, so that a notice about the holidays moves it. A head grants as many days as the law of that day allows.
 */
export const leadDueOn = ({ agencyId, foundOn, extendedOn }: CheckOfLead, law: Law): ClockReading => {
  const parametersOn = parametersOf(agencyId, law);
  const extensions =
    extendedOn === undefined
      ? []
      : [{ days: parametersOn(extendedOn).leadCheckExtension.length, by: 'head', on: extendedOn }];
  return readingOn(foundOn, { ...begun('L02', foundOn), extensions }, parametersOn, law.calendar);
};

/** The same, as a day alone. */
export const lastDayOfCheck = (lead: CheckOfLead, law: Law): PlainDate => leadDueOn(lead, law).dueOn;
