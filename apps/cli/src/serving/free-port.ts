import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** The port itself, or a free one when it is 0. */
export const portToUse = async (port: number, host: string): Promise<number> =>
  port === 0 ? portListenedOn(0, host) : port;

const portListenedOn = async (port: number, host: string): Promise<number> => {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  const { port: listenedOn } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return listenedOn;
};

/** Where a process of the product is to listen, and the option that names another port. */
interface Place {
  readonly host: string;
  readonly port: number;
  readonly option: '--port' | '--public-port';
}

/**
 * Checks the ports before anything is done for those that would listen on them.
 * @throws Problem where another program listens there, or both would on the same one
 */
export const assertPortsFree = async (places: readonly [Place, Place]): Promise<void> => {
  const [staff, ofPublic] = places;
  if (staff.port !== 0 && staff.port === ofPublic.port && staff.host === ofPublic.host)
    throw new Problem(
      EXIT.usage,
      `办案接口与公示不能使用同一端口 ${String(staff.port)}：请用 --public-port 指定另一端口。`,
      `The staff API and the public site cannot both have port ${String(staff.port)}: name another one with --public-port.`,
    );
  for (const { host, port, option } of places)
    try {
      await portListenedOn(port, host);
    } catch (error) {
      // What else is wrong with an address, the process that listens there says.
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') continue;
      throw new Problem(
        EXIT.unavailable,
        `${host} 的端口 ${String(port)} 已被另一程序占用（也许另一账本正在运行）：请停止该程序，或者用 ${option} 指定其他端口。`,
        `Another program, maybe another ledger, listens on port ${String(port)} of ${host}: end it, or name another port with ${option}.`,
        { cause: error },
      );
    }
};
