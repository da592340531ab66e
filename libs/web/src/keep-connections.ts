import type { Server } from 'node:http';

/**
 * Proxies keep a connection that nobody uses for a minute or so. Where the server closes it earlier (Node: after 5 s), the next request may
 * be sent down a connection that is just being closed, and whoever asked reads an error for nothing.
 */
const KEPT_IDLE_MS = 75_000;

/** Idle connections are closed after the proxies in front of this server have closed theirs. At a stop they are closed at once. */
export const keepConnections = (server: Pick<Server, 'keepAliveTimeout'>): void => {
  server.keepAliveTimeout = KEPT_IDLE_MS;
};
