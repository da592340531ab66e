import type { Metadata, ServiceError } from '@grpc/grpc-js';
import type { CallKind, Disturbance } from '../faults/fault.js';
import type { AppendOutcome } from '../log/append-outcome.js';
import {
  accessIsDenied,
  isRpcError,
  handlerThrew,
  leaderIsElsewhere,
  leaderIsUnknown,
  operationTimedOut,
  serverIsNotReady,
  serverIsTooBusy,
  streamIsDeleted,
} from '../wire/rpc-error.js';
import type { Node } from './node.js';

type Failed = Exclude<AppendOutcome, { is: 'success' } | { is: 'wrongExpectedVersion' }>;

/** How an outcome that is not an answer ends a call. */
export const failureOf = (outcome: Failed, streamName: string): ServiceError => {
  switch (outcome.is) {
    case 'streamDeleted':
      return streamIsDeleted(streamName);
    case 'accessDenied':
      return accessIsDenied();
    case 'timedOut':
      return operationTimedOut('Prepare phase timeout.');
    case 'notReady':
      return serverIsNotReady();
    case 'tooBusy':
      return serverIsTooBusy();
    case 'notLeader':
      return outcome.leader ? leaderIsElsewhere(outcome.leader) : leaderIsUnknown();
  }
};

/** The result of a call other than an append under a fault: an error, or nothing at all. */
export const disturbed = (node: Node, disturbance: Disturbance): ServiceError | undefined => {
  switch (disturbance.is) {
    case 'silence':
      return undefined;
    case 'cut':
      node.cut();
      return undefined;
    case 'failure':
      return disturbance.error();
    case 'outcome': {
      const { outcome } = disturbance;
      return outcome.is === 'success' || outcome.is === 'wrongExpectedVersion' ? undefined : failureOf(outcome, '');
    }
  }
};

/** A follower serves callers who do not insist on the leader. */
export const insistsOnAnotherLeader = (node: Node, metadata: Metadata): boolean =>
  !node.isLeader() && metadata.get('requires-leader')[0]?.toString().toLowerCase() === 'true';

/** Answers a call with one message, unless a fault strikes. */
export const answerOnce = async <Response>(
  node: Node,
  kind: CallKind,
  callback: (error: ServiceError | null, response?: Response) => void,
  answer: () => Promise<Response>,
): Promise<void> => {
  const disturbance = node.faults.onArrival(kind);
  if (disturbance) {
    const error = disturbed(node, disturbance);
    if (error) callback(error);
    return;
  }
  try {
    callback(null, await answer());
  } catch (error) {
    callback(isRpcError(error) ? error : handlerThrew());
  }
};
