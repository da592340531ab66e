import type { EventStore } from '@ecl/event-sourcing';
import { openEventLog, type EventLogAddress } from '@ecl/ledger';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbServer } from '../../eventstoredb-server/eventstoredb-server.js';

/** A log, and how a process reaches it. */
export interface TestLog {
  readonly address: string;
  /** Another connection; on the embedded store, which has one writer, the same one. */
  connect(): Promise<EventStore>;
  /** A connection that only reads, also beside the one process that writes. */
  read(): Promise<EventStore>;
  /** Closes every connection, so that another process can write. */
  disconnect(): Promise<void>;
  close(): Promise<void>;
}

export interface TestLogKind {
  readonly name: string;
  readonly isShared: boolean;
  open(): Promise<TestLog>;
}

const logAt = (address: EventLogAddress, shown: string, isShared: boolean, end: () => Promise<void>): TestLog => {
  const opened: EventStore[] = [];
  const disconnect = async () => {
    for (const store of opened.splice(0)) await store.close();
  };
  return {
    address: shown,
    connect: async () => {
      const [first] = opened;
      if (first && !isShared) return first;
      const store = await openEventLog(address);
      opened.push(store);
      return store;
    },
    read: async () => {
      const store = await openEventLog(address, { readOnly: true });
      opened.push(store);
      return store;
    },
    disconnect,
    close: async () => {
      await disconnect();
      await end();
    },
  };
};

export const testLogs: readonly TestLogKind[] = [
  {
    name: 'the embedded store',
    isShared: false,
    open: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ecl-by-law-'));
      const end = async () => rmSync(folder, { recursive: true, force: true });
      return logAt({ is: 'sqlite', folder }, `sqlite:${folder}`, false, end);
    },
  },
  {
    name: 'the test server of EventStoreDB',
    isShared: true,
    open: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ecl-by-law-'));
      const server = await EventStoreDbServer.start({ folder });
      const { connectionString } = server;
      return logAt({ is: 'eventstoredb', connectionString }, connectionString, true, async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      });
    },
  },
];
