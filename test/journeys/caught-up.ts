import type { Ledger } from '@ecl/ledger';

/** Until the read models have all that is in the log. */
export const caughtUp = async ({ store, engine }: Pick<Ledger, 'store' | 'engine'>): Promise<void> => {
  const last = await store.lastPosition();
  if (last !== undefined) await engine.caughtUpWith(last);
};
