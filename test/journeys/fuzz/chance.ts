/** Chances of a seed: the same seed gives the same requests on every machine (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to, and without, 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.fraction() * times < 1;
  }

  upTo(count: number): number {
    return Math.floor(this.fraction() * count);
  }

  of<T>(values: readonly T[]): T {
    const chosen = values[this.upTo(values.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }
}
