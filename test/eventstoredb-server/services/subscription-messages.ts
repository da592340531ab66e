import type { LogOffset } from '../wire/log-offset.js';
import { streams } from '../wire/protocol.js';
import { operationTimedOut } from '../wire/rpc-error.js';

export const confirmation = (subscriptionId: string): streams.ReadResp => {
  const details = new streams.ReadResp.SubscriptionConfirmation();
  details.setSubscriptionId(subscriptionId);
  const message = new streams.ReadResp();
  message.setConfirmation(details);
  return message;
};

export const caughtUp = (): streams.ReadResp => {
  const message = new streams.ReadResp();
  message.setCaughtUp(new streams.ReadResp.CaughtUp());
  return message;
};

export const checkpoint = (offset: LogOffset): streams.ReadResp => {
  const details = new streams.ReadResp.Checkpoint();
  details.setCommitPosition(String(offset));
  details.setPreparePosition(String(offset));
  const message = new streams.ReadResp();
  message.setCheckpoint(details);
  return message;
};

export const consumerTooSlow = () =>
  operationTimedOut('Consumer too slow to handle event while live. Client resubscription required.');
