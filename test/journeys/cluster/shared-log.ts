import { openEventLog } from '@ecl/ledger';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbServer } from '../../eventstoredb-server/eventstoredb-server.js';

/** A log that several ledgers may use at the same time. */
export interface SharedLog {
  readonly address: string;
  close(): Promise<void>;
}

/** A log that can become unreachable, as with a network or machine failure, and return. */
export interface FragileLog extends SharedLog {
  outage(during: () => Promise<void>): Promise<void>;
}

export const isFragile = (log: SharedLog): log is FragileLog => 'outage' in log;

const onTestServer = async (): Promise<FragileLog> => {
  const folder = mkdtempSync(join(tmpdir(), 'ecl-shared-log-'));
  let server = await EventStoreDbServer.start({ folder });
  const { port, connectionString } = server;
  return {
    address: connectionString,
    outage: async (during) => {
      await server.kill();
      try {
        await during();
      } finally {
        server = await EventStoreDbServer.start({ folder, port });
      }
    },
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const url = process.env['EVENTSTORE_URL'] ?? '';

/** The read models of a ledger cannot be built from a log with arbitrary events of others. */
const isEmpty = async (connectionString: string): Promise<boolean> => {
  const log = await openEventLog({ is: 'eventstoredb', connectionString });
  try {
    return (await log.lastPosition()) === undefined;
  } finally {
    await log.close();
  }
};

export interface SharedLogKind {
  readonly name: string;
  readonly isThere: boolean;
  /** Opens a {@link FragileLog}. */
  readonly canBeTakenAway: boolean;
  open(): Promise<SharedLog>;
}

export const sharedLogs: readonly SharedLogKind[] = [
  { name: 'the test server of EventStoreDB', isThere: true, canBeTakenAway: true, open: onTestServer },
  {
    name: 'a real EventStoreDB (EVENTSTORE_URL, with an empty log)',
    isThere: url !== '' && (await isEmpty(url)),
    canBeTakenAway: false,
    open: async () => ({ address: url, close: async () => undefined }),
  },
];
