import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { ChildProcess } from '../child-process.js';
import { servers } from './servers.js';

jest.setTimeout(60_000);
const { start } = servers();

let child: ChildProcess | undefined;
afterEach(() => child?.kill());

const walkInto = (walker: 'bare' | 'adapter', trap: string, connectionString: string): ChildProcess => {
  child = new ChildProcess('eventstoredb/trap.ts', [walker, trap, connectionString], { isQuiet: walker === 'bare' });
  return child;
};

const untilSaid = async (process: ChildProcess, line: string): Promise<void> => {
  for (let count = 1; !process.lines.includes(line); count += 1) await process.untilLines(count);
};

describe.each([
  ['data that no JSON can hold', 'payload', 'InvalidAppend'],
  ['an event without a type', 'type', 'InvalidAppend'],
])('%s', (_, trap, name) => {
  it('ends a process that uses the client alone', async () => {
    const server = await start();
    await expect(untilSaid(walkInto('bare', trap, server.connectionString), 'alive')).rejects.toThrow('ended');
  });

  it('is an error that a user of the adapter can catch', async () => {
    const server = await start();
    const process = walkInto('adapter', trap, server.connectionString);
    await untilSaid(process, 'alive');
    expect(process.lines).toEqual([name, 'alive']);
  });
});

describe('a subscription that the server drops', () => {
  it('ends a process that uses the client alone and has not thought of it', async () => {
    const server = await start();
    const process = walkInto('bare', 'subscription', server.connectionString);
    await untilSaid(process, 'following');
    server.dropStreams(status.UNAVAILABLE, 'Connection dropped');
    await expect(untilSaid(process, 'alive')).rejects.toThrow('ended');
  });

  it('is lost and found again by itself with the adapter', async () => {
    const server = await start();
    const process = walkInto('adapter', 'subscription', server.connectionString);
    await untilSaid(process, 'following');
    server.dropStreams(status.UNAVAILABLE, 'Connection dropped');
    await untilSaid(process, 'lost');
    await untilSaid(process, 'alive');
  });
});
