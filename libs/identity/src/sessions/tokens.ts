import { jwtVerify, SignJWT } from 'jose';
import type { SigningKey } from './signing-key.js';

const ISSUER = 'urn:enforcement-case-ledger';
const HOURS = 8;

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
}

/** Issues and reads the tokens of this installation: signed with its own key (EdDSA), valid for a working day. */
export class Tokens {
  constructor(private readonly key: SigningKey) {}

  async issue(username: string): Promise<Session> {
    const expires = Math.floor(Date.now() / 1000) + HOURS * 3600;
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', kid: this.key.id, typ: 'JWT' })
      .setSubject(username)
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.key.privateKey);
    return { token, expiresAt: new Date(expires * 1000).toISOString() };
  }

  /** The username that a token was issued to; undefined for a token that is forged, foreign or expired. */
  async usernameOf(token: string): Promise<string | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key.publicKey, {
        issuer: ISSUER,
        audience: ISSUER,
        algorithms: ['EdDSA'],
        requiredClaims: ['exp', 'sub'],
      });
      return payload.sub;
    } catch {
      return undefined;
    }
  }
}
