import { epochMilliseconds, newUuid, type Clock } from '@ecl/kernel';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { secondsOn } from '../seconds-on.js';

/** What the ledger must know again when somebody comes back from the provider. */
export interface BegunSignIn {
  readonly id: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** In seconds. */
  readonly expires: number;
}

/** Long enough for a password, a telephone and a coffee. */
export const SIGN_IN_TAKES_SECONDS = 600;
const TYPE = 'sign-in+jwt';

/**
 * A sign-in that was begun, sealed for the cookie of the browser that began it: no other browser can finish it, every process of
 * the installation can, and nothing is kept for those who never come back.
 */
export class SealedSignIns {
  /** @param key 32 bytes, of this installation */
  constructor(
    private readonly key: Uint8Array,
    private readonly clock: Clock,
  ) {}

  async seal({ state, nonce, codeVerifier }: Pick<BegunSignIn, 'state' | 'nonce' | 'codeVerifier'>): Promise<string> {
    return new EncryptJWT({ state, nonce, codeVerifier })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: TYPE })
      .setJti(newUuid())
      .setExpirationTime(secondsOn(this.clock) + SIGN_IN_TAKES_SECONDS)
      .encrypt(this.key);
  }

  /** Undefined for what was not sealed here, or is over. */
  async open(sealed: string): Promise<BegunSignIn | undefined> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        typ: TYPE,
        currentDate: new Date(epochMilliseconds(this.clock.now())),
      });
      const { jti: id, exp: expires, state, nonce, codeVerifier } = payload;
      if (id === undefined || expires === undefined) return undefined;
      if (typeof state !== 'string' || typeof nonce !== 'string' || typeof codeVerifier !== 'string') return undefined;
      return { id, state, nonce, codeVerifier, expires };
    } catch {
      return undefined;
    }
  }
}
