import { resolve } from 'node:path';

export interface Configuration {
  readonly data: string;
  readonly host: string;
  readonly port: number;
}

/** From the environment: `LEDGER_DATA`, `LEDGER_HOST`, `LEDGER_PORT`. @throws RangeError for a port that is none. */
export const configuration = (environment: NodeJS.ProcessEnv): Configuration => ({
  data: resolve(environment['LEDGER_DATA'] ?? './data'),
  host: environment['LEDGER_HOST'] ?? '127.0.0.1',
  port: portOf(environment['LEDGER_PORT'] ?? '3000'),
});

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new RangeError(`端口无效 not a port: ${text}`);
  return port;
};
