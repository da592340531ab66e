/** How many may come at once, and how many more after that. */
export interface BucketSize {
  readonly capacity: number;
  /** In how many milliseconds one more may come. */
  readonly refillMs: number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * A bucket for each key, from which everyone who comes takes one; it fills up again with time. Full buckets are not kept, and
 * of the others only so many: the oldest one is forgotten first.
 */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly size: BucketSize,
    private readonly now: () => number = () => Date.now(),
    private readonly mostKept = 10_000,
  ) {}

  /** Milliseconds until one may be taken; 0 when it was taken. */
  take(key: string): number {
    const left = this.leftFor(key);
    if (left < 1) {
      // Kept at the present time: where the clock was set back, waiting begins now and not at the earlier time.
      this.keep(key, left);
      return Math.ceil((1 - left) * this.size.refillMs);
    }
    this.keep(key, left - 1);
    return 0;
  }

  giveBack(key: string): void {
    this.keep(key, this.leftFor(key) + 1);
  }

  fill(key: string): void {
    this.buckets.delete(key);
  }

  get kept(): number {
    return this.buckets.size;
  }

  private leftFor(key: string): number {
    const bucket = this.buckets.get(key);
    const { capacity, refillMs } = this.size;
    if (bucket === undefined) return capacity;
    return Math.min(capacity, bucket.left + Math.max(0, this.now() - bucket.at) / refillMs);
  }

  private keep(key: string, left: number): void {
    this.buckets.delete(key);
    if (left >= this.size.capacity) return;
    this.buckets.set(key, { left, at: this.now() });
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > this.mostKept && oldest !== undefined) this.buckets.delete(oldest);
  }
}
