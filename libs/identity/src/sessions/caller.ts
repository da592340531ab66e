import type { Actor } from '@ecl/enforcement';
import type { Session } from './tokens.js';

/**
 * Of a session: whether a second factor was given, or must be given or enrolled before anything else is answered.
 */
export type SecondFactorStage = 'not-asked' | 'to-enrol' | 'to-give' | 'given';

/** Who asks: the account that signed in, and the person it represents with its current roles. */
export interface Caller {
  readonly username: string;
  readonly actor: Actor;
  /** Somebody else knows the password: until it is changed, nothing else is answered. */
  readonly mustChangePassword: boolean;
  /** Says of two requests whether they belong to one sign-in; no one can sign in with it. */
  readonly sessionId: string;
  /** Signed in through the identity provider, where there may be a session to end too. */
  readonly isThroughProvider: boolean;
  readonly secondFactor: SecondFactorStage;
}

/** A session that begins. */
export interface SignedIn extends Session {
  readonly mustChangePassword: boolean;
  readonly secondFactor: SecondFactorStage;
}
