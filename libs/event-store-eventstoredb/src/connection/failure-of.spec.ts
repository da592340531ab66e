import { describe, expect, it } from '@jest/globals';
import { Metadata, status } from '@grpc/grpc-js';
import { failureOf } from './failure-of.js';

const failed = (code: number, details: string, trailers: Record<string, string> = {}) => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

describe('a call that failed', () => {
  it.each([
    [
      'another node leads',
      failed(status.NOT_FOUND, 'Leader info available', { exception: 'not-leader' }),
      'not-leader',
    ],
    ['no node leads', failed(status.UNKNOWN, 'No leader info available in response'), 'not-leader'],
    [
      'nobody answers at the address',
      failed(status.UNAVAILABLE, 'No connection established. Last error: …'),
      'unreachable',
    ],
    ['the connection broke', failed(status.UNAVAILABLE, 'Connection dropped'), 'unanswered'],
    ['it took too long', failed(status.DEADLINE_EXCEEDED, 'Deadline exceeded'), 'unanswered'],
    [
      'its time was over on the way',
      failed(status.DEADLINE_EXCEEDED, 'Deadline exceeded after 0.3s,LB pick: 0.1s,remote_addr=127.0.0.1:2113'),
      'unanswered',
    ],
    [
      'its time was over before there was a connection',
      failed(status.DEADLINE_EXCEEDED, 'Deadline exceeded after 0.007s,Waiting for LB pick'),
      'unreachable',
    ],
    [
      'its time was over before its address was known',
      failed(status.DEADLINE_EXCEEDED, 'Deadline exceeded after 0.001s,waiting for name resolution'),
      'unreachable',
    ],
    [
      'its time was over in a second attempt',
      failed(status.DEADLINE_EXCEEDED, 'Deadline exceeded after 0.3s,previous attempts: 1,Waiting for LB pick'),
      'unanswered',
    ],
    ['the server timed out', failed(status.ABORTED, 'Operation timed out: Prepare phase timeout.'), 'unanswered'],
    ['the server is too busy', failed(status.UNAVAILABLE, 'Server Is Too Busy'), 'unanswered'],
    ['the server is not ready', failed(status.UNAVAILABLE, 'Server Is Not Ready'), 'unanswered'],
    ['the server shuts down in good order', failed(status.INTERNAL, 'Received RST_STREAM'), 'unanswered'],
    ['a later server has a word of its own', failed(status.UNKNOWN, '?', { exception: 'brand-new' }), 'unanswered'],
    ['something else was thrown', new TypeError('what?'), 'unanswered'],
    ['nothing at all is said', undefined, 'unanswered'],
    ['access is denied', failed(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }), 'refused'],
    ['the password is wrong', failed(status.UNAUTHENTICATED, ''), 'refused'],
    ['the stream was deleted', failed(status.FAILED_PRECONDITION, '', { exception: 'stream-deleted' }), 'refused'],
    [
      'the server takes less',
      failed(status.INVALID_ARGUMENT, '', { exception: 'maximum-append-size-exceeded' }),
      'refused',
    ],
  ])('a failed call is judged where %s', (_, error, kind) => {
    expect(failureOf(error)).toMatchObject({ name: 'CallFailure', kind });
  });

  it('a failed call knows the leader where the server names it, and accepts an incomplete answer', () => {
    const leader = { exception: 'not-leader', 'leader-endpoint-host': '10.0.0.2', 'leader-endpoint-port': '2113' };
    expect(failureOf(failed(status.NOT_FOUND, '', leader)).leader).toEqual({ host: '10.0.0.2', port: 2113 });
    const half = { exception: 'not-leader', 'leader-endpoint-host': '10.0.0.2' };
    expect(failureOf(failed(status.NOT_FOUND, '', half))).toMatchObject({ kind: 'not-leader', leader: undefined });
    expect(failureOf(failed(status.NOT_FOUND, '', { exception: 'not-leader' })).leader).toBeUndefined();
  });
});
