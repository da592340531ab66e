import { randomUUID } from 'node:crypto';
import { TOMBSTONE_REVISION, type LoggedEvent } from '../log/logged-event.js';
import { isThere } from '../log/stream-state.js';
import { streamIsDeleted } from '../wire/rpc-error.js';
import { LiveBuffer } from './live-buffer.js';
import type { Node } from './node.js';
import type { OutgoingStream } from './outgoing-stream.js';
import type { From } from './read-service.js';
import { caughtUp, confirmation } from './subscription-messages.js';

/**
 * The events of one stream after a revision, then new ones. It waits for a stream that does not exist yet, without
 * catching up first.
 */
export class StreamSubscription {
  private lastRevision: bigint;

  constructor(
    private readonly node: Node,
    private readonly out: OutgoingStream,
    private readonly streamName: string,
    private readonly from: From<bigint>,
  ) {
    this.lastRevision = typeof from === 'bigint' ? from : -1n;
  }

  async run(): Promise<void> {
    const { node, out, streamName } = this;
    const live = new LiveBuffer(out);
    if (this.from !== 'end') await this.begin();
    const stopListening = node.log.live.listen((event) => {
      if (event.streamName !== streamName) return;
      live.add({ event });
      if (event.revision === TOMBSTONE_REVISION) live.endWith(streamIsDeleted(streamName));
    });
    out.left.addEventListener('abort', stopListening);
    if (this.from === 'end') await this.beginAtTheEnd();
    else await this.catchUp();
    await out.send(caughtUp());
    await live.pump((event) => this.isNew(event));
    stopListening();
  }

  private async begin(): Promise<void> {
    const state = await this.node.streams.stateOf(this.streamName);
    if (state.isTombstoned) throw streamIsDeleted(this.streamName);
    await this.out.send(confirmation(randomUUID()));
    if (!isThere(state)) await this.untilItIsThere();
    await this.catchUp();
  }

  private async beginAtTheEnd(): Promise<void> {
    // What is committed is not always announced yet.
    this.lastRevision = (await this.node.streams.stateOf(this.streamName)).lastRevision;
    await this.out.send(confirmation(randomUUID()));
  }

  private async catchUp(): Promise<void> {
    for await (const event of this.node.streams.read(this.streamName, 'forwards', this.lastRevision + 1n)) {
      if (this.out.isOver) return;
      if (this.isNew(event)) await this.out.sendEvent(event);
    }
  }

  private isNew({ revision }: LoggedEvent): boolean {
    if (revision <= this.lastRevision) return false;
    this.lastRevision = revision;
    return true;
  }

  private async untilItIsThere(): Promise<void> {
    if (this.out.isOver) return;
    await new Promise<void>((resolve) => {
      const stopListening = this.node.log.live.listen((event) => {
        if (event.streamName !== this.streamName) return;
        stopListening();
        resolve();
      });
      this.out.left.addEventListener('abort', () => {
        stopListening();
        resolve();
      });
    });
  }
}
