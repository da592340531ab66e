import { Problem, webProblems } from '@ecl/web';
import { All, Controller, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';

/**
 * Answers the methods that an address does not take, with those that it does (RFC 9110 15.5.6). It is behind all other
 * controllers, so a method that is taken never comes here.
 */
export const methodNotAllowedFor = (controllers: readonly Type[]): Type => {
  @ApiExcludeController()
  @AllowedTo('everyone')
  @Controller()
  class MethodNotAllowed {}
  const prototype = MethodNotAllowed.prototype as Record<string, () => never>;
  for (const [path, methods] of methodsByPath(controllers)) {
    prototype[path] = () => {
      throw new Problem(webProblems.methodNotAllowed, undefined, {}, { Allow: methods.join(', ') });
    };
    const descriptor = Object.getOwnPropertyDescriptor(prototype, path);
    if (descriptor) All(path)(prototype, path, descriptor);
  }
  return MethodNotAllowed;
};

const methodsByPath = (controllers: readonly Type[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const controller of controllers)
    for (const { path, method } of routesOf(controller)) {
      const methods = found.get(path) ?? [];
      methods.push(...(method === 'GET' ? ['GET', 'HEAD'] : [method]));
      found.set(path, methods);
    }
  return found;
};

/** The routes that a controller declares. */
export const routesOf = (controller: Type): readonly { path: string; method: string; handler: string }[] => {
  // A controller, or a route, may stand at several places: the public site does, one for each language.
  const bases = placesOf(controller) ?? [];
  return Object.getOwnPropertyNames(controller.prototype).flatMap((handler) => {
    const target = (controller.prototype as Record<string, object>)[handler];
    const paths = target && placesOf(target);
    // A class carries its own path where its constructor is.
    if (target === undefined || target === controller || paths === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, target) as RequestMethod];
    return bases.flatMap((base) => paths.map((path) => ({ path: joined(base, path), method, handler })));
  });
};

const placesOf = (target: object): readonly string[] | undefined => {
  const said = Reflect.getMetadata(PATH_METADATA, target) as string | readonly string[] | undefined;
  return typeof said === 'string' ? [said] : said;
};

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
