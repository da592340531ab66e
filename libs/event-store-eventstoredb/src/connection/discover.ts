import { Metadata, type ChannelCredentials } from '@grpc/grpc-js';
import { Empty, GossipClient, MemberInfo } from '../protocol/protocol.js';
import { CallFailure, type Endpoint } from './call-failure.js';
import { failureOf } from './failure-of.js';

export interface DiscoveryOptions {
  readonly credentials: ChannelCredentials;
  /** Milliseconds for each node asked. */
  readonly timeout: number;
}

/**
 * Asks the nodes who leads, all at once, and takes the first that knows of a living leader: during an election,
 * isolated nodes have old information or none.
 *
 * @throws CallFailure `unreachable` when none of them does.
 */
export const leaderAmong = async (nodes: readonly Endpoint[], options: DiscoveryOptions): Promise<Endpoint> => {
  try {
    return await Promise.any(nodes.map((node) => leaderAccordingTo(node, options)));
  } catch (error) {
    const reasons = error instanceof AggregateError ? error.errors.map((each) => failureOf(each).message) : [];
    const asked = nodes.map(({ host, port }) => `${host}:${String(port)}`).join(', ');
    throw new CallFailure('unreachable', `no leader among ${asked} (${reasons.join('; ')})`, { cause: error });
  }
};

const leaderAccordingTo = async ({ host, port }: Endpoint, options: DiscoveryOptions): Promise<Endpoint> => {
  const { credentials, timeout } = options;
  const client = new GossipClient(`${host}:${String(port)}`, credentials, { 'grpc.use_local_subchannel_pool': 1 });
  try {
    return await new Promise<Endpoint>((resolve, reject) => {
      client.read(new Empty(), new Metadata(), { deadline: Date.now() + timeout }, (error, info) => {
        const endpoint = error ? undefined : info.getMembersList().find(isLivingLeader)?.getHttpEndPoint();
        if (endpoint) resolve({ host: endpoint.getAddress(), port: endpoint.getPort() });
        else reject(error ?? new CallFailure('unreachable', `${host}:${String(port)} does not know a leader`));
      });
    });
  } finally {
    client.close();
  }
};

const isLivingLeader = (member: InstanceType<typeof MemberInfo>): boolean =>
  member.getIsAlive() && member.getState() === MemberInfo.VNodeState.LEADER;
