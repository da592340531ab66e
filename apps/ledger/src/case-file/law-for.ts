import { workingCalendar, type Actor, type EnforcementContext } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';

/** What the law looks at when an actor asks at this moment. */
export const lawFor = (ledger: Ledger, actor: Actor): EnforcementContext => ({
  now: ledger.clock.now(),
  actor,
  calendar: workingCalendar(),
  registers: ledger.currentRegisters(),
  packs: ledger.currentPacks(),
});
