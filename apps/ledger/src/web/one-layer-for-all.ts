import { ExpressAdapter } from '@nestjs/platform-express';
import type { Application, RequestHandler } from 'express';

/**
 * Express as Nest uses it, with one layer for a route of all methods. Express itself makes 35 of them, one for each method, and we
 * have such a route for each address: they were a third of the time in which the routes are made.
 */
export class OneLayerForAll extends ExpressAdapter {
  override all(...args: [handler: RequestHandler] | [path: string, handler: RequestHandler]): void {
    const server = this.getInstance<Application>();
    if (args.length === 2) server.route(args[0]).all(args[1]);
    else server.use(args[0]);
  }
}
