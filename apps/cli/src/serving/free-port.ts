import { createServer, type AddressInfo } from 'node:net';

/** The port itself, or a free one when it is 0. */
export const portToUse = async (port: number, host: string): Promise<number> => {
  if (port !== 0) return port;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => {
        resolve(free);
      });
    });
  });
};
