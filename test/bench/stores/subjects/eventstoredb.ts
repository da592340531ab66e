import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bareClient } from './bare-client.js';
import { throughThePort } from './port.js';
import type { Found } from './subject.js';

/** The subjects on one server: this product's adapter, and the bare client on both paths. */
export const subjectsOn = async (server: string, connectionString: string): Promise<readonly Found[]> => {
  const store = await EventStoreDbEventStore.open({ connectionString });
  return [
    throughThePort(adapterOn(server), store),
    bareClient(clientOn(server), connectionString, 'classic'),
    bareClient(`bare client, batch path, ${server}`, connectionString, 'batch'),
  ];
};

export const adapterOn = (server: string): string => `adapter, ${server}`;

/** The reference for the adapter: it also takes the classic path. */
export const clientOn = (server: string): string => `bare client, classic path, ${server}`;

export const REAL = 'EventStoreDB';
export const TEST = 'test server';

export const findOnRealServer = async (): Promise<readonly Found[]> => {
  const connectionString = process.env['EVENTSTORE_URL'];
  if (connectionString === undefined)
    return [{ name: adapterOn(REAL), isMissing: 'EVENTSTORE_URL names no server without the data of others' }];
  return subjectsOn(REAL, connectionString);
};

export interface TestServer {
  readonly connectionString: string;
  stop(): Promise<void>;
}

export const startTestServer = async (folder: string): Promise<TestServer> => {
  const child = fork(new URL('./test-server.ts', import.meta.url), [join(folder, 'test-server')], {
    execArgv: process.execArgv,
  });
  const [connectionString] = (await once(child, 'message')) as [string];
  return {
    connectionString,
    stop: async () => {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
};
