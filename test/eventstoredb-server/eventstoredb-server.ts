import { Server, ServerCredentials, status, type ServiceError } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Faults } from './faults/faults.js';
import { EventLog } from './log/event-log.js';
import { Streams } from './log/streams.js';
import { appendSystemEvents } from './log/system-events.js';
import { Connections } from './network/connections.js';
import { signIn, type Users } from './network/sign-in.js';
import { featuresHandlers } from './services/features-service.js';
import { gossipHandlers, type Member, type MemberState } from './services/gossip-service.js';
import type { Node, OpenStreams } from './services/node.js';
import { streamsHandlers } from './services/streams-service.js';
import { featuresService, gossipService, streamsService } from './wire/protocol.js';
import { rpcError, type Endpoint } from './wire/rpc-error.js';

export interface EventStoreDbServerOptions {
  /** Where the log is kept; one server at a time. */
  readonly folder: string;
  /** Default: a free one. A server that replaces another takes its port. */
  readonly port?: number;
  /** The role that the server reports. Default `LEADER`. */
  readonly state?: MemberState;
  /** The other nodes in the gossip. */
  readonly others?: readonly Member[];
  /** With it the server uses TLS, under the name `localhost`. Default: no TLS. */
  readonly certificate?: Certificate;
  /** Passwords by user. With them nobody else may read or write. Default: anyone may. */
  readonly users?: Users;
  /** Whether it may {@link EventStoreDbServer.freeze}. Default: no, because the way to its clients is twice as long then. */
  readonly canFreeze?: boolean;
}

/** PEM. */
export interface Certificate {
  readonly chain: Buffer;
  readonly key: Buffer;
}

/** The largest message that the server accepts; gRPC itself refuses a larger one, with code 8. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024 - 10_000;
const GOOD_ORDER = 200;

/**
 * EventStoreDB 23.10.6 as its clients see it, on loopback, over the embedded store: the same services, answers, errors and
 * order, and the faults of {@link Faults} on demand.
 */
export class EventStoreDbServer {
  readonly faults = new Faults();
  /** What gossip says about this server and others; may be changed while it runs. */
  state: MemberState;
  others: readonly Member[];
  private readonly certificate: Certificate | undefined;
  private readonly canFreeze: boolean;
  private clockAhead = 0;
  private readonly instanceId = randomUUID();
  private readonly openStreams: OpenStreams = new Set();
  private readonly grpc: Server;
  private connections!: Connections;

  private constructor(
    private readonly log: EventLog,
    { state = 'LEADER', others = [], certificate, users, canFreeze = false }: EventStoreDbServerOptions,
  ) {
    this.grpc = new Server({
      'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
      interceptors: users ? [signIn(users)] : [],
    });
    this.certificate = certificate;
    this.canFreeze = canFreeze;
    this.state = state;
    this.others = others;
  }

  /** @throws EventStoreUnavailable `locked` while another server has the folder; Error `EADDRINUSE` while another has the port. */
  static async start(options: EventStoreDbServerOptions): Promise<EventStoreDbServer> {
    const log = await EventLog.open(options.folder);
    const server = new EventStoreDbServer(log, options);
    try {
      await server.listen(options.port ?? 0);
    } catch (error) {
      await log.close();
      throw error;
    }
    return server;
  }

  get port(): number {
    return this.connections.port;
  }

  /** Reads, subscriptions and batch streams that clients have open. */
  get openReads(): number {
    return this.openStreams.size;
  }

  get endpoint(): Endpoint {
    return { host: this.certificate ? 'localhost' : '127.0.0.1', port: this.port };
  }

  get connectionString(): string {
    const { host, port } = this.endpoint;
    return `esdb://${host}:${port}?tls=${this.certificate !== undefined}`;
  }

  /** This server as a member of its cluster, for the gossip of others. */
  get member(): Member {
    return { ...this.endpoint, instanceId: this.instanceId, state: this.state, isAlive: true };
  }

  /** Sets the server's clock ahead of everyone else's, or behind them with a negative number. */
  setClockAhead(milliseconds: number): void {
    this.clockAhead = milliseconds;
  }

  /** Destroys every connection and continues to run. */
  cutConnections(): void {
    this.connections.cut();
  }

  /** Reads and sends nothing more, like a stopped process: keep-alive is not answered either. */
  freeze(): void {
    this.connections.freeze();
  }

  thaw(): void {
    this.connections.thaw();
  }

  /** Ends every open read, subscription and batch stream, as a server does with clients that it wants to drop. */
  dropStreams(code: status, details: string): void {
    this.endOpenStreams(rpcError(code, details));
  }

  /** Stops in order: open streams end with code 13, calls under way are answered, and the log is closed. */
  async stop(): Promise<void> {
    this.connections.stopListening();
    this.endOpenStreams(rpcError(status.INTERNAL, 'Received RST_STREAM with error code 2'));
    await Promise.race([new Promise((resolve) => this.grpc.tryShutdown(resolve)), pause(GOOD_ORDER)]);
    await this.kill();
  }

  /** Stops at once: sockets are destroyed, nothing is answered; acknowledged events are on the disk. */
  async kill(): Promise<void> {
    await this.connections.close();
    this.grpc.forceShutdown();
    await this.log.close();
  }

  private async listen(port: number): Promise<void> {
    const node = this.node();
    this.grpc.addService(streamsService.StreamsService, streamsHandlers(node));
    this.grpc.addService(featuresService.ServerFeaturesService, featuresHandlers(node));
    this.grpc.addService(
      gossipService.GossipService,
      gossipHandlers(node, () => this.members()),
    );
    const injector = this.grpc.createConnectionInjector(this.credentials());
    this.connections = await Connections.listen(port, injector, this.canFreeze);
    await appendSystemEvents(node.streams, this.port);
  }

  private credentials(): ServerCredentials {
    if (!this.certificate) return ServerCredentials.createInsecure();
    const { chain, key } = this.certificate;
    return ServerCredentials.createSsl(null, [{ cert_chain: chain, private_key: key }]);
  }

  private node(): Node {
    const now = () => Date.now() + this.clockAhead;
    return {
      log: this.log,
      streams: new Streams(this.log, now),
      faults: this.faults,
      now,
      cut: () => this.cutConnections(),
      isLeader: () => this.state === 'LEADER',
      leader: () => this.members().find(({ state, isAlive }) => state === 'LEADER' && isAlive),
      openStreams: this.openStreams,
    };
  }

  private members(): readonly Member[] {
    return [this.member, ...this.others];
  }

  private endOpenStreams(error: ServiceError): void {
    for (const { fail } of [...this.openStreams]) fail(error);
  }
}
