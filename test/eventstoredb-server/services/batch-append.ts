import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { Expectation } from '../log/expectation.js';
import type { ProposedEvent } from '../log/logged-event.js';
import { batchAnswer, type BatchOutcome } from '../wire/batch-answer.js';
import { timeoutOf } from '../wire/batch-deadline.js';
import { MAX_APPEND_SIZE, proposedEvent, sizeOf } from '../wire/proposed-event.js';
import type { shared, streams } from '../wire/protocol.js';
import { isRpcError, leaderIsElsewhere } from '../wire/rpc-error.js';
import { streamNameOf } from '../wire/stream-identifier.js';
import { uuidOf } from '../wire/uuid.js';
import { append, type Appended } from './append.js';
import type { Node } from './node.js';

/** An append whose messages have not all arrived. */
interface Pending {
  readonly streamName: string;
  readonly expectation: Expectation;
  readonly events: ProposedEvent[];
  readonly timer: NodeJS.Timeout;
}

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** The batch path: one call for all appends of a client, distinguished by correlation ids and answered as they are done. */
export const batchAppendHandler =
  (node: Node): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> =>
  (call) => {
    new BatchAppends(node, call).begin();
  };

class BatchAppends {
  private readonly pending = new Map<string, Pending>();
  private unanswered = 0;
  private isClosing = false;
  private isOver = false;

  constructor(
    private readonly node: Node,
    private readonly call: Call,
  ) {}

  begin(): void {
    const open = { fail: (error: Error) => this.fail(error) };
    this.node.openStreams.add(open);
    this.call.on('data', (request: streams.BatchAppendReq) => this.receive(request));
    this.call.on('end', () => {
      this.isClosing = true;
      this.endIfDone();
    });
    const leave = () => {
      this.isOver = true;
      this.node.openStreams.delete(open);
      for (const { timer } of this.pending.values()) clearTimeout(timer);
      this.pending.clear();
    };
    this.call.on('cancelled', leave).on('close', leave).on('error', leave);
  }

  private receive(request: streams.BatchAppendReq): void {
    try {
      this.accumulate(uuidOf(request.getCorrelationId()), request);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const details = isRpcError(error) ? `The given key was not present in the dictionary.` : message;
      this.answer({ is: 'badRequest', message: details }, request, optionsOf(request));
    }
  }

  private accumulate(correlationId: string, request: streams.BatchAppendReq): void {
    const options = request.getOptions();
    if (options && !this.pending.has(correlationId)) {
      const timeout = timeoutOf(options, this.node.now());
      if (timeout <= 0) {
        this.answer({ is: 'timedOut' }, request, optionsOf(request));
        return;
      }
      this.pending.set(correlationId, this.newlyPending(correlationId, request, timeout));
    }
    const pending = this.pending.get(correlationId);
    if (!pending) return;
    pending.events.push(...request.getProposedMessagesList().map(proposedEvent));
    if (sizeOf(pending.events) > MAX_APPEND_SIZE) {
      this.forget(correlationId);
      this.answer({ is: 'tooLarge', maxAppendSize: MAX_APPEND_SIZE }, request, pending);
      return;
    }
    if (!request.getIsFinal()) return;
    this.forget(correlationId);
    if (pending.streamName === '') throw new Error("Value cannot be empty. (Parameter 'eventStreamId')");
    void this.write(request, pending);
  }

  private newlyPending(correlationId: string, request: streams.BatchAppendReq, timeout: number): Pending {
    const timer = setTimeout(() => {
      const pending = this.pending.get(correlationId);
      this.pending.delete(correlationId);
      if (pending) this.answer({ is: 'timedOut' }, request, pending);
    }, timeout);
    return { ...optionsOf(request), events: [], timer };
  }

  private forget(correlationId: string): void {
    clearTimeout(this.pending.get(correlationId)?.timer);
    this.pending.delete(correlationId);
  }

  private async write(request: streams.BatchAppendReq, pending: Pending): Promise<void> {
    this.unanswered += 1;
    const { streamName, expectation, events } = pending;
    try {
      this.settle(
        await append(this.node, 'batchAppend', this.call.metadata, () =>
          this.node.streams.append(streamName, expectation, events),
        ),
        request,
        pending,
      );
    } catch (error) {
      // The store was closed during the write: nobody can say whether it was stored.
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
    this.unanswered -= 1;
    this.endIfDone();
  }

  private settle(appended: Appended, request: streams.BatchAppendReq, pending: Pending): void {
    switch (appended.is) {
      case 'silence':
      case 'cut':
        return;
      case 'failure':
        this.fail(appended.error());
        return;
      case 'notLeader':
        if (appended.leader) this.fail(leaderIsElsewhere(appended.leader));
        else this.answer({ is: 'leaderUnknown' }, request, pending);
        return;
      default:
        this.answer(appended, request, pending);
    }
  }

  private answer(
    outcome: BatchOutcome,
    request: streams.BatchAppendReq,
    about: { readonly streamName: string; readonly expectation: Expectation },
  ): void {
    if (this.isOver) return;
    const correlationId: shared.UUID | undefined = request.getCorrelationId();
    this.call.write(batchAnswer(outcome, { ...about, correlationId }));
  }

  private fail(error: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.call.emit('error', error);
  }

  private endIfDone(): void {
    if (!this.isClosing || this.isOver || this.unanswered > 0) return;
    this.isOver = true;
    this.call.end();
  }
}

const optionsOf = (request: streams.BatchAppendReq): { streamName: string; expectation: Expectation } => {
  const options = request.getOptions();
  return {
    streamName: streamNameOf(options?.getStreamIdentifier()),
    expectation: options ? expectationOf(options) : 'any',
  };
};

const expectationOf = (options: streams.BatchAppendReq.Options): Expectation => {
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'streamExists';
  return options.hasNoStream() ? 'noStream' : BigInt(options.getStreamPosition());
};
