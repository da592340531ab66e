import type { Socket } from 'node:net';
import { duplexPair, type Duplex } from 'node:stream';

/** A socket that can be blocked without being closed: bytes wait on both sides until it opens. */
export class Gate {
  /** The end that the server uses. */
  readonly inside: Duplex;
  private readonly outside: Duplex;

  constructor(private readonly socket: Socket) {
    [this.inside, this.outside] = duplexPair();
    this.inside.on('error', () => undefined);
    this.outside.on('error', () => undefined);
    this.open();
    socket.on('close', () => {
      this.outside.destroy();
      this.inside.destroy();
    });
    this.inside.on('close', () => socket.destroySoon());
  }

  open(): void {
    this.socket.pipe(this.outside);
    this.outside.pipe(this.socket);
  }

  shut(): void {
    this.socket.unpipe(this.outside);
    this.outside.unpipe(this.socket);
    this.socket.pause();
    this.outside.pause();
  }
}
