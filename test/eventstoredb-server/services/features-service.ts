import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { features } from '../wire/protocol.js';
import { answerOnce } from './incoming-call.js';
import type { Node } from './node.js';

export const SERVER_VERSION = '23.10.6';

const STREAMS = 'event_store.client.streams.streams';

const methods: readonly (readonly [service: string, method: string, features: readonly string[]])[] = [
  [STREAMS, 'read', ['position', 'events']],
  [STREAMS, 'append', []],
  [STREAMS, 'delete', []],
  [STREAMS, 'tombstone', []],
  [STREAMS, 'batchappend', ['deadline_duration']],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
];

export const featuresHandlers = (node: Node): featuresGrpc.IServerFeaturesServer & UntypedServiceImplementation => ({
  getSupportedMethods: (_call, callback) => {
    void answerOnce(node, 'features', callback, async () => supportedMethods());
  },
});

const supportedMethods = (): features.SupportedMethods => {
  const message = new features.SupportedMethods();
  message.setEventStoreServerVersion(SERVER_VERSION);
  message.setMethodsList(
    methods.map(([service, name, supported]) => {
      const method = new features.SupportedMethod();
      method.setServiceName(service);
      method.setMethodName(name);
      method.setFeaturesList([...supported]);
      return method;
    }),
  );
  return message;
};
