import { comparePositions, type Position } from '@ecl/event-sourcing';
import { Observable, share } from 'rxjs';
import { callFollow } from '../calls/follow-call.js';
import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { unavailable } from '../connection/unavailable.js';
import type { EventOnWire } from '../protocol/protocol.js';
import { LiveTail } from './live-tail.js';

export interface CommitSignalOptions {
  readonly connection: Connection;
  /** The end of the log, as reading finds it. */
  readonly lastPosition: () => Promise<Position | undefined>;
  /** Milliseconds between two checks that the signal comes when the log grows. */
  readonly lookEvery: number;
}

/** Whether the commits of the log are being received. */
export type CommitSignalState = 'silent' | 'connecting' | 'listening' | 'lost';

/**
 * Comes when any process has committed something; it uses one subscription at the server for all followers of this
 * process. It errors when commits can no longer be received; a new subscription connects again.
 *
 * Nothing is pushed to followers: they ask for pages. The last events are kept for followers that ask for them, and a
 * follower that is further behind reads; so no follower gets events faster than it can handle them, and none is dropped
 * for being slow.
 *
 * An open connection proves nothing. So while somebody listens, the end of the log is checked regularly. What was not
 * reported by the next check is read; a subscription that still does not report it by the check after that, or that
 * comes from a node that is not the leader, counts as lost.
 */
export class CommitSignal {
  readonly commits: Observable<void>;
  /** The last reported events; empty while nobody listens. */
  readonly tail = new LiveTail();
  private currentState: CommitSignalState = 'silent';

  constructor(options: CommitSignalOptions) {
    this.commits = new Observable<void>((subscriber) => {
      const listening = new Listening(options, this.tail, {
        sends: () => subscriber.next(),
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

  get state(): CommitSignalState {
    return this.currentState;
  }
}

interface Heard {
  sends(): void;
  lose(failure: unknown): void;
  confirm(): void;
}

/** The result of a check. */
interface Look {
  /** The furthest end of the log seen so far. */
  readonly end: Position | undefined;
  /** There was something to report, and nothing was reported. */
  readonly wasMute: boolean;
}

class Listening {
  private leave: (() => void) | undefined;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private line: Line | undefined;
  private sent = 0;

  constructor(
    private readonly options: CommitSignalOptions,
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
          // What was committed before this moment was not reported.
          this.send();
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
    this.send();
  }

  private send(): void {
    this.sent += 1;
    if (!this.isStopped) this.heard.sends();
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
      const sentBefore = this.sent;
      await new Promise<void>((resolve) => (this.timer = setTimeout(resolve, this.options.lookEvery)));
      last = await this.look(last, beginning, sentBefore);
    }
  }

  private async look(last: Look, beginning: Position | undefined, sentBefore: number): Promise<Look> {
    const end = await this.end();
    const leadsElsewhere = await this.leadsElsewhere();
    if (this.isStopped) return last;
    const hasGrown = isLater(end, last.end);
    // Events that were there at the last check have had enough time to be reported.
    const isBehind = isLater(last.end, beginning) && !this.tail.hasHeard(last.end);
    const isMute = this.sent === sentBefore && (hasGrown || isBehind);
    if (leadsElsewhere) this.lose(new CallFailure('not-leader', 'another node leads'));
    else if (isMute && last.wasMute)
      this.lose(new CallFailure('unanswered', 'the log grows, and the subscription says nothing'));
    else if (isMute || isBehind) this.haveItRead();
    // A node that has just become the leader may have shown a follower less than was reported.
    else if (hasGrown) this.heard.sends();
    return { end: hasGrown ? end : last.end, wasMute: isMute };
  }

  /** Events that the subscription does not report, or reports too late, are in the log. */
  private haveItRead(): void {
    this.tail.clear();
    this.heard.sends();
  }

  /**
   * A node that no longer leads keeps reporting what it receives, late and without notice. Reading finds out who leads.
   */
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
