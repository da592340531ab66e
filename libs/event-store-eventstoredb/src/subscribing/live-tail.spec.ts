import { describe, expect, it } from '@jest/globals';
import { followLog, type LogPage, type Position } from '@ecl/event-sourcing';
import fc from 'fast-check';
import { Subject } from 'rxjs';
import { fromWire } from '../encoding/from-wire.js';
import { Portion } from '../reading/portion.js';
import { readingAhead } from '../reading/read-ahead.js';
import { fromLiveTail } from './from-live-tail.js';
import { LiveTail } from './live-tail.js';
import { eventAt, placeOf } from '../encoding/wire-events.fixture.js';

const tailOf = (from: number, to: number, data?: string): LiveTail => {
  const tail = new LiveTail();
  for (let number = from; number <= to; number += 1) tail.push(eventAt(number, data));
  return tail;
};

const revisionsOf = (page: LogPage | undefined) => page?.events.map(({ revision }) => revision);

describe('the end of the log that was pushed', () => {
  it('the live tail gives what follows one of its events, as much as is asked for', () => {
    const tail = tailOf(11, 15);
    expect(revisionsOf(tail.after(placeOf(12), 2))).toEqual([13, 14]);
    expect(tail.after(placeOf(12), 2)).toMatchObject({ isLast: false });
    expect(revisionsOf(tail.after(placeOf(12), 3))).toEqual([13, 14, 15]);
    expect(tail.after(placeOf(12), 3)).toMatchObject({ isLast: true });
    expect(tail.after(placeOf(15), 3)).toEqual({ events: [], isLast: true });
  });

  it.each([
    ['its first event', placeOf(10)],
    ['the beginning of the log', undefined],
    ['what it has not heard yet', placeOf(16)],
  ])('the live tail does not know what is behind a place before or after it: %s', (_, place) => {
    expect(tailOf(11, 15).after(place, 5)).toBeUndefined();
  });

  it('the live tail has an event once when it is pushed twice', () => {
    const tail = tailOf(11, 15);
    tail.push(eventAt(14));
    tail.push(eventAt(15));
    expect(revisionsOf(tail.after(placeOf(11), 9))).toEqual([12, 13, 14, 15]);
  });

  it('the live tail knows no place once an event without a place was pushed', () => {
    const tail = tailOf(11, 15);
    tail.push(eventAt(16, '{}', '18446744073709551615'));
    expect(tail.after(placeOf(15), 5)).toBeUndefined();
    tail.push(eventAt(17));
    expect(tail.after(placeOf(15), 5)).toBeUndefined();
  });

  it('the live tail keeps a thousand events at most, the later ones', () => {
    const tail = tailOf(1, 5_000);
    expect(tail.after(placeOf(3_999), 5)).toBeUndefined();
    expect(revisionsOf(tail.after(placeOf(4_600), 3))).toEqual([4_601, 4_602, 4_603]);
  });

  it('the live tail keeps four megabytes at most, and always the last event', () => {
    const large = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const tail = tailOf(1, 20, large);
    expect(tail.after(placeOf(16), 5)).toBeUndefined();
    expect(revisionsOf(tail.after(placeOf(19), 5))).toEqual([20]);
    tail.push(eventAt(21, JSON.stringify({ text: 'x'.repeat(5_000_000) })));
    expect(tail.after(placeOf(21), 5)).toEqual({ events: [], isLast: true });
  });

  it('the live tail keeps as much again after it was emptied', () => {
    const large = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const tail = tailOf(1, 3, large);
    tail.clear();
    for (const number of [4, 5, 6]) tail.push(eventAt(number, large));
    expect(revisionsOf(tail.after(placeOf(4), 5))).toEqual([5, 6]);
  });

  it('the live tail knows nothing when it begins again', () => {
    const tail = tailOf(1, 5);
    tail.begin();
    expect(tail.after(placeOf(5), 5)).toBeUndefined();
    expect(tail.hasHeard(placeOf(1))).toBe(false);
  });

  it('the live tail remembers the last place when it keeps no events any more', () => {
    const tail = tailOf(9, 10);
    tail.clear();
    expect(tail.after(placeOf(10), 5)).toBeUndefined();
    expect([undefined, placeOf(9), placeOf(10), placeOf(11)].map((place) => tail.hasHeard(place))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a follower of it', () => {
  const signal = new AbortController().signal;

  it('a follower of the live tail reads until reading has reached the end of the log, wherever it begins', async () => {
    const asked: (Position | undefined)[] = [];
    let isLast = false;
    const pages = fromLiveTail(
      async (after) => {
        asked.push(after);
        return { events: [], isLast };
      },
      tailOf(1, 9),
    );
    await pages(placeOf(5), 1, signal);
    isLast = true;
    await pages(placeOf(5), 1, signal);
    expect(asked).toEqual([placeOf(5), placeOf(5)]);
    expect(revisionsOf(await pages(placeOf(5), 1, signal))).toEqual([6]);
    expect(asked).toHaveLength(2);
  });

  it('a follower of the live tail learns that the log is damaged from an event that no ledger has written', async () => {
    const tail = tailOf(1, 5);
    tail.push(eventAt(6, 'no JSON'));
    const pages = fromLiveTail(async () => ({ events: [], isLast: true }), tail);
    await pages(placeOf(5), 5, signal);
    expect(() => pages(placeOf(5), 5, signal)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });

  it('a follower of the live tail misses and repeats nothing, however reading, pushing and lost subscriptions alternate', async () => {
    const step = fc.oneof(
      fc.record({ is: fc.constantFrom('append', 'push'), count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ is: fc.constantFrom('page', 'handled', 'turn', 'lost', 'emptied'), count: fc.constant(1) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(step, { maxLength: 80 }),
        async (before, batchSize, steps) => {
          const world = new World(before, batchSize);
          for (const { is, count } of steps) await world.does(is, count);
          await world.settle();
          expect(world.seen).toEqual(world.log.map((_, index) => index + 1));
        },
      ),
    );
  });
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A log, the subscription that pushes it, and a follower who subscribes again after what he handled when that is lost. */
class World {
  readonly log: ReturnType<typeof eventAt>[];
  readonly seen: number[] = [];
  private readonly tail = new LiveTail();
  private commits = new Subject<void>();
  private readonly pagesUnderWay: (() => void)[] = [];
  private place: Position | undefined;
  private pushed = 0;
  private portions = 0;
  private handle: (() => void) | undefined;

  constructor(
    before: number,
    private readonly batchSize: number,
  ) {
    this.log = Array.from({ length: before }, (_, index) => eventAt(index + 1));
    this.begin();
  }

  async does(what: string, count: number): Promise<void> {
    if (what === 'append') for (let n = 0; n < count; n += 1) this.log.push(eventAt(this.log.length + 1));
    else if (what === 'push') this.push(count);
    else if (what === 'page') this.pagesUnderWay.shift()?.();
    else if (what === 'handled') this.handled();
    else if (what === 'lost') this.loseAndBegin();
    else if (what === 'emptied') this.haveItRead();
    await turn();
  }

  /** Nothing more is pushed: the signal finds out, and the follower reads. */
  async settle(): Promise<void> {
    this.haveItRead();
    for (let quiet = 0; quiet < 5; quiet += 1) {
      if (this.pagesUnderWay.length > 0 || this.handle) quiet = 0;
      this.pagesUnderWay.shift()?.();
      this.handled();
      await turn();
    }
  }

  private begin(): void {
    const pages = fromLiveTail(readingAhead(this.readPage, this.openPortion), this.tail);
    const options = { batchSize: this.batchSize, ...(this.place === undefined ? {} : { after: this.place }) };
    followLog({ commits: this.commits, pageAfter: pages }, options).subscribe({
      next: ({ events, done }) => {
        this.handle = () => {
          this.seen.push(...events.map(({ revision }) => revision));
          this.place = events.at(-1)?.position ?? this.place;
          done();
        };
      },
      error: () => (this.handle = undefined),
    });
    // The server begins with what is committed from now on, and says that it has begun.
    this.pushed = this.log.length;
    this.commits.next();
  }

  private push(count: number): void {
    const told = this.log.slice(this.pushed, this.pushed + count);
    this.pushed += told.length;
    for (const event of told) {
      this.tail.push(event);
      this.commits.next();
    }
  }

  private handled(): void {
    const { handle } = this;
    this.handle = undefined;
    handle?.();
  }

  private loseAndBegin(): void {
    const lost = this.commits;
    this.commits = new Subject();
    this.tail.begin();
    lost.error(new Error('lost'));
    this.begin();
  }

  private haveItRead(): void {
    this.tail.clear();
    this.commits.next();
  }

  /** Shows the log as it stood when the page was asked for, and comes when it is let through. */
  private readonly readPage = (after: Position | undefined, count: number): Promise<LogPage> => {
    const from = after === undefined ? 0 : Number(after.split('/')[0]);
    const events = this.log.slice(from, from + count).map((event) => fromWire(event).event);
    const page = { events, isLast: from + events.length >= this.log.length };
    return new Promise((resolve) => this.pagesUnderWay.push(() => resolve(page)));
  };

  /** Comes in two parts, each when it is let through; every other one breaks off between them. */
  private readonly openPortion = (after: Position, count: number): Portion => {
    const from = Number(after.split('/')[0]);
    const events = this.log.slice(from - 1, from + count + 1).map((event) => fromWire(event).event);
    const portion = new Portion(after);
    const half = events.splice(0, Math.ceil(events.length / 2));
    const isBroken = (this.portions += 1) % 2 === 0;
    const rest = () => {
      if (!isBroken) for (const event of events) portion.push(event);
      portion.end(!isBroken && half.length + events.length === count + 2);
    };
    this.pagesUnderWay.push(() => {
      for (const event of half) portion.push(event);
      this.pagesUnderWay.push(rest);
    });
    return portion;
  };
}
