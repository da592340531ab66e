import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem, webProblems } from '@ecl/web';
import { IS_PUBLIC } from './public.js';

/** Closed by default: a route that is not declared public does not exist for the public. */
@Injectable()
export class DeclaredRoutesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic === true) return true;
    throw new Problem(webProblems.notFound);
  }
}
