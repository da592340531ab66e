import { epochMilliseconds, instantOf, newUuid, type Clock, type Instant } from '@ecl/kernel';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { secondsOn } from '../seconds-on.js';
import type { SigningKey } from './signing-key.js';

const ISSUER = 'urn:enforcement-case-ledger';
const EIGHT_HOURS = 8 * 3600;

/** How long ago a session began, in seconds; one that got a second factor began with the one before it. */
export const ageOf = ({ expires }: Pick<TokenContent, 'expires'>, clock: Clock): number =>
  EIGHT_HOURS - (expires - secondsOn(clock));

/** Tokens whose signature was checked already. A signature costs more than the rest of a request. */
const MOST_KEPT = 10_000;

export interface Session {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** What a session rests on: when it is no longer so, the session is over. */
export type SessionGround =
  /** The password of that number. */
  | { readonly is: 'password'; readonly version: number }
  /** The identity that was bound at that moment. */
  | { readonly is: 'provider'; readonly boundSince: string };

/** The account a token was issued to, and on what ground. */
export interface TokenSubject {
  readonly username: string;
  readonly ground: SessionGround;
  /** The number of the second factor that was given too, or that the provider vouches for one. */
  readonly factor?: number | 'provider' | undefined;
}

/** What a valid token says. */
export interface TokenContent extends TokenSubject {
  /** Of this one sign-in, so that it alone can be ended. */
  readonly sessionId: string;
  /** In seconds. */
  readonly expires: number;
}

/** Issues and reads the tokens of this installation: signed with its own key (EdDSA), valid for a working day. */
export class Tokens {
  private readonly known = new Map<string, TokenContent>();

  constructor(
    private readonly key: SigningKey,
    private readonly clock: Clock,
  ) {}

  /** @param until in seconds; default: eight hours from now */
  async issue({ username, ground, factor }: TokenSubject, until?: number): Promise<Session> {
    const issued = secondsOn(this.clock);
    const expires = until ?? issued + EIGHT_HOURS;
    const token = await new SignJWT({ ...claimsOf(ground), ...(factor === undefined ? {} : { factor }) })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.key.id, typ: 'JWT' })
      .setSubject(username)
      .setJti(newUuid())
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt(issued)
      .setExpirationTime(expires)
      .sign(this.key.privateKey);
    return { token, expiresAt: instantOf(new Date(expires * 1000)) };
  }

  /** Undefined for a token that is forged, foreign or expired. */
  async contentOf(token: string): Promise<TokenContent | undefined> {
    const known = this.known.get(token);
    if (known) return known.expires > secondsOn(this.clock) ? known : undefined;
    const read = await this.read(token);
    if (read) this.keep(token, read);
    return read;
  }

  private async read(token: string): Promise<TokenContent | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key.publicKey, {
        issuer: ISSUER,
        audience: ISSUER,
        algorithms: ['EdDSA'],
        requiredClaims: ['exp', 'sub', 'jti'],
        currentDate: new Date(epochMilliseconds(this.clock.now())),
      });
      const { sub, exp, jti } = payload;
      const ground = groundIn(payload);
      if (sub === undefined || exp === undefined || jti === undefined || ground === undefined) return undefined;
      const content = { username: sub, ground, sessionId: jti, expires: exp };
      const { factor } = payload;
      return typeof factor === 'number' || factor === 'provider' ? { ...content, factor } : content;
    } catch {
      return undefined;
    }
  }

  private keep(token: string, subject: TokenContent): void {
    this.known.set(token, subject);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
  }
}

const claimsOf = (ground: SessionGround): JWTPayload =>
  ground.is === 'password' ? { credential: ground.version } : { binding: ground.boundSince };

const groundIn = ({ credential, binding }: JWTPayload): SessionGround | undefined => {
  if (typeof credential === 'number') return { is: 'password', version: credential };
  return typeof binding === 'string' ? { is: 'provider', boundSince: binding } : undefined;
};
