import type { LedgerPlace } from '@ecl/ledger';
import { forProcessesOfThisOne, type Environment } from '@ecl/web';
import type { Console } from '../console/console.js';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { builtFile } from './built-file.js';
import { portToUse } from './free-port.js';
import { addressAt } from './ledger-address.js';
import { ServedProcess } from './served-process.js';
import type { Stopping } from './stopping.js';

export interface ServeOptions {
  readonly place: LedgerPlace;
  readonly host: string;
  readonly publicHost: string;
  /** 0 chooses a free one. */
  readonly port: number;
  readonly publicPort: number;
  /** What the processes inherit besides the options. */
  readonly variables: Environment;
  readonly console: Console;
  readonly stopping: Stopping;
}

/** The staff API and the public's process on one data folder. */
export interface Serving {
  readonly ledgerUrl: string;
  readonly disclosureUrl: string;
  /** Serves until it is asked to stop. @throws Problem when one of the processes ends by itself. */
  untilStopped(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts both processes and waits until they are ready. @throws Problem, Stopped; then neither of them runs. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { place, host, publicHost, port, publicPort, console, stopping } = options;
  const inherited = forProcessesOfThisOne(options.variables);
  const ledgerPort = await portToUse(port, host);
  const disclosurePort = await portToUse(publicPort, publicHost);
  const ledgerUrl = addressAt(host, ledgerPort);
  const disclosureUrl = addressAt(publicHost, disclosurePort);
  const programs = { ledger: builtFile('ledger'), disclosure: builtFile('disclosure') };
  const running: ServedProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((child) => child.stop()));
  };
  try {
    // Every setting that names the ledger is passed, even an empty one: otherwise these processes would inherit the
    // settings of this one.
    const ledgerPlace = {
      ...inherited,
      LEDGER_DATA: place.data,
      LEDGER_STORE: place.store ?? '',
      LEDGER_READ_MODELS: place.readModels ?? '',
      LEDGER_PAPERS: place.papers ?? '',
    };
    const ledger = {
      ...ledgerPlace,
      LEDGER_HOST: host,
      LEDGER_PORT: String(ledgerPort),
      DISCLOSURE_URL: disclosureUrl,
    };
    running.push(ServedProcess.start('ledger', programs.ledger, ledger, console));
    await stopping.unlessAsked(readyOf(running, `${ledgerUrl}/health/ready`));
    const disclosure = { ...ledgerPlace, DISCLOSURE_HOST: publicHost, DISCLOSURE_PORT: String(disclosurePort) };
    running.push(ServedProcess.start('disclosure', programs.disclosure, disclosure, console));
    await stopping.unlessAsked(readyOf(running, `${disclosureUrl}/health/ready`));
  } catch (error) {
    await stop();
    throw error;
  }
  return { ledgerUrl, disclosureUrl, stop, untilStopped: () => untilStopped(running, stopping, stop) };
};

/** Of the one started last. */
const readyOf = async (running: readonly ServedProcess[], url: string): Promise<void> => running.at(-1)?.ready(url);

const untilStopped = async (
  running: readonly ServedProcess[],
  { asked }: Stopping,
  stop: () => Promise<void>,
): Promise<void> => {
  const ended = await Promise.race([
    asked.then(() => 'asked' as const),
    ...running.map(({ gone }) => gone.then(() => 'gone' as const)),
  ]);
  await stop();
  if (ended === 'gone') throw new Problem(EXIT.failure, '服务进程意外终止。', 'A serving process ended unexpectedly.');
};
