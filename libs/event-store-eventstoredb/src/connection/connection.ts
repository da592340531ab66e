import { credentials, Metadata, type ChannelCredentials, type ClientOptions } from '@grpc/grpc-js';
import { StreamsClient } from '../protocol/protocol.js';
import type { CallFailure, Endpoint } from './call-failure.js';
import type { ConnectionSettings } from './connection-string.js';
import { leaderAmong } from './discover.js';

/** A channel to one node, for as long as that node leads. */
export interface Line {
  readonly client: StreamsClient;
  readonly node: Endpoint;
}

/** EventStoreDB accepts events of up to 16 MiB through other interfaces; everything it holds can be read here. */
const LARGEST_MESSAGE_BYTES = 17 * 1024 * 1024;

/**
 * The connection to the current leader. A failed call reports it ({@link Connection.lost}), and the next call looks for
 * the leader again; calls under way on the old channel end by themselves.
 */
export class Connection {
  private readonly channelCredentials: ChannelCredentials;
  private line: Promise<Line> | undefined;
  private readonly retired = new Map<StreamsClient, NodeJS.Timeout>();
  private current: Line | undefined;
  /** The address of the leader, as a node reported it. */
  private told: Endpoint | undefined;

  constructor(readonly settings: ConnectionSettings) {
    this.channelCredentials = settings.tls
      ? credentials.createSsl(settings.certificateAuthority ?? null)
      : credentials.createInsecure();
  }

  /** @throws CallFailure `unreachable` when no leader can be found now. */
  open(): Promise<Line> {
    this.line ??= this.lookForLeader();
    return this.line;
  }

  /** The channel is no longer usable: its node is gone, or no longer leads. */
  lost({ client }: Line, { leader }: CallFailure): void {
    if (this.current?.client !== client) return;
    this.current = undefined;
    this.line = undefined;
    this.told = leader;
    this.retire(client);
  }

  /** Header of a call: the credentials, the connection name, and that only the leader may answer. */
  header(): Metadata {
    const { credentials: signIn, connectionName } = this.settings;
    const header = new Metadata();
    header.set('connection-name', encodeURIComponent(connectionName));
    header.set('requires-leader', 'true');
    if (signIn)
      header.set('authorization', `Basic ${Buffer.from(`${signIn.username}:${signIn.password}`).toString('base64')}`);
    return header;
  }

  close(): void {
    for (const [client, timer] of this.retired) {
      clearTimeout(timer);
      client.close();
    }
    this.retired.clear();
    this.current?.client.close();
    this.current = undefined;
    this.line = undefined;
  }

  private async lookForLeader(): Promise<Line> {
    try {
      const node = await this.leader();
      const client = new StreamsClient(addressOf(node), this.channelCredentials, this.channelOptions());
      this.current = { client, node };
      return this.current;
    } catch (error) {
      this.line = undefined;
      throw error;
    }
  }

  private async leader(): Promise<Endpoint> {
    const { hosts, discovers, gossipTimeout } = this.settings;
    const { told } = this;
    this.told = undefined;
    if (told) return told;
    const [only] = hosts;
    if (!discovers && only) return only;
    return leaderAmong(hosts, { credentials: this.channelCredentials, timeout: gossipTimeout });
  }

  private channelOptions(): ClientOptions {
    const { keepAliveInterval, keepAliveTimeout } = this.settings;
    return {
      'grpc.keepalive_time_ms': keepAliveInterval,
      'grpc.keepalive_timeout_ms': keepAliveTimeout,
      'grpc.max_receive_message_length': LARGEST_MESSAGE_BYTES,
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 1_000,
      // A channel in a pool would outlive this one and keep the dead connection.
      'grpc.use_local_subchannel_pool': 1,
      // No automatic retries: this adapter itself decides whether an append is sent again.
      'grpc.enable_retries': 0,
    };
  }

  /** The time for its calls to end by themselves. */
  private retire(client: StreamsClient): void {
    const timer = setTimeout(() => {
      this.retired.delete(client);
      client.close();
    }, this.settings.defaultDeadline);
    timer.unref();
    this.retired.set(client, timer);
  }
}

const addressOf = ({ host, port }: Endpoint): string => `${host}:${String(port)}`;
