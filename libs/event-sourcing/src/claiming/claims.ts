import { epochMilliseconds, type Clock, type Instant, type Uuid } from '@ecl/kernel';
import { WrongExpectedRevision } from '../errors.js';
import type { EventStore } from '../event-store.js';
import type { Event, RecordedEvent, StreamName } from '../event.js';
import { jitteredBackOff, type BackOff } from '../execution/back-off.js';
import { TooMuchContention } from '../execution/execution-errors.js';
import type { Claim, ClaimChange, ClaimingStep } from './claim.js';
import type { ClaimBook, StandingClaim } from './claim-book.js';
import { ClaimStreams, type ClaimEntry, type ClaimOrigin } from './claim-streams.js';
import { fateOf } from './step-fate.js';

/** A stream of claims, and the events in it. `Why` is why something that was held is let go. */
export interface ClaimPlace<Why extends string> {
  readonly streamName: StreamName;
  reserved(claim: Claim): Event;
  kept(claim: Claim): Event;
  letGo(claim: Claim, why: Why | 'stepNeverCame'): Event;
}

export interface ClaimsOptions {
  readonly store: EventStore;
  /** What an event says about claims; undefined for one that is about something else. */
  read(event: RecordedEvent): ClaimChange | undefined;
  readonly clock: Clock;
  /**
   * How long a reservation of another process is left alone while its step may still come. 0 where no other process
   * writes: then only the steps of this one are under way.
   */
  readonly abandonedAfterMs: number;
  /** How often a change is tried again after writes by others. Default 30. */
  readonly attempts?: number;
  /** How often it is tried again while another step that may still come has what is wanted. Default 8. */
  readonly waits?: number;
  readonly backOff?: BackOff;
  /** Streams whose book is kept. Default 500. */
  readonly keptStreams?: number;
}

/** What a step wants to have. */
export interface Wish<Why extends string> {
  readonly place: ClaimPlace<Why>;
  /** What exactly. It may depend on what others have, and on what this step has reserved already. */
  what(book: ClaimBook, reserved: readonly StandingClaim[]): Pick<Claim, 'key' | 'text'>;
  /** Claims of other things in the stream that bar this one. Default: none; who has the same thing always does. */
  rivals?(book: ClaimBook): readonly StandingClaim[];
  /** Why a claim that was kept counts no more; undefined while it counts. Default: it counts for ever. */
  endOf?(holder: StandingClaim): Promise<Why | undefined>;
}

export type ClaimAnswer =
  | { readonly is: 'reserved'; readonly claim: Claim }
  /** Another step has it, and is on record. */
  | { readonly is: 'taken'; readonly by: StandingClaim };

/** Other reservations that are settled beside a new one, so that none stays open where a process died. */
const SETTLED_BESIDE = 5;

/**
 * Things that only one step can have, across all streams and processes. Each is reserved in a stream of its own, then the
 * step is taken, then it is kept; it is let go when the step is not taken. A reservation whose step never came is let go
 * by the next one, after a look at the place where the step would be.
 */
export class Claims {
  private readonly streams: ClaimStreams;
  private readonly attempts: number;
  private readonly waits: number;
  private readonly backOff: BackOff;
  /** Commands of this process that have reserved something and are not finished. */
  private readonly underWay = new Set<Uuid>();

  constructor(private readonly options: ClaimsOptions) {
    this.streams = new ClaimStreams(options.store, (event) => options.read(event), options.keptStreams ?? 500);
    this.attempts = options.attempts ?? 30;
    this.waits = options.waits ?? 8;
    this.backOff = options.backOff ?? jitteredBackOff();
  }

  /**
   * Reserves what a step wants, or finds what it has reserved already.
   * @throws TooMuchContention while another step has it that may still come; WrongExpectedRevision when another step was
   *   taken at the place of this one; and the errors of the store.
   */
  reserve<Why extends string>(wish: Wish<Why>, step: ClaimingStep, origin: ClaimOrigin): Promise<ClaimAnswer> {
    this.underWay.add(step.commandId);
    return this.changed(wish.place.streamName, origin, (book, now) => this.reservation(book, wish, step, now));
  }

  /** The step is on record. */
  async keep<Why extends string>(place: ClaimPlace<Why>, claim: Claim, origin: ClaimOrigin): Promise<void> {
    await this.changed(place.streamName, origin, async (book) => {
      const holder = book.holderOf(claim.key);
      const isKept = holder?.is === 'kept' && isOf(holder, claim.step);
      return { events: isKept ? [] : [place.kept(claim)], answer: undefined };
    });
    this.leave(claim.step.commandId);
  }

  /** The step is not taken, or what it had is its own no longer. */
  async letGo<Why extends string>(place: ClaimPlace<Why>, claim: Claim, why: Why, origin: ClaimOrigin): Promise<void> {
    await this.changed(place.streamName, origin, async (book) => {
      const isHeld = book.claimsTo(claim.key).some((each) => isOf(each, claim.step));
      return { events: isHeld ? [place.letGo(claim, why)] : [], answer: undefined };
    });
    this.leave(claim.step.commandId);
  }

  /** What became of the command cannot be said now: what it has reserved stays open, and the next reservation settles it. */
  leave(commandId: Uuid): void {
    this.underWay.delete(commandId);
  }

  /**
   * Whether the step of a reservation may still be taken. Where this process slept, or the store answered late, others may have let go what
   * it had reserved: half of the time for which they leave it alone is kept for the step itself.
   */
  isInTime({ reservedAt }: Claim): boolean {
    const { clock, abandonedAfterMs } = this.options;
    return (
      abandonedAfterMs === 0 || epochMilliseconds(clock.now()) - epochMilliseconds(reservedAt) < abandonedAfterMs / 2
    );
  }

  /** What the stream of a step had in another one is its own no longer. */
  async release<Why extends string>(
    {
      place,
      key,
      streamName,
    }: { readonly place: ClaimPlace<Why>; readonly key: string; readonly streamName: StreamName },
    why: Why,
    origin: ClaimOrigin,
  ): Promise<void> {
    await this.changed(place.streamName, origin, async (book) => {
      const own = book.claimsTo(key).filter(({ step }) => step.streamName === streamName);
      return { events: own.map((each) => place.letGo(each, why)), answer: undefined };
    });
  }

  /** Enters what is a fact already, unless somebody has it. @returns everything that the stream holds then. */
  enter(
    streamName: StreamName,
    key: string,
    entered: readonly Event[],
    origin: ClaimOrigin,
  ): Promise<readonly StandingClaim[]> {
    return this.changed(streamName, origin, async (book) => ({
      events: book.holderOf(key) ? [] : entered,
      answer: book.all,
    }));
  }

  /**
   * Settles a reservation that stayed open where a process ended: it is kept if its step is on record, otherwise let go.
   * @returns whether it is settled; false while its step may still come.
   */
  async settle<Why extends string>(
    { place, key, commandId }: { readonly place: ClaimPlace<Why>; readonly key: string; readonly commandId: Uuid },
    origin: ClaimOrigin,
  ): Promise<boolean> {
    return this.changed(place.streamName, origin, async (book, now) => {
      const open = book.reservedBy(commandId).filter((claim) => claim.key === key);
      const events = await this.settlements(place, open, now);
      return { events, answer: events.length === open.length };
    });
  }

  /** Who has what in a stream now. Nothing is reserved. */
  look(streamName: StreamName): Promise<ClaimBook> {
    return this.streams.look(streamName);
  }

  /** What a wish would be answered now. Nothing is reserved. */
  async foresee<Why extends string>(
    wish: Wish<Why>,
  ): Promise<{ readonly text: string } | { readonly takenBy: StandingClaim }> {
    const book = await this.look(wish.place.streamName);
    const what = wish.what(book, []);
    for (const holder of barring(book, wish, what.key))
      if (await this.isInForce(wish, holder)) return { takenBy: holder };
    return { text: what.text };
  }

  private async isInForce<Why extends string>(wish: Wish<Why>, holder: StandingClaim): Promise<boolean> {
    if (holder.is === 'kept') return (await wish.endOf?.(holder)) === undefined;
    const fate = await fateOf(this.options.store, holder.step);
    return fate === 'taken' || (fate === 'open' && this.mayStillCome(holder, this.options.clock.now()));
  }

  private async changed<Answer>(
    streamName: StreamName,
    origin: ClaimOrigin,
    entry: (book: ClaimBook, now: Instant) => Promise<ClaimEntry<Answer> | 'later'>,
  ): Promise<Answer> {
    let waits = 0;
    for (let attempt = 1; attempt <= this.attempts && waits <= this.waits; attempt += 1) {
      const now = this.options.clock.now();
      const written = await this.streams.tryChange(streamName, origin, now, async (book) => {
        const what = await entry(book, now);
        if (what === 'later') waits += 1;
        return what;
      });
      if (written) return written.answer;
      await this.backOff(attempt);
    }
    const cause = new Error('several steps want what it holds at the same time');
    throw new TooMuchContention(streamName, this.attempts, { cause });
  }

  private async reservation<Why extends string>(
    book: ClaimBook,
    wish: Wish<Why>,
    step: ClaimingStep,
    now: Instant,
  ): Promise<ClaimEntry<ClaimAnswer> | 'later'> {
    const { place } = wish;
    const mine = book.reservedBy(step.commandId);
    const what = wish.what(book, mine);
    const found = mine.find(({ key }) => key === what.key);
    if (found?.step.revision === step.revision) return { events: [], answer: { is: 'reserved', claim: found } };
    const freed: Event[] = [];
    for (const holder of found ? [] : barring(book, wish, what.key)) {
      const answer = await this.freeing(wish, holder, step, now);
      if (answer === 'later') return 'later';
      if (answer === 'taken') {
        const events = holder.is === 'kept' ? [] : [place.kept(holder)];
        return { events, answer: { is: 'taken', by: { ...holder, is: 'kept' } } };
      }
      freed.push(...answer);
    }
    const claim: Claim = { key: what.key, text: what.text, step, reservedAt: now };
    const barred = new Set(barring(book, wish, what.key).map(({ key }) => key));
    const others = book.open.filter((other) => !isOf(other, step) && !barred.has(other.key));
    const settled = await this.settlements(place, others.slice(0, SETTLED_BESIDE), now);
    return {
      events: [...freed, ...settled, place.reserved(claim)],
      answer: { is: 'reserved', claim },
    };
  }

  /** What must be written before something that another step has can be reserved again, if it can be. */
  private async freeing<Why extends string>(
    wish: Wish<Why>,
    holder: StandingClaim,
    step: ClaimingStep,
    now: Instant,
  ): Promise<readonly Event[] | 'taken' | 'later'> {
    const { place } = wish;
    if (holder.is === 'kept') {
      const why = await wish.endOf?.(holder);
      return why === undefined ? 'taken' : [place.letGo(holder, why)];
    }
    const fate = await fateOf(this.options.store, holder.step);
    // Another step of the same stream came first: this one was decided on what is no longer so.
    if (fate === 'taken' && holder.step.streamName === step.streamName)
      throw new WrongExpectedRevision(step.streamName, step.revision, 'noStream');
    if (fate === 'taken') return 'taken';
    if (fate === 'open' && this.mayStillCome(holder, now)) return 'later';
    return [place.letGo(holder, 'stepNeverCame')];
  }

  private async settlements<Why extends string>(
    place: ClaimPlace<Why>,
    open: readonly StandingClaim[],
    now: Instant,
  ): Promise<readonly Event[]> {
    const settled: Event[] = [];
    for (const claim of open) {
      if (this.mayStillCome(claim, now)) continue;
      const fate = await fateOf(this.options.store, claim.step);
      settled.push(fate === 'taken' ? place.kept(claim) : place.letGo(claim, 'stepNeverCame'));
    }
    return settled;
  }

  private mayStillCome({ step, reservedAt }: StandingClaim, now: Instant): boolean {
    return (
      this.underWay.has(step.commandId) ||
      epochMilliseconds(now) - epochMilliseconds(reservedAt) < this.options.abandonedAfterMs
    );
  }
}

/** The claims that bar a wish, each once. */
const barring = <Why extends string>(book: ClaimBook, wish: Wish<Why>, key: string): readonly StandingClaim[] => {
  const holder = book.holderOf(key);
  const rivals = (wish.rivals?.(book) ?? []).filter((rival) => rival.key !== key);
  return holder ? [holder, ...rivals] : rivals;
};

const isOf = (claim: Claim, { streamName, commandId }: ClaimingStep): boolean =>
  claim.step.commandId === commandId && claim.step.streamName === streamName;
