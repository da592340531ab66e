import type { RecordedEvent } from '@ecl/event-sourcing';

/** What a log holds, in numbers. A kind of stream is the first word of its name: `case`, `lead`, `attempts`, … */
export interface LogStatistics {
  readonly events: number;
  readonly streams: number;
  readonly lastPosition: string | null;
  readonly firstRecordedAt: string | null;
  readonly lastRecordedAt: string | null;
  readonly kinds: readonly { readonly kind: string; readonly streams: number; readonly events: number }[];
  readonly types: readonly { readonly type: string; readonly events: number }[];
}

export class LogCount {
  private seen = 0;
  private streams = 0;
  private lastPosition: string | null = null;
  private firstRecordedAt: string | null = null;
  private lastRecordedAt: string | null = null;
  private readonly kinds = new Map<string, { streams: number; events: number }>();
  private readonly types = new Map<string, number>();

  add({ type, streamName, revision, position, metadata }: RecordedEvent): void {
    const [kind = streamName] = streamName.split('-', 1);
    const known = this.kinds.get(kind) ?? { streams: 0, events: 0 };
    this.kinds.set(kind, known);
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
    this.seen += 1;
    known.events += 1;
    if (revision === 0) {
      this.streams += 1;
      known.streams += 1;
    }
    this.lastPosition = position;
    this.lastRecordedAt = metadata['recordedAt'] ?? this.lastRecordedAt;
    this.firstRecordedAt ??= this.lastRecordedAt;
  }

  /** How many have been counted so far. */
  get events(): number {
    return this.seen;
  }

  statistics(): LogStatistics {
    const { events, streams, lastPosition, firstRecordedAt, lastRecordedAt } = this;
    return {
      events,
      streams,
      lastPosition,
      firstRecordedAt,
      lastRecordedAt,
      kinds: [...this.kinds]
        .map(([kind, count]) => ({ kind, ...count }))
        .sort((a, b) => b.events - a.events || (a.kind < b.kind ? -1 : 1)),
      types: [...this.types]
        .map(([type, n]) => ({ type, events: n }))
        .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1)),
    };
  }
}
