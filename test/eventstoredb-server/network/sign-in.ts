import { ServerInterceptingCall, type Metadata, type ServerInterceptor, type ServiceError } from '@grpc/grpc-js';
import { accessIsDenied, signInFailed } from '../wire/rpc-error.js';

/** Passwords by user. */
export type Users = Readonly<Record<string, string>>;

/** Anyone may ask who leads and what the server can do. */
const FOR_ALL = /Gossip|ServerFeatures/;

/** Admits only users who know their password. */
export const signIn =
  (users: Users): ServerInterceptor =>
  ({ path }, call) =>
    new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (metadata, proceed) => {
            const refusal = FOR_ALL.test(path) ? undefined : refusalOf(users, metadata);
            if (refusal) call.sendStatus(refusal);
            else proceed(metadata);
          },
        }),
    });

const refusalOf = (users: Users, metadata: Metadata): ServiceError | undefined => {
  const header = metadata.get('authorization')[0]?.toString();
  if (header === undefined) return accessIsDenied();
  const isKnown = Object.entries(users).some(
    ([user, password]) => header === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  );
  return isKnown ? undefined : signInFailed();
};
