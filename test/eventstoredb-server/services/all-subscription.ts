import { randomUUID } from 'node:crypto';
import type { LoggedEvent } from '../log/logged-event.js';
import type { LogOffset } from '../wire/log-offset.js';
import type { EventFilter } from './event-filter.js';
import { LiveBuffer } from './live-buffer.js';
import type { Node } from './node.js';
import type { OutgoingStream } from './outgoing-stream.js';
import type { From } from './read-service.js';
import { caughtUp, checkpoint, confirmation } from './subscription-messages.js';

/** The most events of one page. */
const PAGE = 32;

const everything: EventFilter = { isAllowed: () => true, window: Infinity, checkpointInterval: Infinity };

/**
 * Everything behind a position, page by page, then what is new. Filtered, it tells now and then how far it has looked: after a page with
 * nothing in it that is where the page began.
 */
export class AllSubscription {
  private considered = 0;
  private lastOffset: LogOffset = -1n;

  constructor(
    private readonly node: Node,
    private readonly out: OutgoingStream,
    private readonly from: From<LogOffset>,
    private readonly filter: EventFilter = everything,
  ) {}

  async run(): Promise<void> {
    const live = new LiveBuffer(this.out);
    if (this.from !== 'end') await this.catchUp(await this.behind(this.from === 'start' ? undefined : this.from));
    else await this.out.send(confirmation(randomUUID()));
    const stopListening = this.node.log.live.listen((event) => this.hearOf(event, live));
    this.out.left.addEventListener('abort', stopListening);
    if (this.from !== 'end') await this.sendWhatCameMeanwhile();
    await this.out.send(caughtUp());
    await live.pump((event) => event.offset > this.lastOffset);
    stopListening();
  }

  /** A subscription begins behind the first event at the position or after it, whether or not one stands right there. */
  private async behind(from: LogOffset | undefined): Promise<LogOffset | undefined> {
    if (from === undefined) return undefined;
    for await (const event of this.node.log.readAll('forwards', from)) return event.offset + 1n;
    return from;
  }

  private async catchUp(from: LogOffset | undefined): Promise<void> {
    await this.out.send(confirmation(randomUUID()));
    let pageStart = from ?? 0n;
    let page: LoggedEvent[] = [];
    let consideredInPage = 0;
    this.lastOffset = pageStart - 1n;
    for await (const event of this.node.log.readAll('forwards', from)) {
      if (this.out.isOver) return;
      this.lastOffset = event.offset;
      consideredInPage += 1;
      if (this.filter.isAllowed(event)) page.push(event);
      if (page.length < PAGE && consideredInPage < this.filter.window) continue;
      await this.sendPage(page, pageStart, consideredInPage);
      pageStart = event.offset + 1n;
      page = [];
      consideredInPage = 0;
    }
    // The last page ends with the log, and a subscription that goes live says nothing of how far it has looked.
    for (const event of page) await this.out.sendEvent(event);
    this.considered += consideredInPage;
  }

  private async sendPage(page: readonly LoggedEvent[], pageStart: LogOffset, considered: number): Promise<void> {
    for (const event of page) await this.out.sendEvent(event);
    this.considered += considered;
    if (this.considered < this.filter.checkpointInterval) return;
    this.considered %= this.filter.checkpointInterval;
    await this.out.send(checkpoint(page.at(-1)?.offset ?? pageStart));
  }

  private async sendWhatCameMeanwhile(): Promise<void> {
    for await (const event of this.node.log.readAll('forwards', this.lastOffset + 1n)) {
      if (this.out.isOver) return;
      this.lastOffset = event.offset;
      if (this.filter.isAllowed(event)) await this.out.sendEvent(event);
    }
  }

  private hearOf(event: LoggedEvent, live: LiveBuffer): void {
    if (this.filter.isAllowed(event)) live.add({ event });
    this.considered += 1;
    if (this.considered < this.filter.checkpointInterval) return;
    this.considered = 0;
    live.add({ checkpoint: event.offset });
  }
}
