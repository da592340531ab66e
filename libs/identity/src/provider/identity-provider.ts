import type * as openid from 'openid-client';
import type { ProviderSubject } from '../accounts/account.js';
import { ProviderSignInFailed, ProviderUnavailable } from '../identity-errors.js';
import type { SealedSignIns } from './sealed-sign-in.js';

/** An identity provider through which people may sign in (OpenID Connect). */
export interface IdentityProviderSettings {
  /** Exactly as the provider writes itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a client without one: PKCE alone protects it. */
  readonly clientSecret?: string;
  /** The address of the callback as browsers see it, and as the provider has it registered. */
  readonly redirectUrl: string;
  /** Values of `acr`, or of `amr`, with which the provider vouches for two factors. Default: none is believed. */
  readonly twoFactors?: readonly string[];
  /** What the way is called to people. */
  readonly label: string;
}

type Fetch = openid.CustomFetch;

/** Two clocks need not agree to the second. */
const CLOCK_TOLERANCE_SECONDS = 60;
const TIMEOUT_SECONDS = 10;
/** After this the provider is asked again what it offers. */
const KNOWN_FOR_MS = 3600_000;

/**
 * The provider as this ledger talks to it: authorization code with PKCE, state and nonce. Nothing is asked of it before somebody signs
 * in, so a provider that is down keeps no ledger from starting.
 */
export class IdentityProvider {
  private known: { readonly until: number; readonly configuration: Promise<openid.Configuration> } | undefined;

  /**
   * @param once false when a sign-in of this id was finished before, in any process
   * @param fetching default: that of Node
   */
  constructor(
    readonly settings: IdentityProviderSettings,
    private readonly sealed: SealedSignIns,
    private readonly once: (id: string, expires: number) => boolean,
    private readonly fetching?: Fetch,
  ) {}

  /**
   * @returns where to send the browser, and what it must bring back as `kept`
   * @throws ProviderUnavailable
   */
  async begin(): Promise<{ readonly url: string; readonly kept: string }> {
    const client = await loaded();
    const configuration = await this.configuration();
    const codeVerifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.redirectUrl,
      scope: 'openid',
      response_type: 'code',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, kept: await this.sealed.seal({ state, nonce, codeVerifier }) };
  }

  /**
   * Who came back.
   * @param kept what {@link begin} gave to this browser
   * @param query of the address at which the provider sent the browser back
   * @throws ProviderSignInFailed; ProviderUnavailable
   */
  async finish(
    kept: string | undefined,
    query: URLSearchParams,
  ): Promise<ProviderSubject & { readonly isTwoFactors: boolean }> {
    const begun = kept === undefined ? undefined : await this.sealed.open(kept);
    if (!begun || query.get('state') !== begun.state) throw new ProviderSignInFailed('not-begun');
    // Before the code is used: of two answers with one state only the first is looked at.
    if (!this.once(begun.id, begun.expires)) throw new ProviderSignInFailed('used');
    const client = await loaded();
    const configuration = await this.configuration();
    // The address as the provider knows it: the ledger may be behind a proxy, and what a request says of its host is anybody's word.
    const address = new URL(this.settings.redirectUrl);
    address.search = query.toString();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: begun.codeVerifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new ProviderSignInFailed('not-valid');
      const vouched = [claims.acr, claims['amr']].flat();
      const isTwoFactors = this.settings.twoFactors?.some((value) => vouched.includes(value)) === true;
      return { issuer: this.settings.issuer, subject: claims.sub, isTwoFactors };
    } catch (error) {
      throw failureOf(error, client);
    }
  }

  /** Where a browser ends the session at the provider too; undefined where it has no such place, or cannot be reached. */
  async endSessionUrl(): Promise<string | undefined> {
    try {
      const configuration = await this.configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return (await loaded()).buildEndSessionUrl(configuration).href;
    } catch (error) {
      if (error instanceof ProviderUnavailable) return undefined;
      throw error;
    }
  }

  /** What the provider offers, asked when it is needed; a failure is not kept. */
  private async configuration(): Promise<openid.Configuration> {
    const now = performance.now();
    if (this.known === undefined || this.known.until < now)
      this.known = { until: now + KNOWN_FOR_MS, configuration: this.discovered() };
    const { known } = this;
    try {
      return await known.configuration;
    } catch (error) {
      if (this.known === known) this.known = undefined;
      throw new ProviderUnavailable('the identity provider does not say what it offers', { cause: error });
    }
  }

  private async discovered(): Promise<openid.Configuration> {
    const client = await loaded();
    const { issuer, clientId, clientSecret } = this.settings;
    const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
    const metadata = { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
    return client.discovery(new URL(issuer), clientId, metadata, authentication, {
      timeout: TIMEOUT_SECONDS,
      // The signature of what it says is checked too, and not the connection alone.
      execute: [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [overPlainHttp(client)] : [])],
      ...(this.fetching === undefined ? {} : { [client.customFetch]: this.fetching }),
    });
  }
}

/** Only on this machine, as the setting is checked. */
const overPlainHttp = (client: typeof openid) =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, not because it will go
  client.allowInsecureRequests;

/** A ledger without a provider, and the command line, never need it. */
const loaded = (): Promise<typeof openid> => import('openid-client');

/** What the ledger or its network got wrong, and what whoever came back brought. */
const failureOf = (error: unknown, client: typeof openid): Error => {
  if (error instanceof ProviderSignInFailed) return error;
  if (error instanceof client.AuthorizationResponseError) return new ProviderSignInFailed('declined', { cause: error });
  if (error instanceof client.ResponseBodyError)
    return error.error === 'invalid_grant'
      ? new ProviderSignInFailed('not-valid', { cause: error })
      : new ProviderUnavailable('the identity provider refuses this ledger', { cause: error });
  if (error instanceof client.ClientError && OF_THE_ANSWER.has(error.code ?? ''))
    return new ProviderSignInFailed('not-valid', { cause: error });
  return new ProviderUnavailable('the identity provider cannot be reached', { cause: error });
};

/** Anything else, such as a network that fails, says nothing about whoever came back. */
const OF_THE_ANSWER: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
]);
