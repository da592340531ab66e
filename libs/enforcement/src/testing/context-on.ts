import { instant } from '@ecl/kernel';
import { calendarHistory } from '../calendar/calendar-history.js';
import type { EnforcementContext } from '../context.js';
import type { Actor } from '../law/role.js';
import { rulePacksFrom } from '../packs/in-force.js';
import type { RegisterEvent } from '../registers/events.js';
import { registersFrom } from '../registers/register-fold.js';
import { Li } from './people.js';
import { world } from './world.js';

const registers = registersFrom(world);
const packs = rulePacksFrom(world);
const calendar = calendarHistory();

/**
 * A context of the specifications: `contextOn('2026-05-06T10:00:00+08:00', { actor: Wang })`.
 * `and` are further entries of the registers, local parameters among them.
 */
export const contextOn = (
  moment: string,
  { actor = Li, and = [] }: { readonly actor?: Actor; readonly and?: readonly RegisterEvent[] } = {},
): EnforcementContext => ({
  now: instant(moment),
  actor,
  calendar: calendar.asKnownAt(instant(moment)),
  registers: and.length === 0 ? registers : registersFrom([...world, ...and]),
  packs: and.length === 0 ? packs : rulePacksFrom([...world, ...and]),
});

/** A moment by the clock in China: `at('2026-03-02 09:00')`. */
export const at = (local: string) => instant(`${local.replace(' ', 'T')}:00+08:00`);
