/** Injection token of the open ledger (an interface has none of its own). */
export const LEDGER = Symbol('ledger');
