import { productSettings, type Environment } from '@ecl/web';
import { isIPv6 } from 'node:net';

/** The web address of a process that listens there. */
export const addressAt = (host: string, port: number): string =>
  `http://${isIPv6(host) ? `[${host}]` : host}:${String(port)}`;

/** Addresses to listen on that stand for every one of the machine, and where such a process is found on it. */
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where the settings say that the ledger of this machine serves. @throws InvalidSettings */
export const ledgerAddress = (variables: Environment): string => {
  const { LEDGER_HOST: host, LEDGER_PORT: port } = productSettings(['LEDGER_HOST', 'LEDGER_PORT'], variables);
  return addressAt(EVERYWHERE[host] ?? host, port);
};
