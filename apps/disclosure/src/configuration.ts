import { productSettings, type Environment, type LogLevel } from '@ecl/web';
import { join } from 'node:path';

/** Where this process listens and which one folder it reads. */
export interface Configuration {
  readonly readModels: string;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Which proxies may say for whom they speak: requests are counted by address. */
  readonly trustedProxies: string;
}

/** The settings that the public's process reads. */
export const DISCLOSURE_SETTINGS = [
  'LEDGER_DATA',
  'LEDGER_READ_MODELS',
  'LEDGER_LOG_LEVEL',
  'DISCLOSURE_HOST',
  'DISCLOSURE_PORT',
  'DISCLOSURE_TRUSTED_PROXIES',
] as const;

/** From the environment, as `ProductSettings` describes it. @throws InvalidSettings naming what is wrong */
export const configurationOf = (environment: Environment): Configuration => {
  const settings = productSettings(DISCLOSURE_SETTINGS, environment);
  return {
    readModels: settings.LEDGER_READ_MODELS ?? join(settings.LEDGER_DATA, 'read-models'),
    host: settings.DISCLOSURE_HOST,
    port: settings.DISCLOSURE_PORT,
    logLevel: settings.LEDGER_LOG_LEVEL,
    trustedProxies: settings.DISCLOSURE_TRUSTED_PROXIES,
  };
};
