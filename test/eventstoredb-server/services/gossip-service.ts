import type gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { gossip } from '../wire/protocol.js';
import { ticksOf } from '../wire/ticks.js';
import type { Endpoint } from '../wire/rpc-error.js';
import { structuredUuid } from '../wire/uuid.js';
import { answerOnce } from './incoming-call.js';
import type { Node } from './node.js';

/** A node as the cluster reports it. */
export interface Member extends Endpoint {
  readonly instanceId: string;
  readonly state: MemberState;
  readonly isAlive: boolean;
}

export type MemberState = keyof typeof gossip.MemberInfo.VNodeState;

export const gossipHandlers = (node: Node, members: () => readonly Member[]): gossipGrpc.IGossipServer => ({
  read: (_call, callback) => {
    void answerOnce(node, 'gossip', callback, async () => clusterInfo(members(), node.now()));
  },
});

const clusterInfo = (members: readonly Member[], now: number): gossip.ClusterInfo => {
  const info = new gossip.ClusterInfo();
  info.setMembersList(members.map((member) => memberInfo(member, now)));
  return info;
};

const memberInfo = ({ instanceId, state, isAlive, host, port }: Member, now: number): gossip.MemberInfo => {
  const endpoint = new gossip.EndPoint();
  endpoint.setAddress(host);
  endpoint.setPort(port);
  const message = new gossip.MemberInfo();
  message.setInstanceId(structuredUuid(instanceId));
  message.setTimeStamp(ticksOf(now));
  message.setState(gossip.MemberInfo.VNodeState[state]);
  message.setIsAlive(isAlive);
  message.setHttpEndPoint(endpoint);
  return message;
};
