import { randomUUID } from 'node:crypto';
import type { LoggedEvent } from '../log/logged-event.js';
import { behind, isRecord, type LogOffset } from '../wire/log-offset.js';
import { handlerThrew } from '../wire/rpc-error.js';
import type { EventFilter } from './event-filter.js';
import { LiveBuffer } from './live-buffer.js';
import type { Node } from './node.js';
import type { OutgoingStream } from './outgoing-stream.js';
import type { From } from './read-service.js';
import { caughtUp, checkpoint, confirmation } from './subscription-messages.js';

/** The greatest number of events of one page. */
const PAGE = 32;

const everything: EventFilter = { isAllowed: () => true, window: Infinity, checkpointInterval: Infinity };

/**
 * Everything after a position, page by page, then new events. With a filter, it regularly reports how far it has read:
 * after an empty page that is where the page began.
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
    if (this.from !== 'end') await this.catchUp(await this.firstBehind(this.from === 'start' ? undefined : this.from));
    const stopListening = this.node.log.live.listen((event) => this.hearOf(event, live));
    this.out.left.addEventListener('abort', stopListening);
    if (this.from === 'end') await this.beginAtTheEnd();
    else await this.sendWhatCameMeanwhile();
    await this.out.send(caughtUp());
    await live.pump((event) => event.offset > this.lastOffset);
    stopListening();
  }

  /** A subscription begins behind the first event at the position or after it, whether or not one is right there. */
  private async firstBehind(from: LogOffset | undefined): Promise<LogOffset | undefined> {
    if (from === undefined) return undefined;
    if (!isRecord(from) && from < (await this.node.log.end())) throw handlerThrew();
    for await (const event of this.node.log.readAll('forwards', from)) return behind(event.offset);
    return from;
  }

  private async catchUp(from: LogOffset | undefined): Promise<void> {
    await this.out.send(confirmation(randomUUID()));
    let pageStart = from ?? 0n;
    let page: LoggedEvent[] = [];
    let consideredInPage = 0;
    const end = await this.node.log.end();
    // A client that asks from beyond the end gets all new events, even those before the requested position.
    this.lastOffset = pageStart > end ? end : pageStart - 1n;
    for await (const event of this.node.log.readAll('forwards', from)) {
      if (this.out.isOver) return;
      this.lastOffset = event.offset;
      consideredInPage += 1;
      if (this.filter.isAllowed(event)) page.push(event);
      if (page.length < PAGE && consideredInPage < this.filter.window) continue;
      await this.sendPage(page, pageStart, consideredInPage);
      pageStart = behind(event.offset);
      page = [];
      consideredInPage = 0;
    }
    // The last page ends with the log, and a subscription that goes live does not report how far it has read.
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

  private async beginAtTheEnd(): Promise<void> {
    // What is committed is not always announced yet.
    this.lastOffset = await this.node.log.end();
    await this.out.send(confirmation(randomUUID()));
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
