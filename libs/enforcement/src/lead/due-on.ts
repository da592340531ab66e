import type { PlainDate } from '@ecl/kernel';
import { parametersOf } from '../case/clock-of-case.js';
import type { EnforcementContext } from '../context.js';
import { after, type Deadline } from '../deadlines/deadline.js';
import type { Lead } from './state.js';

/** What the last day for the check of a lead follows from. */
export type CheckOfLead = Pick<Lead, 'agencyId' | 'foundOn' | 'registeredOn' | 'extendedOn'>;

type Law = Pick<EnforcementContext, 'packs' | 'calendar'>;

/**
 * The day by which a lead must be checked, and filed or not (L02). It is never kept: it follows from the days of the lead and from
 * the calendar, so that a notice about the holidays moves it.
 */
export const leadDueOn = (lead: CheckOfLead, law: Law): Deadline => {
  const { foundOn, registeredOn, extendedOn } = lead;
  const parametersOn = parametersOf(lead.agencyId, law);
  const first = after(foundOn, parametersOn(registeredOn).leadCheck, law.calendar);
  if (extendedOn === undefined) return first;
  const extended = after(first.dueOn, parametersOn(extendedOn).leadCheckExtension, law.calendar);
  return { ...extended, isProvisional: first.isProvisional || extended.isProvisional };
};

/** The same, as a day alone. */
export const lastDayOfCheck = (lead: CheckOfLead, law: Law): PlainDate => leadDueOn(lead, law).dueOn;
