import { comparePositions, type Position } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import type { Telemetry } from '@ecl/web';
import type { SpanContext } from '@opentelemetry/api';

interface Appended {
  readonly position: Position;
  readonly span: SpanContext;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The read models that have it. */
  readonly models: Set<string>;
}

/** Of a read model that falls behind further than this, older ones are not told. */
const MOST_KEPT = 500;

/**
 * A span for each batch with which a read model took up appends of this process: from the first of them until the model has it.
 * It is a part of the trace of that append, and has a link to each of the others.
 */
export class ProjectedAppends {
  private kept: readonly Appended[] = [];
  private engine: Pick<Ledger['engine'], 'changes' | 'status'> | undefined;

  constructor(private readonly api: Telemetry['api']) {}

  /** An append is on the log. The thread of the read models may have been faster. */
  appended(position: Position, span: SpanContext): void {
    this.kept = [...this.kept, { position, span, at: Date.now(), models: new Set<string>() }].slice(-MOST_KEPT);
    this.tell();
  }

  /** @returns what ends it */
  follow(engine: Pick<Ledger['engine'], 'changes' | 'status'>): () => void {
    this.engine = engine;
    const following = engine.changes.subscribe(() => {
      this.tell();
    });
    return () => {
      following.unsubscribe();
    };
  }

  private tell(): void {
    if (this.kept.length === 0) return;
    const models = this.engine?.status() ?? [];
    for (const { name, position } of models) if (position !== undefined) this.tellOf(name, position);
    this.kept = this.kept.filter((append) => append.models.size < models.length);
  }

  private tellOf(model: string, has: Position): void {
    const taken = this.kept.filter(
      ({ position, models }) => !models.has(model) && comparePositions(position, has) <= 0,
    );
    for (const { models } of taken) models.add(model);
    const [first, ...others] = taken;
    if (first === undefined) return;
    const { trace, ROOT_CONTEXT } = this.api;
    trace
      .getTracer('enforcement-case-ledger')
      .startSpan(
        `project ${model}`,
        {
          startTime: first.at,
          attributes: { 'ecl.read_model': model, 'ecl.appends': taken.length },
          links: others.map(({ span }) => ({ context: span })),
        },
        trace.setSpanContext(ROOT_CONTEXT, first.span),
      )
      .end();
  }
}
