/** How whole numbers are spread. Percentiles are nearest rank, so each is a number that was observed. */
export interface Distribution {
  readonly n: number;
  readonly min: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
  readonly sum: number;
  /** To four decimals. */
  readonly mean: number;
}

/** Counts numbers by value: memory grows with the number of different values, not with how many there are. */
export class Spread {
  private readonly counts = new Map<number, number>();
  private n = 0;
  private sum = 0;

  add(value: number): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    this.n += 1;
    this.sum += value;
  }

  /** Undefined when nothing was counted. */
  distribution(): Distribution | undefined {
    if (this.n === 0) return undefined;
    const values = [...this.counts].sort(([a], [b]) => a - b);
    const atRank = (percent: number): number => {
      const rank = Math.ceil((percent * this.n) / 100);
      let seen = 0;
      for (const [value, count] of values) {
        seen += count;
        if (seen >= rank) return value;
      }
      return NaN;
    };
    return {
      n: this.n,
      min: atRank(0),
      p25: atRank(25),
      median: atRank(50),
      p75: atRank(75),
      p90: atRank(90),
      p99: atRank(99),
      max: atRank(100),
      sum: this.sum,
      mean: Math.round((this.sum / this.n) * 10_000) / 10_000,
    };
  }

  /** How often each value was counted, lowest first. */
  byValue(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => a - b).map(([value, n]) => [String(value), n]));
  }
}
