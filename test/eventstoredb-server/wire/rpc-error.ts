import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** How a call fails: a gRPC status, and the trailers from which the client makes its typed error. */
export const rpcError = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const isRpcError = (error: unknown): error is ServiceError =>
  error instanceof Error && 'code' in error && 'details' in error;

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

export const serverIsNotReady = (): ServiceError => rpcError(status.UNAVAILABLE, 'Server Is Not Ready');

export const serverIsTooBusy = (): ServiceError => rpcError(status.UNAVAILABLE, 'Server Is Too Busy');

export const leaderIsElsewhere = ({ host, port }: Endpoint): ServiceError =>
  rpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

export const leaderIsUnknown = (): ServiceError => rpcError(status.UNKNOWN, 'No leader info available in response');

export const operationTimedOut = (message: string): ServiceError =>
  rpcError(status.ABORTED, `Operation timed out: ${message}`);

export const streamIsDeleted = (streamName: string): ServiceError =>
  rpcError(status.FAILED_PRECONDITION, `Event stream '${streamName}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': streamName,
  });

export const accessIsDenied = (): ServiceError =>
  rpcError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const signInFailed = (): ServiceError => rpcError(status.UNAUTHENTICATED, 'Unauthenticated');

export const appendIsTooLarge = (maxAppendSize: number): ServiceError =>
  rpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${maxAppendSize} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(maxAppendSize),
  });

export const requiredMetadataIsMissing = (property: string): ServiceError =>
  rpcError(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

/** Deleting reports it in the trailers; appending reports it in its answer. */
export const deletionMetAnotherRevision = (streamName: string, expected: bigint, actual: bigint): ServiceError =>
  rpcError(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${streamName}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': streamName,
      'expected-version': String(expected),
      'actual-version': String(actual),
    },
  );

export const unexpectedResult = (kind: string, result: string): ServiceError =>
  rpcError(status.UNKNOWN, `Unexpected ${kind}: ${result}`);

/** How an unexpected failure of a handler looks from outside. */
export const handlerThrew = (): ServiceError => rpcError(status.UNKNOWN, 'Exception was thrown by handler.');

export const invalidArgument = (details: string): ServiceError => rpcError(status.INVALID_ARGUMENT, details);
