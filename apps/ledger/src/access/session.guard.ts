import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Identity, type Caller } from '@ecl/identity';
import { Problem } from '@ecl/web';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';
import { ALLOWED, type Allowed } from './allowed-to.js';

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
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed === 'everyone') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const caller = await this.callerOf(request);
    if (!caller)
      throw new Problem(
        problems.notSignedIn,
        undefined,
        {},
        { 'WWW-Authenticate': 'Bearer realm="enforcement-case-ledger"' },
      );
    if (allowed === undefined || (allowed !== 'signedIn' && !caller.actor.roles.some((role) => allowed.includes(role))))
      throw new Problem(problems.notAllowed);
    request.caller = caller;
    return true;
  }

  private callerOf(request: Request): Promise<Caller | undefined> | undefined {
    const [scheme, token] = request.get('Authorization')?.split(' ') ?? [];
    return scheme?.toLowerCase() === 'bearer' && token ? this.identity.callerOf(token) : undefined;
  }
}
