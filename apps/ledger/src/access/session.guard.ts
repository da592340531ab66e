import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Identity, type Caller } from '@ecl/identity';
import { networkOf, Problem, type Words } from '@ecl/web';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';
import { ALLOWED, type Allowed } from './allowed-to.js';
import { BEFORE_PASSWORD_CHANGE } from './before-password-change.js';
import { BEFORE_SECOND_FACTOR, type Before } from './before-second-factor.js';
import { RateLimit, UNCOUNTED } from './rate-limit.js';

/** A request of someone who has signed in. */
export interface SignedInRequest extends Request {
  caller: Caller;
}

/**
 * Admits those whom the route allows, and attaches the caller to the request. A route that declares nothing admits
 * nobody.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: Identity,
    private readonly limit: RateLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (allowed === 'everyone') {
      if (!this.is(UNCOUNTED, context)) this.limit.countAddress(networkOf(request.ip));
      return true;
    }
    const caller = await this.callerOf(request);
    if (caller) this.limit.countAccount(caller.username);
    else this.limit.countAddress(networkOf(request.ip));
    if (!caller) throw notSignedIn(tokenOf(request) === undefined ? undefined : SESSION_OVER);
    if (allowed === undefined || (allowed !== 'signedIn' && !caller.actor.roles.some((role) => allowed.includes(role))))
      throw new Problem(problems.notAllowed);
    this.mustHaveSecondFactor(caller, context);
    if (caller.mustChangePassword && !this.is(BEFORE_PASSWORD_CHANGE, context))
      throw new Problem(problems.passwordChangeRequired);
    request.caller = caller;
    return true;
  }

  /** Also before the password is changed: whoever knows only the password must not change it. */
  private mustHaveSecondFactor({ secondFactor }: Caller, context: ExecutionContext): void {
    if (secondFactor !== 'to-give' && secondFactor !== 'to-enrol') return;
    const targets = [context.getHandler(), context.getClass()];
    const before = this.reflector.getAllAndOverride<Before | undefined>(BEFORE_SECOND_FACTOR, targets);
    if (secondFactor === 'to-give' && before !== 'given') throw new Problem(problems.secondFactorRequired);
    if (secondFactor === 'to-enrol' && before === undefined) throw new Problem(problems.secondFactorEnrolmentRequired);
  }

  private is(mark: string, context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<true | undefined>(mark, [context.getHandler(), context.getClass()]) === true
    );
  }

  private callerOf(request: Request): Promise<Caller | undefined> | undefined {
    const token = tokenOf(request);
    return token === undefined ? undefined : this.identity.callerOf(token);
  }
}

/** The token that a request carries. */
export const tokenOf = (request: Request): string | undefined => {
  const [scheme, token] = request.get('Authorization')?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined;
};

const SESSION_OVER: Words = {
  zh: '登录已失效或者已到期，请重新登录',
  en: 'The session is not valid or has ended; sign in again',
};

const notSignedIn = (detail: Words | undefined): Problem =>
  new Problem(problems.notSignedIn, detail, {}, { 'WWW-Authenticate': 'Bearer realm="enforcement-case-ledger"' });
