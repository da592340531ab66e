/**
 * Resolves when the process is to stop: at SIGTERM or SIGINT, or when the program that started it is gone, where that keeps a
 * channel to it. To be called before anybody can find the process ready. A second signal ends the process at once.
 */
export const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        resolve();
      });
    process.once('disconnect', () => {
      // Whoever is gone reads no output any more; that must not keep the process from closing in order.
      for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
      resolve();
    });
  });
