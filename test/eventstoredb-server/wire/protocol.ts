/*
 * The services and messages from which the client itself was generated, so that the wire is the client's wire.
 *
 * The generated files are CommonJS that assigns its exports at run time, so they are imported whole.
 */
export { default as features } from '@eventstore/db-client/generated/serverfeatures_pb.js';
export { default as featuresService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
export { default as gossip } from '@eventstore/db-client/generated/gossip_pb.js';
export { default as gossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
export { default as rpc } from '@eventstore/db-client/generated/status_pb.js';
export { default as rpcCodes } from '@eventstore/db-client/generated/code_pb.js';
export { default as shared } from '@eventstore/db-client/generated/shared_pb.js';
export { default as streams } from '@eventstore/db-client/generated/streams_pb.js';
export { default as streamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
export { default as wellKnownAny } from 'google-protobuf/google/protobuf/any_pb.js';
export { default as wellKnownEmpty } from 'google-protobuf/google/protobuf/empty_pb.js';
