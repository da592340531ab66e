import { resolve } from 'node:path';

/**
 * Where an event log is kept: in a folder of this machine, or by a server of EventStoreDB. Plain data: it can be sent
 * between threads.
 */
export type EventLogAddress =
  | { readonly is: 'sqlite'; readonly folder: string }
  /** The connection string may hold a password, so it is never shown; see {@link shownAddress}. */
  | { readonly is: 'eventstoredb'; readonly connectionString: string };

/** A text that is not an address of an event log. Neither sentence holds what was given as a password. */
export class InvalidEventLogAddress extends Error {
  override readonly name = 'InvalidEventLogAddress';
  constructor(
    readonly messageZh: string,
    messageEn: string,
    options?: { cause: unknown },
  ) {
    super(messageEn, options);
  }
}

const FORMS = 'sqlite:<folder>, esdb://host:2113?tls=…, esdb+discover://host:2113?tls=…';

/**
 * Reads an address: `sqlite:<folder>` (relative to the working folder of the process), or a connection string of
 * EventStoreDB, whose own grammar is checked when it is opened.
 * @throws InvalidEventLogAddress
 */
export const eventLogAddress = (text: string): EventLogAddress => {
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(text) ?? [];
  switch (scheme.toLowerCase()) {
    case 'sqlite':
      return { is: 'sqlite', folder: folderIn(rest) };
    case 'esdb':
    case 'esdb+discover':
      return { is: 'eventstoredb', connectionString: text };
    case 'kurrentdb':
    case 'kurrentdb+discover':
    case 'kurrent':
    case 'kurrent+discover':
      throw new InvalidEventLogAddress(
        `${scheme}:// 请写作 ${scheme.includes('+') ? 'esdb+discover' : 'esdb'}://，其余不变`,
        `${scheme}:// is written ${scheme.includes('+') ? 'esdb+discover' : 'esdb'}:// here; the rest stays as it is`,
      );
    default:
      throw new InvalidEventLogAddress(
        `“${shownText(text)}”不是事件日志的地址；应为 ${FORMS}`,
        `"${shownText(text)}" is not an address of an event log; use one of ${FORMS}`,
      );
  }
};

const folderIn = (rest: string): string => {
  if (rest === '' || rest.startsWith('//'))
    throw new InvalidEventLogAddress(
      'sqlite: 之后应为目录，例如 sqlite:/srv/ledger/log',
      'write a folder after sqlite:, as in sqlite:/srv/ledger/log',
    );
  return resolve(rest);
};

/** An address for people: anything that may be a password is left out. */
export const shownAddress = (address: EventLogAddress): string =>
  address.is === 'sqlite' ? `sqlite:${address.folder}` : shownText(address.connectionString);

/**
 * From the colon after a user's name to the last @: a password may contain any character that would otherwise end it,
 * and it is better to hide too much than to show a part of it.
 */
const shownText = (text: string): string => text.replace(/(\/\/[^:@]*|^[^:@/]*(?!:\/\/)):.*@/s, '$1:…@');
