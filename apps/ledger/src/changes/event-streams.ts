import { Identity, type Caller } from '@ecl/identity';
import { sharedPortionOf, type Ledger, type LogPlace, type ReadPortion } from '@ecl/ledger';
import { caseRegister, leads, payments } from '@ecl/read-models';
import { tooManyRequests } from '@ecl/web';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { audit, filter, interval, Subscription, timer, type Observable } from 'rxjs';
import { setImmediate as turn } from 'node:timers/promises';
import { missingOf } from '../access/admission.js';
import { LEDGER } from '../ledger.token.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { EventStream, type EndOfStream } from './event-stream.js';

/** How streams of events are kept. */
export interface EventStreamSettings {
  /** At each, every stream shows that it is alive, and ends if its session is over. Default: every 15 seconds. */
  readonly beats?: Observable<unknown>;
  /** What happens meanwhile is told together. Default: until a twentieth of a second is over. */
  readonly gather?: Observable<unknown>;
  /** How many streams one account may have open. Default: 5. */
  readonly perAccount?: number;
  /** How many this process keeps. Default: 1000. */
  readonly inAll?: number;
}

const BEAT_EVERY_MS = 15_000;
/** Three read models report each step: one telling is enough, and many steps at once need no more. */
const GATHER_MS = 50;
/** So many streams are asked before other requests have their turn. */
const STREAMS_A_TURN = 10;
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
  private readonly read: ReadPortion;
  private isStopping = false;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly identity: Identity,
    @Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings,
  ) {
    this.read = sharedPortionOf(ledger.store);
    this.following.add(
      ledger.engine.changes
        .pipe(
          filter((name) => MODELS.has(name)),
          audit(() => settings.eventStreams?.gather ?? timer(GATHER_MS)),
        )
        .subscribe(() => void this.each((stream) => stream.send())),
    );
    this.following.add(
      (settings.eventStreams?.beats ?? interval(BEAT_EVERY_MS)).subscribe(
        () => void this.each((stream) => stream.beat()),
      ),
    );
  }

  /** @throws Problem 429 where the account, or the process, has as many as it may */
  begin(caller: Caller, token: string, response: Response, after: LogPlace | undefined): void {
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
    const stream = new EventStream({ ledger: this.ledger, response, callerNow, after, read: this.read });
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

  /** None waits for another one's reader. */
  private async each(ask: (stream: EventStream) => Promise<void>): Promise<void> {
    let asked = 0;
    for (const { stream } of [...this.open]) {
      void ask(stream);
      asked += 1;
      if (asked % STREAMS_A_TURN === 0) await turn();
    }
  }

  private tell(): void {
    this.settings.metrics?.openStreams(this.open.size);
  }
}
