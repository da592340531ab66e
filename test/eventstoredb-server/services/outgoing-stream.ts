import type { ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import type { CallKind } from '../faults/fault.js';
import type { LoggedEvent } from '../log/logged-event.js';
import { eventMessage, type UuidForm } from '../wire/recorded-event.js';
import type { streams } from '../wire/protocol.js';
import { handlerThrew, isRpcError } from '../wire/rpc-error.js';
import { disturbed } from './incoming-call.js';
import type { Node } from './node.js';

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** The outgoing answers of a read or a subscription, sent as fast as the client takes them. */
export class OutgoingStream {
  private readonly ending = new AbortController();
  private eventsSent = 0;

  constructor(
    private readonly node: Node,
    private readonly call: Call,
    private readonly kind: CallKind,
    private readonly uuidForm: UuidForm,
  ) {
    const open = { fail: (error: Error) => this.fail(error) };
    node.openStreams.add(open);
    const leave = () => {
      node.openStreams.delete(open);
      this.ending.abort();
    };
    call.on('cancelled', leave).on('close', leave).on('error', leave);
  }

  /** Aborted when the client has left or the call has ended. */
  get left(): AbortSignal {
    return this.ending.signal;
  }

  get isOver(): boolean {
    return this.ending.signal.aborted;
  }

  /** Resolves when the client can take the next one; at once when it has left. */
  async send(message: streams.ReadResp): Promise<void> {
    if (this.isOver || this.call.write(message)) return;
    await once(this.call, 'drain', { signal: this.left }).catch(() => undefined);
  }

  /** Sends an event after applying the faults of the server. */
  async sendEvent(event: LoggedEvent): Promise<void> {
    await this.strikeMidway();
    const altered = await this.node.faults.eachEvent(this.kind, event);
    await this.send(eventMessage(altered, this.uuidForm));
    this.eventsSent += 1;
  }

  /** Triggers a fault that waits for the number of sent events. */
  async strikeMidway(): Promise<void> {
    const disturbance = this.isOver ? undefined : this.node.faults.midway(this.kind, this.eventsSent);
    if (!disturbance) return;
    const error = disturbed(this.node, disturbance);
    if (error) this.fail(error);
    else await this.untilLeft();
  }

  end(): void {
    if (!this.isOver) this.call.end();
  }

  fail(error: unknown): void {
    if (this.isOver) return;
    this.call.emit('error', isRpcError(error) ? error : handlerThrew());
  }

  async untilLeft(): Promise<void> {
    if (!this.isOver) await once(this.left, 'abort');
  }
}
