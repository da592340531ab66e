import { systemClock, type Clock, type Instant } from '@ecl/kernel';
import type { Decider } from '../decider.js';
import { EventStoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { EventStore } from '../event-store.js';
import type { Event, StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';
import { jitteredBackOff, type BackOff } from './back-off.js';
import type { AcceptedAnswer, CommandAnswer } from './command-answer.js';
import { sha256Digest, type CommandDigest } from './command-digest.js';
import type { CommandRequest, NamedCommand } from './command-request.js';
import { leftOpenAfter, givingUp, hasShrunk, mayStillArrive, type LeftOpen } from './left-open.js';
import { CommandIdReused, StaleRevision } from './execution-errors.js';
import type { HandledCommand, LoadedStream } from './loaded-stream.js';
import { LoadedStreams } from './loaded-streams.js';
import { OneAtATime } from './one-at-a-time.js';
import { proposalOf, type Proposal } from './proposal.js';
import { refusalsIn, type BrokenRule, type RecordRefusal } from './refusals.js';
import { HeldClaims, type DecidedStep, type StepClaims } from './step-claims.js';

interface Refused<V> {
  readonly is: 'refused';
  readonly violations: readonly V[];
  /** When it was decided. */
  readonly now: Instant;
}

type IsAboutNothing<Command, State> = (command: Command, state: State, revision: ActualRevision) => boolean;

/**
 * Events of the kept streams together: of a state that keeps what its events say, they are the memory. Some hundred megabytes for
 * events of a kilobyte; a case has about fifty.
 */
const KEPT_EVENTS = 100_000;

export interface ExecutorOptions<Command, State, E, Context, V> {
  readonly store: EventStore;
  readonly decider: Decider<Command, State, E, Context, V>;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  /** Default: {@link sha256Digest}. Where commands carry personal data: `keyedDigest`. */
  readonly digest?: CommandDigest;
  /** What steps need in other streams. Default: nothing. */
  readonly claims?: StepClaims<Command, State, E, Context, V>;
  /**
   * Whether a command is about something that does not exist. Default: its stream does not. To be said for a stream that keeps
   * many things, and for one about something real that begins only with the first command.
   */
  readonly isAboutNothing?: IsAboutNothing<Command, State>;
  /** Default: {@link refusalsIn} the same store. */
  readonly recordRefusal?: RecordRefusal;
  /** How often a command is tried again after writes by others and unknown outcomes. Default 5. */
  readonly attempts?: number;
  readonly backOff?: BackOff;
  /** Streams whose folded state is kept. Default 1000. */
  readonly keptStreams?: number;
  /** Milliseconds that a command waits for others on its stream; then it fails, and is not tried later. Default 20,000. */
  readonly queueWithin?: number;
}

/**
 * Executes commands on the streams of one decider: load, decide, append at the revision that was loaded, so that a
 * decision can rest only on the events before it in the stream. A command changes one stream; a change in another
 * stream is another command, caused by an event of this one. What only one step can have, across streams, is reserved
 * between the decision and the append ({@link StepClaims}).
 *
 * A refusal is an answer, and it is recorded before it is given, unless nobody attempted the step. It throws {@link CommandIdReused}, {@link
 * StaleRevision}, `TooMuchContention`, and the errors of the store, the decider or the context. Only after
 * `AppendOutcomeUnknown` may the events be in the log or not; sending the same command again settles it.
 */
export class CommandExecutor<Command extends NamedCommand, State, E extends Event, Context, V extends BrokenRule> {
  private readonly store: EventStore;
  private readonly decider: Decider<Command, State, E, Context, V>;
  private readonly clock: Clock;
  private readonly digest: CommandDigest;
  private readonly claims: StepClaims<Command, State, E, Context, V> | undefined;
  private readonly recordRefusal: RecordRefusal;
  private readonly isAboutNothing: IsAboutNothing<Command, State>;
  private readonly attempts: number;
  private readonly backOff: BackOff;
  private readonly streams: LoadedStreams<State, E>;
  private readonly queue = new OneAtATime();
  private readonly queueWithin: number;

  constructor(options: ExecutorOptions<Command, State, E, Context, V>) {
    this.store = options.store;
    this.decider = options.decider;
    this.clock = options.clock ?? systemClock;
    this.digest = options.digest ?? sha256Digest;
    this.claims = options.claims;
    this.attempts = options.attempts ?? 5;
    this.backOff = options.backOff ?? jitteredBackOff();
    this.recordRefusal =
      options.recordRefusal ?? refusalsIn(this.store, { attempts: this.attempts, backOff: this.backOff });
    this.isAboutNothing = options.isAboutNothing ?? ((_command, _state, revision) => revision === 'noStream');
    this.queueWithin = options.queueWithin ?? 20_000;
    this.streams = new LoadedStreams(options.store, options.decider, {
      streams: options.keptStreams ?? 1000,
      events: KEPT_EVENTS,
    });
  }

  async execute(request: CommandRequest<Command, State, Context>): Promise<CommandAnswer<E, V>> {
    const { streamName, actor, command } = request;
    const digest = this.digest({ streamName, actor, command });
    return this.inTurn(streamName, async () => {
      const held = new HeldClaims<E>();
      try {
        const answer = await this.untilSettled(request, digest, held);
        await held.answered(answer.is);
        return answer;
      } catch (failure) {
        await held.failed(failure);
        throw failure;
      }
    });
  }

  /** The stream as it is now, to ask what a command would be answered; nothing is decided and nothing recorded. */
  async look(streamName: StreamName): Promise<{ readonly state: State; readonly revision: ActualRevision }> {
    return this.inTurn(streamName, async () => {
      const { state, revision } = await this.streams.load(streamName);
      return { state, revision };
    });
  }

  /** A store that answers slowly or not at all must not make each caller wait for all before it. */
  private inTurn<T>(streamName: StreamName, task: () => Promise<T>): Promise<T> {
    const orElse = (): Error =>
      new EventStoreUnavailable('unreachable', `others on ${streamName} took too long; nothing was done, try again`);
    return this.queue.run(streamName, task, { within: this.queueWithin, orElse });
  }

  private async untilSettled(
    request: CommandRequest<Command, State, Context>,
    digest: string,
    held: HeldClaims<E>,
  ): Promise<CommandAnswer<E, V>> {
    let leftOpen: LeftOpen<E> = { is: 'nothing' };
    for (let attempt = 1; attempt <= this.attempts; attempt += 1) {
      const outcome = await this.attempt(request, digest, leftOpen, held);
      if (outcome.is === 'accepted' || outcome.is === 'refused') return outcome;
      leftOpen = outcome;
      if (hasShrunk(leftOpen)) this.streams.forget(request.streamName);
      if (attempt < this.attempts) await this.backOff(attempt);
    }
    throw givingUp(leftOpen, this.attempts);
  }

  private async attempt(
    request: CommandRequest<Command, State, Context>,
    digest: string,
    leftOpen: LeftOpen<E>,
    held: HeldClaims<E>,
  ): Promise<CommandAnswer<E, V> | LeftOpen<E>> {
    if (leftOpen.is === 'nothing' && this.isSureToBegin(request)) {
      const begun = await this.begin(request, digest);
      if (begun !== 'to-be-read') return begun;
    }
    const stream = await this.load(request.streamName, leftOpen);
    if (stream === 'unreadable') return leftOpen;
    const handled = stream.handled(request.commandId);
    if (handled) return this.firstAnswer(request, digest, handled, leftOpen);
    if (leftOpen.is === 'id-known')
      throw new CommandIdReused(request.streamName, request.commandId, { cause: leftOpen.error });
    const next = mayStillArrive(leftOpen, stream.revision)
      ? await this.againOrLeftOpen(request, digest, stream, leftOpen, held)
      : await this.proposalOrAnswer(request, digest, stream, leftOpen, held);
    if (next.is === 'proposal') return this.append(request, next, leftOpen);
    if (next.is === 'refused') return this.refusal(request, digest, stream, next);
    return next;
  }

  /**
   * A stream that the caller begins, and of which nothing is known here, is not read first: if there is one, the append says so, and
   * then it is read. Where the step claims something, that comes before the append, and must not be claimed for what is already done.
   */
  private isSureToBegin({ streamName, expectedRevision }: CommandRequest<Command, State, Context>): boolean {
    return expectedRevision === 'noStream' && this.claims === undefined && !this.streams.has(streamName);
  }

  /** @returns `to-be-read` where only the stream itself can say: what is refused may have been done before */
  private async begin(
    request: CommandRequest<Command, State, Context>,
    digest: string,
  ): Promise<AcceptedAnswer<E> | LeftOpen<E> | 'to-be-read'> {
    const now = this.clock.now();
    const state = this.decider.initialState;
    const decision = await this.decidedOn(state, request, now);
    if (decision?.is !== 'accepted' || decision.events.length === 0) return 'to-be-read';
    const proposal = proposalOf(decision.events, 'noStream', request, digest, now);
    const outcome = await this.append(request, proposal, { is: 'nothing' });
    return outcome.is === 'accepted' || outcome.is === 'outcome-unknown' ? outcome : 'to-be-read';
  }

  /** @returns undefined where the context of the decision has a fault: it may be another one once the stream is known */
  private async decidedOn(state: State, request: CommandRequest<Command, State, Context>, now: Instant) {
    try {
      return this.decider.decide(request.command, state, await request.context(now, state));
    } catch {
      return undefined;
    }
  }

  /** What cannot be read leaves an open doubt open; without a doubt it is an ordinary failure. */
  private async load(streamName: StreamName, leftOpen: LeftOpen<E>): Promise<LoadedStream<State, E> | 'unreadable'> {
    try {
      return await this.streams.load(streamName);
    } catch (failure) {
      if (leftOpen.is === 'outcome-unknown') return 'unreadable';
      throw failure;
    }
  }

  /** The first answer to a command, read back from the log; a log from before the digests had a key has plain ones. */
  private async firstAnswer(
    { streamName, commandId, actor, command }: CommandRequest<Command, State, Context>,
    digest: string,
    handled: HandledCommand,
    leftOpen: LeftOpen<E>,
  ): Promise<AcceptedAnswer<E> | LeftOpen<E>> {
    if (handled.digest !== digest && handled.digest !== sha256Digest({ streamName, actor, command }))
      throw new CommandIdReused(streamName, commandId);
    const { firstRevision, lastRevision, position } = handled;
    const events: E[] = [];
    const range = { fromRevision: firstRevision, maxCount: lastRevision - firstRevision + 1 };
    try {
      for await (const { type, data } of this.store.readStream(streamName, range)) events.push({ type, data } as E);
    } catch (failure) {
      // It is on record, with what was reserved for it: nobody may let that go for a failure to read.
      if (leftOpen.is === 'outcome-unknown') return leftOpen;
      throw failure;
    }
    return { is: 'accepted', events, revision: lastRevision, position, isRepeated: leftOpen.is !== 'outcome-unknown' };
  }

  /**
   * The identical append again: if the first one is still under way, the store recognises it by its ids. Where that took so long that
   * others may have what the step reserved, it is decided again; and while the first append may still arrive, a decision against the step
   * or a failure is no answer.
   */
  private async againOrLeftOpen(
    request: CommandRequest<Command, State, Context>,
    digest: string,
    stream: LoadedStream<State, E>,
    leftOpen: Extract<LeftOpen<E>, { is: 'outcome-unknown' }>,
    held: HeldClaims<E>,
  ): Promise<Proposal<E> | LeftOpen<E>> {
    if (held.areInTime()) return leftOpen.proposal;
    try {
      const next = await this.proposalOrAnswer(request, digest, stream, leftOpen, held);
      return next.is === 'proposal' ? next : leftOpen;
    } catch {
      return leftOpen;
    }
  }

  private async proposalOrAnswer(
    request: CommandRequest<Command, State, Context>,
    digest: string,
    { revision, position, state }: LoadedStream<State, E>,
    leftOpen: LeftOpen<E>,
    held: HeldClaims<E>,
  ): Promise<Proposal<E> | AcceptedAnswer<E> | Refused<V> | LeftOpen<E>> {
    const { expectedRevision, streamName, command } = request;
    if (expectedRevision !== undefined && expectedRevision !== revision)
      throw new StaleRevision(streamName, expectedRevision, revision);
    const now = this.clock.now();
    const context = await request.context(now, state);
    const decision = this.decider.decide(command, state, context);
    if (decision.is === 'refused') return { ...decision, now };
    const { events } = decision;
    const isInDoubt = mayStillArrive(leftOpen, revision);
    if (events.length === 0) {
      await held.hold(undefined, { isInDoubt });
      return { is: 'accepted', events, revision, position, isRepeated: false };
    }
    const origin = { ...request, digest };
    const step = { streamName, revision, command, state, context, events, origin, now, isInDoubt };
    const claimed = await this.claimed(step, leftOpen, held);
    return claimed.is === 'claimed' ? proposalOf(claimed.events, revision, request, digest, now) : claimed;
  }

  private async claimed(
    step: DecidedStep<Command, State, E, Context>,
    leftOpen: LeftOpen<E>,
    held: HeldClaims<E>,
  ): Promise<{ is: 'claimed'; events: readonly E[] } | Refused<V> | LeftOpen<E>> {
    try {
      const claimed = await this.claims?.claim(step);
      await held.hold(claimed?.is === 'claimed' ? claimed : undefined, step);
      if (claimed?.is === 'refused') return { ...claimed, now: step.now };
      return claimed ?? { is: 'claimed', events: step.events };
    } catch (failure) {
      // What the step rests on has changed since it was loaded.
      if (failure instanceof WrongExpectedRevision)
        return leftOpen.is === 'outcome-unknown' ? leftOpen : { is: 'overtaken', error: failure };
      throw failure;
    }
  }

  private async refusal(
    request: CommandRequest<Command, State, Context>,
    commandDigest: string,
    { revision, state }: Pick<LoadedStream<State, E>, 'revision' | 'state'>,
    { violations, now: occurredAt }: Refused<V>,
  ): Promise<CommandAnswer<E, V>> {
    const { streamName, command } = request;
    const asked = { streamName, revision, commandType: command.type, commandDigest, origin: request };
    const isAboutNothing = this.isAboutNothing(command, state, revision);
    if (request.isAskedByNobody !== true)
      await this.recordRefusal({ ...asked, violations, occurredAt, isAboutNothing });
    return { is: 'refused', violations, revision };
  }

  private async append(
    { streamName }: CommandRequest<Command, State, Context>,
    proposal: Proposal<E>,
    leftOpen: LeftOpen<E>,
  ): Promise<AcceptedAnswer<E> | LeftOpen<E>> {
    const { events, newEvents, revision: expectedRevision } = proposal;
    try {
      const written = await this.store.appendToStream(streamName, newEvents, { expectedRevision });
      // The first append came after all, and may say something else than what was decided again since: it is read.
      if (written.isRepeated && leftOpen.is === 'outcome-unknown' && leftOpen.proposal !== proposal) return leftOpen;
      // After an unknown outcome the store recognises this same execution, not an earlier one.
      const isRepeated = written.isRepeated && leftOpen.is !== 'outcome-unknown';
      return { is: 'accepted', events, revision: written.revision, position: written.position, isRepeated };
    } catch (failure) {
      const left = leftOpenAfter(failure, leftOpen, proposal);
      if (left) return left;
      throw failure;
    }
  }
}
