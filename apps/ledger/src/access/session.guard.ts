import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Identity } from '@ecl/identity';
import { networkOf } from '@ecl/web';
import { admitted, type SignedInRequest } from './admission.js';
import { ALLOWED, type Allowed } from './allowed-to.js';
import { BEFORE_PASSWORD_CHANGE } from './before-password-change.js';
import { BEFORE_SECOND_FACTOR, type Before } from './before-second-factor.js';
import { RateLimit, UNCOUNTED } from './rate-limit.js';

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
    const allowed = this.mark<Allowed>(ALLOWED, context);
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (allowed === 'everyone') {
      if (this.mark<true>(UNCOUNTED, context) !== true) this.limit.countAddress(networkOf(request.ip));
      return true;
    }
    const beforeSecondFactor = this.mark<Before>(BEFORE_SECOND_FACTOR, context);
    const isBeforePasswordChange = this.mark<true>(BEFORE_PASSWORD_CHANGE, context) === true;
    const { identity, limit } = this;
    await admitted(request, { allowed, beforeSecondFactor, isBeforePasswordChange }, { identity, limit });
    return true;
  }

  private mark<Mark>(name: string, context: ExecutionContext): Mark | undefined {
    return this.reflector.getAllAndOverride<Mark | undefined>(name, [context.getHandler(), context.getClass()]);
  }
}
