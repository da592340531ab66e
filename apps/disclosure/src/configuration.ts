import { join } from 'node:path';
import { StartError } from './start-error.js';

/** Where this process listens and which one folder it reads. */
export interface Configuration {
  readonly readModels: string;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
}

/**
 * Reads `LEDGER_READ_MODELS`, else `LEDGER_DATA` (./data), `DISCLOSURE_PORT` (3001) and `DISCLOSURE_HOST` (127.0.0.1); an empty variable is not set.
 * @throws StartError for a port that is none.
 */
export const configurationOf = (environment: Readonly<Record<string, string | undefined>>): Configuration => {
  const valueOf = (name: string, usual: string): string => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? usual : value;
  };
  return {
    readModels: valueOf('LEDGER_READ_MODELS', join(valueOf('LEDGER_DATA', './data'), 'read-models')),
    host: valueOf('DISCLOSURE_HOST', '127.0.0.1'),
    port: portOf(valueOf('DISCLOSURE_PORT', '3001')),
  };
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(
    `DISCLOSURE_PORT 应为 0 至 65535 的整数，不能是“${text}”`,
    `DISCLOSURE_PORT must be a whole number from 0 to 65535, not "${text}"`,
  );
};
