import type { Ledger } from '@ecl/ledger';
import type { ModelState } from '@ecl/read-models';
import { logHealth, type LogHealth } from './log-health.js';

export interface Health {
  /** `not-ready`: steps cannot be recorded, or a read model has halted, lost the log, or was never complete. */
  readonly status: 'ready' | 'not-ready';
  readonly log: LogHealth;
  /** Time limits that are over: when they were looked at last, and how many could not be acted upon. */
  readonly byLaw: { readonly lastLookedAt: string | null; readonly alarms: number };
  readonly readModels: readonly {
    readonly name: string;
    readonly state: ModelState;
    readonly position: string | null;
    /** The age of its last event while newer ones wait. */
    readonly lagMs: number;
    /** The event before which it halted. */
    readonly haltedBefore: string | null;
  }[];
}

/** A read model that was complete once and is now some events behind still answers, and says how far it goes. */
const ANSWERING: readonly ModelState[] = ['following', 'catching-up'];

export const healthOf = async (ledger: Ledger, folder: string | undefined): Promise<Health> => {
  const readModels = ledger.engine.status().map(({ name, state, position, lagMs, halt }) => ({
    name,
    state,
    position: position ?? null,
    lagMs,
    haltedBefore: halt?.position ?? null,
  }));
  const log = await logHealth(ledger.store, ledger.clock, folder);
  const isReady = log.status === 'appendable' && readModels.every(({ state }) => ANSWERING.includes(state));
  const { lastLookedAt, alarms } = ledger.byLaw.status();
  const byLaw = { lastLookedAt: lastLookedAt ?? null, alarms: alarms.length };
  return { status: isReady ? 'ready' : 'not-ready', log, byLaw, readModels };
};
