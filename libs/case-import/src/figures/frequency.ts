/** Counts names. */
export class Frequency {
  private readonly counts = new Map<string, number>();

  add(name: string, times = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + times);
  }

  get distinct(): number {
    return this.counts.size;
  }

  get seenOnce(): number {
    let once = 0;
    for (const n of this.counts.values()) if (n === 1) once += 1;
    return once;
  }

  /** Most frequent first; equally frequent ones are ordered by name. */
  top(most = Infinity): [name: string, n: number][] {
    return [...this.counts].sort(([a, m], [b, n]) => n - m || order(a, b)).slice(0, most);
  }

  byFrequency(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.top());
  }

  byName(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => order(a, b)));
  }

  names(): string[] {
    return [...this.counts.keys()].sort(order);
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
