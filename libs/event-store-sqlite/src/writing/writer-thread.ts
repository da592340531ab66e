import {
  AppendOutcomeUnknown,
  EventIdConflict,
  EventStoreUnavailable,
  positionOf,
  serializeAppend,
  WrongExpectedRevision,
  type AppendOptions,
  type AppendResult,
  type ExpectedRevision,
  type NewEvent,
  type StreamName,
} from '@ecl/event-sourcing';
import type { Worker } from 'node:worker_threads';
import { Subject } from 'rxjs';
import type { Fault } from '../fault.js';
import { storeClosed, unavailable } from '../unavailable.js';
import type { WakeSignal } from './wake-signal.js';
import { Outbox } from './outbox.js';
import { decodeOutcomes, FIELDS_OF_AN_OUTCOME, type GroupAnswer, type Refusal, type ToWriter } from './protocol.js';
import { ThreadWatch } from './thread-watch.js';
import { AwakeLoop } from './awake-loop.js';

/** An append that was given to the writer and waits for its answer. */
interface Waiting {
  readonly streamName: StreamName;
  readonly expectedRevision: ExpectedRevision;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The caller's side of the writer thread. Appends are sent in the order of the calls, and their answers come back in
 * the same order.
 *
 * When the thread dies, appends under way fail with {@link AppendOutcomeUnknown} and every later append is refused. It
 * is not started again: the same cause would kill the next one, and the supervisor of the process restarts it more
 * thoroughly.
 */
export class WriterThread {
  /** Emits after each group that wrote something; errors when the thread has died. */
  readonly commits = new Subject<void>();
  private readonly waiting: Waiting[] = [];
  private readonly outbox = new Outbox((flush) => this.post(flush));
  private readonly awakeLoop = new AwakeLoop(() => this.waiting.length === 0);
  private readonly exited: Promise<void>;
  private isClosing = false;
  private onDrained: (() => void) | undefined;
  private death: EventStoreUnavailable | undefined;

  /**
   * @param worker a writer that has reported that it is ready
   * @param watch knows when the writer ends, or that it has already ended
   */
  constructor(
    private readonly worker: Worker,
    private readonly wakeSignal: WakeSignal,
    watch = new ThreadWatch(worker),
  ) {
    worker.on('message', (answer: GroupAnswer) => this.receive(answer));
    this.exited = new Promise((resolve) => {
      watch.onEnd(({ code, cause }) => {
        if (code !== 0 || !this.isClosing) this.die(died(cause ?? new Error(`it ended with code ${String(code)}`)));
        resolve();
      });
    });
  }

  /** async, so that a malformed append is a rejection like every other failure. */
  async append(streamName: StreamName, events: readonly NewEvent[], options: AppendOptions): Promise<AppendResult> {
    if (this.isClosing) throw storeClosed();
    if (this.death) throw this.death;
    // The writer wakes up while the append is still being serialized.
    if (this.waiting.length === 0) this.wakeSignal.send();
    const append = serializeAppend(streamName, events, options);
    return new Promise((resolve, reject) => {
      this.waiting.push({ streamName, expectedRevision: append.expectedRevision, resolve, reject });
      this.outbox.put(append);
    });
  }

  /** Takes no more appends; resolves when those already taken are answered. */
  async drain(): Promise<void> {
    this.isClosing = true;
    if (this.waiting.length > 0) await new Promise<void>((resolve) => (this.onDrained = resolve));
  }

  /** Ends the thread, which then empties the write-ahead log and releases the lock. */
  async end(): Promise<void> {
    this.isClosing = true;
    if (!this.death) this.post('close');
    await this.exited;
  }

  private post(message: ToWriter): void {
    this.worker.postMessage(message);
    this.wakeSignal.sendMessage();
    // With several appends the callers prepare the next one meanwhile, or share the cost.
    if (this.waiting.length === 1) this.awakeLoop.keep();
  }

  private receive(answer: GroupAnswer): void {
    if (answer.is === 'stopped') this.die(unavailable(stoppedBy(answer.fault)));
    else if (answer.is === 'committed') this.settle(answer.outcomes, answer.refusals);
    else for (const { reject } of this.waiting.splice(0, answer.appends)) reject(unavailable(answer.fault));
    if (this.waiting.length === 0) this.onDrained?.();
  }

  private settle(outcomes: readonly number[], refusals: readonly Refusal[]): void {
    const answered = this.waiting.splice(0, outcomes.length / FIELDS_OF_AN_OUTCOME).values();
    let hasWritten = false;
    for (const outcome of decodeOutcomes(outcomes, refusals)) {
      const append = answered.next().value as Waiting;
      if (outcome.is === 'refused') append.reject(refused(append, outcome.refusal));
      else {
        hasWritten ||= outcome.is === 'written';
        const { revision, position } = outcome;
        append.resolve({ revision, position: positionOf(position), isRepeated: outcome.is === 'repeated' });
      }
    }
    if (hasWritten) this.commits.next();
  }

  private die(death: EventStoreUnavailable): void {
    if (this.death) return;
    this.death = death;
    const waiting = this.waiting.splice(0);
    const sent = waiting.length - this.outbox.size;
    for (const [index, { streamName, reject }] of waiting.entries())
      reject(index < sent ? new AppendOutcomeUnknown(streamName, { cause: death }) : death);
    this.onDrained?.();
    this.commits.error(death);
  }
}

const died = (cause: unknown): EventStoreUnavailable =>
  new EventStoreUnavailable('stopped', `the writer of the event store has died: ${String(cause)}; ${WHAT_TO_DO}`, {
    cause,
  });

/** A storage that failed under a commit is away for good: what reached the disk is known to a new start only. */
const stoppedBy = ({ reason, message }: Fault): Fault =>
  reason === 'unreachable' ? { reason: 'stopped', message: `${message}; ${WHAT_TO_DO}` } : { reason, message };

const WHAT_TO_DO = 'nothing more is recorded: stop the ledger, check the disk, and start it again';

const refused = ({ streamName, expectedRevision }: Waiting, refusal: Refusal): Error =>
  refusal.is === 'wrong-revision'
    ? new WrongExpectedRevision(streamName, expectedRevision, refusal.actual)
    : new EventIdConflict(streamName, refusal.eventId, refusal.why);
