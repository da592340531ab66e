import { instant, plainDate } from '@ecl/kernel';
import { PACKAGED_YEARS } from '../calendar/packaged-years.js';
import { calendarFrom } from '../calendar/published-calendar.js';
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

interface ContextOver {
  readonly actor?: Actor;
  readonly and?: readonly RegisterEvent[];
  /** Years to come whose notice is out: it names New Year's Day, and no other holiday. */
  readonly noticed?: readonly number[];
}

const withNoticesOf = (years: readonly number[]) =>
  calendarFrom([
    ...PACKAGED_YEARS,
    ...years.map((year) => ({
      year,
      publishedOn: plainDate(`${String(year - 1)}-12-01`),
      holidays: [plainDate(`${String(year)}-01-01`)],
      makeUpWork: [],
    })),
  ]);

/**
 * A context of the specifications: `contextOn('2026-05-06T10:00:00+08:00', { actor: Wang })`.
 * `and` are further entries of the registers, local parameters among them.
 */
export const contextOn = (
  moment: string,
  { actor = Li, and = [], noticed = [] }: ContextOver = {},
): EnforcementContext => ({
  now: instant(moment),
  actor,
  calendar: noticed.length === 0 ? calendar.asKnownAt(instant(moment)) : withNoticesOf(noticed),
  registers: and.length === 0 ? registers : registersFrom([...world, ...and]),
  packs: and.length === 0 ? packs : rulePacksFrom([...world, ...and]),
});

/** A moment by the clock in China: `at('2026-03-02 09:00')`. */
export const at = (local: string) => instant(`${local.replace(' ', 'T')}:00+08:00`);
