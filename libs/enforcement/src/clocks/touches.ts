import type { CaseEvent } from '../case/events.js';
import type { Clock } from './clock.js';
import type { ClockId } from './clock-id.js';
import { clocksInOrder } from './table/index.js';

const touches = (clock: Clock, type: CaseEvent['type']): boolean =>
  [
    clock.begins,
    clock.readies,
    clock.waits,
    clock.remembers,
    clock.bars,
    clock.unbars,
    clock.counts,
    clock.endsWith,
    clock.stops,
    clock.goesOn,
    clock.spares,
    clock.shares,
    clock.extends,
    clock.moves,
    clock.ends,
    clock.uses,
    clock.waives,
    clock.endsForOne,
    clock.lapses,
    clock.fallsAway,
    clock.cutsShort,
    clock.fallsAwayForOne,
    clock.passesOn,
  ].some((on) => on !== undefined && type in on);

/** The limits that an event of a type touches, as the table says. */
export const touchesOf = (type: CaseEvent['type']): readonly ClockId[] =>
  clocksInOrder.filter(([, clock]) => touches(clock, type)).map(([id]) => id);
