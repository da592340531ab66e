import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Application, NextFunction, Request, RequestHandler, Response } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request that Express has not seen, so that only what node:http gives it is there. */
export type TakeRoad = (request: IncomingMessage, response: Response) => Promise<void>;

/** How a request is answered without the router; undefined for those that are left to it, untouched. */
export type RoadOf = (request: IncomingMessage) => TakeRoad | undefined;

/**
 * Lets some requests past the router: Express gives every request another prototype, finds out its address for each layer and asks each
 * of them, which costs more than all that is done for a step before its rules are asked. What every request passes, they pass; what goes wrong
 * on the way is handed to the router with its fault, so that there is one place that answers faults.
 * @param passed what every request passes, whichever way it takes; it must not rest on Express
 */
export const letPastTheRouter = (app: NestExpressApplication, passed: RequestHandler, roadOf: RoadOf): void => {
  const express = app.getHttpAdapter().getInstance() as Application;
  const server = app.getHttpServer();
  const faults = new WeakMap<IncomingMessage, { readonly fault: unknown }>();
  app.use((request: Request, response: Response, next: NextFunction) => {
    const failed = faults.get(request);
    if (failed) next(failed.fault);
    else void passed(request, response, next);
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const take = roadOf(request);
    if (!take) {
      express(request as Request, response as Response);
      return;
    }
    const fail = (fault: unknown): void => {
      faults.set(request, { fault });
      express(request as Request, response as Response);
    };
    void passed(request as Request, response as Response, (fault?: unknown) => {
      if (fault === undefined) take(request, response as Response).catch(fail);
      else fail(fault);
    });
  };
  server.removeListener('request', express);
  server.on('request', answer);
};

/** The address that Express finds out for a request, behind the proxies that are trusted. */
export const addressFrom =
  (app: NestExpressApplication) =>
  (request: IncomingMessage): string | undefined => {
    const { request: ofExpress } = app.getHttpAdapter().getInstance() as { readonly request: object };
    return (Object.setPrototypeOf(request, ofExpress) as Request).ip;
  };
