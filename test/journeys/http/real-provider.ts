import { jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** In a name that the compiler does not follow: it would miss the types. */
const PACKAGE: string = 'oidc-provider';

/** What of `oidc-provider` is used here; it has no types of its own. */
interface Provider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<unknown>;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
}

interface ProviderContext {
  readonly oidc: { readonly client: { readonly clientId: string }; readonly session: { readonly accountId: string } };
}

/** Who signs in at the provider, and how it says that it made sure. */
export interface AtProvider {
  readonly subject: string;
  readonly amr?: readonly string[];
  readonly acr?: string;
}

export const CLIENT = { clientId: 'ledger', clientSecret: 'a secret of the provider and the ledger' } as const;

/**
 * A real identity provider (`oidc-provider` of npm) on this machine, with its own sessions, codes and keys. Only its form of sign-in is
 * ours: whoever comes is who the test says.
 */
export class RealProvider {
  /** Who signs in next; undefined declines. */
  next: AtProvider | undefined;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** @param redirectUrl asked for when somebody comes: a ledger may know its own address only when it serves */
  static async start(redirectUrl: () => string): Promise<RealProvider> {
    // It tells who runs it what to change before people use it.
    for (const says of ['info', 'warn'] as const) jest.spyOn(console, says).mockImplementation(() => undefined);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const real = new RealProvider(server, issuer);
    let made: Promise<Provider> | undefined;
    const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const provider = await (made ??= real.provider(redirectUrl()));
      if (request.url?.startsWith('/interaction/') === true) await real.signIn(provider, request, response);
      else provider.callback()(request, response);
    };
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void answered(request, response));
    return real;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionDetails(request, response);
    const { subject, ...how } = this.next ?? { subject: undefined };
    const result =
      subject === undefined ? { error: 'access_denied' } : { login: { accountId: subject, remember: false, ...how } };
    await provider.interactionFinished(request, response, result);
  }

  private async provider(redirectUrl: string): Promise<Provider> {
    const { default: RealOne } = (await import(PACKAGE)) as {
      readonly default: new (issuer: string, configuration: object) => Provider;
    };
    const provider: Provider = new RealOne(this.issuer, {
      clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUrl] }],
      cookies: { keys: ['of this run only'] },
      acrValues: ['urn:two-factors'],
      claims: { acr: null, amr: null, openid: ['sub'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      // Nobody has to agree that the ledger may know who they are.
      loadExistingGrant: async ({ oidc: { client, session } }: ProviderContext) => {
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    return provider;
  }
}
