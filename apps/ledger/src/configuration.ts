import type { AccountRole, IdentityProviderSettings } from '@ecl/identity';
import type { ClamAvAddress } from '@ecl/evidence';
import { placesOf, type LedgerPlace } from '@ecl/ledger';
import { productSettings, type Environment, type LogLevel, type MetricsFor } from '@ecl/web';
import { resolve } from 'node:path';
import { identityProvider, OIDC_SETTINGS } from './identity-provider.js';
import { secondFactorFor } from './second-factor-for.js';

export interface Configuration extends LedgerPlace {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to which the home page sends the public. */
  readonly disclosureUrl: string | undefined;
  /**
   * Which proxies may say for whom they speak (`loopback`, or addresses, comma-separated). Sign-in counts failures by
   * address; behind a proxy that is not named here, all of its callers are one.
   */
  readonly trustedProxies: string | undefined;
  readonly logLevel: LogLevel;
  /** Who may read the figures of this process. */
  readonly metricsFor: MetricsFor;
  /** Through which people may also sign in. */
  readonly provider: IdentityProviderSettings | undefined;
  /** The hosts of our own networks, or of this machine, to which changes may be sent: `host` or `host:port`. */
  readonly webhookHosts: readonly string[];
  /** Who must give a second factor. */
  readonly secondFactorFor: readonly AccountRole[];
  /** Looks for malware in what is uploaded. */
  readonly clamAv: ClamAvAddress | undefined;
  /** The largest paper or recording, in bytes. */
  readonly mostPaperBytes: number;
}

/** The settings that the staff API reads. */
export const LEDGER_SETTINGS = [
  'LEDGER_DATA',
  'LEDGER_STORE',
  'LEDGER_READ_MODELS',
  'LEDGER_PAPERS',
  'LEDGER_CLAMAV',
  'LEDGER_PAPER_MEGABYTES',
  'LEDGER_HOST',
  'LEDGER_PORT',
  'LEDGER_TRUSTED_PROXIES',
  'LEDGER_LOG_LEVEL',
  'LEDGER_METRICS',
  ...OIDC_SETTINGS,
  'LEDGER_SECOND_FACTOR',
  'LEDGER_WEBHOOK_HOSTS',
  'DISCLOSURE_URL',
] as const;

/**
 * From the environment, as `ProductSettings` describes it.
 * @throws InvalidSettings naming what is wrong; InvalidEventLogAddress
 */
export const configuration = (environment: Environment): Configuration => {
  const settings = productSettings(LEDGER_SETTINGS, environment);
  const readModels = settings.LEDGER_READ_MODELS;
  const place = {
    data: resolve(settings.LEDGER_DATA),
    store: settings.LEDGER_STORE,
    readModels: readModels === undefined ? undefined : resolve(readModels),
    papers: settings.LEDGER_PAPERS,
  };
  placesOf(place);
  return {
    ...place,
    host: settings.LEDGER_HOST,
    port: settings.LEDGER_PORT,
    disclosureUrl: settings.DISCLOSURE_URL,
    trustedProxies: settings.LEDGER_TRUSTED_PROXIES,
    logLevel: settings.LEDGER_LOG_LEVEL,
    metricsFor: settings.LEDGER_METRICS,
    provider: identityProvider(settings),
    webhookHosts: (settings.LEDGER_WEBHOOK_HOSTS ?? '')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
    secondFactorFor: secondFactorFor(settings.LEDGER_SECOND_FACTOR),
    clamAv: clamAvAt(settings.LEDGER_CLAMAV),
    mostPaperBytes: settings.LEDGER_PAPER_MEGABYTES * 1024 ** 2,
  };
};

const clamAvAt = (setting: string | undefined): ClamAvAddress | undefined => {
  const [host, port] = setting?.split(':') ?? [];
  return host === undefined || port === undefined ? undefined : { host, port: Number(port) };
};
