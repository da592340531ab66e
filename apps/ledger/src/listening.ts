import type { NestExpressApplication } from '@nestjs/platform-express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * Listens, and gives the address. Not by `app.listen`, which writes a stack of its own to the console where one clear line
 * is to stand. @throws what the system says: `EADDRINUSE`, `EACCES`, …
 */
export const listenOn = async (app: NestExpressApplication, port: number, host: string): Promise<string> => {
  const server = app.getHttpServer();
  server.listen(port, host);
  await once(server, 'listening');
  const { address, port: taken, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${String(taken)}`;
};
