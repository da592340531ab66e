import type { Request } from 'express';
import { isIP } from 'node:net';

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** What a proxy adds to a request that it passes on. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a program on this machine asks by itself. Whoever comes through a proxy on this machine has its address, too, but
 * not its headers.
 */
export const isFromThisMachine = ({ socket, headers }: Pick<Request, 'headers' | 'socket'>): boolean => {
  const address = socket.remoteAddress ?? '';
  return isIP(address) !== 0 && LOOPBACK.test(address) && !PASSED_ON.some((name) => headers[name] !== undefined);
};
