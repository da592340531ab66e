import { headerOf, networkOf, Problem, type ProblemKind, type Words } from '@ecl/web';
import type { Caller, Identity } from '@ecl/identity';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';
import type { Allowed } from './allowed-to.js';
import type { Before } from './before-second-factor.js';
import type { RateLimit } from './rate-limit.js';

/** A request of someone who has signed in. */
export interface SignedInRequest extends Request {
  caller: Caller;
}

/** What a route says of who may call it. */
export interface RouteMarks {
  readonly allowed: Allowed | undefined;
  readonly beforeSecondFactor?: Before | undefined;
  readonly isBeforePasswordChange?: boolean;
}

/** Any account that has signed in with everything that its session must have. */
export const SIGNED_IN: RouteMarks = { allowed: 'signedIn' };

/** Who knows the callers, and how many requests each of them may make. */
export interface Admitting {
  readonly identity: Identity;
  readonly limit: RateLimit;
  /** Default: as Express says it, behind the proxies that are trusted. */
  readonly addressOf?: (request: Request) => string | undefined;
}

/**
 * Counts a request, and attaches its caller. @throws Problem 401, 403 or 429
 */
export const admitted = async (
  request: Request,
  marks: RouteMarks,
  { identity, limit, addressOf = ({ ip }) => ip }: Admitting,
): Promise<void> => {
  const { allowed } = marks;
  const token = tokenOf(request);
  const caller = token === undefined ? undefined : await identity.callerOf(token);
  if (caller) limit.countAccount(caller.username);
  else limit.countAddress(networkOf(addressOf(request)));
  if (!caller) throw notSignedIn(token === undefined ? undefined : SESSION_OVER);
  if (
    allowed === undefined ||
    (typeof allowed !== 'string' && !caller.actor.roles.some((role) => allowed.includes(role)))
  )
    throw new Problem(problems.notAllowed);
  const missing = missingOf(caller, marks);
  if (missing) throw new Problem(missing);
  (request as SignedInRequest).caller = caller;
};

/** What a session must have and has not; the factor also before the password is changed: whoever knows only the password must not change it. */
export const missingOf = (
  { secondFactor, mustChangePassword }: Caller,
  { beforeSecondFactor, isBeforePasswordChange = false }: Omit<RouteMarks, 'allowed'> = {},
): ProblemKind | undefined => {
  if (secondFactor === 'to-give' && beforeSecondFactor !== 'given') return problems.secondFactorRequired;
  if (secondFactor === 'to-enrol' && beforeSecondFactor === undefined) return problems.secondFactorEnrolmentRequired;
  return mustChangePassword && !isBeforePasswordChange ? problems.passwordChangeRequired : undefined;
};

/** The token that a request carries. */
export const tokenOf = (request: Request): string | undefined => {
  const [scheme, token] = headerOf(request, 'authorization')?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined;
};

const SESSION_OVER: Words = {
  zh: '登录已失效或者已到期，请重新登录',
  en: 'The session is not valid or has ended; sign in again',
};

const notSignedIn = (detail: Words | undefined): Problem =>
  new Problem(problems.notSignedIn, detail, {}, { 'WWW-Authenticate': 'Bearer realm="enforcement-case-ledger"' });
