import gossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import streamServices from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';

/*
 * The one file that knows the client's package. It uses the services and messages of EventStoreDB's protocol from that
 * package, but not its commands: their promises that never settle and their errors that end the process cannot be
 * caught from outside (docs/adr/0020). In the successor, `@kurrent/kurrentdb-client`, the same definitions are in
 * `generated/kurrentdb/protocols/v1/`.
 */
export const { GossipClient } = gossipServices;
export const { MemberInfo } = gossipMessages;
export const { Empty, StreamIdentifier, UUID } = sharedMessages;
export const { StreamsClient } = streamServices;
export const { AppendReq, ReadReq, ReadResp } = streamMessages;

export type StreamsClient = InstanceType<typeof StreamsClient>;
export type AppendResp = InstanceType<typeof streamMessages.AppendResp>;
export type ReadReq = InstanceType<typeof ReadReq>;
export type ReadResp = InstanceType<typeof ReadResp>;
/** An event as the server reports it. */
export type EventOnWire = InstanceType<typeof ReadResp.ReadEvent>;
export type RecordedOnWire = InstanceType<typeof ReadResp.ReadEvent.RecordedEvent>;
