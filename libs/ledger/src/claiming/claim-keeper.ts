import {
  comparePositions,
  TooMuchContention,
  type Bookmark,
  type ClaimPlace,
  type Claims,
  type EventStore,
  type Position,
  type RecordedEvent,
  type StandingClaim,
  type SubscriptionBatch,
} from '@ecl/event-sourcing';
import { epochMilliseconds, uuidV5, type Clock } from '@ecl/kernel';
import { exhaustMap, firstValueFrom, from, ReplaySubject, switchMap, timeout, timer } from 'rxjs';
import type { Subscription } from 'rxjs';
import type { BookmarkFile } from '../bookmark-file.js';
import { goingOn } from '../going-on.js';
import { claimChangeIn, placeOfReservation } from './claim-entries.js';
import { isOfTheMoment } from './quietly.js';
import { enterOldFines, mayFine } from './old-fines.js';
import { enterOldNumbers } from './old-numbers.js';
import { enterOldOfficerTimes } from './old-officer-times.js';

export interface ClaimKeeperOptions {
  readonly store: EventStore;
  readonly claims: Claims;
  readonly clock: Clock;
  readonly bookmark: BookmarkFile;
  /** Whether other processes also append to the store. */
  readonly isShared: boolean;
  readonly looks: 'everyMinute' | 'whenAsked';
}

/** A reservation without a word about what became of it. */
interface OpenReservation {
  readonly claim: Omit<StandingClaim, 'is'>;
  readonly place: ClaimPlace<'notTaken'>;
  readonly position: Position;
  /** Where reading must begin to find it again; undefined: at the start of the log. */
  readonly before: Bookmark | undefined;
}

const LOOK_EVERY_MS = 60_000;
/** A reservation that was made since the start is left to its own process for so long. */
const LEFT_ALONE_MS = 60_000;
/** How long a fine or a number waits until those of an old log are known. */
const KNOWN_WITHIN_MS = 20_000;
/** Events after which the place is kept while an old log is read. */
const KEEP_EVERY = 10_000;

/**
 * Sees to it that every reservation is used or void on record, also where a process ended between the reservation and the
 * step and nobody wants anything from the same book again; and that fines, numbers and times of officers of an old log count. Every process of a
 * ledger does both, without a leader and without a lock: what another one has written is found in the stream.
 */
export class ClaimKeeper {
  private readonly open = new Map<string, OpenReservation>();
  private readonly subscriptions: Subscription[] = [];
  private readonly known = new ReplaySubject<true>(1);
  private looking: Promise<unknown> = Promise.resolve();
  private last: Bookmark | undefined;
  private sinceKept = 0;

  private constructor(
    private readonly options: ClaimKeeperOptions,
    /** The end of the log when this process started. */
    private readonly startedAt: Position | undefined,
  ) {}

  /** @throws EventStoreUnavailable */
  static async start(options: ClaimKeeperOptions): Promise<ClaimKeeper> {
    const keeper = new ClaimKeeper(options, await options.store.lastPosition());
    keeper.follow();
    if (options.looks === 'everyMinute')
      keeper.subscriptions.push(
        from(keeper.caughtUp())
          .pipe(
            switchMap(() => timer(0, LOOK_EVERY_MS)),
            exhaustMap(() => from(keeper.look().catch(() => undefined))),
          )
          .subscribe(),
      );
    return keeper;
  }

  /** Everything that was on record at the start is known, or the keeper was stopped before that. */
  async caughtUp(): Promise<void> {
    await firstValueFrom(this.known, { defaultValue: true });
  }

  /** @throws TooMuchContention while an old log is still being read */
  async knowOldClaims(): Promise<void> {
    const within = this.known.pipe(timeout({ first: KNOWN_WITHIN_MS }));
    await firstValueFrom(within).catch((cause: unknown) => {
      throw new TooMuchContention('old-claims', 1, { cause });
    });
  }

  /** Settles what is due. Two looks of one process do not run at the same time. @throws EventStoreUnavailable */
  look(): Promise<void> {
    const look = this.looking.catch(() => undefined).then(() => this.lookOnce());
    this.looking = look;
    return look;
  }

  async stop(): Promise<void> {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    this.known.complete();
    await this.looking.catch(() => undefined);
    try {
      this.keepPlace();
    } catch {
      // Without its place, or without the folder for it, the next start reads the log again.
    }
  }

  private follow(): void {
    const { store, bookmark } = this.options;
    const following = goingOn(
      store,
      bookmark,
      (batch) => this.take(batch),
      (after) => this.knowIfReached(after),
    );
    this.subscriptions.push(following);
  }

  private async take({ events }: SubscriptionBatch): Promise<void> {
    const fining = new Map<string, RecordedEvent>();
    const old = events.filter((event) => this.isOfOldLedger(event));
    for (const event of events) {
      this.note(event);
      const { position, id, streamName, revision } = event;
      this.last = { position, id, streamName, revision };
    }
    for (const event of old) if (mayFine(event)) fining.set(event.streamName, event);
    for (const event of fining.values()) await enterOldFines(event, this.options);
    for (const event of old) await enterOldNumbers(event, this.options);
    for (const event of old) await enterOldOfficerTimes(event, this.options);
    this.knowIfReached(this.last?.position);
    this.sinceKept += events.length;
    if (this.sinceKept >= KEEP_EVERY) this.keepPlace();
  }

  /** A log that only this process writes has no steps of others after its start. */
  private isOfOldLedger(event: RecordedEvent): boolean {
    return this.options.isShared || !this.isAfterStart(event.position);
  }

  private note(event: RecordedEvent): void {
    const change = claimChangeIn(event);
    if (!change || change.is === 'held') return;
    if (change.is !== 'reserved') {
      this.open.delete(keyOf(event.streamName, change.key, change.commandId));
      return;
    }
    const { claim } = change;
    const place = placeOfReservation(event);
    const key = keyOf(event.streamName, claim.key, claim.step.commandId);
    // A batch that failed comes again.
    if (!place || this.open.has(key)) return;
    this.open.set(key, { claim, place, position: event.position, before: this.last });
  }

  private async lookOnce(): Promise<void> {
    for (const [key, reservation] of [...this.open])
      if (this.isDue(reservation) && (await this.settled(reservation))) this.open.delete(key);
    this.keepPlace();
  }

  private async settled({ claim, place }: OpenReservation): Promise<boolean> {
    const { commandId } = claim.step;
    const origin = { actor: 'system', commandId: uuidV5(commandId, 'settled'), causationId: commandId, digest: '' };
    try {
      return await this.options.claims.settle({ place, key: claim.key, commandId }, origin);
    } catch (error) {
      if (isOfTheMoment(error)) return false;
      throw error;
    }
  }

  /** On a log that only this process writes, nothing from before its start is under way. */
  private isDue({ claim, position }: OpenReservation): boolean {
    if (!this.options.isShared && !this.isAfterStart(position)) return true;
    return epochMilliseconds(this.options.clock.now()) - epochMilliseconds(claim.reservedAt) >= LEFT_ALONE_MS;
  }

  private isAfterStart(position: Position): boolean {
    return this.startedAt === undefined || comparePositions(position, this.startedAt) > 0;
  }

  private knowIfReached(position: Position | undefined): void {
    if (this.startedAt === undefined || (position !== undefined && comparePositions(position, this.startedAt) >= 0))
      this.known.next(true);
  }

  /** Open reservations must be found again. */
  private keepPlace(): void {
    const [oldest] = this.open.values();
    const place = oldest ? oldest.before : this.last;
    this.sinceKept = 0;
    if (place) this.options.bookmark.keep(place);
  }
}

const keyOf = (streamName: string, key: string, commandId: string): string =>
  JSON.stringify([streamName, key, commandId]);
