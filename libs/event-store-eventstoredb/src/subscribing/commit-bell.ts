import { comparePositions, type Position } from '@ecl/event-sourcing';
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
 * An open connection proves nothing. So while somebody listens, the end of the log is looked at now and then. What was not told
 * of by the next look is read; a subscription that says nothing of it between two looks more, or that another node than the
 * leader tells, counts as lost.
 */
export class CommitBell {
  readonly commits: Observable<void>;
  /** The last events that were rung for; empty while nobody listens. */
  readonly tail = new LiveTail();
  private currentState: BellState = 'silent';

  constructor(options: CommitBellOptions) {
    this.commits = new Observable<void>((subscriber) => {
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

/** What was seen at a look. */
interface Look {
  /** The furthest end of the log that was seen so far. */
  readonly end: Position | undefined;
  /** There was something to tell, and nothing was told. */
  readonly wasMute: boolean;
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
    let last: Look = { end: beginning, wasMute: false };
    while (!this.isStopped) {
      const rungBefore = this.rings;
      await new Promise<void>((resolve) => (this.timer = setTimeout(resolve, this.options.lookEvery)));
      last = await this.look(last, beginning, rungBefore);
    }
  }

  private async look(last: Look, beginning: Position | undefined, rungBefore: number): Promise<Look> {
    const end = await this.end();
    const leadsElsewhere = await this.leadsElsewhere();
    if (this.isStopped) return last;
    const hasGrown = isLater(end, last.end);
    // What stood there at the last look has had its time to be told.
    const isBehind = isLater(last.end, beginning) && !this.tail.hasHeard(last.end);
    const isMute = this.rings === rungBefore && (hasGrown || isBehind);
    if (leadsElsewhere) this.lose(new CallFailure('not-leader', 'another node leads'));
    else if (isMute && last.wasMute)
      this.lose(new CallFailure('unanswered', 'the log grows, and the subscription says nothing'));
    else if (isMute || isBehind) this.haveItRead();
    // A node that has only begun to lead may have shown a follower less than was told.
    else if (hasGrown) this.heard.ring();
    return { end: hasGrown ? end : last.end, wasMute: isMute };
  }

  /** What the subscription has not told, or tells too late, stands in the log. */
  private haveItRead(): void {
    this.tail.clear();
    this.heard.ring();
  }

  /** A node that leads no longer goes on telling what it hears, late and without a word. Reading finds out who leads. */
  private async leadsElsewhere(): Promise<boolean> {
    try {
      const { node } = await this.options.connection.open();
      return this.line !== undefined && (node.host !== this.line.node.host || node.port !== this.line.node.port);
    } catch (error) {
      this.lose(error);
      return false;
    }
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

const isLater = (place: Position | undefined, than: Position | undefined): boolean =>
  place !== undefined && (than === undefined || comparePositions(place, than) > 0);
