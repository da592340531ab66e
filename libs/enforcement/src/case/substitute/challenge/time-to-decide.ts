import type { Instant, PlainDate } from '@ecl/kernel';
import type { ClockReading } from '../../../clocks/index.js';
import type { EnforcementContext } from '../../../context.js';
import { clockFrom, clockOn } from '../../clock-of-case.js';
import type { PartyCase } from '../../parties/party-case.js';
import { isLateToDecide } from '../../remedies/time-to-decide.js';
import type { CostsRemedy } from './state.js';

/** The time in which the body decides about a reconsideration of costs (L46), as a day knows it. */
export const timeToDecide = (
  { remedyId, from }: CostsRemedy,
  on: PlainDate,
  party: PartyCase,
  context: EnforcementContext,
): ClockReading =>
  clockOn(on, 'L46-costs', party, context, remedyId) ?? clockFrom('L46-costs', { from }, party, context);

/** 复议机关逾期不作决定: nobody has decided, and the time to do so is over for certain; a suit ends it then (ALL 45). */
export const isLate = (remedy: CostsRemedy, at: Instant, party: PartyCase, context: EnforcementContext): boolean =>
  isLateToDecide(remedy, at, (on) => timeToDecide(remedy, on, party, context));
