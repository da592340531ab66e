import type { Position } from '@ecl/event-sourcing';
import type { AnsweredCommand, AppendEnd, Ledger, LedgerObserver, Work } from '@ecl/ledger';
import type { Telemetry } from '@ecl/web';
import type { Counter, Histogram, ObservableResult, Span, Tracer } from '@opentelemetry/api';
import { ProjectedAppends } from './projected-appends.js';

const NAME = 'enforcement-case-ledger';

/**
 * What the ledger does, as spans of OpenTelemetry, and the figures of `/metrics` under the same names. They name steps, doors,
 * rules and answers; none names a case, a person, an account or an address, and no message of an error is in one: it may repeat
 * what somebody sent.
 */
export class LedgerTelemetry implements LedgerObserver {
  private readonly tracer: Tracer;
  private readonly commands: Counter;
  private readonly refusals: Counter;
  private readonly appends: Histogram;
  private readonly projected: ProjectedAppends;
  private forget: () => void = () => undefined;

  constructor(private readonly api: Telemetry['api']) {
    this.tracer = api.trace.getTracer(NAME);
    const meter = api.metrics.getMeter(NAME);
    this.commands = meter.createCounter('ecl_commands_total', { description: 'Commands by step and answer' });
    this.refusals = meter.createCounter('ecl_refusals_total', { description: 'Rules that a refused command broke' });
    this.appends = meter.createHistogram('ecl_append_seconds', {
      unit: 's',
      description: 'Seconds until the event log had an append, or had refused it',
    });
    this.projected = new ProjectedAppends(api);
  }

  within<Result>(work: Work, run: () => Promise<Result>): Promise<Result> {
    return this.tracer.startActiveSpan(nameOf(work), { attributes: attributesOf(work) }, async (span) => {
      try {
        return await run();
      } catch (error) {
        span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
        throw error;
      } finally {
        span.end();
      }
    });
  }

  answered({ door, type, answer, rules }: AnsweredCommand): void {
    this.commands.add(1, { door, type, answer });
    for (const rule of rules) this.refusals.add(1, { rule });
    const span = this.span();
    span?.setAttribute('ecl.answer', answer);
    if (rules.length > 0) span?.setAttribute('ecl.rules', [...rules]);
    if (answer === 'failed') this.fail(span);
  }

  appended(seconds: number, end: AppendEnd, position?: Position): void {
    this.appends.record(seconds, { result: end });
    const span = this.span();
    if (end === 'failed') this.fail(span);
    else if (span !== undefined && position !== undefined) this.projected.appended(position, span.spanContext());
  }

  /** Adds what is known of an open ledger: what its read models have, and how far behind they are. */
  watch({ engine, byLaw }: Pick<Ledger, 'engine' | 'byLaw'>): void {
    const stop = this.projected.follow(engine);
    const meter = this.api.metrics.getMeter(NAME);
    const lag = meter.createObservableGauge('ecl_read_model_lag_seconds', {
      unit: 's',
      description: 'Age of the last event in a read model while newer ones wait; 0: up to date',
    });
    const state = meter.createObservableGauge('ecl_read_model_state', {
      description: '1 for the state in which a read model is',
    });
    const alarms = meter.createObservableGauge('ecl_by_law_alarms', {
      description: 'Time limits that are over and could not be acted upon',
    });
    const tellLag = (seen: ObservableResult): void => {
      for (const { name, lagMs } of engine.status()) seen.observe(lagMs / 1000, { model: name });
    };
    const tellState = (seen: ObservableResult): void => {
      for (const { name, state: is } of engine.status()) seen.observe(1, { model: name, state: is });
    };
    const tellAlarms = (seen: ObservableResult): void => {
      seen.observe(byLaw.status().alarms.length);
    };
    lag.addCallback(tellLag);
    state.addCallback(tellState);
    alarms.addCallback(tellAlarms);
    this.forget = () => {
      stop();
      lag.removeCallback(tellLag);
      state.removeCallback(tellState);
      alarms.removeCallback(tellAlarms);
    };
  }

  close(): void {
    this.forget();
  }

  private span(): Span | undefined {
    return this.api.trace.getActiveSpan();
  }

  private fail(span: Span | undefined): void {
    span?.setStatus({ code: this.api.SpanStatusCode.ERROR });
  }
}

const nameOf = (work: Work): string => (work.is === 'command' ? `command ${work.type}` : 'append');

const attributesOf = (work: Work): Record<string, string | number> =>
  work.is === 'command' ? { 'ecl.door': work.door, 'ecl.step': work.type } : { 'ecl.events': work.events };
