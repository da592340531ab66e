import type { Instant } from '@ecl/kernel';
import type { WorkingCalendar } from './calendar/working-calendar.js';
import type { Elsewhere } from './elsewhere.js';
import type { Actor } from './law/role.js';
import type { RulePacks } from './packs/rule-packs.js';
import type { Registers } from './registers/registers.js';

/**
 * What the law looks at besides the case itself. The caller provides it; nothing in this library reads the time or a
 * file.
 */
export interface EnforcementContext {
  /** The ledger's clock: when the step is recorded. */
  readonly now: Instant;
  readonly actor: Actor;
  /** The calendar as it was known at `now`. */
  readonly calendar: WorkingCalendar;
  readonly registers: Registers;
  readonly packs: RulePacks;
  /** The warnings that whoever takes the step stands by, where one can be known only after a look at other cases. */
  readonly acknowledged?: readonly string[];
  /** Absent until the step was found lawful by itself. */
  readonly elsewhere?: Elsewhere;
}
