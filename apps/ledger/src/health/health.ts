import type { Ledger } from '@ecl/ledger';
import type { ModelState, ModelStatus } from '@ecl/read-models';
import { logHealth, type LogHealth } from './log-health.js';

/** How far a reading of the log is: its share, and the seconds that are left at the rate of now. */
export interface ReadingHealth {
  readonly of: 'answering' | 'rebuild';
  readonly share: number;
  readonly eventsPerSecond: number;
  readonly secondsLeft: number | null;
}

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
    /** On the way to the end of the log, or of a rebuild beside what answers; null where nothing is under way. */
    readonly underWay: ReadingHealth | null;
    /** The event before which it halted. */
    readonly haltedBefore: string | null;
  }[];
}

/** A read model that was complete once and is now some events behind still answers, and says how far it goes. */
const ANSWERING: readonly ModelState[] = ['following', 'catching-up'];

/** Of a rebuild, if there is one: what answers is current meanwhile. */
const readingOf = (model: ModelStatus): ReadingHealth | null => {
  const of = model.rebuild ? 'rebuild' : 'answering';
  const { progress, eventsPerSecond } = model.rebuild ?? model;
  if (progress === undefined || (of === 'answering' && model.state === 'halted')) return null;
  const { share, secondsLeft = null } = progress;
  return { of, share, eventsPerSecond, secondsLeft };
};

export const modelHealthOf = (model: ModelStatus): Health['readModels'][number] => ({
  name: model.name,
  state: model.state,
  position: model.position ?? null,
  lagMs: model.lagMs,
  underWay: readingOf(model),
  haltedBefore: model.halt?.position ?? null,
});

export const healthOf = async (ledger: Ledger, folder: string | undefined): Promise<Health> => {
  const readModels = ledger.engine.status().map(modelHealthOf);
  const log = await logHealth(ledger.store, ledger.clock, folder);
  const isReady = log.status === 'appendable' && readModels.every(({ state }) => ANSWERING.includes(state));
  const { lastLookedAt, alarms } = ledger.byLaw.status();
  const byLaw = { lastLookedAt: lastLookedAt ?? null, alarms: alarms.length };
  return { status: isReady ? 'ready' : 'not-ready', log, byLaw, readModels };
};
