import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Proxies keep a connection that nobody uses for a minute or so. Where the server closes it earlier (Node: after 5 s), the next request may
 * be sent down a connection that is just being closed, and whoever asked reads an error for nothing.
 */
const KEPT_IDLE_MS = 75_000;
/** The least that Node takes: 0 would mean for ever. */
const NOT_KEPT_MS = 1;

/**
 * Idle connections are closed after the proxies in front of this server have closed theirs. A stop waits for the answers that have begun and
 * for nothing else. Node by itself closes the connections that are idle at that moment; it waits for those that have not asked for anything
 * yet, such as browsers open in advance, and keeps those whose answer ends later for the whole time.
 */
export const keepConnections = (server: Server): void => {
  server.keepAliveTimeout = KEPT_IDLE_MS;
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  const close = server.close.bind(server);
  server.close = (closed) => {
    server.keepAliveTimeout = NOT_KEPT_MS;
    close(closed);
    for (const socket of unused) socket.destroy();
    return server;
  };
};
