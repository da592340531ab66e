import type { Caller } from '@ecl/identity';
import { cloudEventOf, seenChanges, textOfPlace, type Ledger, type LogPlace, type ReadPortion } from '@ecl/ledger';
import type { Response } from 'express';
import { once } from 'node:events';

/** Why the ledger ends a stream. */
export type EndOfStream = 'session-over' | 'stopping' | 'unavailable';

const CHANGES_AT_ONCE = 200;
/** A reader that has taken nothing of what waits for it is left at this beat. */
const BEATS_WITHOUT_READING = 2;
/** A client that lost its stream waits so long before it asks again. */
const RETRY_MS = 3000;

export interface EventStreamOptions {
  readonly ledger: Ledger;
  readonly response: Response;
  /** Whom the stream is for; undefined when the session is over. Asked before anything is sent. */
  readonly callerNow: () => Promise<Caller | undefined>;
  /** Where it begins; undefined: at the start of an empty log. */
  readonly after: LogPlace | undefined;
  /** Where it reads the log. */
  readonly read: ReadPortion;
}

/**
 * The changes that one account may see, sent as they happen. Each message has its place as its id, so that a client which lost
 * its stream goes on behind the last one. It sends one page at a time and waits until the reader has taken it: a slow reader costs
 * a page, and nothing else.
 */
export class EventStream {
  private after: LogPlace | undefined;
  private told: LogPlace | undefined;
  private isSending = false;
  private isAskedAgain = false;
  private isBeating = false;
  private isOver = false;
  private beatsWithoutReading = 0;

  constructor(private readonly options: EventStreamOptions) {
    this.after = this.told = options.after;
    const { response } = options;
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that gather answers would keep this one.
      'X-Accel-Buffering': 'no',
    });
    response.once('close', () => (this.isOver = true));
    response.on('drain', () => (this.beatsWithoutReading = 0));
    response.flushHeaders();
    response.write(`retry: ${String(RETRY_MS)}\n\n`);
  }

  /** Sends what is new. Asked again meanwhile, it looks again at the end. */
  async send(): Promise<void> {
    this.isAskedAgain = true;
    if (this.isSending) return;
    this.isSending = true;
    try {
      while (this.isAskedAgain && !this.isOver) {
        this.isAskedAgain = false;
        await this.sendNews();
      }
    } catch {
      // The client comes back behind what it has; the fault is in the log of whoever caused it.
      this.end('unavailable');
    } finally {
      this.isSending = false;
    }
  }

  /** Shows that the stream is alive, and how far it has looked, also where there was nothing to tell. */
  async beat(): Promise<void> {
    const { response } = this.options;
    if (response.writableNeedDrain) this.beatsWithoutReading += 1;
    // What waits for its reader is not asked whether the session is over: so whoever does not read may not stay. It comes back behind what it has.
    if (this.beatsWithoutReading >= BEATS_WITHOUT_READING) {
      this.isOver = true;
      response.destroy();
      return;
    }
    this.isBeating = true;
    await this.send();
  }

  end(reason: EndOfStream): void {
    if (this.isOver) return;
    this.isOver = true;
    const { response } = this.options;
    // Whoever does not read must not keep the process from its end.
    if (response.writableNeedDrain) response.destroy();
    else response.end(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
  }

  private async sendNews(): Promise<void> {
    const { ledger, callerNow, read } = this.options;
    for (let isLast = false; !isLast && !this.isOver;) {
      const caller = await callerNow();
      if (!caller) {
        this.end('session-over');
        return;
      }
      const page = await seenChanges(ledger, caller.actor, {
        ...{ after: this.after?.position, limit: CHANGES_AT_ONCE, read },
      });
      this.after = page.upTo ?? this.after;
      isLast = page.isCaughtUp;
      if (page.changes.length === 0) continue;
      const last = page.changes.at(-1);
      this.told = last && { position: last.position, id: last.eventId };
      await this.write(
        page.changes
          .map(cloudEventOf)
          .map((event) => `id: ${textOfPlace(event)}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`)
          .join(''),
      );
    }
    if (!this.isBeating) return;
    this.isBeating = false;
    const { after, told } = this;
    const place = after === undefined || after.position === told?.position ? '' : `id: ${textOfPlace(after)}\n`;
    this.told = after;
    await this.write(`${place}: \n\n`);
  }

  private async write(text: string): Promise<void> {
    const { response } = this.options;
    if (this.isOver || response.write(text)) return;
    const left = new AbortController();
    try {
      await Promise.race([once(response, 'drain', left), once(response, 'close', left)]);
    } finally {
      left.abort();
    }
  }
}
