import { Identity, type Caller } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { caseRegister, leads, payments } from '@ecl/read-models';
import { tooManyRequests } from '@ecl/web';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Position } from '@ecl/event-sourcing';
import type { Response } from 'express';
import { filter, interval, type Observable, Subscription } from 'rxjs';
import { missingOf } from '../access/admission.js';
import { LEDGER } from '../ledger.token.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { EventStream, type EndOfStream } from './event-stream.js';

/** How streams of events are kept. */
export interface EventStreamSettings {
  /** At each, every stream shows that it is alive, and ends if its session is over. Default: every 15 seconds. */
  readonly beats?: Observable<unknown>;
  /** How many streams one account may have open. Default: 5. */
  readonly perAccount?: number;
  /** How many this process keeps. Default: 1000. */
  readonly inAll?: number;
}

const BEAT_EVERY_MS = 15_000;
const COME_BACK_AFTER_MS = 15_000;

/** What decides what is new for somebody: when one of them has changed, there may be something to tell. */
const MODELS: ReadonlySet<string> = new Set([caseRegister, leads, payments].map(({ name }) => name));

interface OpenStream {
  readonly stream: EventStream;
  readonly username: string;
  readonly sessionId: string;
}

/** The streams of events that are open in this process. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly open = new Set<OpenStream>();
  private readonly following = new Subscription();
  private isStopping = false;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly identity: Identity,
    @Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings,
  ) {
    this.following.add(
      ledger.engine.changes.pipe(filter((name) => MODELS.has(name))).subscribe(() => {
        for (const { stream } of this.open) void stream.send();
      }),
    );
    this.following.add(
      (settings.eventStreams?.beats ?? interval(BEAT_EVERY_MS)).subscribe(() => {
        for (const { stream } of this.open) void stream.beat();
      }),
    );
  }

  /** @throws Problem 429 where the account, or the process, has as many as it may */
  begin(caller: Caller, token: string, response: Response, after: Position | undefined): void {
    const { perAccount = 5, inAll = 1000 } = this.settings.eventStreams ?? {};
    // Its end was told before anyone listened for it: the place would never be free again.
    if (response.destroyed) return;
    const { username, sessionId } = caller;
    const own = [...this.open].filter((each) => each.username === username);
    if (own.length >= perAccount || this.open.size >= inAll || this.isStopping)
      throw tooManyRequests(COME_BACK_AFTER_MS);
    const callerNow = async (): Promise<Caller | undefined> => {
      const now = await this.identity.callerOf(token);
      return now && !missingOf(now) ? now : undefined;
    };
    const stream = new EventStream({ ledger: this.ledger, response, callerNow, after });
    const opened = { stream, username, sessionId };
    this.open.add(opened);
    this.tell();
    response.once('close', () => {
      this.open.delete(opened);
      this.tell();
    });
    void stream.send();
  }

  /** Signing out ends the streams of that sign-in at once. */
  endSession(sessionId: string): void {
    this.end('session-over', (each) => each.sessionId === sessionId);
  }

  /** Before the server stops: it would wait for them. */
  onModuleDestroy(): void {
    this.isStopping = true;
    this.following.unsubscribe();
    this.end('stopping', () => true);
  }

  private end(reason: EndOfStream, which: (each: OpenStream) => boolean): void {
    for (const each of [...this.open].filter(which)) each.stream.end(reason);
  }

  private tell(): void {
    this.settings.metrics?.openStreams(this.open.size);
  }
}
