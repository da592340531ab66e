import { randomUUID } from 'node:crypto';
import { ticksOf } from '../wire/ticks.js';
import type { AppendOutcome } from './append-outcome.js';
import { decideAppend } from './append-decision.js';
import { CommittedIds } from './committed-ids.js';
import type { Direction, EventLog } from './event-log.js';
import type { Expectation } from './expectation.js';
import { TOMBSTONE_REVISION, type LoggedEvent, type ProposedEvent } from './logged-event.js';
import { OneAtATime } from './one-at-a-time.js';
import { storedPayload, type StoredPayload } from './stored-event.js';
import { isMetadataStream, isSoftDeleted, metadataStreamOf, type StreamState } from './stream-state.js';
import { StreamStates } from './stream-states.js';

const RECENT_IDS = 10_000;

/** The rules of EventStoreDB for appending to, deleting and reading a stream. */
export class Streams {
  private readonly states: StreamStates;
  private readonly recentIds = new CommittedIds(RECENT_IDS);
  private readonly writing = new OneAtATime();

  /** @param now the clock that stamps events, in milliseconds since 1970 */
  constructor(
    private readonly log: EventLog,
    private readonly now: () => number,
  ) {
    this.states = new StreamStates(log);
  }

  append(streamName: string, expectation: Expectation, events: readonly ProposedEvent[]): Promise<AppendOutcome> {
    return this.writing.run(streamName, async () => {
      const state = await this.states.of(streamName);
      const decision = await this.decide(
        streamName,
        state,
        expectation,
        events.map(({ id }) => id),
      );
      switch (decision.is) {
        case 'write':
          return this.write(streamName, state, events);
        case 'repeated':
          return this.answerAgain(streamName, decision.lastRevision);
        case 'deleted':
          return { is: 'streamDeleted' };
        case 'wrongExpectedVersion':
          return { is: decision.is, currentRevision: state.lastRevision };
      }
    });
  }

  /** Softly: what the stream holds is hidden, and it can begin again behind it. Hard: nothing is ever appended to it again. */
  delete(streamName: string, expectation: Expectation, how: 'soft' | 'hard'): Promise<AppendOutcome> {
    return this.writing.run(streamName, async () => {
      const state = await this.states.of(streamName);
      const decision = await this.decide(streamName, state, expectation, [randomUUID()]);
      if (decision.is === 'deleted') return { is: 'streamDeleted' };
      const isNowhere = how === 'soft' && state.lastRevision < 0n && state.metadataRevision < 0n;
      if (decision.is !== 'write' || isNowhere)
        return { is: 'wrongExpectedVersion', currentRevision: state.lastRevision };
      return how === 'hard' ? this.writeTombstone(streamName, state) : this.hideBefore(streamName, TOMBSTONE_REVISION);
    });
  }

  stateOf(streamName: string): Promise<StreamState> {
    return this.states.of(streamName);
  }

  /**
   * The visible events of a stream, from a revision on, inclusive; without one from the start, or backwards from the
   * end.
   */
  async *read(streamName: string, direction: Direction, from?: bigint): AsyncIterable<LoggedEvent> {
    const { truncateBefore } = await this.states.of(streamName);
    const first = direction === 'forwards' && (from ?? 0n) < truncateBefore ? truncateBefore : from;
    for await (const event of this.log.readStream(streamName, direction, first)) {
      if (event.revision < truncateBefore) return;
      yield event;
    }
  }

  private decide(streamName: string, state: StreamState, expectation: Expectation, ids: readonly string[]) {
    const { recentIds } = this;
    const idAt = async (revision: bigint) => (await this.eventAt(streamName, revision))?.id;
    return decideAppend({ streamName, expectation, ids, state, recentIds, idAt });
  }

  private async write(
    streamName: string,
    state: StreamState,
    events: readonly ProposedEvent[],
  ): Promise<AppendOutcome> {
    const { lastRevision: before } = state;
    if (events.length === 0) return { is: 'success', lastRevision: before, offset: await this.log.end() };
    const created = ticksOf(this.now());
    const payloads = events.map((event) => storedPayload(streamName, event, created));
    const offset = await this.log.write(streamName, before, payloads);
    const lastRevision = before + BigInt(events.length);
    this.states.put(streamName, { ...state, lastRevision });
    events.forEach(({ id }, index) =>
      this.recentIds.remember(id, { streamName, revision: before + 1n + BigInt(index) }),
    );
    if (isMetadataStream(streamName)) this.states.forget(streamName.slice(2));
    if (isSoftDeleted(state)) await this.hideBefore(streamName, before + 1n);
    return { is: 'success', lastRevision, offset };
  }

  private async answerAgain(streamName: string, lastRevision: bigint): Promise<AppendOutcome> {
    const last = await this.eventAt(streamName, lastRevision);
    return { is: 'success', lastRevision, offset: last?.offset };
  }

  private async writeTombstone(streamName: string, state: StreamState): Promise<AppendOutcome> {
    const tombstone: StoredPayload = {
      ...storedPayload(streamName, systemEvent('$streamDeleted', ''), ticksOf(this.now())),
      isTombstone: true,
    };
    const offset = await this.log.write(streamName, state.lastRevision, [tombstone]);
    this.states.put(streamName, { ...state, isTombstoned: true });
    return { is: 'success', lastRevision: TOMBSTONE_REVISION, offset };
  }

  private hideBefore(streamName: string, revision: bigint): Promise<AppendOutcome> {
    return this.append(metadataStreamOf(streamName), 'any', [systemEvent('$metadata', `{"$tb":${revision}}`)]);
  }

  private async eventAt(streamName: string, revision: bigint): Promise<LoggedEvent | undefined> {
    for await (const event of this.log.readStream(streamName, 'forwards', revision)) return event;
    return undefined;
  }
}

/** An event of the server itself; only the server uses types with `$`. */
export const systemEvent = (type: string, json: string): ProposedEvent => ({
  id: randomUUID(),
  type,
  isJson: json !== '',
  data: Buffer.from(json),
  metadata: Buffer.alloc(0),
});
