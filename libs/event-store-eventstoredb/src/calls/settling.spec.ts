import { afterEach, describe, expect, it } from '@jest/globals';
import { CallFailure } from '../connection/call-failure.js';
import { parseConnectionString } from '../connection/connection-string.js';
import { Connection } from '../connection/connection.js';
import { untilAnswered } from './settling.js';
import { TimeLimit } from './time-limit.js';

// No connection is made before something is sent on it, and nothing is.
const connection = new Connection(parseConnectionString('esdb://nowhere.invalid?tls=false'));
afterEach(() => connection.close());

const unanswered = () => Promise.reject(new CallFailure('unanswered', 'broken off'));

describe('a call that was broken off', () => {
  it('a call broken off by the server ends its connection: the next one looks for the leader again', async () => {
    const line = await connection.open();
    const signal = new AbortController().signal;
    await expect(untilAnswered(connection, unanswered, { limit: new TimeLimit(0), signal })).resolves.toMatchObject({
      is: 'given-up',
      isInDoubt: true,
    });
    expect(await connection.open()).not.toBe(line);
  });

  it('a call broken off by its own caller leaves the connection to the others', async () => {
    const line = await connection.open();
    const leaving = new AbortController();
    const call = () => {
      leaving.abort();
      return unanswered();
    };
    await expect(
      untilAnswered(connection, call, { limit: new TimeLimit(60_000), signal: leaving.signal }),
    ).resolves.toMatchObject({
      is: 'given-up',
    });
    expect(await connection.open()).toBe(line);
  });
});
