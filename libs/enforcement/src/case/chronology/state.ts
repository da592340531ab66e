import type { Instant } from '@ecl/kernel';

/** When each kind of step last happened in law, by its event type. A step that was recorded late does not set this back. */
export interface ChronologyState {
  readonly lastAt: Readonly<Record<string, Instant | undefined>>;
}

export const initialChronology: ChronologyState = { lastAt: {} };
