import type { Clock } from '../clock.js';
import { CLOCK_IDS, type ClockId } from '../clock-id.js';
import { disclosureAndRecords } from './disclosure-and-records.js';
import { money } from './money.js';
import { preservedGoods } from './preserved-goods.js';
import { remediesAgainstCosts } from './remedies-against-costs.js';
import { remedies } from './remedies.js';
import { toDecision } from './to-decision.js';
import { always, toSuccessors } from './saying.js';
import { transferClocks } from './transfer.js';

/** Every time limit that the ledger reckons. A number of `CLOCK_IDS` without a row does not compile. */
export const CLOCKS: Readonly<Record<ClockId, Clock>> = eachPartysOwn({
  ...toDecision,
  ...preservedGoods,
  ...money,
  ...remedies,
  ...remediesAgainstCosts,
  ...transferClocks,
  ...disclosureAndRecords,
});

/** What a party alone has falls away when the case no longer is about it, and passes to its successor. */
function eachPartysOwn(clocks: Readonly<Record<ClockId, Clock>>): Readonly<Record<ClockId, Clock>> {
  return Object.fromEntries(
    Object.entries(clocks).map(([id, clock]) => [
      id,
      clock.of === 'party'
        ? {
            ...clock,
            fallsAway: { ...clock.fallsAway, PartyLeft: always, PartySplitOff: always, ItemRedoFellAway: always },
            passesOn: { PartySucceeded: toSuccessors },
          }
        : clock,
    ]),
  ) as Record<ClockId, Clock>;
}

/** The number in the rulebook, without the word for one of several limits. */
export const limitOf = (id: ClockId): string => id.replace(/-.*/, '');

/** The limits in the order of the rulebook. */
export const clocksInOrder: readonly (readonly [ClockId, Clock])[] = CLOCK_IDS.map((id) => [id, CLOCKS[id]]);
