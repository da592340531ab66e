import { placesOf, type LedgerPlace } from '@ecl/ledger';
import { resolve } from 'node:path';

export interface Configuration extends LedgerPlace {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** Where the home page sends the public. */
  readonly disclosureUrl: string | undefined;
  /**
   * Which proxies may say whom they speak for (`loopback`, or addresses, comma-separated). Sign-in counts failures by address;
   * behind a proxy that is not named here, all of its callers are one.
   */
  readonly trustedProxies: string | undefined;
}

/**
 * From the environment: `LEDGER_DATA` (./data), `LEDGER_STORE` (the embedded store in it), `LEDGER_READ_MODELS` (in it),
 * `LEDGER_HOST` (127.0.0.1), `LEDGER_PORT` (3000), `LEDGER_TRUSTED_PROXIES`, `DISCLOSURE_URL`; an empty variable is not set.
 * @throws RangeError for a port that is none, or a web address that is none; InvalidEventLogAddress
 */
export const configuration = (environment: Readonly<Record<string, string | undefined>>): Configuration => {
  const valueOf = (name: string): string | undefined => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  const readModels = valueOf('LEDGER_READ_MODELS');
  const place = {
    data: resolve(valueOf('LEDGER_DATA') ?? './data'),
    store: valueOf('LEDGER_STORE'),
    readModels: readModels === undefined ? undefined : resolve(readModels),
  };
  placesOf(place);
  return {
    ...place,
    host: valueOf('LEDGER_HOST') ?? '127.0.0.1',
    port: portOf(valueOf('LEDGER_PORT') ?? '3000'),
    disclosureUrl: webAddressOf(valueOf('DISCLOSURE_URL')),
    trustedProxies: valueOf('LEDGER_TRUSTED_PROXIES'),
  };
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new RangeError(`LEDGER_PORT 不是有效端口 is no port: ${text}`);
};

/** It becomes a link: nothing but a web address may stand there. */
const webAddressOf = (text: string | undefined): string | undefined => {
  if (text === undefined || /^https?:\/\/[^\s"<>]+$/.test(text)) return text;
  throw new RangeError(`DISCLOSURE_URL 不是网址 is no web address: ${text}`);
};
