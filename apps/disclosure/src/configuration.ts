import { settingsOf, type Environment } from '@ecl/web';
import { join } from 'node:path';
import { DisclosureSettings } from './disclosure-settings.js';

/** Where this process listens and which one folder it reads. */
export interface Configuration {
  readonly readModels: string;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
}

/** From the environment, as `DisclosureSettings` describes it. @throws InvalidSettings naming what is wrong */
export const configurationOf = (environment: Environment): Configuration => {
  const settings = settingsOf(DisclosureSettings, environment);
  return {
    readModels: settings.LEDGER_READ_MODELS ?? join(settings.LEDGER_DATA, 'read-models'),
    host: settings.DISCLOSURE_HOST,
    port: settings.DISCLOSURE_PORT,
  };
};
