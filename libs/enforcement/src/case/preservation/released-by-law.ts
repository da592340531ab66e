import { chinaDateOf, yearOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import { parametersInForce } from '../parameters-in-force.js';
import type { CaseState } from '../state.js';
import { daysForTheDecision, endOfDay, lastDayOf } from './last-day.js';
import type { PreservationNamed } from './rules/named.js';
import { preservationOf } from './state.js';
import { PreservationLapsed, type LapsePreservation } from './vocabulary/index.js';

type Lapse = ReturnType<typeof PreservationLapsed>;

/** The release of everything that nobody has decided about. */
export const releasedByLaw = (
  command: DataOf<typeof LapsePreservation>,
  state: CaseState,
  context: EnforcementContext,
): Lapse =>
  PreservationLapsed({
    ...command,
    items: (preservationOf(state.preservation, command.preservationId)?.items ?? [])
      .filter(({ held }) => held.preserved > 0)
      .map(({ itemId, held }) => ({ itemId, quantity: held.preserved })),
    packs: parametersInForce({ occurredAt: context.now }, state, context).versions,
    calendarUpTo: context.calendar.years.at(-1) ?? yearOf(command.lastDay),
  });

/**
 * The release that had come before a step which would end the term otherwise, where the ledger has not recorded it yet: it is recorded
 * with that step, on its own day. So it makes no difference which of the two is recorded first.
 */
export const releasedBefore = (
  { preservationId, occurredAt }: PreservationNamed,
  state: CaseState,
  context: EnforcementContext,
): readonly Lapse[] => {
  const days = daysForTheDecision(state, preservationId);
  const reading = lastDayOf(preservationId, state, context);
  if (days?.is !== 'running' || reading === undefined || reading.isProvisional) return [];
  if (chinaDateOf(occurredAt) <= reading.dueOn) return [];
  const { from } = days;
  const lapse = { occurredAt: endOfDay(reading.dueOn), preservationId, from, lastDay: reading.dueOn };
  return [releasedByLaw(lapse, state, context)];
};
