import { productSettings, type Environment } from '@ecl/web';
import type { Command } from 'commander';
import { wholeNumber, type PlaceArguments } from './command-setting.js';

export interface ServingArguments extends PlaceArguments {
  readonly host?: string;
  readonly port?: number;
  readonly publicPort?: number;
  readonly json?: true;
}

/** Where both processes listen. */
export interface Addresses {
  readonly host: string;
  readonly publicHost: string;
  /** 0 chooses a free one. */
  readonly port: number;
  readonly publicPort: number;
}

/** The options of every command that serves. */
export const withServing = (command: Command): Command =>
  command
    .option(
      '--host <address>',
      '监听地址，缺省为 LEDGER_HOST、DISCLOSURE_HOST · the address to listen on; default: LEDGER_HOST, DISCLOSURE_HOST',
    )
    .option(
      '-p, --port <n>',
      '办案接口端口，0 为任意空闲端口；缺省为 LEDGER_PORT（3000）· port of the staff API, 0 for any free one; default: ' +
        'LEDGER_PORT (3000)',
      wholeNumber(0, 65_535),
    )
    .option(
      '--public-port <n>',
      '公示端口；缺省为 DISCLOSURE_PORT（3001）· port of the public site; default: DISCLOSURE_PORT (3001)',
      wholeNumber(0, 65_535),
    );

/** What the options say, and the settings where they say nothing. @throws InvalidSettings */
export const addressesOf = (
  { host, port, publicPort }: Pick<ServingArguments, 'host' | 'port' | 'publicPort'>,
  variables: Environment,
): Addresses => {
  // A setting that an option replaces is not read: it may be wrong.
  const settings = productSettings(
    ['LEDGER_HOST', 'LEDGER_PORT', 'DISCLOSURE_HOST', 'DISCLOSURE_PORT'],
    Object.fromEntries(
      Object.entries(variables).filter(
        ([name]) =>
          !(name.endsWith('_HOST') && host !== undefined) &&
          !(name === 'LEDGER_PORT' && port !== undefined) &&
          !(name === 'DISCLOSURE_PORT' && publicPort !== undefined),
      ),
    ),
  );
  return {
    host: host ?? settings.LEDGER_HOST,
    publicHost: host ?? settings.DISCLOSURE_HOST,
    port: port ?? settings.LEDGER_PORT,
    publicPort: publicPort ?? settings.DISCLOSURE_PORT,
  };
};

/** Both places to listen, with the options that name other ports. */
export const placesToListen = ({ host, port, publicHost, publicPort }: Addresses) =>
  [
    { host, port, option: '--port' },
    { host: publicHost, port: publicPort, option: '--public-port' },
  ] as const;
