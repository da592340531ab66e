export interface Committed {
  readonly streamName: string;
  readonly revision: bigint;
}

/**
 * The ids of recent appends, by which a retry under `any` is recognised. The list is limited, and empty after a
 * restart, as in the real server.
 */
export class CommittedIds {
  private readonly recent = new Map<string, Committed>();

  constructor(private readonly limit: number) {}

  find(id: string): Committed | undefined {
    return this.recent.get(id);
  }

  remember(id: string, committed: Committed): void {
    this.recent.delete(id);
    this.recent.set(id, committed);
    if (this.recent.size <= this.limit) return;
    const [oldest] = this.recent.keys();
    if (oldest !== undefined) this.recent.delete(oldest);
  }
}
