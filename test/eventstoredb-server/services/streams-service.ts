import type streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { appendHandler } from './append.js';
import { batchAppendHandler } from './batch-append.js';
import { deleteHandler, tombstoneHandler } from './delete.js';
import type { Node } from './node.js';
import { readHandler } from './read-service.js';

export const streamsHandlers = (node: Node): streamsGrpc.IStreamsServer => ({
  append: appendHandler(node),
  batchAppend: batchAppendHandler(node),
  delete: deleteHandler(node),
  read: readHandler(node),
  tombstone: tombstoneHandler(node),
});
