import type { ConnectionInjector } from '@grpc/grpc-js';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Gate } from './gate.js';

/**
 * The port of a server and the sockets on it. They belong to this class and not to gRPC, so that they can be destroyed
 * or left silent, as a network or a stopped process would do. Sockets that may fall silent have a gate: each byte goes
 * through two more streams, which doubles the work of a server. So only those have one.
 */
export class Connections {
  private readonly sockets = new Set<Socket>();
  private readonly gates = new Map<Socket, Gate>();
  private isFrozen = false;
  private listensAt = 0;

  private constructor(
    private readonly server: Server,
    private readonly injector: ConnectionInjector,
    private readonly canFreeze: boolean,
  ) {
    server.on('connection', (socket) => this.accept(socket));
  }

  /** @throws Error `EADDRINUSE` when the port is taken */
  static async listen(port: number, injector: ConnectionInjector, canFreeze: boolean): Promise<Connections> {
    const server = createServer({ noDelay: true });
    const connections = new Connections(server, injector, canFreeze);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    connections.listensAt = (server.address() as AddressInfo).port;
    return connections;
  }

  /** Also known after it has closed, for the server that takes its place. */
  get port(): number {
    return this.listensAt;
  }

  /** Destroys every socket; new ones are accepted. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Stops reading and sending, on existing and on new connections, until {@link thaw}. */
  freeze(): void {
    if (!this.canFreeze) throw new Error('only a server that was started with `canFreeze` has gates to shut');
    this.isFrozen = true;
    for (const gate of this.gates.values()) gate.shut();
  }

  thaw(): void {
    this.isFrozen = false;
    for (const gate of this.gates.values()) gate.open();
  }

  /** Accepts no new connections, so that the port is free; the sockets stay. */
  stopListening(): void {
    this.server.close();
  }

  /** Resolves when no socket is left. */
  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.stopListening();
    this.cut();
    await closed;
  }

  private accept(socket: Socket): void {
    this.sockets.add(socket);
    socket
      .on('error', () => undefined)
      .on('close', () => {
        this.sockets.delete(socket);
        this.gates.delete(socket);
      });
    this.injector.injectConnection(this.canFreeze ? this.gateOf(socket).inside : socket);
  }

  private gateOf(socket: Socket): Gate {
    const gate = new Gate(socket);
    this.gates.set(socket, gate);
    if (this.isFrozen) gate.shut();
    return gate;
  }
}
