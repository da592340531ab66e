import type { NestExpressApplication } from '@nestjs/platform-express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * Listens, and gives the address. It avoids `app.listen`, which writes its own stack to the console where one clear
 * line is wanted. @throws the error of the system: `EADDRINUSE`, `EACCES`, …
 */
export const listenOn = async (app: NestExpressApplication, port: number, host: string): Promise<string> => {
  const server = app.getHttpServer();
  server.listen(port, host);
  await once(server, 'listening');
  const { address, port: taken, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${String(taken)}`;
};
