import type { Console } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { builtFile } from './built-file.js';
import { portToUse } from './free-port.js';
import { ServedProcess } from './served-process.js';

export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  /** 0 chooses a free one. */
  readonly port: number;
  readonly publicPort: number;
  readonly console: Console;
}

/** The staff API and the public's process on one data folder. */
export interface Serving {
  readonly ledgerUrl: string;
  readonly disclosureUrl: string;
  /** Serves until it is told to stop by a signal. @throws Problem when one of the processes ends by itself. */
  untilStopped(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts both processes and waits until they are ready. @throws Problem, and then neither of them runs. */
export const serve = async ({ data, host, port, publicPort, console }: ServeOptions): Promise<Serving> => {
  const ledgerPort = await portToUse(port, host);
  const disclosurePort = await portToUse(publicPort, host);
  const ledgerUrl = `http://${host}:${String(ledgerPort)}`;
  const disclosureUrl = `http://${host}:${String(disclosurePort)}`;
  const programs = { ledger: builtFile('ledger'), disclosure: builtFile('disclosure') };
  const running: ServedProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((child) => child.stop()));
  };
  try {
    const ledger = { LEDGER_DATA: data, LEDGER_HOST: host, LEDGER_PORT: String(ledgerPort) };
    running.push(ServedProcess.start('ledger', programs.ledger, ledger, console));
    await running[0]?.ready(`${ledgerUrl}/health/ready`);
    const disclosure = { LEDGER_DATA: data, DISCLOSURE_HOST: host, DISCLOSURE_PORT: String(disclosurePort) };
    running.push(ServedProcess.start('disclosure', programs.disclosure, disclosure, console));
    await running[1]?.ready(`${disclosureUrl}/health/ready`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ledgerUrl, disclosureUrl, stop, untilStopped: () => untilStopped(running, stop) };
};

const untilStopped = async (running: readonly ServedProcess[], stop: () => Promise<void>): Promise<void> => {
  const signals: string[] = [];
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        signals.push(signal);
        resolve();
      });
  });
  await Promise.race([asked, ...running.map(({ gone }) => gone)]);
  await stop();
  if (signals.length === 0) throw new Problem(EXIT.failure, '服务进程意外终止。', 'A serving process ended by itself.');
};
