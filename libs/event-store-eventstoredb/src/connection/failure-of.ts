import { status, type Metadata } from '@grpc/grpc-js';
import { CallFailure, type CallFailureKind, type Endpoint } from './call-failure.js';

/** What gRPC, or the server through it, says of a call that failed. */
interface StatusError {
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata | undefined;
}

/**
 * Turns whatever a call failed with into a {@link CallFailure}. What is not known for certain to have done nothing counts as
 * `unanswered`, also errors that a later server invents.
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
  return failure(code === status.UNAVAILABLE && NEVER_SENT.test(details) ? 'unreachable' : 'unanswered');
};

/** `exception` in the trailers of EventStoreDB, where it means that nothing was done and nothing will be. */
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

/** What a proxy in front of it, or a later server, says by the code alone. */
const WORDS: ReadonlyMap<number, string> = new Map([
  [status.PERMISSION_DENIED, 'access-denied'],
  [status.UNAUTHENTICATED, 'access-denied'],
]);

/** What grpc-js says of a call that no connection was there for. */
const NEVER_SENT = /^(No connection established|Name resolution failed|Failed to connect|.*ECONNREFUSED)/;

/** A node without a leader in sight says so in words only. */
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
