/**
 * The global object that all specs of a worker use, as each of them finds it.
 *
 * @param {typeof globalThis} global with a `process` of its own, as Jest makes it
 */
export const cleanedGlobal = (global) => {
  const { env: _env, _events, ...settings } = global.process;
  return {
    /** What the last spec changed in the process is as it was before. */
    begin: () => {
      const { process: seen } = global;
      for (const name of Object.keys(seen.env)) if (!(name in process.env)) delete seen.env[name];
      Object.assign(seen.env, process.env);
      for (const [name, value] of Object.entries(settings)) if (seen[name] !== value) seen[name] = value;
      seen.removeAllListeners();
    },
    /** Jest keeps what it knows about a spec, its time limit among it, under symbols such as `JEST_STATE_SYMBOL`. */
    end: () => {
      for (const symbol of Object.getOwnPropertySymbols(global))
        if (/^[A-Z_]+$/.test(symbol.description ?? '')) delete global[symbol];
    },
  };
};
