import type { AnsweredCommand, AppendEnd, Ledger, LedgerObserver, LetterResult } from '@ecl/ledger';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds of an append: from a fast disk to a server that is far away. */
const APPEND_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * The figures of one process, in the form of Prometheus. They count and time; none names a case, a person, an account or
 * an address.
 */
export class LedgerMetrics implements LedgerObserver {
  private readonly registry = new Registry();
  private readonly eventLoop = monitorEventLoopDelay({ resolution: 10 });
  readonly contentType = this.registry.contentType;

  private readonly commands = new Counter({
    name: 'ecl_commands_total',
    help: 'Commands by step and answer: accepted, repeated, refused, stale, unacknowledged, failed',
    labelNames: ['door', 'type', 'answer'],
    registers: [this.registry],
  });

  private readonly refusals = new Counter({
    name: 'ecl_refusals_total',
    help: 'Rules that a refused command broke',
    labelNames: ['rule'],
    registers: [this.registry],
  });

  private readonly appends = new Histogram({
    name: 'ecl_append_seconds',
    help: 'Seconds until the event log had an append, or had refused it',
    labelNames: ['result'],
    buckets: APPEND_SECONDS,
    registers: [this.registry],
  });

  private readonly streams = new Gauge({
    name: 'ecl_event_streams',
    help: 'Streams of server-sent events that are open',
    registers: [this.registry],
  });

  private readonly letters = new Counter({
    name: 'ecl_webhook_letters_total',
    help: 'Attempts to send a letter to another system: taken, notTaken, dead, notSeen',
    labelNames: ['result'],
    registers: [this.registry],
  });

  constructor() {
    this.eventLoop.enable();
    const { eventLoop } = this;
    new Gauge({
      name: 'ecl_event_loop_delay_seconds',
      help: 'Delay of the event loop since the last look at these figures',
      labelNames: ['quantile'],
      registers: [this.registry],
      collect() {
        const inSeconds = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0);
        for (const quantile of [50, 99])
          this.set({ quantile: String(quantile / 100) }, inSeconds(eventLoop.percentile(quantile)));
        this.set({ quantile: '1' }, inSeconds(eventLoop.max));
        eventLoop.reset();
      },
    });
  }

  answered({ door, type, answer, rules }: AnsweredCommand): void {
    this.commands.inc({ door, type, answer });
    for (const rule of rules) this.refusals.inc({ rule });
  }

  appended(seconds: number, end: AppendEnd): void {
    this.appends.observe({ result: end }, seconds);
  }

  /** An attempt to send a letter to another system has ended. */
  letter(result: LetterResult): void {
    this.letters.inc({ result });
  }

  openStreams(count: number): void {
    this.streams.set(count);
  }

  /** Adds what is known of an open ledger: how far behind its read models are, and what the law could not bring about. */
  watch(ledger: Pick<Ledger, 'engine' | 'byLaw'>): void {
    const registers = [this.registry];
    new Gauge({
      name: 'ecl_read_model_lag_seconds',
      help: 'Age of the last event in a read model while newer ones wait; 0: up to date',
      labelNames: ['model'],
      registers,
      collect() {
        for (const { name, lagMs } of ledger.engine.status()) this.set({ model: name }, lagMs / 1000);
      },
    });
    new Gauge({
      name: 'ecl_read_model_state',
      help: '1 for the state in which a read model is',
      labelNames: ['model', 'state'],
      registers,
      collect() {
        this.reset();
        for (const { name, state } of ledger.engine.status()) this.set({ model: name, state }, 1);
      },
    });
    new Gauge({
      name: 'ecl_by_law_alarms',
      help: 'Time limits that are over and could not be acted upon',
      registers,
      collect() {
        this.set(ledger.byLaw.status().alarms.length);
      },
    });
  }

  /** Adds memory, processor time, garbage collection and open files of this process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The figures now, as Prometheus reads them. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  close(): void {
    this.eventLoop.disable();
    this.registry.clear();
  }
}
