import type { Position } from '@ecl/event-sourcing';
import { Observable, share } from 'rxjs';
import { callFollow } from '../calls/follow-call.js';
import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { unavailable } from '../connection/unavailable.js';
import type { EventOnWire } from '../protocol/protocol.js';
import { LiveTail } from './live-tail.js';

export interface CommitBellOptions {
  readonly connection: Connection;
  /** The end of the log, as reading finds it. */
  readonly lastPosition: () => Promise<Position | undefined>;
  /** Milliseconds between two looks at whether the bell rings when the log grows. */
  readonly lookEvery: number;
}

/** Whether the commits of the log are being heard. */
export type BellState = 'silent' | 'connecting' | 'listening' | 'lost';

/**
 * Rings when something was committed, by whatever process; one subscription at the server for all followers of this one.
 * Errors when it cannot be heard any more; whoever subscribes again, connects again.
 *
 * Followers never wait for what is pushed to them: they ask for pages. The last events are kept for whoever asks for them, and
 * who is further behind reads, so nobody is pushed to faster than he handles, and nobody is dropped for being slow.
 *
 * An open connection proves nothing. So while somebody listens, the end of the log is looked at now and then. If it was not
 * told of by the next look, followers are woken to read; if the log grows twice in a row without a ring, the subscription
 * counts as lost.
 */
export class CommitBell {
  readonly commits: Observable<void>;
  /** The last events that were rung for; empty while nobody listens. */
  readonly tail = new LiveTail();
  private currentState: BellState = 'silent';

  constructor(options: CommitBellOptions) {
    this.commits = new Observable<void>((subscriber) => {
      this.tail.begin();
      const listening = new Listening(options, this.tail, {
        ring: () => subscriber.next(),
        lose: (failure) => {
          this.currentState = 'lost';
          subscriber.error(unavailable(failure));
        },
        confirm: () => (this.currentState = 'listening'),
      });
      this.currentState = 'connecting';
      void listening.start();
      return () => {
        listening.stop();
        this.tail.begin();
        if (this.currentState !== 'lost') this.currentState = 'silent';
      };
    }).pipe(share());
  }

  get state(): BellState {
    return this.currentState;
  }
}

interface Heard {
  ring(): void;
  lose(failure: unknown): void;
  confirm(): void;
}

class Listening {
  private leave: (() => void) | undefined;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private line: Line | undefined;
  private rings = 0;

  constructor(
    private readonly options: CommitBellOptions,
    private readonly tail: LiveTail,
    private readonly heard: Heard,
  ) {}

  async start(): Promise<void> {
    const { connection } = this.options;
    try {
      this.line = await connection.open();
      if (this.isStopped) return;
      this.leave = callFollow(connection, this.line, {
        onConfirmed: () => {
          this.heard.confirm();
          // What was committed until now was not rung for.
          this.ring();
          void this.watch();
        },
        onCommit: (event) => this.hear(event),
        onLost: (failure) => this.lose(failure),
      });
    } catch (error) {
      this.lose(error);
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.leave?.();
  }

  private hear(event: EventOnWire): void {
    this.tail.push(event);
    this.ring();
  }

  private ring(): void {
    this.rings += 1;
    if (!this.isStopped) this.heard.ring();
  }

  private lose(failure: unknown): void {
    if (this.isStopped) return;
    this.stop();
    if (this.line && failure instanceof CallFailure) this.options.connection.lost(this.line, failure);
    this.heard.lose(failure);
  }

  private async watch(): Promise<void> {
    const beginning = await this.end();
    let end = beginning;
    let wasMute = false;
    while (!this.isStopped) {
      const rungBefore = this.rings;
      await new Promise<void>((resolve) => (this.timer = setTimeout(resolve, this.options.lookEvery)));
      const now = await this.end();
      const isMute = now !== end && this.rings === rungBefore;
      if (isMute && wasMute)
        this.lose(new CallFailure('unanswered', 'the log grows, and the subscription says nothing'));
      else if (isMute || (end !== beginning && !this.tail.hasHeard(end))) this.haveItRead();
      wasMute = isMute;
      end = now;
    }
  }

  /** What the subscription has not told, or tells too late, stands in the log. */
  private haveItRead(): void {
    this.tail.clear();
    this.heard.ring();
  }

  private async end(): Promise<Position | undefined> {
    try {
      return await this.options.lastPosition();
    } catch (error) {
      this.lose(error);
      return undefined;
    }
  }
}
