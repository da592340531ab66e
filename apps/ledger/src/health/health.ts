import type { Ledger } from '@ecl/ledger';

export interface Health {
  /** `ready`: commands and queries are served. `not-ready`: the log cannot be read, or a read model has halted. */
  readonly status: 'ready' | 'not-ready';
  readonly log: { readonly status: 'open' | 'unreadable'; readonly lastPosition: string | null };
  readonly readModels: readonly {
    readonly name: string;
    readonly state: string;
    readonly position: string | null;
    readonly lagMs: number;
    readonly halt: string | null;
  }[];
}

export const healthOf = async (ledger: Ledger): Promise<Health> => {
  const readModels = ledger.engine.status().map(({ name, state, position, lagMs, halt }) => ({
    name,
    state,
    position: position ?? null,
    lagMs,
    halt: halt?.reason ?? null,
  }));
  const isHalted = readModels.some(({ state }) => state === 'halted' || state === 'disconnected');
  const log = await logHealth(ledger);
  return { status: log.status === 'open' && !isHalted ? 'ready' : 'not-ready', log, readModels };
};

const logHealth = async ({ store }: Ledger): Promise<Health['log']> => {
  try {
    return { status: 'open', lastPosition: (await store.lastPosition()) ?? null };
  } catch {
    return { status: 'unreadable', lastPosition: null };
  }
};
