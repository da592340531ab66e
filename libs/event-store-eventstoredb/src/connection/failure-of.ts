import { status, type Metadata } from '@grpc/grpc-js';
import { CallFailure, type CallFailureKind, type Endpoint } from './call-failure.js';

/** What gRPC, or the server through it, reports about a failed call. */
interface StatusError {
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata | undefined;
}

/**
 * Turns any error of a call into a {@link CallFailure}. An error counts as `unanswered` unless it is certain that
 * nothing was done; this includes new errors of later servers.
 */
export const failureOf = (error: unknown): CallFailure => {
  if (error instanceof CallFailure) return error;
  const failed = statusErrorOf(error);
  if (!failed) return new CallFailure('unanswered', String(error), { cause: error });
  const { code, details, metadata } = failed;
  const told = (key: string): string | undefined => metadata?.get(key)[0]?.toString();
  const exception = told('exception');
  const message = `${status[code]}: ${details}`;
  const failure = (kind: CallFailureKind, leader?: Endpoint): CallFailure =>
    new CallFailure(kind, message, { cause: error, exception: exception ?? WORDS.get(code), leader });
  if (exception === 'not-leader' || NO_LEADER.test(details)) return failure('not-leader', leaderIn(told));
  if (exception !== undefined && REFUSALS.has(exception)) return failure('refused');
  if (REFUSING_CODES.has(code)) return failure('refused');
  return failure(NEVER_SENT.get(code)?.test(details) ? 'unreachable' : 'unanswered');
};

/** Values of `exception` in the trailers of EventStoreDB which mean that nothing was done and nothing will be. */
const REFUSALS: ReadonlySet<string> = new Set([
  'access-denied',
  'invalid-transaction',
  'stream-deleted',
  'maximum-append-size-exceeded',
  'missing-required-metadata-property',
]);

const REFUSING_CODES: ReadonlySet<number> = new Set([
  status.INVALID_ARGUMENT,
  status.PERMISSION_DENIED,
  status.UNAUTHENTICATED,
  status.UNIMPLEMENTED,
]);

/** Errors that a proxy in front of it, or a later server, reports only by the code. */
const WORDS: ReadonlyMap<number, string> = new Map([
  [status.PERMISSION_DENIED, 'access-denied'],
  [status.UNAUTHENTICATED, 'access-denied'],
]);

/**
 * What grpc-js reports when there was no connection for a call, or when its time was over while it still waited for one; not
 * where an earlier attempt of the same call may have had one.
 */
const NEVER_SENT: ReadonlyMap<number, RegExp> = new Map([
  [status.UNAVAILABLE, /^(No connection established|Name resolution failed|Failed to connect|.*ECONNREFUSED)/],
  [
    status.DEADLINE_EXCEEDED,
    /^(?!.*previous attempts).*,(waiting for name resolution|waiting for metadata filters|Waiting for LB pick)$/,
  ],
]);

/** A node that sees no leader reports it only in the text of the message. */
const NO_LEADER = /^No leader info available/;

const leaderIn = (told: (key: string) => string | undefined): Endpoint | undefined => {
  const host = told('leader-endpoint-host');
  const port = Number(told('leader-endpoint-port'));
  return host !== undefined && Number.isInteger(port) && port > 0 ? { host, port } : undefined;
};

const statusErrorOf = (error: unknown): StatusError | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, details, metadata } = error as Partial<StatusError>;
  return typeof code === 'number' ? { code, details: details ?? '', metadata } : undefined;
};
