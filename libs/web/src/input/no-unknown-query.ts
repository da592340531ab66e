import { Injectable, SetMetadata, type CanActivate, type ExecutionContext, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { InvalidInput, unknownMember } from './invalid-input.js';

const IS_PAGE = 'ecl:is-page';

/** Pages for people: what others add to the address when they pass it on (`?from=timeline`) does not keep anyone from reading. */
export const Page = () => SetMetadata(IS_PAGE, true);

/**
 * Refuses the parameters of a request to a route that takes none, as the input pipe refuses the unknown ones of a route that takes
 * some: whoever gives one must not believe that it counted.
 */
@Injectable()
export class NoUnknownQuery implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.url.includes('?') || this.takesSome(context)) return true;
    const given = Object.keys(request.query);
    if (given.length === 0) return true;
    throw new InvalidInput(given.map((name) => unknownMember('', name, [])));
  }

  private takesSome(context: ExecutionContext): boolean {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    return (
      this.reflector.getAllAndOverride<true | undefined>(IS_PAGE, [handler, controller]) ??
      hasQuery(controller, handler)
    );
  }
}

/** Whether a route reads parameters into a class, which the input pipe checks. */
const hasQuery = (controller: Type, handler: unknown): boolean => {
  const prototype = controller.prototype as Readonly<Record<string, unknown>>;
  const name = Object.getOwnPropertyNames(prototype).find((each) => prototype[each] === handler) ?? '';
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Readonly<Record<string, unknown>>;
  return Object.keys(args).some((key) => key.startsWith(`${String(RouteParamtypes.QUERY)}:`));
};
